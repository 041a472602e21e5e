export default {
  title: 'Semaine par semaine',
  intro: 'Ce que sont devenues les organisations, selon la semaine de leur premier appel. Toutes les campagnes du produit ensemble.',
  funnel: 'L’entonnoir',
  empty: 'Aucun appel encore',
  emptyText: 'La première semaine apparaît ici avec le premier appel.',
  week: 'Premier appel', all: 'En tout', weekOf: 'Semaine {{week}} de {{year}}',
  steps: { called: 'Appelées', interested: 'Intéressées', attended: 'Venues', uses: 'Utilisent' },
  caption: 'Organisations par semaine de premier appel',
  called_one: '{{count}} organisation appelée', called_other: '{{count}} organisations appelées',
  uses_zero: 'aucun premier usage', uses_one: '{{count}} premier usage', uses_other: '{{count}} premiers usages',
  sentence: '{{called}}, {{interested}} intéressées, {{attended}} venues, {{uses}}.',
  rule: 'Une organisation compte une fois. Qui est allée plus loin compte aussi dans les étapes d’avant, comme dans l’entonnoir. L’usage est dit par le produit lui-même.',
};
