import { Readable } from 'node:stream';
import yazl from 'yazl';

export interface ZipPart {
  path: string;
  /** Begun when the part before has ended; ended early where nobody reads the zip any more. */
  content: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Files in a zip, one after the other and none of them whole in memory. Fails with what a part fails with. */
export function zipStream(parts: readonly ZipPart[], now: Date): Readable {
  const zip = new yazl.ZipFile();
  const output = zip.outputStream as Readable;
  let current: Readable | undefined;
  for (const { path, content } of parts) {
    zip.addReadStreamLazy(path, { mtime: now }, (begin) => {
      current = Readable.from(content(), { objectMode: false });
      // Pipes hand on neither an error nor an end that comes from the far side.
      current.once('error', (error) => output.destroy(error));
      begin(null, current);
    });
  }
  output.once('close', () => current?.destroy());
  zip.on('error', (error: Error) => output.destroy(error));
  zip.end();
  return output;
}
