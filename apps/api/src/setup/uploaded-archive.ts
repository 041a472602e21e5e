import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type {} from '@fastify/multipart';
import { LIMITS } from '#contracts/limits.js';
import { DomainError, invalid } from '#platform/errors/domain-error.js';
import type { HttpRequest } from '../http/http-request.js';

/**
 * The token and the file of a request, in this order: nobody who does not hold the token gets a byte onto our disk. The file
 * is gone when `use` has ended.
 * @throws DomainError `validation_failed`, `file_missing`, `payload_too_large`, and what `mayUpload` refuses
 */
export async function withUploadedArchive<T>(request: HttpRequest, mayUpload: (token: string) => Promise<void>, use: (token: string, file: string) => Promise<T>): Promise<T> {
  if (!request.isMultipart()) throw new DomainError('file_missing', {}, [{ field: 'file', code: 'required' }]);
  const folder = await mkdtemp(path.join(tmpdir(), 'premier-cercle-restore-'));
  try {
    const file = path.join(folder, 'archive.zip');
    let token: string | null = null;
    for await (const part of request.parts({ limits: { fileSize: LIMITS.archiveBytes } })) {
      if (part.type === 'field' && part.fieldname === 'token' && typeof part.value === 'string') {
        token = part.value;
        await mayUpload(token);
      } else if (part.type === 'file' && part.fieldname === 'file') {
        if (token === null) {
          part.file.resume();
          throw invalid({ field: 'token', code: 'required' });
        }
        await pipeline(part.file, createWriteStream(file, { mode: 0o600 }));
        if (part.file.truncated) throw new DomainError('payload_too_large');
        return await use(token, file);
      } else {
        if (part.type === 'file') part.file.resume();
        throw invalid({ field: part.fieldname.slice(0, 100), code: 'unknown_field' });
      }
    }
    throw token === null ? invalid({ field: 'token', code: 'required' }) : new DomainError('file_missing', {}, [{ field: 'file', code: 'required' }]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
