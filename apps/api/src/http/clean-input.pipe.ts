import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { invalid, notFound } from '#platform/errors/domain-error.js';

/** Deeper than any body of ours; recursion over a deeper one is how a small request costs much. */
const MAX_DEPTH = 12;

/** PostgreSQL keeps neither a NUL nor half a character. */
const NUL = /\u0000/;
const isClean = (text: string): boolean => !NUL.test(text) && !/\p{Surrogate}/u.test(text);

const join = (path: string, key: string | number): string =>
  (typeof key === 'number' ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);

function check(value: unknown, path: string, depth: number): void {
  if (typeof value === 'string') {
    if (!isClean(value)) throw invalid({ field: path, code: 'text_invalid' });
    return;
  }
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return;
  if (depth > MAX_DEPTH) throw invalid({ field: path, code: 'too_deep' });
  if (Array.isArray(value)) {
    value.forEach((item, i) => check(item, join(path, i), depth + 1));
    return;
  }
  for (const [key, item] of Object.entries(value)) {
    if (!isClean(key)) throw invalid({ field: path, code: 'text_invalid' });
    check(item, join(path, key), depth + 1);
  }
}

/**
 * Runs before validation, on body, query and path: refuses text that PostgreSQL could not keep, at any depth, and answers
 * "not found" for a path id that is no UUID, as for any other id that names nothing.
 */
@Injectable()
export class CleanInputPipe implements PipeTransform {
  transform(value: unknown, { type, data }: ArgumentMetadata): unknown {
    if (type === 'custom') return value;
    if (type === 'param' && data !== undefined && /^id$|Id$/.test(data) && !isUUID(value)) throw notFound('id');
    check(value, data ?? '', 0);
    return value;
  }
}
