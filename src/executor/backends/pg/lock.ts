import { emptyStateText } from '../../state/file/empty';
import { LockError } from '../../state/lock/lock';
import type { LockInfo } from '../../state/lock/lock-info';
import { StateError } from '../../state/state-error';
import type { RemoteLock } from '../../state/storage';
import type { PgConnection, Row } from './connection';

/** Who makes a row locks this: rows have numbers from 1. */
const CREATION = '-1';

/** Sessions that hold the lock of a number. */
const HOLDERS = `
  SELECT a.pid, a.usename, a.client_addr, a.application_name, a.backend_start
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND ((l.classid::bigint << 32) | l.objid::bigint) = $1::bigint`;

/** How long others may take over making a row. A terraform holds that lock for its whole first run: that one isn't waited for. */
const MOMENT = '2s';

/**
 * The lock of a state as terraform takes it: an advisory lock of the session on the number of its row, which is got only while nobody holds
 * {@link CREATION}. Where there is no row yet, terraform keeps that one, and shuts out first runs of all other states of the database. Here a row is made at
 * once, with the empty state that terraform makes for a new workspace, and it goes again when nothing is written over it.
 */
export class PgLock implements RemoteLock {
  readonly path = '';
  #held: string | undefined;
  #placeholder: string | undefined;

  /** @param table as it stands in a query */
  constructor(
    private readonly name: string,
    private readonly connection: PgConnection,
    private readonly table: string,
    private readonly workspace: string,
  ) {}

  /** What the row has that this run has made: it is no state yet. */
  get placeholder(): string | undefined {
    return this.#placeholder;
  }

  async take(): Promise<{ readonly holder: LockInfo | undefined } | undefined> {
    const { rows } = await this.connection.query(`SELECT id, pg_try_advisory_lock(id) AS own FROM ${this.table} WHERE name = $1`, [
      this.workspace,
    ]);
    const [row] = rows;
    const id = row && String(row.id);
    if (id !== undefined && row?.own !== true) return this.#heldBy(id);
    if (!(await this.#mayMake())) {
      if (id !== undefined) await this.#give(id);
      return this.#heldBy(CREATION);
    }
    const made = id ?? (await this.#make());
    if (made === 'may not') return this.#hold(CREATION);
    await this.#give(CREATION);
    return made === 'there' ? this.take() : this.#hold(made);
  }

  async release(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    // A lock goes with its connection.
    if (held !== undefined && !this.connection.lost) {
      if (this.#placeholder !== undefined) await this.#takeBack(held, this.#placeholder);
      await this.#give(held);
    }
    this.connection.letGo();
  }

  /** Ends the session that holds it: there is no lock without one. */
  async force(id: string): Promise<string> {
    const { rows } = await this.connection.query(`SELECT id FROM ${this.table} WHERE name = $1`, [this.workspace]);
    const keys = [...rows.map((row) => String(row.id)), CREATION];
    const holders = (await Promise.all(keys.map((key) => this.#holders(key)))).flat();
    const [first] = holders;
    if (!first) throw new LockError(`${this.name} is not locked: no session of the database holds its lock.`, undefined);
    if (!holders.some(({ ID }) => ID === id)) {
      const message = `The lock of ${this.name} is held by another session of the database than ${JSON.stringify(id)}: ${first.ID}.`;
      throw new LockError(message, first);
    }
    const ended = await this.connection.query('SELECT pg_terminate_backend($1::int) AS ended', [id]);
    if (ended.rows[0]?.ended === true) return 'The session that held the lock is ended.';
    throw new StateError(this.name, `stays locked: the session ${id} could not be ended`, 'Ask who looks after the database.');
  }

  /** Takes {@link CREATION}. */
  async #mayMake(): Promise<boolean> {
    const { rows } = await this.connection.query(`SELECT pg_try_advisory_lock(${CREATION}) AS got`);
    if (rows[0]?.got === true) return true;
    const { rows: before } = await this.connection.query(
      `SELECT current_setting('lock_timeout') AS usual, set_config('lock_timeout', '${MOMENT}', false)`,
    );
    try {
      await this.connection.query(`SELECT pg_advisory_lock(${CREATION})`);
      return true;
    } catch (error) {
      if (codeOf(error) !== LOCK_NOT_AVAILABLE) throw error;
      return false;
    } finally {
      await this.connection.query(`SELECT set_config('lock_timeout', $1, false)`, [String(before[0]?.usual)]);
    }
  }

  /** Makes the row, and locks it. @returns its number; or that it is there by now, or may not be made by this user */
  async #make(): Promise<string> {
    const state = emptyStateText();
    try {
      const { rows } = await this.connection.query(
        `INSERT INTO ${this.table} (name, data) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING RETURNING id, pg_advisory_lock(id)`,
        [this.workspace, state],
      );
      const [row] = rows;
      if (!row) return 'there';
      this.#placeholder = state;
      return String(row.id);
    } catch (error) {
      if (codeOf(error) === INSUFFICIENT_PRIVILEGE) return 'may not';
      throw error;
    }
  }

  async #takeBack(id: string, state: string): Promise<void> {
    this.#placeholder = undefined;
    await this.connection.query(`DELETE FROM ${this.table} WHERE id = $1::bigint AND data = $2`, [id, state]);
  }

  #hold(key: string): undefined {
    this.#held = key;
    this.connection.keep();
    return undefined;
  }

  async #give(key: string): Promise<void> {
    await this.connection.query('SELECT pg_advisory_unlock($1::bigint)', [key]);
  }

  async #heldBy(key: string): Promise<{ readonly holder: LockInfo | undefined }> {
    const [holder] = await this.#holders(key);
    return { holder };
  }

  async #holders(key: string): Promise<readonly LockInfo[]> {
    const { rows } = await this.connection.query(HOLDERS, [key]);
    return rows.map((row) => holderOf(row, key));
  }
}

const LOCK_NOT_AVAILABLE = '55P03';
const INSUFFICIENT_PRIVILEGE = '42501';

/** What the database said, where it has refused something. */
function codeOf(error: unknown): unknown {
  return error instanceof StateError ? (error.cause as { readonly code?: unknown } | undefined)?.code : undefined;
}

/** What a database knows of a session, in the form of terraform's locks: it keeps nothing else. */
function holderOf({ pid, usename, client_addr, application_name, backend_start }: Row, key: string): LockInfo {
  return {
    ID: String(pid),
    Operation: key === CREATION ? 'making a state' : '',
    Info: `session ${String(pid)} of the database`,
    Who: `${String(usename)}@${String(client_addr ?? 'local')}`,
    Version: String(application_name ?? ''),
    Created: backend_start instanceof Date ? backend_start.toISOString() : '',
    Path: key,
  };
}
