import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { defineConfig, type Plugin } from 'vite';
import { DOOR_WORKER, doorWorker } from './door-worker.plugin.js';
import { PAGE_FILES, withoutScript } from './without-script.plugin.js';

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;

/** Writes `.br` and `.gz` beside every text file: the server sends them as they are. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }, bundle) {
      for (const name of [...Object.keys(bundle), ...PAGE_FILES, 'theme.js', 'favicon.svg']) {
        if (!COMPRESSIBLE.test(name)) continue;
        const file = path.join(dir!, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }));
        writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
      }
    },
  };
}

/** react-aria carries its sentences in 34 languages; two of them are ours. */
function onlyOurLocales(): Plugin {
  const sentences = /\/node_modules\/react-(?:aria|aria-components|stately)\/.*\/intl\/.*\/([a-z]{2}-[A-Z]{2})\.mjs$/;
  const ours = new Set(['fr-FR', 'en-US']);
  return {
    name: 'only-our-locales',
    enforce: 'pre',
    load(id) {
      const locale = sentences.exec(id)?.[1];
      return locale === undefined || ours.has(locale) ? null : 'export default {};';
    },
  };
}

/**
 * Style sheets come in the order in which their chunks load, and the first to name a layer decides its rank: so each one begins
 * with the order of all. A component's own rules win over the base, a screen's (in no layer) over both.
 */
function layerOrder(): Plugin {
  return {
    name: 'layer-order',
    enforce: 'pre',
    transform: (code, id) => (/\/apps\/web\/src\/.*\.css$/.test(id) ? { code: `@layer base, ui;\n${code}`, map: null } : null),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [layerOrder(), onlyOurLocales(), doorWorker(), withoutScript(), precompress()],
  resolve: { conditions: ['mono-src', 'module', 'browser', 'development|production'] },
  build: {
    outDir: fileURLToPath(new URL('../../dist/apps/web', import.meta.url)),
    emptyOutDir: true,
    target: 'es2022',
    manifest: true,
    // The policy allows neither inline fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: fileURLToPath(new URL('index.html', import.meta.url)), [DOOR_WORKER]: fileURLToPath(new URL('src/door-worker/door-worker.ts', import.meta.url)) },
      // A service worker is asked for under one name for ever; it may only look after what lies below it.
      output: { entryFileNames: ({ name }) => (name === DOOR_WORKER ? '[name].js' : 'assets/[name]-[hash].js') },
      // "use client" of the libraries means nothing here.
      onLog: (level, log, report) => (log.code === 'MODULE_LEVEL_DIRECTIVE' ? undefined : report(level, log)),
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://127.0.0.1:3000', '/health': 'http://127.0.0.1:3000' } },
});
