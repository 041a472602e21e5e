import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin, Rolldown } from 'vite';

/** What a door shows without a network: these, with all that they import. */
const OPENED_BY_A_DOOR = [
  'index.html', 'src/shell/app-shell.tsx', 'src/shell/top-bar.tsx', 'src/pages/lab-day/door.page.tsx', 'src/lib/kept-door.ts',
  ...['fr', 'en'].flatMap((locale) => ['common', 'shell', 'lab-day'].map((texts) => `src/i18n/${locale}/${texts}.ts`)),
];
/** Neither is built: they lie in public/ as they are. */
const BESIDE = ['theme.js', 'favicon.svg'];
export const DOOR_WORKER = 'door-worker';

/** Tells the door's service worker which files to keep. Their names and the page's content make its version: a new build is a new worker. */
export function doorWorker(): Plugin {
  let root = '';
  return {
    name: 'door-worker',
    apply: 'build',
    configResolved: (config) => void (root = config.root),
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = filesOf(bundle, OPENED_BY_A_DOOR.map((file) => path.posix.join(root, file)));
        const page = bundle['index.html'];
        if (page?.type !== 'asset') throw new Error('the door’s worker has no page to keep');
        const version = createHash('sha256').update(page.source).update(files.join('\n'));
        for (const file of BESIDE) version.update(readFileSync(path.join(root, 'public', file)));
        const shell = { version: version.digest('hex').slice(0, 12), files: ['/', ...[...BESIDE, ...files].map((file) => `/${file}`)] };
        const worker = bundle[`${DOOR_WORKER}.js`];
        if (worker?.type !== 'chunk' || worker.imports.length > 0) throw new Error('the door’s worker must be one file without an import');
        worker.code = worker.code.replace(/(["'`])__DOOR_SHELL__\1/, () => JSON.stringify(JSON.stringify(shell)));
      },
    },
  };
}

function filesOf(bundle: Rolldown.OutputBundle, modules: readonly string[]): string[] {
  const chunks = Object.values(bundle).filter((output) => output.type === 'chunk');
  const found = new Set<string>();
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || found.has(chunk.fileName)) return;
    found.add(chunk.fileName);
    for (const file of [...(chunk.viteMetadata?.importedCss ?? []), ...(chunk.viteMetadata?.importedAssets ?? [])]) found.add(file);
    for (const file of chunk.imports) add(chunks.find(({ fileName }) => fileName === file));
  };
  for (const module of modules) {
    // Whoever imports a module when it is needed may do so by a chunk that only names the one that holds it.
    const holding = chunks.filter(({ moduleIds, facadeModuleId }) => facadeModuleId === module || moduleIds.includes(module));
    if (holding.length === 0) throw new Error(`the door’s worker cannot keep ${module}: no chunk holds it`);
    for (const chunk of holding) add(chunk);
  }
  // The style sheets name their fonts themselves.
  for (const file of [...found].filter((name) => name.endsWith('.css'))) {
    const sheet = bundle[file];
    if (sheet?.type !== 'asset') continue;
    for (const [, font] of String(sheet.source).matchAll(/url\(["']?\/(assets\/[^"')]+)/g)) found.add(font!);
  }
  return [...found].sort();
}
