import { DomainError, invalid } from '#platform/errors/domain-error.js';
import type { UploadInput } from '#crm/imports/imports.service.js';
import type { HttpRequest } from '../http/http-request.js';
import { formParts } from '../http/multipart.js';
import { BROKEN_ROWS, type UploadBody } from './import.dto.js';

/** The list of a request: a file in the field `file`, or pasted text. @throws DomainError `file_missing`, `payload_too_large` */
export async function uploadedList(request: HttpRequest, body: UploadBody): Promise<UploadInput> {
  if (request.isMultipart()) return uploadedFile(request);
  if (typeof body.text !== 'string') throw new DomainError('file_missing', {}, [{ field: 'text', code: 'required' }]);
  return { list: { text: body.text }, fileName: body.fileName ?? null, brokenRows: body.brokenRows ?? 'refuse' };
}

async function uploadedFile(request: HttpRequest): Promise<UploadInput> {
  let upload: { bytes: Buffer; fileName: string } | null = null;
  let brokenRows: UploadInput['brokenRows'] = 'refuse';
  for (const part of await formParts(request)) {
    if ('bytes' in part && part.name === 'file') upload = { bytes: part.bytes, fileName: printable(part.fileName) };
    else if ('value' in part && part.name === 'brokenRows') {
      const wanted = BROKEN_ROWS.find((known) => known === part.value);
      if (!wanted) throw invalid({ field: 'brokenRows', code: 'not_allowed' });
      brokenRows = wanted;
    } else {
      throw invalid({ field: part.name.slice(0, 100), code: 'unknown_field' });
    }
  }
  if (!upload) throw new DomainError('file_missing', {}, [{ field: 'file', code: 'required' }]);
  return { list: { bytes: upload.bytes }, fileName: upload.fileName || null, brokenRows };
}

/** A name comes from another machine: without folders, control characters and broken letters. */
const printable = (fileName: string): string => (fileName.split(/[\\/]/u).at(-1) ?? '').replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim();
