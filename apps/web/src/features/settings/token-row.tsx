import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../lib/api/problem.js';
import { Moment } from '../../ui/display/moment.js';
import { showToast } from '../../ui/feedback/toasts.js';
import styles from './settings.module.css';
import { membersQuery, type Token } from './settings.api.js';
import { TwoStepButton } from './two-step-button.js';

interface TokenRowProps {
  token: Token;
  /** Somebody else's: for an admin. */
  withOwner?: boolean;
  onRevoke: () => Promise<void>;
}

/** A token: what it is for, whether it is used, and its end. */
export function TokenRow({ token: { name, createdAt, lastUsedAt, expiresAt, memberId }, withOwner = false, onRevoke }: TokenRowProps) {
  const { t } = useTranslation('settings');
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <p><b>{name}</b>{withOwner && <> · <Owner id={memberId} /></>}</p>
        <p className="small muted">
          {t('token.createdAt')} <Moment at={createdAt} as="ago" />.{' '}
          {lastUsedAt === null ? t('token.unused') : <>{t('token.usedAt')} <Moment at={lastUsedAt} as="ago" />.</>}{' '}
          {expiresAt === null ? t('token.endless') : <>{t('token.endsAt')} <Moment at={expiresAt} as="ago" />.</>}
        </p>
      </div>
      <TwoStepButton
        label={t('token.revoke')} name={t('token.revokeName', { name })} sentence={t('token.revokeSentence')}
        onConfirm={() => onRevoke().catch((error: unknown) => showToast(asProblem(error).title))}
      />
    </li>
  );
}

function Owner({ id }: { id: string }) {
  const { t } = useTranslation('settings');
  const { data: members = [] } = useQuery(membersQuery);
  return <>{members.find((one) => one.id === id)?.name ?? t('formerMember')}</>;
}
