import type {} from '@fastify/multipart';
import type { HttpRequest } from './http-request.js';

/** One part of a form: a file with its bytes, or a field with its text. */
export type FormPart = { name: string } & ({ bytes: Buffer; fileName: string } | { value: unknown });

const read = new WeakMap<HttpRequest, Promise<FormPart[]>>();

/** The parts of a multipart request, read once whoever asks: its bytes come as a stream that passes a single time. */
export function formParts(request: HttpRequest): Promise<FormPart[]> {
  const known = read.get(request);
  if (known) return known;
  const parts = readParts(request);
  read.set(request, parts);
  return parts;
}

async function readParts(request: HttpRequest): Promise<FormPart[]> {
  const parts: FormPart[] = [];
  for await (const part of request.parts()) {
    // Wanted or not, a file must flow, or the request never ends.
    if (part.type === 'file') parts.push({ name: part.fieldname, bytes: await part.toBuffer(), fileName: part.filename });
    else parts.push({ name: part.fieldname, value: part.value });
  }
  return parts;
}
