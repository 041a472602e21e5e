import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Button as AriaButton } from 'react-aria-components';
import { LOCALES, type Locale } from '#contracts/vocabulary.js';
import { setLocale, useLocale } from '../i18n/locale.js';
import { api, dataOf } from '../lib/api/client.js';
import { sessionQuery, useSession, useSignOut } from '../lib/api/session.js';
import { useEnterWorkspace } from '../lib/api/use-enter-workspace.js';
import { duplicatesScreen } from '../pages/duplicates/duplicates.screen.js';
import { settingsScreen } from '../pages/settings/settings.screen.js';
import { isFor } from '../routing/screen.js';
import { Avatar } from '../ui/display/status.js';
import { MergeIcon, SettingsIcon, SignOutIcon } from '../ui/icons.js';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/overlay/menu.js';
import styles from './shell.module.css';

/** Me: my settings, language and teams, and the way out. */
export function MemberMenu() {
  const { t } = useTranslation(['shell', 'common']);
  const { member, workspace, workspaces } = useSession();
  const locale = useLocale();
  const client = useQueryClient();
  const router = useRouter();
  const signOut = useSignOut();
  const enter = useEnterWorkspace();

  const speak = async (next: Locale): Promise<void> => {
    await setLocale(next);
    client.setQueryData(sessionQuery.queryKey, await dataOf(api.PATCH('/api/v1/session', { body: { locale: next } })));
  };
  const leave = async (): Promise<void> => {
    await signOut();
    await router.navigate({ to: '/sign-in' });
  };

  return (
    <Menu
      label={t('account', { name: member.name })} placement="bottom end"
      trigger={<AriaButton className={styles.me!} aria-label={t('account', { name: member.name })}><Avatar name={member.name} /></AriaButton>}
    >
      {settingsScreen.ready ? <MenuItem id="settings" icon={SettingsIcon} href="/settings">{t('settings')}</MenuItem> : null}
      {duplicatesScreen.ready && isFor(duplicatesScreen, member.role) ? <MenuItem id="duplicates" icon={MergeIcon} href="/duplicates">{t('duplicates')}</MenuItem> : null}
      <MenuSection title={t('language')} selectionMode="single" selectedKeys={[locale]} onSelectionChange={(keys) => void speak([...keys][0] as Locale)}>
        {LOCALES.map((one) => <MenuItem key={one} id={one}>{t(`common:languages.${one}`)}</MenuItem>)}
      </MenuSection>
      {workspaces.length > 1
        ? (
          <MenuSection title={t('workspaces')} selectionMode="single" selectedKeys={[workspace.id]} onSelectionChange={(keys) => void enter([...keys][0] as string)}>
            {workspaces.map(({ id, name }) => <MenuItem key={id} id={id}>{name}</MenuItem>)}
          </MenuSection>
        )
        : null}
      <MenuSeparator />
      <MenuItem id="accessibility" href="/accessibility">{t('accessibility')}</MenuItem>
      <MenuItem id="legal" href="/legal">{t('legal')}</MenuItem>
      <MenuSeparator />
      <MenuItem id="sign-out" icon={SignOutIcon} onAction={() => void leave()}>{t('signOut')}</MenuItem>
    </Menu>
  );
}
