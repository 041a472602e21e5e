import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';
import { generateMetadata } from './gen-metadata.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { alone } from './lib/lock.mjs';
import { inRoot } from './lib/root.mjs';
import { guarded } from './lib/trouble.mjs';

const COMMITTED = inRoot('apps/api/openapi.json');
const OUT = inRoot('dist/apps/api/src');
const NAME = `metadata-${process.pid}`;

/** `npm run openapi` writes apps/api/openapi.json; with `--check` it only says whether that file is what the code says. */
async function describe() {
  await alone(ensureBuilt);
  try {
    generateMetadata(OUT, `${NAME}.ts`);
    const { code } = transformSync(readFileSync(`${OUT}/${NAME}.ts`, 'utf8'), { swcrc: false, module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } } });
    writeFileSync(`${OUT}/${NAME}.js`, code);
    const { default: metadata } = await import(pathToFileURL(`${OUT}/${NAME}.js`).href);
    const { describeApi } = await import(pathToFileURL(`${OUT}/docs/describe-api.js`).href);
    return await describeApi(metadata);
  } finally {
    for (const end of ['ts', 'js']) rmSync(`${OUT}/${NAME}.${end}`, { force: true });
  }
}

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
