import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { inRoot, root } from './root.mjs';
import { seconds, tool } from './run.mjs';
import { Trouble } from './trouble.mjs';

const DIST = inRoot('dist');
const MARKER = '.built';
/** What is compiled for Node; the browser's part has its own step. */
const compiled = ['apps/api/src', 'apps/worker/src', 'apps/standalone/src', 'libs/contracts/src', 'libs/insight/src', 'libs/platform/src', 'libs/crm/src'];
/** Read by the compiled program, though they lie outside of its sources. */
const assets = ['apps/api/openapi.json'];
/** Everything a build depends on. */
const inputs = ['apps', 'libs', 'scripts', '.swcrc', 'package-lock.json'];
const isTest = (name) => /\.spec\.tsx?$|-spec\.ts$/.test(name);

function* files(place) {
  if (!existsSync(inRoot(place))) return;
  if (statSync(inRoot(place)).isFile()) {
    yield place;
    return;
  }
  for (const entry of readdirSync(inRoot(place), { withFileTypes: true })) {
    const below = path.join(place, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules' && entry.name !== 'test' && below !== 'libs/testing') yield* files(below);
    } else if (entry.isFile() && !isTest(entry.name)) yield below;
  }
}

/** Changes when a source is added, removed or touched: names, times and sizes, without reading a file. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((place) => [...files(place)])) {
    const { mtimeMs, size } = statSync(inRoot(file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

export function isBuilt() {
  try {
    return readFileSync(path.join(DIST, MARKER), 'utf8') === fingerprint();
  } catch {
    return false;
  }
}

function copyAssets(out) {
  for (const file of compiled.flatMap((place) => [...files(place)])) {
    if (!/\.([jt]sx?|m[jt]s|md)$/.test(file)) cpSync(inRoot(file), path.join(out, file));
  }
  for (const file of assets.filter((place) => existsSync(inRoot(place)))) cpSync(inRoot(file), inRoot(out, file));
}

/** The steps of a build, in order; each writes below `out`. */
const steps = [
  { name: 'TypeScript → JavaScript', run: (out) => tool('@swc/cli/bin/swc.js', [...compiled.filter((place) => existsSync(inRoot(place))), '-d', out, '--quiet']) },
  { name: 'fichiers joints / assets', run: copyAssets },
  {
    name: 'application web / web app',
    when: () => existsSync(inRoot('apps/web/vite.config.ts')),
    run: (out) => tool('vite/bin/vite.js', ['build', '--config', 'apps/web/vite.config.ts', '--outDir', inRoot(out, 'apps/web'), '--emptyOutDir', '--logLevel', 'warn']),
  },
];

/** Builds aside and swaps: dist is either the former build or the new one, never half of it. */
export async function build() {
  console.log('Construction… / Building…');
  const before = fingerprint();
  for (const name of readdirSync(root).filter((entry) => entry.startsWith('.dist-'))) rmSync(inRoot(name), { recursive: true, force: true });
  const out = `.dist-${process.pid}`;
  mkdirSync(inRoot(out));
  for (const { name, when, run } of steps) {
    if (when && !when()) continue;
    const since = Date.now();
    const result = await run(out);
    if (result && result.code !== 0) {
      rmSync(inRoot(out), { recursive: true, force: true });
      throw new Trouble(`La construction a échoué (${name}). / The build failed (${name}).`, result.output);
    }
    console.log(`  ${name}\u00A0: ${seconds(Date.now() - since)}`);
  }
  writeFileSync(inRoot(out, MARKER), before);
  const former = `.dist-former-${process.pid}`;
  if (existsSync(DIST)) renameSync(DIST, inRoot(former));
  renameSync(inRoot(out), DIST);
  rmSync(inRoot(former), { recursive: true, force: true });
}

export async function ensureBuilt() {
  if (!isBuilt()) await build();
}
