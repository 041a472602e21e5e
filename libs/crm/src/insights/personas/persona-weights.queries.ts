import { PERSONAS, PERSONA_SIGNALS, type Persona, type PersonaSignal } from '#contracts/vocabulary.js';
import { SIGNAL_TABLE, type SignalTable } from '#insight/persona.js';
import { row, type Sql } from '#platform/database/sql.js';

/** P(heard | type) of one signal, in whole percent. */
export type Percents = Record<Persona, number>;
export type SignalPercents = Record<PersonaSignal, Percents>;

export interface StoredWeights { version: number; signals: SignalPercents | null }

export async function storedWeights(sql: Sql, workspaceId: string): Promise<StoredWeights> {
  return (await row<StoredWeights>(sql, 'select version, persona_signals as signals from workspaces where id = $1', [workspaceId]))!;
}

/** @returns false where somebody else changed the workspace's settings meanwhile */
export async function storeWeights(sql: Sql, workspaceId: string, version: number, signals: SignalPercents | null): Promise<boolean> {
  const stored = await row(
    sql,
    'update workspaces set persona_signals = $3, version = version + 1, updated_at = app.now() where id = $1 and version = $2 returning 1 as stored',
    [workspaceId, version, signals && JSON.stringify(signals)],
  );
  return stored !== null;
}

/** What the team's facts are weighed by: its own numbers, else the documented ones. */
export async function signalTable(sql: Sql, workspaceId: string): Promise<SignalTable> {
  const { signals } = await storedWeights(sql, workspaceId);
  return signals ? bySignal((signal) => byType((type) => signals[signal][type] / 100)) : SIGNAL_TABLE;
}

/** The documented numbers, in percent. */
export const DEFAULT_PERCENTS: SignalPercents = bySignal((signal) => byType((type) => Math.round(SIGNAL_TABLE[signal][type] * 100)));

function byType(value: (type: Persona) => number): Percents {
  return Object.fromEntries(PERSONAS.map((type) => [type, value(type)])) as Percents;
}

function bySignal(value: (signal: PersonaSignal) => Percents): SignalPercents {
  return Object.fromEntries(PERSONA_SIGNALS.map((signal) => [signal, value(signal)])) as SignalPercents;
}
