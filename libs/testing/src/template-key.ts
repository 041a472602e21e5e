import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Everything that decides what a freshly migrated database looks like. */
const sources = ['libs/crm/src/migrations', 'libs/platform/src/database', 'node_modules/bullmq/package.json'];

function* files(place: string): Generator<string> {
  const full = path.join(root, place);
  if (!existsSync(full)) return;
  if (place.endsWith('.json')) {
    yield place;
    return;
  }
  for (const entry of readdirSync(full, { withFileTypes: true, recursive: true })) {
    const file = path.join(path.relative(root, entry.parentPath ?? entry.path), entry.name);
    if (entry.isFile() && file.endsWith('.ts') && !file.endsWith('.spec.ts')) yield file;
  }
}

/** 12 hexadecimal digits that change whenever a migration changes. */
export function templateKey(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((place) => [...files(place)]).sort()) {
    hash.update(file).update('\0').update(readFileSync(path.join(root, file))).update('\0');
  }
  return hash.digest('hex').slice(0, 12);
}
