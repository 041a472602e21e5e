import type { Locale } from '#contracts/vocabulary.js';

interface DigestTexts {
  subject: (count: number, promises: number) => string;
  headline: (count: number) => string;
  promised: (count: number) => string;
  noPromise: string;
  about: string;
  late: string;
  today: string;
  more: (count: number) => string;
  open: string;
  footer: (time: string) => string;
  hello: (name: string) => string;
}

const s = (count: number): string => (count > 1 ? 's' : '');

export const DIGEST_TEXTS: Record<Locale, DigestTexts> = {
  fr: {
    subject: (count, promises) => `${count} relance${s(count)} pour aujourd’hui${promises > 0 ? `, dont ${promises} promise${s(promises)}` : ''}`,
    headline: (count) => (count === 1 ? 'Une relance vous attend aujourd’hui.' : `${count} relances vous attendent aujourd’hui.`),
    promised: (count) => (count === 1 ? 'Une est une promesse\u00A0: elle passe avant le reste.' : `${count} sont des promesses\u00A0: elles passent avant le reste.`),
    noPromise: 'Aucune n’est promise à une heure précise.',
    about: 'vos relances',
    late: 'En retard',
    today: 'Aujourd’hui',
    more: (count) => `Et ${count} autre${s(count)}, dans l’application.`,
    open: 'Ouvrir ma journée',
    footer: (time) => `Envoyé à ${time}, une fois par jour ouvré, seulement s’il y a quelque chose à faire.`,
    hello: (name) => `Bonjour ${name},`,
  },
  en: {
    subject: (count, promises) => `${count} follow-up${s(count)} for today${promises > 0 ? `, ${promises} promised` : ''}`,
    headline: (count) => (count === 1 ? 'One follow-up waits for you today.' : `${count} follow-ups wait for you today.`),
    promised: (count) => (count === 1 ? 'One is a promise: it comes before the rest.' : `${count} are promises: they come before the rest.`),
    noPromise: 'None is promised for a given time.',
    about: 'your follow-ups',
    late: 'Late',
    today: 'Today',
    more: (count) => `And ${count} more, in the application.`,
    open: 'Open my day',
    footer: (time) => `Sent at ${time}, once per working day, only when there is something to do.`,
    hello: (name) => `Hello ${name},`,
  },
};
