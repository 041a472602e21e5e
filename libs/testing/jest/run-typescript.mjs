import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

/**
 * `node --import` this file: programs that a spec starts run from their sources, with `.js` in imports standing for `.ts`.
 * Node 20 does not read TypeScript. Hooks run in a thread of their own, where this file is loaded once more.
 */
if (isMainThread) module.register(import.meta.url);

export async function resolve(specifier, context, next) {
  if (!specifier.endsWith('.js')) return next(specifier, context);
  if (specifier.startsWith('#')) return next(specifier.replace(/\.js$/, '.ts'), context);
  const url = specifier.startsWith('.') ? new URL(specifier, context.parentURL) : null;
  const source = url && new URL(url.href.replace(/\.js$/, '.ts'));
  return source?.protocol === 'file:' && !existsSync(url) && existsSync(source) ? { url: source.href, shortCircuit: true } : next(specifier, context);
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
  const { transformSync } = await import('@swc/core');
  const { code } = transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
    filename: fileURLToPath(url), swcrc: false, module: { type: 'es6' }, jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
  });
  return { format: 'module', source: code, shortCircuit: true };
}
