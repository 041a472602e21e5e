/** What a query function needs: an EntityManager, a DataSource or a QueryRunner. */
export interface Sql {
  query<T = unknown>(text: string, parameters?: unknown[]): Promise<T>;
}

/** The moment, for a statement that writes many rows: asked once, where a bare `app.now()` is asked for every row. */
export const NOW = '(select app.now())';

/** The rows of a SELECT, or of a writing statement with RETURNING (TypeORM answers `[rows, count]` for UPDATE and DELETE). */
export async function rows<T>(sql: Sql, text: string, parameters: unknown[] = []): Promise<T[]> {
  const answer = await sql.query<unknown[]>(text, parameters);
  return (answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number' ? answer[0] : answer) as T[];
}

/** The first row, or null. */
export async function row<T>(sql: Sql, text: string, parameters: unknown[] = []): Promise<T | null> {
  return (await rows<T>(sql, text, parameters))[0] ?? null;
}
