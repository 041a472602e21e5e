/* The floors of ARCHITECTURE.md as errors: imports go down only. */
const floors = [
  ['contracts stands on nothing', '^libs/contracts', '^(libs/(?!contracts)|apps)'],
  ['insight stands on contracts', '^libs/insight', '^(libs/(?!contracts|insight)|apps)'],
  ['platform stands on contracts and knows no business', '^libs/platform', '^(libs/(?!contracts|platform)|apps)'],
  ['crm stands on contracts, insight and platform', '^libs/crm', '^(libs/(?!contracts|insight|platform|crm)|apps)'],
  ['a door does not open onto another door', '^apps/api', '^apps/(?!api)'],
  ['the worker has no HTTP', '^apps/worker', '^apps/(?!worker)'],
  ['the browser imports the vocabulary only', '^apps/web', '^(libs/(?!contracts)|apps/(?!web))'],
];
// The order in which features of crm stand on one another: a feature imports only those before it.
const features = [
  'workspaces', 'products', 'suppressions', 'organisations', 'contacts', 'campaigns', 'first-uses', 'follow-ups', 'open-labs', 'calls',
  'insights', 'lab-days', 'operations', 'views', 'reports', 'personal-data', 'duplicates', 'open-sources', 'imports', 'exports', 'archives',
];
const specs = '(\\.spec\\.tsx?|-spec\\.ts)$';
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'tests-only', comment: 'libs/testing is for tests', severity: 'error',
      from: { path: '^(apps|libs)', pathNot: `^libs/testing|/test/|${specs}` }, to: { path: '^libs/testing' } },
    { name: 'contracts-has-no-dependency', severity: 'error',
      from: { path: '^libs/contracts', pathNot: specs }, to: { dependencyTypes: ['npm', 'core'] } },
    { name: 'insight-is-pure', comment: 'no Nest, no SQL, no clock', severity: 'error',
      from: { path: '^libs/insight', pathNot: specs }, to: { dependencyTypes: ['core'] } },
    { name: 'insight-is-pure-npm', severity: 'error',
      from: { path: '^libs/insight', pathNot: specs }, to: { path: 'node_modules/(@nestjs|typeorm|pg|bullmq)' } },
    ...floors.map(([name, from, to]) => ({ name: name.replaceAll(' ', '-'), severity: 'error', from: { path: from, pathNot: `/test/|${specs}` }, to: { path: to } })),
    ...features.slice(0, -1).map((feature, i) => ({
      name: `crm-${feature}-stands-below`, severity: 'error',
      from: { path: `^libs/crm/src/${feature}/`, pathNot: specs },
      to: { path: `^libs/crm/src/(${features.slice(i + 1).join('|')})/` },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|generated' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['mono-src', 'import', 'node', 'default'] },
  },
};
