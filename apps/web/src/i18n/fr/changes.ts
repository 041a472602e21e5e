export default {
  title: 'Une chose à la fois',
  intro: 'Changez une seule chose par semaine, et notez laquelle\u00A0: sinon personne ne saura ce qui a joué.',
  nothingLearnt_one: '{{count}} appel avec le même script, et rien appris\u00A0: ni besoin, ni objection, ni réponse, ni intérêt nouveaux. Changez une chose avant les suivants.',
  nothingLearnt_other: '{{count}} appels avec le même script, et rien appris\u00A0: ni besoin, ni objection, ni réponse, ni intérêt nouveaux. Changez une chose avant les suivants.',
  question: 'Qu’avez-vous changé depuis la semaine dernière\u202F?', choose: 'Choisissez',
  note: 'En une phrase', noteHelp: 'Repris dans le bilan de l’équipe. Pas de nom de personne.',
  save: 'Noter', saveAgain: 'Noter autrement', saved: 'C’est noté pour cette semaine.',
  caption: 'Ce qui a été changé, semaine par semaine', week: 'Semaine', weekNumber: 'Semaine {{number}}', what: 'Changé', before: 'Intéressées avant', since: 'Depuis', verdictTitle: 'Ce qu’on peut en dire',
  outOf: '{{part}} sur {{whole}}', nobody: 'aucun appel fini',
  verdict: {
    too_early: 'Trop tôt\u00A0: il faut 10 appels finis de chaque côté, et un écart net.',
    better: '{{chance}} de chances que ce soit mieux.', worse: '{{chance}} de chances que ce soit moins bien.',
  },
};
