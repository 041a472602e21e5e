import { timeInWords } from './dates.js';
import { placeOf, type ReportTexts } from './report-facts.js';
import { wordsFr } from './words.fr.js';

const NB = '\u00A0';
const THIN = '\u202F';

const percent = (share: number): string => `${Math.round(share * 100)}${NB}%`;
/** A forecast is never certain. */
const hundredths = (probability: number): number => Math.min(99, Math.max(1, Math.round(probability * 100)));
const chance = (probability: number): string =>
  (probability < 0.005 ? `moins de 1${NB}%` : probability > 0.995 ? `plus de 99${NB}%` : percent(probability));
const chances = (probability: number): string => {
  if (probability < 0.005) return `moins d’une chance sur 100`;
  if (probability > 0.995) return `plus de 99 chances sur 100`;
  return `${hundredths(probability)} ${hundredths(probability) > 1 ? 'chances' : 'chance'} sur 100`;
};
const many = (count: number, one: string, more: string): string => `${count} ${count > 1 ? more : one}`;
const quoted = (words: string): string => `«${NB}${words}${NB}»`;
const outOf = ({ interested, tried }: { interested: number; tried: number }): string => `${interested} sur ${tried}`;

const day = (date: Date, timeZone: string, parts: Intl.DateTimeFormatOptions): string => {
  const words = new Intl.DateTimeFormat('fr-FR', { timeZone, ...parts }).format(date);
  return words.replace(/(^| )1(?= |$)/, '$11er');
};

const stages: ReportTexts['stages'] = {
  to_call: 'À appeler', contacted: 'Contactées', reached: 'Jointes', interested: 'Intéressées', invited: 'Invitées', confirmed: 'Confirmées',
  attended: 'Venues', first_user: 'Premier usage',
};

