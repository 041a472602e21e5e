import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { useWords } from '../../i18n/use-words.js';
import { useCan, useSession } from '../../lib/api/session.js';
import { callScreen } from '../../pages/call/call.screen.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Moment } from '../../ui/display/moment.js';
import { Status } from '../../ui/display/status.js';
import { CallBackIcon, PhoneIcon } from '../../ui/icons.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { STAGE_LOOK } from '../call-list/stage-look.js';
import { campaignsQuery } from '../campaign/campaigns.js';
import { KindSwitch } from './kind-switch.js';
import { LateCallDialog } from './late-call-dialog.js';
import { organisationTargetsQuery, type Organisation, type OrganisationTarget } from './organisation.api.js';
import styles from './organisation.module.css';
import { PutOnList } from './put-on-list.js';

/** Where it stands in each campaign, and what comes next. */
export function CampaignsSection({ organisation: { id: organisationId, timeZone, optedOutAt } }: { organisation: Organisation }) {
  const { t } = useTranslation('organisation');
  const mayLead = useCan('lead');
  const title = useRef<HTMLHeadingElement>(null);
  const { data: targets, isPending } = useQuery(organisationTargetsQuery(organisationId));
  return (
    <section className={styles.section} aria-labelledby="campaigns-title">
      <h2 id="campaigns-title" ref={title} tabIndex={-1}>{t('campaigns')}</h2>
      {isPending && <Skeleton lines={2} />}
      {targets?.length === 0 && <p className="muted">{t('noCampaigns')}</p>}
      {targets && targets.length > 0 && <ul className={styles.campaigns} role="list">{targets.map((target) => <InCampaign key={target.id} target={target} timeZone={timeZone} />)}</ul>}
      {/* Whoever objected is on no list. The last button goes with its list: the focus goes to what it changed. */}
      {targets && mayLead && optedOutAt === null && <PutOnList organisationId={organisationId} on={targets.map(({ campaignId }) => campaignId)} onPut={() => title.current?.focus()} />}
    </section>
  );
}

function InCampaign({ target: { id, campaignId, organisationId, kind, stage, interest, nextStep, assigneeName, toRepair }, timeZone }: { target: OrganisationTarget; timeZone: string | null }) {
  const { t } = useTranslation('organisation');
  const words = useWords();
  const mayLead = useCan('lead');
  const { workspace } = useSession();
  const [isTelling, tell] = useState(false);
  const { data: campaigns = [] } = useQuery(campaignsQuery);
  const name = campaigns.find(({ id }) => id === campaignId)?.name ?? '';
  return (
    <li>
      <div className={styles.campaignHead}>
        <Link to="/list" search={{ campaign: campaignId }} aria-label={`${name}, ${t('openList')}`}>{name}</Link>
        <Status {...STAGE_LOOK[stage]}>{capitalised(words.stages[stage])}</Status>
        {kind === 'stakeholder' && <span className="muted small">{words.targetKinds.stakeholder}</span>}
        {interest !== 'unknown' && <span className="muted small">{words.interests[interest]}</span>}
        {stage !== 'do_not_contact' && callScreen.ready && (
          <LinkButton to="/call" search={{ campaign: campaignId, target: id }} size="sm" icon={PhoneIcon} className={styles.callThis} aria-label={t('callIn', { campaign: name })}>{t('callThis')}</LinkButton>
        )}
        {assigneeName && <span className="muted small">{t('assignedTo', { name: assigneeName })}</span>}
      </div>
      <p className="read">
        {toRepair ? t('toRepair') : nextStep ? nextStep.text : t('nothingNext')}
        {nextStep && <span className="vh"> <Moment at={nextStep.dueAt} /></span>}
      </p>
      {stage !== 'do_not_contact' && (
        <div className={styles.ways}>
          <Button variant="ghost" size="sm" icon={CallBackIcon} aria-label={t('late.openIn', { campaign: name })} onPress={() => tell(true)}>{t('late.open')}</Button>
          {mayLead && <KindSwitch organisationId={organisationId} targetId={id} campaignId={campaignId} campaign={name} kind={kind} />}
        </div>
      )}
      {isTelling && <LateCallDialog targetId={id} organisationId={organisationId} campaign={name} timeZone={timeZone ?? workspace.timeZone} onClose={() => tell(false)} />}
    </li>
  );
}
