import { requireNode } from './lib/node-version.mjs';

requireNode();
const { existsSync, mkdtempSync, readFileSync, rmSync } = await import('node:fs');
const { default: os } = await import('node:os');
const { default: path } = await import('node:path');
const { guarded } = await import('./lib/trouble.mjs');
const { alone } = await import('./lib/lock.mjs');
const { ensureBuilt } = await import('./lib/build.mjs');
const { ensureInstalled } = await import('./lib/install.mjs');
const { inRoot } = await import('./lib/root.mjs');
const { run, seconds, tool } = await import('./lib/run.mjs');

/** What is checked without running the product; each counts as one test. */
const checks = [
  { name: 'lint (eslint)', run: () => tool('eslint/bin/eslint.js', ['.']) },
  { name: 'types (tsc)', run: () => tool('typescript/bin/tsc', ['--noEmit']) },
  { name: 'types of the web app (tsc)', when: () => existsSync(inRoot('apps/web/tsconfig.json')), run: () => tool('typescript/bin/tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']) },
  { name: 'floors (dependency-cruiser)', run: () => tool('dependency-cruiser/bin/dependency-cruise.mjs', ['apps', 'libs']) },
  { name: 'the API’s description is what the code says', run: () => run(process.execPath, ['scripts/openapi.mjs', '--check']) },
  { name: 'the web app’s types are what the description says', run: () => run(process.execPath, ['scripts/web-types.mjs', '--check']) },
];

async function check({ name, run }) {
  const { code, output, ms } = await run();
  console.log(`${code === 0 ? '✓' : '✗'} ${name}: ${seconds(ms)}`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Small, medium and e2e tests; arguments go to jest as they are. */
async function jest(args) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jest-result-'));
  const file = path.join(folder, 'result.json');
  try {
    const { code, ms } = await tool('jest/bin/jest.js', ['--json', `--outputFile=${file}`, '--maxWorkers=100%', ...args], {
      show: true, env: { NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning` },
    });
    console.log(`${code === 0 ? '✓' : '✗'} tests (jest): ${seconds(ms)}`);
    if (!existsSync(file)) return { passed: 0, failed: 1 };
    const result = JSON.parse(readFileSync(file, 'utf8'));
    // A spec file that could not be loaded has no test to count as failed.
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    return { passed: result.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await guarded(async () => {
  await alone(ensureInstalled);
  // The story and the browsers use the product as it is built.
  await alone(ensureBuilt);
  const args = process.argv.slice(2);
  // With a pattern it is the developer's loop: only the tests asked for.
  const results = args.length > 0 ? [] : await Promise.all(checks.filter(({ when }) => !when || when()).map(check));
  results.push(await jest(args));
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
});
