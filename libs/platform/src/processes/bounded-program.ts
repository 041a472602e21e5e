import { fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Why a program did not answer: too much memory or time, or it broke. */
export class ProgramFailed extends Error {
  override readonly name = 'ProgramFailed';

  constructor(readonly reason: 'memory' | 'time' | 'broken') {
    super(`A bounded program failed: ${reason}`);
  }
}

/** V8 ends a program that is out of memory by SIGABRT, which some systems tell as 134. */
const OUT_OF_MEMORY = { signal: 'SIGABRT', code: 134 };

/**
 * A program of our own in another process, for work whose cost somebody else decides: bounded memory, bounded time, and
 * nothing of the environment. It answers one question at a time.
 */
export class BoundedProgram<Question extends object, Answer> {
  private readonly child: ChildProcess;
  private ended: ProgramFailed | null = null;
  private waiting: { resolve: (answer: Answer) => void; reject: (failure: ProgramFailed) => void } | null = null;
  private msLeft: number;

  /** `program`: the compiled module beside the caller. `seconds` count only while somebody waits for an answer. */
  constructor(program: URL, { heapMb, seconds }: { heapMb: number; seconds: number }) {
    this.msLeft = seconds * 1000;
    const { path, options } = launch(fileURLToPath(program));
    this.child = fork(path, { execArgv: [`--max-old-space-size=${heapMb}`, ...options], env: {}, stdio: ['ignore', 'ignore', 'ignore', 'ipc'], serialization: 'advanced' });
    this.child.on('message', (answer) => {
      const { waiting } = this;
      this.waiting = null;
      waiting?.resolve(answer as Answer);
    });
    this.child.on('error', () => this.fail('broken'));
    this.child.on('exit', (code, signal) => this.fail(signal === OUT_OF_MEMORY.signal || code === OUT_OF_MEMORY.code ? 'memory' : 'broken'));
  }

  /** @throws ProgramFailed */
  async ask(question: Question): Promise<Answer> {
    if (this.ended) throw this.ended;
    const started = performance.now();
    const timer = setTimeout(() => this.fail('time'), this.msLeft);
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.waiting = { resolve, reject };
        this.child.send(question, (error) => error && this.fail('broken'));
      });
    } finally {
      clearTimeout(timer);
      this.msLeft = Math.max(0, this.msLeft - (performance.now() - started));
    }
  }

  end(): void {
    this.fail('broken');
  }

  private fail(reason: ProgramFailed['reason']): void {
    if (this.ended) return;
    this.ended = new ProgramFailed(reason);
    this.child.kill('SIGKILL');
    this.waiting?.reject(this.ended);
    this.waiting = null;
  }
}

/** Tests run sources that nobody compiled; a hook of theirs compiles them one by one. */
function launch(compiled: string): { path: string; options: string[] } {
  const source = compiled.replace(/\.js$/u, '.ts');
  if (existsSync(compiled) || !existsSync(source)) return { path: compiled, options: [] };
  return { path: source, options: ['--conditions=mono-src', '--import', new URL('../../../testing/jest/run-typescript.mjs', import.meta.url).href] };
}
