import type { Client } from 'pg';
import { reason, StateError } from '../../state/state-error';
import type { ConnectionOptions } from './connection-options';

/** A row, its values as texts and bools. */
export type Row = { readonly [column: string]: unknown };

/** What a query came to. */
export interface Rows {
  readonly rows: readonly Row[];
  /** How many rows were found or written. */
  readonly count: number;
}

export interface Queries {
  query(text: string, values?: readonly unknown[]): Promise<Rows>;
}

/**
 * The one connection of a run to its database, made when it is first needed: locks belong to a connection, and end with it.
 * One that was closed is made anew when there is more to ask.
 */
export class PgConnection implements Queries {
  #client: Promise<Client> | undefined;
  /** The connection that has to be there still, or what it held is lost. */
  #kept: Promise<Client> | undefined;

  /** @param prepare is done first on each connection */
  constructor(
    private readonly name: string,
    private readonly options: ConnectionOptions,
    private readonly prepare: (queries: Queries) => Promise<void>,
  ) {}

  /** From here on, nothing is asked over another connection than this one, until {@link letGo}. */
  keep(): void {
    this.#kept = this.#client;
  }

  letGo(): void {
    this.#kept = undefined;
  }

  /** Whether the connection that was to be kept is gone. */
  get lost(): boolean {
    return this.#kept !== undefined && this.#kept !== this.#client;
  }

  /** @throws StateError */
  async query(text: string, values: readonly unknown[] = []): Promise<Rows> {
    if (this.lost) throw lockLost(this.name);
    this.#client ??= this.#open();
    const current = this.#client;
    const client = await current.catch((error: unknown) => {
      this.#drop(current);
      throw error instanceof StateError ? error : unreachable(this.name, error);
    });
    try {
      return await ask(client, text, values);
    } catch (error) {
      if (refusedByServer(error)) throw refused(this.name, error);
      this.#drop(current);
      throw this.lost ? lockLost(this.name, error) : unreachable(this.name, error);
    }
  }

  async close(): Promise<void> {
    const closing = this.#client;
    this.#client = undefined;
    this.#kept = undefined;
    const client = await closing?.catch(() => undefined);
    await client?.end().catch(() => {});
  }

  #open(): Promise<Client> {
    // It may break while nothing is asked; the next question finds that out.
    const opened: Promise<Client> = this.#connect(() => this.#drop(opened));
    return opened;
  }

  async #connect(broken: () => void): Promise<Client> {
    const { Client: PgClient } = await import('pg');
    const client = new PgClient(this.options);
    client.on('error', broken);
    await client.connect();
    try {
      await this.prepare({ query: (text, values = []) => ask(client, text, values) });
      return client;
    } catch (error) {
      await client.end().catch(() => {});
      throw refusedByServer(error) ? refused(this.name, error) : error;
    }
  }

  #drop(client: Promise<Client> | undefined): void {
    if (this.#client !== client) return;
    this.#client = undefined;
    // What may still hang on it, and a query that wasn't waited for, ends with the socket.
    void client?.then(
      (each) => each.end().catch(() => {}),
      () => {},
    );
  }
}

async function ask(client: Client, text: string, values: readonly unknown[]): Promise<Rows> {
  const { rows, rowCount } = await client.query<Row>(text, [...values]);
  return { rows, count: rowCount ?? 0 };
}

/** What the server itself has said, and the connection goes on. */
function refusedByServer(error: unknown): error is Error & { readonly code: string } {
  // What a server says has a severity, which it tells in its own language: these classes of codes end the connection.
  const { severity, code } = error as { readonly severity?: unknown; readonly code?: unknown };
  return typeof severity === 'string' && typeof code === 'string' && !/^(?:08|57P)/.test(code);
}

function refused(name: string, error: Error & { readonly code: string }): StateError {
  return new StateError(name, `cannot be used: the database says "${error.message}" (${error.code})`, remedyOf(error.code), {
    cause: error,
  });
}

function remedyOf(code: string): string {
  if (code === '42501')
    return 'Let the user that conn_str names make what is needed, or make it for them and set skip_schema_creation, skip_table_creation and skip_index_creation.';
  if (code === '42P01' || code === '3F000')
    return 'The tables are not there: see schema_name, and whether skip_table_creation and skip_schema_creation are meant.';
  return 'See to it that this user may read and write the tables of the backend, and run again.';
}

function unreachable(name: string, error: unknown): StateError {
  return new StateError(
    name,
    `cannot be reached: ${reason(error)}`,
    'See conn_str (PG_CONN_STR, PG*) and whether the database answers from here, and run again.',
    { cause: error },
  );
}

function lockLost(name: string, cause?: unknown): StateError {
  return new StateError(
    name,
    'is not locked any more: the connection to the database broke, and the lock went with it',
    'Nothing was overwritten. See who else works on this state, and run again.',
    { cause },
  );
}
