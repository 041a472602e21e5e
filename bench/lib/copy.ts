import type pg from 'pg';

/** What of pg's connection a COPY needs; its types leave it out. */
interface Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

/** One COPY as pg's client runs a query: it calls these as the server's messages come. */
class Copy {
  private readonly parts: Buffer[] = [];
  readonly done: Promise<Buffer>;
  private settle!: { resolve: (copied: Buffer) => void; reject: (error: Error) => void };
  private error: Error | null = null;

  constructor(private readonly text: string, private readonly data: Buffer | null) {
    this.done = new Promise((resolve, reject) => { this.settle = { resolve, reject }; });
  }

  submit(connection: Connection): void {
    connection.query(this.text);
  }

  handleCopyInResponse(connection: Connection): void {
    if (this.data === null) return connection.sendCopyFail('nothing to send');
    connection.sendCopyFromChunk(this.data);
    connection.endCopyFrom();
  }

  handleCopyData({ chunk }: { chunk: Buffer }): void {
    this.parts.push(Buffer.from(chunk));
  }

  handleCommandComplete(): void {}

  handleError(error: Error): void {
    this.error = error;
    this.settle.reject(error);
  }

  handleReadyForQuery(): void {
    if (!this.error) this.settle.resolve(Buffer.concat(this.parts));
  }
}

function run(client: pg.Client, copy: Copy): Promise<Buffer> {
  client.query(copy as unknown as pg.Submittable);
  return copy.done;
}

/** The rows of a query in COPY's text format. */
export const copyOut = (client: pg.Client, query: string): Promise<Buffer> => run(client, new Copy(`copy (${query}) to stdout`, null));

/** Rows in COPY's text format into a table with the same columns in the same order. */
export async function copyIn(client: pg.Client, table: string, rows: Buffer): Promise<void> {
  await run(client, new Copy(`copy ${table} from stdin`, rows));
}
