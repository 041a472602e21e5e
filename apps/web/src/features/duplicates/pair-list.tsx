import { Link } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { phoneInWords } from '../../lib/phone-in-words.js';
import { Button } from '../../ui/button/button.js';
import { LinkButton } from '../../ui/button/link-button.js';
import { Badge } from '../../ui/display/status.js';
import { EmptyState } from '../../ui/feedback/empty-state.js';
import { MergeIcon } from '../../ui/icons.js';
import { personName, type Contact, type Organisation } from '../organisation/organisation.api.js';
import type { ContactPair, Kind, OrganisationPair } from './duplicates.api.js';
import styles from './duplicates.module.css';
import { useKeepApart } from './use-keep-apart.js';

type Pair = (OrganisationPair & { kind: 'organisation' }) | (ContactPair & { kind: 'contact' });

/** Pairs with what makes them likely; each leads to the comparison, or is kept apart for good. */
export function PairList({ kind, pairs, total }: { kind: Kind; pairs: readonly Pair[]; total: number }) {
  const { t } = useTranslation('duplicates');
  if (pairs.length === 0) return <EmptyState title={t('none')}>{t(kind === 'organisation' ? 'noneOrganisations' : 'noneContacts')}</EmptyState>;
  return (
    <>
      <p role="status">{t('count', { count: total })}</p>
      <ul className={styles.pairs} role="list">{pairs.map((pair) => <li key={`${pair.first.id} ${pair.second.id}`}><OnePair pair={pair} /></li>)}</ul>
    </>
  );
}

function OnePair({ pair }: { pair: Pair }) {
  const { t } = useTranslation('duplicates');
  const id = useId();
  const apart = useKeepApart(pair.kind);
  const names = { first: nameOf(pair, 'first'), second: nameOf(pair, 'second') };
  const search = { a: pair.first.id, b: pair.second.id, ...(pair.kind === 'contact' ? { kind: 'contact' as const } : {}) };
  return (
    <article className={styles.pair} aria-labelledby={id}>
      <h2 id={id} className="vh">{t('pairOf', names)}</h2>
      <div className={styles.sides}>
        <SideOf pair={pair} side="first" />
        <SideOf pair={pair} side="second" />
      </div>
      <ul className={styles.reasons} role="list" aria-label={t('why')}>{pair.reasons.map((reason) => <li key={reason}><Badge>{t(`reasons.${reason}`)}</Badge></li>)}</ul>
      <div className={styles.actions}>
        <LinkButton to="/merge" search={search} icon={MergeIcon} aria-label={t('compareOf', names)}>{t('compare')}</LinkButton>
        <Button variant="ghost" aria-label={t('apartOf', names)} onPress={() => void apart([pair.first.id, pair.second.id])}>{t('apart')}</Button>
      </div>
    </article>
  );
}

function SideOf({ pair, side }: { pair: Pair; side: 'first' | 'second' }) {
  const { t } = useTranslation('duplicates');
  const { campaigns, contacts, calls } = side === 'first' ? pair.firstWeight : pair.secondWeight;
  const weight = pair.kind === 'organisation'
    ? [t('weight.campaigns', { count: campaigns }), t('weight.contacts', { count: contacts }), t('weight.calls', { count: calls })] : [t('weight.calls', { count: calls })];
  const title: ReactNode = pair.kind === 'organisation'
    ? <Link to="/organisations/$id" params={{ id: pair[side].id }}>{nameOf(pair, side)}</Link>
    : <Link to="/contacts/$id" params={{ id: pair[side].id }}>{nameOf(pair, side)}</Link>;
  return (
    <div className={styles.side}>
      <h3>{title}</h3>
      {(pair.kind === 'organisation' ? linesOfOrganisation(pair[side]) : linesOfContact(pair[side])).map((line) => <p key={line}>{line}</p>)}
      <p>{weight.join(', ')}</p>
    </div>
  );
}

const nameOf = (pair: Pair, side: 'first' | 'second'): string => (pair.kind === 'organisation' ? pair[side].name : personName(pair[side]));

const numbers = (phones: readonly { e164: string | null; raw: string }[]): string => phones.map(({ e164, raw }) => (e164 ? phoneInWords(e164) : raw)).join(', ');

const linesOfOrganisation = ({ acronym, kind, address, siret, siren, phones, email }: Organisation): string[] =>
  [[acronym, kind].filter(Boolean).join(', '), [address.postcode, address.city].filter(Boolean).join(' '), siret ?? siren ?? '', numbers(phones), email ?? ''].filter(Boolean);

const linesOfContact = ({ jobTitle, email, phones }: Contact): string[] => [jobTitle ?? '', email ?? '', numbers(phones)].filter(Boolean);
