import type { InvitationTexts } from './invitation-facts.js';

const inDays = (days: number): string => (days === 0 ? 'aujourd’hui' : days === 1 ? 'demain' : `dans ${days}\u00A0jours`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const invitationFr: InvitationTexts = {
  subject: 'Invitation\u00A0: {titre}, {date}',
  body: `{bonjour}

Nous préparons {produit} avec les personnes qui s’en serviront. Votre expérience du terrain nous manque encore\u00A0: nous vous invitons à une journée de travail entre futurs utilisateurs.

Le matin, le problème tel que vous le vivez, puis vos besoins. L’après-midi, les solutions, en ateliers de 5 à 10\u00A0personnes.

{équipe}`,
  hello: (firstName) => (firstName ? `Bonjour ${firstName},` : 'Bonjour,'),
  workingDay: 'C’est une journée de travail, sans tour de table.',
  when: 'Quand',
  where: 'Où',
  programme: 'Programme',
  question: 'Une question, pour préparer les ateliers',
  button: 'Répondre à l’invitation',
  about: 'open lab',
  hours: (from, to) => `de ${from} à ${to}`,
  broughtBy: (name) => `${name} nous a donné votre nom.`,
  moved: {
    subject: ({ title, date }) => `Changement\u00A0: ${title}, ${date}`,
    lead: 'Les informations de l’open lab ont changé. Votre agenda se met à jour avec ce message\u00A0; si la nouvelle date ne vous convient pas, dites-le-nous.',
    button: 'Revoir ma réponse',
  },
  waitlisted: {
    subject: ({ title }) => `Liste d’attente\u00A0: ${title}`,
    lead: 'Votre oui nous est bien arrivé de votre agenda, mais toutes les places sont prises\u00A0: vous êtes sur la liste d’attente. Dès qu’une place se libère, nous vous écrivons\u00A0; d’ici là, ne vous déplacez pas.',
    button: 'Revoir ma réponse',
  },
  promoted: {
    subject: ({ title }) => `Une place s’est libérée\u00A0: ${title}`,
    lead: 'Vous étiez sur la liste d’attente\u00A0: une place est maintenant la vôtre. Si vous ne pouvez plus venir, dites-le-nous, elle ira à la personne suivante.',
    button: 'Revoir ma réponse',
  },
  cancelled: {
    subject: ({ title, date }) => `Annulé\u00A0: ${title}, ${date}`,
    lead: ({ date }) => `L’open lab du ${date} n’aura pas lieu. Vous n’avez rien à faire, votre agenda se met à jour avec ce message.`,
  },
  withdrawn: {
    subject: ({ title, date }) => `Invitation retirée\u00A0: ${title}, ${date}`,
    lead: ({ date }) => `Nous retirons votre invitation à l’open lab du ${date}\u00A0: nous ne vous y attendons plus. Vous n’avez rien à faire, votre agenda se met à jour avec ce message. Si c’est une erreur, répondez-nous.`,
  },
  doubled: {
    subject: ({ title, date }) => `Une seule invitation\u00A0: ${title}, ${date}`,
    lead: () => 'Vous étiez deux fois sur notre liste. Ce message retire le doublon de votre agenda\u00A0: votre invitation, elle, tient toujours. Vous n’avez rien à faire.',
  },
  reminder: {
    subject: ({ title }, daysBefore, expected) => (expected ? `${capital(inDays(daysBefore))}\u00A0: ${title}` : `Venez-vous ${inDays(daysBefore)}\u202F? ${title}`),
    expected: (daysBefore) => `Nous vous attendons ${inDays(daysBefore)}.`,
    open: (daysBefore) => `L’open lab a lieu ${inDays(daysBefore)}, et nous ne savons pas encore si vous venez. Un mot suffit.`,
    cannotCome: 'Un empêchement\u202F? Dites-le-nous\u00A0: votre place ira à quelqu’un d’autre.',
    answerButton: 'Dire si je viens',
    changeButton: 'Revoir ma réponse',
    questionOpen: 'Une question attend encore votre réponse',
  },
  footer: (team) => `L’équipe «\u00A0${team}\u00A0» vous écrit à votre adresse professionnelle, relevée dans une source publique, donnée par votre organisation ou par vous. Elle ne s’en sert que pour ce service et la garde au plus trois ans après votre dernier échange. Vous pouvez consulter, corriger ou faire effacer ce qu’elle sait de vous en répondant à ce message.`,
  optOut: 'Ne plus me contacter',
  page: {
    title: (title) => `Venez-vous à «\u00A0${title}\u00A0»\u202F?`,
    when: 'Quand', where: 'Où', programme: 'Programme',
    ask: 'Votre réponse',
    answers: { yes: 'Oui, je viens', maybe: 'Peut-être', no: 'Non' },
    accessNeeds: 'Besoins d’accès (facultatif)',
    accessHint: 'Mobilité, vue, audition, alimentation\u00A0: ce qu’il nous faut savoir pour bien vous recevoir.',
    colleague: 'Venir avec un ou une collègue (facultatif)',
    colleagueHint: 'Une personne qui se servirait du service. Elle recevra sa propre invitation.',
    firstName: 'Prénom', lastName: 'Nom', email: 'Adresse électronique professionnelle',
    send: 'Envoyer ma réponse',
    change: 'Vous pouvez changer d’avis ici jusqu’au jour même.',
    done: {
      yes: 'C’est noté\u00A0: vous venez.',
      confirmed: 'C’est noté\u00A0: vous venez, et nous comptons sur vous.',
      maybe: 'C’est noté\u00A0: peut-être. Nous vous appellerons avant de compter les chaises.',
      no: 'C’est noté\u00A0: vous ne venez pas. Vous ne recevrez plus de message pour cet open lab.',
      waiting: (place) => `Toutes les places sont prises. Vous êtes au rang ${place} de la liste d’attente\u00A0: dès qu’une place se libère, nous vous écrivons.`,
    },
    questionFirst: 'Votre question',
    colleagueInvited: 'Votre collègue va recevoir une invitation.',
    colleagueAddress: 'L’adresse de votre collègue n’est pas une adresse électronique. Votre réponse, elle, est notée.',
    choose: 'Choisissez oui, peut-être ou non.',
    full: 'Toutes les places sont prises\u00A0: un oui vous inscrit sur la liste d’attente.',
    optOut: 'Ne plus me contacter',
    goneTitle: 'Ce lien n’est plus valable',
    gone: 'L’open lab est passé ou annulé, ou l’adresse est incomplète. Pour toute question, répondez au message qui vous a été envoyé.',
  },
  optOutPage: {
    title: 'Ne plus me contacter',
    question: (team) => `L’équipe «\u00A0${team}\u00A0» ne vous appellera plus et ne vous écrira plus, pour aucun de ses produits. Votre place éventuelle à un open lab sera libérée.`,
    button: 'Ne plus me contacter',
    doneTitle: 'C’est noté',
    done: 'Nous ne vous contacterons plus.',
    goneTitle: 'Ce lien n’est plus valable',
    gone: 'L’adresse est incomplète, ou ce qu’elle désignait a été effacé. Pour toute question, répondez au message qui vous a été envoyé.',
  },
};
