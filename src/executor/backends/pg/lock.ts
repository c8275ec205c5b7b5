import { createHash } from 'node:crypto';
import { LockError } from '../../state/lock/lock';
import type { LockInfo } from '../../state/lock/lock-info';
import { StateError } from '../../state/state-error';
import type { RemoteLock } from '../../state/storage';
import type { PgConnection, Row } from './connection';

/** A terraform that works on a state without a row locks this until it has ended: rows have numbers from 1. */
const CREATION = '-1';

/** Sessions that hold the lock of a number. */
const HOLDERS = `
  SELECT a.pid, a.usename, a.client_addr, a.application_name, a.backend_start
  FROM pg_locks l JOIN pg_stat_activity a USING (pid)
  WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND ((l.classid::bigint << 32) | l.objid::bigint) = $1::bigint`;

/**
 * The lock of a state, which keeps a terraform out as another terraform would: an advisory lock of the session on the number of its row, which is got
 * only while no terraform holds {@link CREATION}; where there is no row yet, that one. It is held shared, so that first runs of many states go on
 * beside each other; what keeps those of one state apart is a lock on a number of its name.
 */
export class PgLock implements RemoteLock {
  readonly path = '';
  readonly #ofName: string;
  readonly #held = new Set<string>();

  /** @param table as it stands in a query */
  constructor(
    private readonly name: string,
    private readonly connection: PgConnection,
    private readonly table: string,
    private readonly workspace: string,
  ) {
    this.#ofName = numberOf(`${table} ${workspace}`);
  }

  /** Whether the state has no row that is locked: whoever makes one locks it as it is made, and says so by {@link made}. */
  get isToBeMade(): boolean {
    return this.#held.has(CREATION);
  }

  async take(): Promise<{ readonly holder: LockInfo | undefined } | undefined> {
    if (!(await this.#try(this.#ofName))) return this.#heldBy(this.#ofName);
    const other = await this.#keepTerraformOut();
    if (other === undefined) {
      this.connection.keep();
      return undefined;
    }
    await this.#giveAll();
    return this.#heldBy(other);
  }

  /** Notes that the row is made. @param own whether it is locked as well */
  async made(id: string, own: boolean): Promise<void> {
    if (!own) return;
    this.#held.add(id);
    await this.#give(CREATION);
  }

  async release(): Promise<void> {
    // A lock goes with its connection.
    if (this.connection.lost) this.#held.clear();
    try {
      await this.#giveAll();
    } finally {
      this.connection.letGo();
    }
  }

  /** Ends the session that holds it: there is no lock without one. */
  async force(id: string): Promise<string> {
    const { rows } = await this.connection.query(`SELECT id FROM ${this.table} WHERE name = $1`, [this.workspace]);
    const keys = [...rows.map((row) => String(row.id)), this.#ofName, CREATION];
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

  /** @returns the lock that somebody else holds */
  async #keepTerraformOut(): Promise<string | undefined> {
    // First, so that nobody makes the row once it is seen that there is none.
    if (!(await this.#try(CREATION))) return CREATION;
    const { rows } = await this.connection.query(`SELECT id FROM ${this.table} WHERE name = $1`, [this.workspace]);
    if (!rows[0]) return undefined;
    const id = String(rows[0].id);
    if (!(await this.#try(id))) return id;
    await this.#give(CREATION);
    return undefined;
  }

  async #try(key: string): Promise<boolean> {
    const lock = key === CREATION ? 'pg_try_advisory_lock_shared' : 'pg_try_advisory_lock';
    const { rows } = await this.connection.query(`SELECT ${lock}($1::bigint) AS own`, [key]);
    const own = rows[0]?.own === true;
    if (own) this.#held.add(key);
    return own;
  }

  async #giveAll(): Promise<void> {
    for (const key of [...this.#held].reverse()) await this.#give(key);
  }

  async #give(key: string): Promise<void> {
    this.#held.delete(key);
    const unlock = key === CREATION ? 'pg_advisory_unlock_shared' : 'pg_advisory_unlock';
    await this.connection.query(`SELECT ${unlock}($1::bigint)`, [key]);
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

/** A negative number of 64 bits, which is no row's and not {@link CREATION}. */
function numberOf(text: string): string {
  const number = createHash('sha256').update(text).digest().readBigInt64BE() | (1n << 63n);
  return String(BigInt.asIntN(64, number & ~1n));
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
