import { api } from '../../lib/api/client.js';
import type { components } from '../../lib/api/schema.generated.js';

export type ExportFilter = components['schemas']['ExportFilter'];

export interface SavedFile { name: string; rowCount: number }

/** Asks for the file and hands it to the browser's downloads. @throws what the API refuses */
export async function exportFile(body: components['schemas']['ExportBody']): Promise<SavedFile> {
  const { data, response } = await api.POST('/api/v1/exports', { body, parseAs: 'blob' });
  const name = fileNameOf(response) ?? `premier-cercle.${body.format}`;
  download(data as unknown as Blob, name);
  return { name, rowCount: Number(response.headers.get('x-row-count')) };
}

export const fileNameOf = (response: Response): string | undefined => /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];

export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}
