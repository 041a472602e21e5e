import { describe, expect, it } from '@jest/globals';
import { EmbeddedPostgresError, fileSystemProblem, type EmbeddedPostgresProblem } from './embedded-postgres.error.js';
import { sentencesFor } from './embedded-postgres.sentences.js';
import { lastComplaint, meaningOf } from './postgres-log.js';

// As PostgreSQL 18 wrote them.
const logs: [string, EmbeddedPostgresProblem, string][] = [
  ['a full disk', 'disk-full', '2026-11-22 10:00:00 UTC [7] FATAL:  could not write lock file "postmaster.pid": No space left on device'],
  ['a taken port', 'port-in-use', '2026-11-22 10:00:00 UTC [7] LOG:  could not bind IPv4 address "127.0.0.1": Address already in use\n2026-11-22 10:00:00 UTC [7] FATAL:  could not create any TCP/IP sockets'],
  ['another server on the files', 'in-use', 'FATAL:  lock file "postmaster.pid" already exists\nHINT:  Is another postmaster (PID 12) running in data directory "/data"?'],
  ['files of another version', 'other-version', 'FATAL:  database files are incompatible with server\nDETAIL:  The data directory was initialized by PostgreSQL version 17'],
  ['closed files', 'not-permitted', 'initdb: error: could not access directory "/data": Permission denied'],
  ['anything else', 'did-not-start', 'FATAL:  unrecognized configuration parameter "fsink"'],
];

describe('what PostgreSQL says when it does not start', () => {
  it.each(logs)('%s is understood as %s', (_, problem, output) => {
    expect(meaningOf(output)).toBe(problem);
  });

  it('is repeated without its time stamp', () => {
    expect(lastComplaint(logs[0]?.[2] ?? '')).toBe('FATAL:  could not write lock file "postmaster.pid": No space left on device');
  });
});

describe('what the file system refuses', () => {
  it.each([['ENOSPC', 'disk-full'], ['EDQUOT', 'disk-full'], ['EACCES', 'not-permitted'], ['EROFS', 'not-permitted']])('%s is the problem %s', (code, problem) => {
    expect(fileSystemProblem(Object.assign(new Error('no'), { code }), '/data')).toMatchObject({ code: problem, details: { dir: '/data' } });
  });

  it('a mistake of ours stays what it is', () => {
    const mistake = new TypeError('undefined is not a function');
    expect(fileSystemProblem(mistake, '/data')).toBe(mistake);
  });
});

describe('the sentences', () => {
  it('name the folder and the way out in both languages', () => {
    const { fr, en } = sentencesFor(new EmbeddedPostgresError('in-use', { dir: '/srv/data', pid: 4242 }));

    expect(fr).toBe('Le dossier /srv/data est utilisé par une autre instance (processus 4242). Arrêtez-la, ou choisissez un autre dossier avec DATA_DIR.');
    expect(en).toBe('The folder /srv/data is in use by another instance (process 4242). Stop it, or choose another folder with DATA_DIR.');
  });
});
