import { useTranslation } from 'react-i18next';
import styles from './display.module.css';

/** A chair is a person's seat. */
export type Chair = 'sure' | 'yes' | 'silent' | 'adding' | 'free';
export type ChairCounts = Partial<Record<Exclude<Chair, 'free'>, number>>;

const KINDS: Chair[] = ['sure', 'yes', 'silent', 'adding', 'free'];

/** One entry per chair, in the order they are drawn; people beyond the capacity are drawn too, since they come. */
export function chairsOf(counts: ChairCounts, capacity: number): Chair[] {
  const taken = KINDS.slice(0, -1).flatMap((kind) => Array.from({ length: counts[kind as keyof ChairCounts] ?? 0 }, () => kind));
  return [...taken, ...Array.from({ length: Math.max(0, capacity - taken.length) }, (): Chair => 'free')];
}

/** Solid: sure. Ringed dot: yes. Outline: no answer. Halo: being added. Dashed: free. */
function Seat({ kind, x, y, r }: { kind: Chair; x: number; y: number; r: number }) {
  return (
    <>
      <circle className={styles[kind]} cx={x} cy={y} r={r} />
      {kind === 'yes' && <circle className={styles.dot} cx={x} cy={y} r={r * 0.4} />}
      {kind === 'adding' && <circle className={styles.halo} cx={x} cy={y} r={r + 3} />}
    </>
  );
}

function Legend({ counts, capacity, labels = {} }: { counts: ChairCounts; capacity: number; labels?: Partial<Record<Chair, string>> }) {
  const { t } = useTranslation('common');
  const chairs = chairsOf(counts, capacity);
  return (
    <ul className={styles.legend} role="list">
      {KINDS.map((kind) => ({ kind, count: chairs.filter((chair) => chair === kind).length })).filter(({ count }) => count > 0).map(({ kind, count }) => (
        <li key={kind}><svg viewBox="-10 -10 20 20" aria-hidden="true"><Seat kind={kind} x={0} y={0} r={6} /></svg>{labels[kind] ?? t(`chairs.${kind}`, { count })}</li>
      ))}
    </ul>
  );
}

interface ChairsRingProps {
  counts: ChairCounts;
  capacity: number;
  figure: number;
  caption: string;
  /** What a kind of chair is called where it stands for something else than an invitation's answer. */
  labels?: Partial<Record<Chair, string>>;
}

/** The room as a ring, the number that counts most inside. The words below carry it all. */
export function ChairsRing({ counts, capacity, figure, caption, labels }: ChairsRingProps) {
  const chairs = chairsOf(counts, capacity);
  const radius = Math.min(6.4, 260 / Math.max(chairs.length, 1));
  return (
    <div>
      <div className={styles.ringBox}>
        <svg className={styles.ring} viewBox="0 0 240 240" aria-hidden="true">
          {chairs.map((kind, i) => {
            const angle = (2 * Math.PI * i) / chairs.length - Math.PI / 2;
            return <Seat key={i} kind={kind} x={120 + 100 * Math.cos(angle)} y={120 + 100 * Math.sin(angle)} r={radius} />;
          })}
        </svg>
        <p className={styles.ringWords}><b>{figure}</b> <span>{caption}</span></p>
      </div>
      <Legend counts={counts} capacity={capacity} labels={labels ?? {}} />
    </div>
  );
}

/** The same in rows, for a panel. */
export function ChairsRows({ counts, capacity, perRow = 15 }: { counts: ChairCounts; capacity: number; perRow?: number }) {
  const chairs = chairsOf(counts, capacity);
  const rows = Math.max(1, Math.ceil(chairs.length / perRow));
  return (
    <div>
      <svg className={styles.seats} viewBox={`0 0 ${perRow * 24} ${rows * 24}`} aria-hidden="true">
        {chairs.map((kind, i) => <Seat key={i} kind={kind} x={(i % perRow) * 24 + 12} y={Math.floor(i / perRow) * 24 + 12} r={7} />)}
      </svg>
      <Legend counts={counts} capacity={capacity} />
    </div>
  );
}
