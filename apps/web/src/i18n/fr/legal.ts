export default {
  title: 'Mentions légales',
  intro: 'Qui tient cette installation, et ce qu’elle garde.',
  sections: {
    host: { heading: 'Qui tient cette installation', text: 'Premier Cercle est un logiciel libre (licence MIT). L’équipe publique qui l’a installé ici en est l’éditrice et répond de ce qu’elle y enregistre.' },
    data: { heading: 'Données personnelles', text: 'L’application garde des données sur des personnes dans leur travail\u00A0: nom, fonction, coordonnées professionnelles, appels et réponses. Elles servent à trouver les premiers usagers d’un service public numérique.\nElles sont gardées trois ans après le dernier contact venu de la personne, sauf autre réglage de l’équipe, puis rendues anonymes.' },
    rights: { heading: 'Vos droits', text: 'Chaque message dit d’où viennent les données et comment s’opposer\u00A0: en un geste, tout de suite, pour toujours. Une personne peut aussi demander à lire sa fiche, à la corriger ou à la faire effacer, auprès de l’équipe qui l’a appelée. En cas de difficulté, elle peut saisir la CNIL (cnil.fr).' },
    cookies: { heading: 'Cookies', text: 'Un seul cookie, qui tient votre connexion. Aucune mesure d’audience, aucun suivi des courriels, aucune ressource prise ailleurs.' },
    credits: { heading: 'Crédits', text: 'Caractères Instrument Sans et Newsreader (licence OFL). Icônes Lucide (licence ISC). Jours fériés\u00A0: date-holidays (ISC et CC BY 3.0).' },
  },
};
