import type { Shape } from '../shape.js';
import type fr from '../fr/cohorts.js';

export default {
  title: 'Week by week',
  intro: 'What became of organisations, by the week of their first call. All campaigns of the product together.',
  funnel: 'The funnel',
  empty: 'No call yet',
  emptyText: 'The first week appears here with the first call.',
  week: 'First call', all: 'In all', weekOf: 'Week {{week}} of {{year}}',
  steps: { called: 'Called', interested: 'Interested', attended: 'Came', uses: 'Use it' },
  caption: 'Organisations by week of their first call',
  called_one: '{{count}} organisation called', called_other: '{{count}} organisations called',
  uses_zero: 'no first use', uses_one: '{{count}} first use', uses_other: '{{count}} first uses',
  sentence: '{{called}}, {{interested}} interested, {{attended}} came, {{uses}}.',
  plug: {
    title: 'Plug in the product',
    text: 'Only the product sees who really uses it. A few lines are enough for it to tell, without sending an address: a fingerprint that nobody else can read back.',
    show: 'Show the lines to write',
    code: 'Example to copy',
    key: 'The key is your team’s: keep it with the secrets of the product. Telling a use again changes nothing, a person unknown here is not kept.',
    token: 'Make a token',
  },
  rule: 'An organisation counts once. Whoever came further counts in the steps before too, as in the funnel. Use is told by the product itself.',
} satisfies Shape<typeof fr>;
