import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Button as AriaButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { TARGET_KINDS, type TargetKind } from '#contracts/vocabulary.js';
import { loadTexts } from '../../i18n/i18n.js';
import { asProblem } from '../../lib/api/problem.js';
import { useSession } from '../../lib/api/session.js';
import { showToast } from '../../ui/feedback/toasts.js';
import { CalendarIcon, CloseIcon, DeleteIcon, MailIcon, RefusedIcon, StageIcon, UserIcon, UsersIcon } from '../../ui/icons.js';
import { Menu, MenuItem } from '../../ui/overlay/menu.js';
import { membersQuery, refreshList, type Selection, type Target } from './call-list.api.js';
import { FollowUpDialog } from './follow-up-dialog.js';
import styles from './list.module.css';
import { StageDialog } from './stage-dialog.js';
import type { Bulk } from './use-bulk.js';

interface BulkBarProps {
  campaign: { id: string; productId: string };
  count: number;
  selection: Selection;
  /** The only one chosen, when there is one. */
  only: Target | null;
  bulk: Bulk;
  onClear: () => void;
}

const InviteRows = lazy(async () => {
  const [module] = await Promise.all([import('../open-labs/invite-rows.js'), loadTexts(['open-labs'])]);
  return { default: module.InviteRows };
});

/** What can be done with the rows chosen. It takes the footer's place, so that it hides no row. */
export function BulkBar({ campaign, count, selection, only, bulk, onClear }: BulkBarProps) {
  const { t } = useTranslation('list');
  const { member } = useSession();
  const client = useQueryClient();
  const { data: members = [] } = useQuery(membersQuery);
  const [asking, setAsking] = useState<'followUp' | 'invite' | 'stage' | 'aside' | null>(null);
  const close = (): void => setAsking(null);

  const change: Bulk['change'] = (...asked) => bulk.change(...asked).catch((error: unknown) => void showToast(asProblem(error).title));
  const assign = (assigneeId: string | null): Promise<void> => {
    const who = members.find(({ id }) => id === assigneeId)?.name;
    return change(selection, { assigneeId }, (changed) => (who ? t('bulk.assigned', { count: changed, who }) : t('bulk.freed', { count: changed })));
  };
  const turnInto = (kind: TargetKind): Promise<void> =>
    change(selection, { kind }, (changed) => t(kind === 'stakeholder' ? 'bulk.becameStakeholders' : 'bulk.becameTargets', { count: changed }));
  return (
    <Toolbar className={styles.bulk!} aria-label={t('bulk.label')}>
      <b role="status">{t('bulk.chosen', { count })}</b>
      <Menu label={t('bulk.assign')} placement="top start" onAction={(key) => void assign(key === 'none' ? null : String(key))} trigger={<AriaButton><UserIcon aria-hidden />{t('bulk.assign')}</AriaButton>}>
        {[
          <MenuItem key="none" id="none">{capitalised(t('free'))}</MenuItem>,
          ...members.map(({ id, name }) => <MenuItem key={id} id={id}>{id === member.id ? t('bulk.me', { name }) : name}</MenuItem>),
        ]}
      </Menu>
      <AriaButton onPress={() => setAsking('followUp')}><CalendarIcon aria-hidden />{t('bulk.followUp')}</AriaButton>
      <AriaButton onPress={() => setAsking('invite')}><MailIcon aria-hidden />{t('bulk.invite')}</AriaButton>
      <AriaButton onPress={() => setAsking('stage')}><StageIcon aria-hidden />{t('bulk.stage')}</AriaButton>
      <Menu label={t('bulk.kind')} placement="top start" onAction={(key) => void turnInto(key as TargetKind)} trigger={<AriaButton><UsersIcon aria-hidden />{t('bulk.kind')}</AriaButton>}>
        {TARGET_KINDS.map((kind) => <MenuItem key={kind} id={kind}>{t(`bulk.kinds.${kind}`)}</MenuItem>)}
      </Menu>
      <AriaButton onPress={() => setAsking('aside')}><RefusedIcon aria-hidden />{t('bulk.setAside')}</AriaButton>
      {only && <AriaButton onPress={() => { onClear(); void bulk.remove(only); }}><DeleteIcon aria-hidden />{t('bulk.remove')}</AriaButton>}
      <AriaButton onPress={onClear}><CloseIcon aria-hidden />{t('bulk.clear')}</AriaButton>
      <FollowUpDialog isOpen={asking === 'followUp'} onClose={close} count={count} onPlan={(followUp) => bulk.change(selection, { followUp }, (changed) => t('bulk.planned', { count: changed }))} />
      {asking === 'invite' && <Suspense fallback={null}><InviteRows isOpen campaignId={campaign.id} productId={campaign.productId} selection={selection} onClose={(invited) => { close(); if (invited > 0) void refreshList(client, campaign.id); }} /></Suspense>}
      <StageDialog
        isOpen={asking === 'stage' || asking === 'aside'} onClose={close} title={asking === 'aside' ? t('bulk.setAsideTitle', { count }) : t('bulk.stageTitle', { count })}
        stage={asking === 'aside' ? 'set_aside' : null} from={only?.stage ?? null}
        // Those that moved may have left this view: none of them stays chosen unseen.
        onMove={(stage, reason) => bulk.change(selection, { stage, reason }, (changed) => t('bulk.moved', { count: changed })).then(onClear)}
      />
    </Toolbar>
  );
}
