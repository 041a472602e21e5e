import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { capitalised } from '#contracts/texts/words.js';
import { PERSONAS } from '#contracts/vocabulary.js';
import { useMoment } from '../../i18n/use-moment.js';
import { usePercent } from '../../i18n/use-percent.js';
import { useWords } from '../../i18n/use-words.js';
import { Moment } from '../../ui/display/moment.js';
import { Skeleton } from '../../ui/feedback/progress.js';
import { Notice } from '../../ui/feedback/notice.js';
import { Table } from '../../ui/table/table.js';
import { guardQuery } from '../personas/personas.api.js';
import organisation from '../organisation/organisation.module.css';
import styles from './contact.module.css';
import { LettersSection } from './letters-section.js';
import { personaQuery, type PersonaView } from './persona.api.js';
import { PersonaShape } from './persona-shape.js';
import { VendorSection } from './vendor-section.js';

/** What the facts heard make likely, with those facts: for those who lead only, and never without its doubt. */
export function PersonaSection({ contactId }: { contactId: string }) {
  const { t } = useTranslation('contact');
  const { data } = useQuery(personaQuery(contactId));
  return (
    <>
      <div className={organisation.section}>
        <h2>{t('persona.title')}</h2>
        <p className="muted small">{t('persona.help')}</p>
        {data === undefined ? <Skeleton lines={4} /> : <Shares persona={data} />}
        {data && data.facts.length > 0 && <Guard />}
        <p className="small"><Link to="/settings/$section" params={{ section: 'personas' }}>{t('persona.weights')}</Link></p>
      </div>
      {data && <VendorSection contactId={contactId} vendor={data.vendor} />}
      {data && <LettersSection contactId={contactId} suggested={(data.vendor.confirmed ?? data.vendor.proposed) ? 'vendor' : data.otherFacts.some(({ signal }) => signal === 'only_gives_opinions') ? 'opinion' : null} />}
    </>
  );
}

function Shares({ persona: { probabilities, facts, otherFacts, expiresAt } }: { persona: PersonaView }) {
  const { t } = useTranslation('contact');
  const words = useWords();
  const { percent } = usePercent();
  const { day } = useMoment();
  const starts = { rebel: 0, marsh: probabilities.rebel, loyalist: probabilities.rebel + probabilities.marsh };
  return (
    <>
      <svg className={styles.bar} viewBox="0 0 300 14" preserveAspectRatio="none" aria-hidden="true">
        <defs>
          <pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" className={styles.rebelSoft} /><rect width="3.500" height="6" className={styles.rebel} /></pattern>
          <pattern id="striped" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" className={styles.loyalistSoft} /><rect width="3" height="5" className={styles.loyalist} /></pattern>
        </defs>
        {PERSONAS.map((one) => <rect key={one} className={styles[`${one}Fill`]} x={starts[one] * 300} width={Math.max(0, probabilities[one] * 300 - 1)} height="14" />)}
      </svg>
      <Table
        caption={t('persona.title')} rows={[...PERSONAS]} rowKey={(one) => one}
        columns={[
          { key: 'type', header: t('persona.type'), isRowHeader: true, cell: (one) => <span className={styles.shape}><PersonaShape persona={one} />{capitalised(words.personas[one])}</span> },
          { key: 'share', header: t('persona.share'), align: 'end', cell: (one) => percent(probabilities[one]) },
        ]}
      />
      {facts.length === 0 ? <p className="muted">{t('persona.none')}</p> : <Facts title={t('persona.facts')} facts={facts} />}
      {otherFacts.length > 0 && <Facts title={t('persona.others')} facts={otherFacts} />}
      {expiresAt !== null && <p className="muted small">{t('persona.expires', { moment: day(new Date(expiresAt)) })}</p>}
    </>
  );
}

/** The team reads one type into too many people: said where a persona is looked at, too. */
function Guard() {
  const { t } = useTranslation('contact');
  const { data } = useQuery(guardQuery);
  return data?.warns ? <Notice tone="wait">{t('persona.guard', { count: data.people })}</Notice> : null;
}

type Fact = PersonaView['otherFacts'][number] & Partial<PersonaView['facts'][number]>;

function Facts({ title, facts }: { title: string; facts: readonly Fact[] }) {
  const { t } = useTranslation('contact');
  const words = useWords();
  const { number } = usePercent();
  const moved = ({ by, towards }: Fact): string | null => (by === undefined || towards === undefined
    ? null
    : by < 0.005 ? t('persona.movedLittle') : t('persona.moved', { points: `+${number(by)}`, type: words.personas[towards] }));
  return (
    <div>
      <h3>{title}</h3>
      <ul className={styles.heard} role="list">
        {facts.map((fact) => (
          <li key={fact.signal}>
            {capitalised(words.signals[fact.signal])}{' '}
            <span className="muted small">{[moved(fact), fact.times > 1 && t('persona.times', { count: fact.times })].filter(Boolean).map((text) => `${String(text)}, `)}<Moment at={fact.heardAt} as="ago" /></span>
          </li>
        ))}
      </ul>
    </div>
  );
}
