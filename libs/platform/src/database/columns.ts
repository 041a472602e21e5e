import { Column, PrimaryColumn, type ColumnOptions } from 'typeorm';

/** An instant, kept to the millisecond: what a JavaScript Date can hold. */
export const Instant = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'timestamptz', precision: 3, ...options });

/** When the row was written, by PostgreSQL's clock. */
export const RecordedAt = (): PropertyDecorator => Instant({ default: () => 'app.now()' });

export const Text = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', ...options });
export const Uuid = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'uuid', ...options });
export const Int = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'integer', ...options });
export const Flag = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'boolean', default: false, ...options });
export const Json = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'jsonb', ...options });
export const Texts = (options: ColumnOptions = {}): PropertyDecorator => Column({ type: 'text', array: true, default: () => `'{}'`, ...options });

/** What every row of a workspace has. The key starts with the workspace, so that a reference names it too. */
export abstract class WorkspaceRow {
  @PrimaryColumn({ type: 'uuid' }) workspaceId!: string;
  @PrimaryColumn({ type: 'uuid' }) id!: string;
}

/** A row that people edit: its version is its ETag. */
export abstract class VersionedRow extends WorkspaceRow {
  @Int({ default: 1 }) version!: number;
  @RecordedAt() createdAt!: Date;
  @RecordedAt() updatedAt!: Date;
}

/** `check` text for a column that holds a word of a closed list, or null. */
export const oneOf = (column: string, words: readonly string[]): string =>
  `${column} in (${words.map((word) => `'${word}'`).join(', ')})`;
