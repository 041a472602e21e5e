import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { inRoot } from './root.mjs';

const file = inRoot('.setup.lock');

function holder() {
  try {
    return Number(readFileSync(file, 'utf8'));
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    // A zombie has ended; in a container whose first process reaps no children it stays in the table for ever.
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take() {
  try {
    const handle = openSync(file, 'wx');
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Installing and building is for one process at a time; the others wait and then find the work done. */
export async function alone(work) {
  let told = false;
  for (let unreadable = 0; !take(); ) {
    const pid = holder();
    // Between creating the file and writing its number there is a moment; a file that stays empty was left by a kill.
    unreadable = pid ? 0 : unreadable + 1;
    if ((pid && !isAlive(pid)) || unreadable > 10) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told && pid) {
      console.log(`Une autre commande (processus ${pid}) installe ou construit déjà\u202F; on l’attend. / Another command (process ${pid}) is installing or building; waiting.`);
      told = true;
    }
    await delay(200);
  }
  const release = () => rmSync(file, { force: true });
  // Ctrl-C in the middle: the next start must not wait for us.
  const interrupted = (signal) => {
    release();
    process.kill(process.pid, signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.once(signal, interrupted);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.removeListener(signal, interrupted);
    release();
  }
}
