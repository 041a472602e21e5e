import type { LabDayTexts } from './lab-day.words.js';

export const labDayFr: LabDayTexts = {
  thanks: {
    subject: (product) => `Merci pour votre journée avec ${product}`,
    preview: 'Ce que nous avons promis, et la suite.',
    hello: (name) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    lead: (product, day) => `Merci d’avoir travaillé avec nous sur ${product} le ${day}.`,
    promised: 'Ce que nous avons promis',
    nothingPromised: 'Vos besoins sont notés\u00A0: nous vous dirons ce que nous en faisons.',
    next: (day, place) => (place ? `Prochaine journée\u00A0: ${day}, ${place}.` : `Prochaine journée\u00A0: ${day}.`),
    nextTitle: 'La suite',
    noNext: 'Nous vous proposerons bientôt la date de la prochaine journée.',
  },
  roti: {
    title: 'Cette journée valait-elle votre temps\u202F?',
    question: (lab) => `À propos de «\u00A0${lab}\u00A0»\u00A0: de 1 à 5, que dites-vous du temps passé\u202F?`,
    scores: { 1: 'Du temps perdu', 2: 'Peu utile', 3: 'Ni perdu ni gagné', 4: 'Utile', 5: 'Vraiment utile' },
    button: 'Voter',
    anonymous: 'Le vote ne porte aucun nom.',
    doneTitle: 'Merci, c’est compté',
    done: 'Vous pouvez fermer cette page.',
    missing: 'Choisissez une note de 1 à 5.',
    fullTitle: 'Toute la salle a voté',
    full: 'Il y a déjà autant de votes que de personnes présentes. Si le vôtre manque, dites-le à l’équipe.',
    closedTitle: 'Rien à voter ici',
    closed: 'Le vote n’est pas ouvert, ou ne l’est plus.',
  },
  prints: {
    guests: (lab) => `${lab}\u00A0: liste d’émargement`,
    tables: (lab) => `${lab}\u00A0: tables`,
    name: 'Nom', organisation: 'Organisation', theme: 'Thème', table: 'Table', here: 'Présence',
    tableNumber: (number) => `Table ${number}`,
    ledBy: (name) => `animée par ${name}`,
    nobodyLeads: 'sans animateur',
    standing: 'Pas encore placés',
    page: (number, of) => `${number} sur ${of}`,
  },
};
