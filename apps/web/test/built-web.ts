import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = path.join(root, 'node_modules/.cache/web');
const sources = ['apps/web/src', 'apps/web/public', 'apps/web/index.html', 'apps/web/vite.config.ts', 'apps/web/door-worker.plugin.ts', 'apps/web/without-script.plugin.ts', 'libs/contracts/src', 'package-lock.json'];

function* files(place: string): Generator<string> {
  if (statSync(place).isFile()) yield place;
  else for (const name of readdirSync(place).sort()) yield* files(path.join(place, name));
}

/** The web app as it is served, built once per state of its sources; a few seconds the first time. */
export async function builtWeb(): Promise<string> {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((place) => [...files(path.join(root, place))])) hash.update(`${file} ${statSync(file).mtimeMs} ${statSync(file).size}\n`);
  const folder = path.join(cache, hash.digest('hex').slice(0, 16));
  if (existsSync(folder)) return folder;
  // Beside and renamed: spec files that build at the same moment all end with a whole one.
  await promisify(execFile)('mkdir', ['-p', cache]);
  const aside = mkdtempSync(path.join(cache, 'building-'));
  await promisify(execFile)(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--config', 'apps/web/vite.config.ts', '--outDir', aside, '--emptyOutDir', '--logLevel', 'error'], {
    // jest says "test", which would build React's development version.
    cwd: root, env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
  });
  try {
    renameSync(aside, folder);
  } catch {
    rmSync(aside, { recursive: true, force: true });
  }
  for (const former of readdirSync(cache).filter((name) => statSync(path.join(cache, name)).mtimeMs < Date.now() - 24 * 3_600_000)) rmSync(path.join(cache, former), { recursive: true, force: true });
  return folder;
}
