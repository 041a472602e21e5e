import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { generateMetadata } from './gen-metadata.mjs';
import { inRoot } from './lib/root.mjs';
import { tool } from './lib/run.mjs';
import { guarded, Trouble } from './lib/trouble.mjs';

const COMMITTED = inRoot('apps/api/openapi.json');
const SOURCES = ['apps/api/src', ...['contracts', 'insight', 'platform', 'crm'].map((lib) => `libs/${lib}/src`)];
/** Compiled aside and not into dist: a description needs no web app, and must not disturb a program that runs. */
const OUT = inRoot('node_modules/.cache', `openapi-${process.pid}`);

async function compile(...args) {
  const { code, output } = await tool('@swc/cli/bin/swc.js', [...args, '--quiet']);
  if (code !== 0) throw new Trouble('The description of the API needs code that compiles.', output);
}

async function describe() {
  mkdirSync(OUT, { recursive: true });
  try {
    const imports = Object.fromEntries(SOURCES.slice(1).map((place) => [`#${place.split('/')[1]}/*`, `./${place}/*`]));
    writeFileSync(`${OUT}/package.json`, JSON.stringify({ type: 'module', imports }));
    await compile(...SOURCES, '-d', OUT);
    generateMetadata(`${OUT}/apps/api/src`, 'metadata.ts');
    await compile(`${OUT}/apps/api/src/metadata.ts`, '-o', `${OUT}/apps/api/src/metadata.js`);
    const { default: metadata } = await import(pathToFileURL(`${OUT}/apps/api/src/metadata.js`).href);
    const { describeApi } = await import(pathToFileURL(`${OUT}/apps/api/src/docs/describe-api.js`).href);
    return await describeApi(metadata);
  } finally {
    rmSync(OUT, { recursive: true, force: true });
  }
}

// `npm run openapi` writes apps/api/openapi.json; with `--check` it only says whether that file is what the code says.
await guarded(async () => {
  const document = await describe();
  const committed = existsSync(COMMITTED) ? readFileSync(COMMITTED, 'utf8') : '';
  if (!process.argv.includes('--check')) {
    writeFileSync(COMMITTED, document);
    console.log(`${Object.keys(JSON.parse(document).paths).length} paths → apps/api/openapi.json`);
  } else if (committed !== document) {
    console.error('apps/api/openapi.json is not what the code says: run `npm run openapi` and commit it.');
    process.exitCode = 1;
  }
});
