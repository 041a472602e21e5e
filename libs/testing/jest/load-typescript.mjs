import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Compiles a folder of TypeScript whose imports stay in that folder, for processes that jest does not transform: its own
 * global setup, and programs that a spec starts and kills. Node 20 does not read TypeScript.
 * `url(module)` is what to import, `forget` removes what was compiled.
 */
export function compileFolder(folder) {
  const cache = path.join(root, 'node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  // A folder of this run alone: several runs may start at the same time.
  const out = mkdtempSync(path.join(cache, 'jest-setup-'));
  for (const name of readdirSync(path.join(root, folder))) {
    if (!/\.[jt]s$/.test(name) || name.endsWith('.spec.ts')) continue;
    const { code } = transformSync(readFileSync(path.join(root, folder, name), 'utf8'), {
      filename: name, swcrc: false, module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    });
    writeFileSync(path.join(out, name.replace(/\.ts$/, '.js')), code);
  }
  return {
    url: (module) => pathToFileURL(path.join(out, module)).href,
    forget: () => rmSync(out, { recursive: true, force: true }),
  };
}
