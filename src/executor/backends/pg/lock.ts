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

/**
 * The lock of a state as terraform takes it: an advisory lock of the session on the number of its row; where there is no row
 * yet, on {@link CREATION}, which nobody may hold either who locks a row.
 */
export class PgLock implements RemoteLock {
  readonly path = '';
  #held: string | undefined;

  /** @param table as it stands in a query */
  constructor(
    private readonly name: string,
    private readonly connection: PgConnection,
    private readonly table: string,
    private readonly workspace: string,
  ) {}

  async take(): Promise<{ readonly holder: LockInfo | undefined } | undefined> {
    const { rows } = await this.connection.query(
      `SELECT id, pg_try_advisory_lock(id) AS own, pg_try_advisory_lock(${CREATION}) AS creation FROM ${this.table} WHERE name = $1`,
      [this.workspace],
    );
    const [row] = rows;
    if (!row) {
      const created = await this.connection.query(`SELECT pg_try_advisory_lock(${CREATION}) AS creation`);
      return created.rows[0]?.creation === true ? this.#hold(CREATION) : this.#heldBy(CREATION);
    }
    const id = String(row.id);
    if (row.creation === true) await this.#give(CREATION);
    if (row.own !== true) return this.#heldBy(id);
    if (row.creation === true) return this.#hold(id);
    await this.#give(id);
    return this.#heldBy(CREATION);
  }

  async release(): Promise<void> {
    const held = this.#held;
    this.#held = undefined;
    // A lock goes with its connection.
    if (held !== undefined && !this.connection.lost) await this.#give(held);
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
