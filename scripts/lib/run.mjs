import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs a program in the project's root.
 * @param {{ show?: boolean, env?: Record<string, string> }} options `show` lets it write to the terminal, else its
 *   output is kept
 * @returns {Promise<{ code: number, output: string, ms: number }>}
 */
export function run(command, args, { show = false, env = {} } = {}) {
  const since = Date.now();
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => { output += text; });
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n`, ms: Date.now() - since }));
    child.on('close', (code) => resolve({ code: code ?? 1, output, ms: Date.now() - since }));
  });
}

/** A tool of node_modules, by the path of its program: quicker than npx and the same on every system. */
export const tool = (program, args, options) => run(process.execPath, [`node_modules/${program}`, ...args], options);

export const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
