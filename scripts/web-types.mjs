import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { inRoot } from './lib/root.mjs';

/**
 * The web app's types of the API, from its description. `--check` says whether they are fresh, and changes nothing.
 */
const OUT = inRoot('apps/web/src/lib/api/schema.generated.ts');
const description = JSON.parse(readFileSync(inRoot('apps/api/openapi.json'), 'utf8'));
const types = `/* Made by \`npm run web:types\` from apps/api/openapi.json. */\n${astToString(await openapiTS(description))}`;

if (process.argv.includes('--check')) {
  const present = (() => {
    try {
      return readFileSync(OUT, 'utf8');
    } catch {
      return '';
    }
  })();
  if (present !== types) {
    console.error('The web app’s types are not those of apps/api/openapi.json: run `npm run web:types`.');
    process.exitCode = 1;
  }
} else {
  writeFileSync(OUT, types);
}
