export default {
  title: 'Qui d’autre appeler',
  intro: 'Posez la question à chaque appel. Qui recommande qui est gardé, et ce qui en vient lui est crédité.',
  none: 'Personne n’a encore recommandé quelqu’un dans cette campagne.',
  yield: 'Recommandées\u00A0: {{referred}}. Les autres\u00A0: {{other}}.', outOf: '{{part}} intéressées sur {{whole}} ({{rate}})', noneYet: 'aucun appel fini',
  caption: 'Qui a recommandé, et ce qui en vient', referrer: 'Recommandé par', named: 'Recommandées', called: 'Appelées', reached: 'Jointes', interested: 'Intéressées', firstUsers: 'Premiers usages',
  stakeholders: 'Réseaux et opposants possibles',
  stakeholdersCaption: 'Réseaux et opposants possibles, les moins avancés d’abord',
  stakeholdersIntro: 'À rencontrer tôt, avec humilité et une proposition très concrète. Ils ont leur script, et ne comptent ni dans l’entonnoir, ni dans les taux, ni dans la prévision.',
  noStakeholder: 'Aucun sur la liste. Ajoutez ceux qui peuvent vous aider ou vous arrêter\u00A0: pendant un appel, cochez «\u00A0réseau ou opposant possible\u00A0», ou changez une cible depuis la liste ou sa page.',
  organisation: 'Organisation', stage: 'Étape', last: 'Dernier appel', next: 'Prochaine étape', never: 'pas encore', nothingPlanned: 'rien de prévu',
};