export const reportFr: ReportTexts = {
  subject: (number, what) => `Bilan de la semaine ${number}, ${what}`,
  testSubject: (subject) => `Essai${NB}: ${subject}`,
  preheader: ({ interested, probability, chairs, decision }) =>
    `${many(interested, 'intéressée', 'intéressées')}, chance ${chance(probability)} pour ${many(chairs, 'chaise', 'chaises')}. À décider${NB}: ${wordsFr.reportDecisions[decision]}.`,
  title: (number) => `Bilan de la semaine ${number}`,
  campaign: (name) => `campagne ${name}`,
  week: (number, from, lastDay, timeZone) => {
    const to = day(lastDay, timeZone, { day: 'numeric', month: 'long' });
    const sameMonth = day(from, timeZone, { month: 'long' }) === day(lastDay, timeZone, { month: 'long' });
    return `Semaine ${number}, du ${day(from, timeZone, sameMonth ? { day: 'numeric' } : { day: 'numeric', month: 'long' })} au ${to}`;
  },
  inProgress: 'Semaine en cours, chiffres provisoires.',
  nothing: 'Aucune campagne active cette semaine.',
  headline: ({ newInterested, probability, chairs }) => {
    const news = newInterested === 0 ? 'Aucune nouvelle intéressée.' : `${many(newInterested, 'nouvelle intéressée', 'nouvelles intéressées')}.`;
    return `${news} À ce rythme, ${chances(probability)} de remplir ${many(chairs, 'chaise', 'chaises')}.`;
  },
  expected: ({ expected, low, high, previous, listLeft }) => [
    high === 0 ? 'Personne n’est encore attendu.' : `On attend environ ${many(Math.round(expected), 'personne', 'personnes')}, sans doute entre ${low} et ${high}.`,
    previous === null ? '' : `Une semaine plus tôt, la chance était de ${chance(previous)}.`,
    listLeft === 0 ? 'Toute la liste est appelée.' : `Il reste ${many(listLeft, 'organisation', 'organisations')} à appeler.`,
  ].filter(Boolean).join(' '),
  decisionAsked: 'Décision demandée',
  decisions: { continue: 'Continuer', adjust: 'Ajuster', stop: 'Arrêter' },
  question: (facts) => {
    switch (facts.rule) {
      case 'too_early': return `Continuer${NB}: ${many(facts.tried, 'organisation appelée', 'organisations appelées')} jusqu’au bout, c’est trop tôt pour conclure.`;
      case 'on_track': return `Continuer${NB}: la liste suffit, ${chances(facts.probability)} de remplir les chaises.`;
      case 'better_segment': return `Ajuster${NB}: appeler d’abord ${quoted(facts.better.label)}, garder ${quoted(facts.other.label)} pour plus tard.`;
      case 'longer_list': return `Ajuster${NB}: allonger la liste. Il faudrait encore environ ${many(facts.callsNeeded, 'organisation', 'organisations')}, il en reste ${facts.listLeft}.`;
      case 'hopeless': return `Arrêter${NB}: ${outOf(facts)} intéressées, ${chances(facts.probability)} de remplir les chaises.`;
    }
  },
  rule: (rule) => RULES[rule],
  decided: ({ decision, day: when, note }) => `Dernière décision, ${when}${NB}: ${wordsFr.reportDecisions[decision]}.${note ? ` ${quoted(note)}` : ''}`,
  funnel: 'L’entonnoir',
  columns: { step: 'Étape', volume: 'Volume', total: 'Total', week: 'Semaine', rate: 'Passage' },
  stages,
  change: (change) => (change > 0 ? `+${change}` : String(change)),
  ofTheList: (rate) => `${percent(rate)} de la liste`,
  rate: ({ rate, low, high }) => `${percent(rate)} (${Math.round(low * 100)} à ${Math.round(high * 100)})`,
  funnelNote: `Entre parenthèses, l’intervalle à 95${NB}%. Seul le premier usage est une conversion.`,
  late: ({ number, stages: changed }) =>
    `Des faits notés après coup changent le bilan de la semaine ${number}${NB}: ${changed.map(({ stage, reported, now }) => `${stages[stage].toLowerCase()}, ${now} au lieu de ${reported}`).join(`${THIN}; `)}.`,
  together: ({ product, list, contacted, reached, interested, firstUsers }) =>
    `${product}, toutes campagnes ensemble, chaque organisation comptée une fois${NB}: ${list} dans les listes, ${many(contacted, 'contactée', 'contactées')}, ${many(reached, 'jointe', 'jointes')}, ${many(interested, 'intéressée', 'intéressées')}, ${many(firstUsers, 'premier usage', 'premiers usages')}.`,
  learnt: 'Ce qu’on a appris',
  objection: ({ title, mentions, thisWeek }) => ({
    strong: quoted(title),
    rest: ` revient ${mentions} fois${thisWeek > 0 && thisWeek < mentions ? `, dont ${thisWeek} cette semaine` : ''}.`,
  }),
  answer: ({ text, times }) => ` ${quoted(text)} a répondu ${times} fois.`,
  answered: (times) => ` Une réponse a convaincu ${times} fois.`,
  need: ({ title, organisations, first }) => ({
    strong: title,
    rest: ` est demandé par ${many(organisations, 'organisation', 'organisations')}.${first ? ' C’est le premier besoin.' : ''}`,
  }),
  compared: ({ better, other, probability }) => ({
    strong: `${better.label}, ${better.interested} ${better.interested > 1 ? 'intéressées' : 'intéressée'} sur ${better.tried}${THIN}; ${other.label}, ${outOf(other)}.`,
    rest: ` ${chances(probability).replace(/^./, (letter) => letter.toUpperCase())} que le premier segment réponde mieux.`,
  }),
  changed: ({ variable, note }) => (variable === 'nothing'
    ? { strong: 'Rien n’a changé cette semaine', rest: '\u00A0: les chiffres disent ce que vaut la même façon de faire.' }
    : { strong: `Changé cette semaine${NB}: ${wordsFr.changeVariables[variable]}.`, rest: note ? ` ${quoted(note)}` : '' }),
  nothingLearnt: 'Ni objection, ni besoin, ni écart entre segments à signaler.',
  toCall: 'À appeler cette semaine',
  nothingToCall: 'Aucune relance promise ou due cette semaine.',
  allToCall: (total) => (total > 1 ? `Voir les ${total} relances de la semaine` : 'Voir la relance de la semaine'),
  stakeholders: (total) => `Parties prenantes, comptées à part${NB}: ${many(total, 'rencontrée', 'rencontrées')} cette semaine`,
  unnamed: 'Nom effacé',
  colon: `${NB}: `,
  moment: (at, timeZone) =>
    `${day(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })} à ${timeInWords(at, 'fr', { timeZone })} (heure de ${placeOf(timeZone)})`,
  due: (at, timeZone, withTime) =>
    `${day(at, timeZone, { weekday: 'long', day: 'numeric' })}${withTime ? `, ${timeInWords(at, 'fr', { timeZone })}` : ''}`,
  sent: (moment) => `Envoyé ${moment}.`,
  made: (moment) => `Établi ${moment}.`,
  sameNumbers: { before: 'Les mêmes chiffres se retrouvent dans ', link: 'le bilan en ligne', after: '.' },
  changeSchedule: 'Changer le jour ou l’heure',
  unsubscribe: 'Ne plus recevoir ce bilan',
  unsubscribePage: {
    title: 'Bilan hebdomadaire',
    question: `Ne plus recevoir le bilan hebdomadaire par courriel${THIN}? Il reste lisible en ligne pour les membres de l’équipe.`,
    button: 'Ne plus recevoir ce bilan',
    doneTitle: 'C’est noté',
    done: 'Le bilan hebdomadaire ne vous sera plus envoyé.',
  },
};

const RULES: Record<Parameters<ReportTexts['rule']>[0], string> = {
  too_early: `Règle${NB}: on ne conclut rien avant 10 organisations appelées jusqu’au bout.`,
  on_track: `Règle${NB}: on continue tant que la chance est d’au moins 50${NB}%.`,
  better_segment: `Règle${NB}: on change de segment à partir de 95 chances sur 100 que l’autre réponde mieux, une seule chose à la fois.`,
  longer_list: `Règle${NB}: on ajuste quand la chance passe sous 50${NB}%.`,
  hopeless: `Règle${NB}: on arrête quand, après 50 organisations appelées jusqu’au bout, la chance reste sous 5${NB}%.`,
};
