import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LIMITS } from '#contracts/limits.js';
import { capitalised } from '#contracts/texts/words.js';
import { LOCALES } from '#contracts/vocabulary.js';
import { useLocale } from '../../i18n/locale.js';
import { useWords } from '../../i18n/use-words.js';
import { api, dataOf } from '../../lib/api/client.js';
import { useSession } from '../../lib/api/session.js';
import { useEnterWorkspace } from '../../lib/api/use-enter-workspace.js';
import { Button } from '../../ui/button/button.js';
import { SegmentedControl } from '../../ui/choice/radio-group.js';
import { Status } from '../../ui/display/status.js';
import { Notice } from '../../ui/feedback/notice.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { Form } from '../../ui/field/form.js';
import { TextField } from '../../ui/field/text-field.js';
import { asProblem } from '../../lib/api/problem.js';
import { CheckIcon } from '../../ui/icons.js';
import { Block } from './block.js';
import { SettingsHeader } from './settings-header.js';
import styles from './settings.module.css';

/** The teams I work in, the way from one to another, and for whoever founded the installation, one more. */
export function TeamsSection() {
  const { t } = useTranslation('settings');
  const { founder } = useSession();
  return (
    <>
      <SettingsHeader section="teams" />
      <Block title={t('teams.mine')} intro={t(founder ? 'teams.mineOfFounder' : 'teams.mineIntro')}><MyTeams /></Block>
      {founder && <Block title={t('teams.new')} intro={t('teams.newIntro')}><NewTeam /></Block>}
    </>
  );
}

function MyTeams() {
  const { t } = useTranslation('settings');
  const words = useWords();
  const { workspace, workspaces } = useSession();
  const enter = useEnterWorkspace();
  const [going, setGoing] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const goTo = async (id: string, name: string): Promise<void> => {
    setGoing(id);
    setProblem(null);
    try {
      await enter(id);
      showToast(t('teams.entered', { name }));
    } catch (error) {
      setGoing(null);
      setProblem(asProblem(error).title);
    }
  };
  return (
    <>
      {problem && <Notice tone="stop" live>{problem}</Notice>}
      <ul className={styles.rows} role="list">
        {workspaces.map(({ id, name, role }) => (
          <li key={id} className={styles.line}>
            <div className={styles.who}>
              <p><b>{name}</b></p>
              <p className="small muted">{capitalised(words.roles[role])}</p>
            </div>
            {id === workspace.id
              ? <Status icon={CheckIcon} tone="go">{t('teams.here')}</Status>
              : <Button size="sm" aria-label={t('teams.goTo', { name })} isPending={going === id} onPress={() => void goTo(id, name)}>{t('teams.go')}</Button>}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Nothing goes from one team to the other: no organisation, no call, no member. */
function NewTeam() {
  const { t } = useTranslation(['settings', 'common']);
  const enter = useEnterWorkspace();
  const mine = useLocale();
  const [locale, choose] = useState(mine);
  const [isSending, setSending] = useState(false);
  const create = async ({ name = '' }: Record<string, string>): Promise<void> => {
    setSending(true);
    try {
      const { id } = await dataOf(api.POST('/api/v1/workspaces', { body: { name, locale } }));
      await enter(id);
      showToast(t('teams.created', { name }));
    } finally {
      setSending(false);
    }
  };
  return (
    <Form onSubmit={create} className={styles.narrow!} labels={{ name: t('workspace.name'), locale: t('workspace.locale') }}>
      <TextField name="name" label={t('workspace.name')} help={t('teams.nameHelp')} isRequired maxLength={LIMITS.name} />
      <SegmentedControl name="locale" label={t('workspace.locale')} help={t('workspace.localeHelp')} segments={LOCALES.map((key) => ({ key, label: t(`common:languages.${key}`) }))} value={locale} onChange={choose} />
      <div><Button type="submit" variant="primary" isPending={isSending}>{t('teams.create')}</Button></div>
    </Form>
  );
}
