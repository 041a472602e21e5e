export default {
  title: 'Fiche produit', titleOf: 'Fiche produit, {{name}}', print: 'Imprimer, une page A4', edit: 'Modifier dans les réglages',
  launchedOn: 'Lancé le {{day}}', notLaunched: 'Pas encore lancé',
  problem: 'Le problème', solution: 'La solution', plan: 'Le plan de déploiement', users: 'Les premiers utilisateurs', convince: 'Comment les convaincre',
  empty: 'À écrire.', portrait: 'On les reconnaît à\u00A0:', weighs: 'compte pour {{percent}}', answers: 'Ce qui a le mieux répondu aux objections\u00A0:', answeredBy: '«\u00A0{{objection}}\u00A0»\u00A0: répondez «\u00A0{{answer}}\u00A0»',
};
