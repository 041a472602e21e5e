import { existsSync, mkdirSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres.error.js';

/** Says that a folder is ours: it is the first thing written into it. */
const MARKER = '.data-folder';

/** Found in folders that people call empty: a mounted disk, a folder once opened in a file browser, one kept by git. */
const harmless = new Set(['lost+found', '.DS_Store', '.gitkeep', '.gitignore']);

export interface DataFolder {
  dir: string;
  /** PostgreSQL's own files; either absent or complete. */
  cluster: string;
  log: string;
  /** The database's password, readable by the owner of the folder alone. */
  secret: string;
  lock: string;
}

/** Creates or recognises the data folder; another program's folder is refused, never emptied. */
export function openDataFolder(dir: string): DataFolder {
  // PostgreSQL's account passes through the folder when the program runs as root; the files in it stay closed to others.
  mkdirSync(dir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
  const real = realpathSync(dir);
  if (!existsSync(path.join(real, MARKER))) {
    if (readdirSync(real).some((name) => !harmless.has(name))) throw new EmbeddedPostgresError('foreign-folder', { dir: real });
    writeFileSync(path.join(real, MARKER), `${JSON.stringify({ format: 1 })}\n`);
  }
  return {
    dir: real,
    cluster: path.join(real, 'postgres'),
    log: path.join(real, 'postgres.log'),
    secret: path.join(real, 'postgres.secret'),
    lock: path.join(real, 'instance.lock'),
  };
}
