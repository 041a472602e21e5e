export default {
  take: {
    title: 'Prendre une archive', intro: 'Un fichier zip\u00A0: une table par fichier, lisible sans l’application.',
    holds: 'Elle contient les organisations, les contacts, les appels, les relances, les open labs, les bilans, les oppositions et le journal. Elle ne contient ni mots de passe, ni jetons, ni sessions.',
    keep: 'Elle nomme des personnes\u00A0: gardez-la comme un document confidentiel. Qui la prend, et quand, est écrit au journal.',
    submit: 'Télécharger l’archive', done: '{{name}} est dans vos téléchargements.',
  },
  back: {
    title: 'La restaurer', intro: 'Dans une installation vide, au premier démarrage.',
    how: 'Ouvrez le lien d’installation affiché dans le terminal, puis «\u00A0Restaurer une archive\u00A0». Ou, en ligne de commande\u00A0:',
    then: 'Chaque personne choisit alors un nouveau mot de passe, par un lien donné depuis «\u00A0Membres et rôles\u00A0». Rien ne part par courriel avant que vous ayez regardé.',
  },
  restore: {
    open: 'Restaurer une archive', title: 'Restaurer une équipe', intro: 'Tout revient comme au moment de l’archive, ou rien n’est changé.', back: 'Créer plutôt une nouvelle équipe',
    file: 'L’archive', choose: 'Choisir le fichier', chosen: 'Fichier choisi\u00A0: {{name}}', none: 'Aucun fichier choisi', submit: 'Restaurer', busy: 'Restauration en cours…',
    doneTitle: '{{name}} est de retour', doneText: '{{organisations}} organisations et {{calls}} appels, tels qu’ils étaient le {{at}}.',
    held_one: '{{count}} courriel n’était pas parti\u00A0: il est gardé, à vous de décider.', held_other: '{{count}} courriels n’étaient pas partis\u00A0: ils sont gardés, à vous de décider.',
    links: 'Choisir un nouveau mot de passe', linksText: 'Un lien par personne qui administre l’équipe. Chacun sert une fois, pendant 7 jours, et ne sera plus affiché.', link: 'Le lien de {{name}}',
  },
  held: {
    text: 'Cette équipe a été restaurée {{ago}}. Ce qui partirait par courriel est gardé\u00A0: une partie est peut-être déjà partie de l’ancienne installation.',
    resume: 'Reprendre les envois', sentence: 'Les prochains courriels partiront d’eux-mêmes. Ceux qui sont gardés attendent chacun votre décision.', done: 'Les envois ont repris.',
  },
};
