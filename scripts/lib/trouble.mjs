/** What may go wrong on somebody's machine while installing or building, and what to do about it; first match wins. */
const troubles = [
  [/ENOSPC|No space left on device|EDQUOT/i,
    'Le disque est plein. Libérez environ 1\u00A0Go, puis relancez.',
    'The disk is full. Free about 1 GB, then start again.'],
  [/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network request/i,
    'Le registre npm ne répond pas. Vérifiez la connexion (ou le mandataire\u00A0: npm config set proxy), puis relancez.',
    'The npm registry does not answer. Check the connection (or the proxy: npm config set proxy), then start again.'],
  [/EACCES|EPERM|EROFS/i,
    'Le système refuse d’écrire dans ce dossier. Lancez la commande avec le compte à qui il appartient.',
    'The system refuses to write in this folder. Run the command as the account that owns it.'],
  [/Killed|SIGKILL|heap out of memory|ENOMEM/i,
    'La mémoire n’a pas suffi. Fermez d’autres programmes (il faut environ 1\u00A0Go), puis relancez.',
    'There was not enough memory. Close other programs (about 1 GB is needed), then start again.'],
];

/** Ends the command with a sentence; what the failed tool said comes first when no sentence covers it. */
export class Trouble extends Error {
  constructor(what, output) {
    super(what);
    this.output = output;
  }

  tell() {
    const known = troubles.find(([pattern]) => pattern.test(this.output));
    if (known) return `${known[1]}\n${known[2]}`;
    return `${this.output.trim().split('\n').slice(-40).join('\n')}\n\n${this.message}`;
  }
}

/** Runs a command of scripts/ to its end; troubles become sentences, not stacks. */
export async function guarded(command) {
  try {
    await command();
  } catch (error) {
    const trouble = error instanceof Trouble ? error : error?.code ? new Trouble(error.message, `${error.code} ${error.message}`) : null;
    console.error(trouble ? trouble.tell() : error);
    process.exit(1);
  }
}
