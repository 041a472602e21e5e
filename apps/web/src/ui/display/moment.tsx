import { useMoment } from '../../i18n/use-moment.js';

interface MomentProps {
  /** An instant, or its ISO form. */
  at: Date | string;
  /** The place the moment is about; the team's zone when left out. */
  timeZone?: string;
  /** day: « jeudi »; time: « 14 h »; ago: « il y a 3 jours ». */
  as?: 'moment' | 'day' | 'time' | 'ago';
}

/** A moment as a person says it; the exact time on hover and for assistive tools. */
export function Moment({ at, timeZone, as = 'moment' }: MomentProps) {
  const say = useMoment(timeZone);
  const date = typeof at === 'string' ? new Date(at) : at;
  const exact = say.exact(date);
  return <time dateTime={date.toISOString()} title={exact}>{say[as](date)}</time>;
}
