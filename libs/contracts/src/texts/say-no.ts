import type { Locale, SayNoKind } from '../vocabulary.js';

export interface SayNoFacts {
  /** « Inès Maquette »; null where no name is known. */
  name: string | null;
  product: string;
  /** What was asked for outside the product's problem, in the words heard. */
  requests: readonly string[];
  /** Who signs. */
  sender: string;
  team: string;
}

export interface Letter { subject: string; text: string }

const NB = '\u00A0';

/** Letters that say no, to be read over and changed before they leave. Facts heard, never a judgement. */
const FR: Record<SayNoKind, (facts: SayNoFacts) => Letter> = {
  vendor: ({ name, product, requests, sender, team }) => ({
    subject: `${product}${NB}: ce que nous pouvons faire, et ce que nous ne ferons pas`,
    text: [
      name ? `Bonjour ${name},` : 'Bonjour,',
      `Merci du temps que vous avez donné à ${product}. Nous avons bien noté ce dont vous auriez besoin${requests.length > 0 ? `${NB}: ${requests.join(', ')}` : ''}.`,
      `Nous sommes une petite équipe et nous ne répondons qu’à un seul problème. Nous ne développerons pas ces demandes et nous préférons vous le dire maintenant plutôt que de vous faire attendre. Pour celles-ci, un prestataire ou votre service informatique vous répondra mieux que nous.`,
      `Si un jour le problème que nous traitons devient le vôtre, écrivez-nous${NB}: la porte reste ouverte, sans engagement.`,
      `${sender}\n${team}`,
    ].join('\n\n'),
  }),
  opinion: ({ name, product, sender, team }) => ({
    subject: `${product}${NB}: une journée de travail, sans tour de table`,
    text: [
      name ? `Bonjour ${name},` : 'Bonjour,',
      `Merci de votre avis sur ${product}. Nous l’avons noté.`,
      `Nos rencontres sont des journées de travail, sans tour de table${NB}: les places vont aux personnes qui remplissent elles-mêmes ce que nous cherchons à alléger, et qui repartent avec quelque chose à essayer. Nous ne vous y inviterons donc pas cette fois.`,
      `Si vous connaissez une personne de cette sorte, donnez-lui notre adresse${NB}: c’est l’aide la plus précieuse que vous puissiez nous apporter.`,
      `${sender}\n${team}`,
    ].join('\n\n'),
  }),
};

const EN: Record<SayNoKind, (facts: SayNoFacts) => Letter> = {
  vendor: ({ name, product, requests, sender, team }) => ({
    subject: `${product}: what we can do, and what we will not do`,
    text: [
      name ? `Dear ${name},` : 'Hello,',
      `Thank you for the time you gave to ${product}. We have noted what you would need${requests.length > 0 ? `: ${requests.join(', ')}` : ''}.`,
      `We are a small team and we answer a single problem. We will not build these, and would rather say so now than keep you waiting. For them a supplier or your own IT department will serve you better than we can.`,
      `If one day the problem we deal with becomes yours, write to us: the door stays open, without obligation.`,
      `${sender}\n${team}`,
    ].join('\n\n'),
  }),
  opinion: ({ name, product, sender, team }) => ({
    subject: `${product}: a working day, no round table`,
    text: [
      name ? `Dear ${name},` : 'Hello,',
      `Thank you for your opinion on ${product}. We have noted it.`,
      `Our meetings are working days without a round table: the seats go to people who fill in themselves what we try to lighten, and who leave with something to try. So we will not invite you this time.`,
      `If you know somebody like that, give them our address: it is the most precious help you could give us.`,
      `${sender}\n${team}`,
    ].join('\n\n'),
  }),
};

export function sayNoLetter(kind: SayNoKind, facts: SayNoFacts, locale: Locale): Letter {
  return (locale === 'fr' ? FR : EN)[kind](facts);
}
