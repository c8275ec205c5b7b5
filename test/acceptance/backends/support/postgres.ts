import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

const DEBIAN = '/usr/lib/postgresql';
const folders = [
  ...(process.env.PATH ?? '').split(':'),
  ...(existsSync(DEBIAN) ? readdirSync(DEBIAN) : []).map((version) => join(DEBIAN, version, 'bin')),
];
const BIN = folders.find((folder) => ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))));

/**
 * A suite that needs a real PostgreSQL. Where there is none it is left out, and the run says so at its end; in CI it fails instead.
 */
export const describeWithPostgres: jest.Describe = BIN !== undefined || process.env.CI ? describe : describe.skip;
/** The same for a single test among others. */
export const testWithPostgres: jest.It = BIN !== undefined || process.env.CI ? test : test.skip;

/** A server of PostgreSQL on a socket of its own, in a folder of its own. */
export class Postgres {
  private constructor(
    private readonly folder: string,
    private readonly user: { readonly uid?: number; readonly gid?: number },
  ) {}

  static start(): Postgres {
    const postgres = new Postgres(mkdtempSync(join(tmpdir(), 'palette-pg-')), unprivileged());
    const { uid, gid } = postgres.user;
    if (uid !== undefined && gid !== undefined) chownSync(postgres.folder, uid, gid);
    postgres.#run('initdb', '-D', postgres.#data, '-U', 'tester', '--auth=trust', '--no-sync', '--encoding=UTF8');
    const settings = `-k ${postgres.folder} -c listen_addresses= -c fsync=off -c shared_buffers=8MB`;
    postgres.#run('pg_ctl', '-D', postgres.#data, '-w', '-l', join(postgres.folder, 'log'), '-o', settings, 'start');
    return postgres;
  }

  /** A connection string to a database of its own. */
  async database(name: string): Promise<string> {
    await this.query('postgres', `CREATE DATABASE ${name}`);
    return this.address(name);
  }

  address(database: string, user = 'tester'): string {
    return `postgres://${user}@/${database}?host=${this.folder}`;
  }

  async query(
    database: string,
    text: string,
    values: readonly unknown[] = [],
  ): Promise<readonly { readonly [name: string]: unknown }[]> {
    const client = new Client({ host: this.folder, user: 'tester', database });
    await client.connect();
    try {
      return (await client.query<{ readonly [name: string]: unknown }>(text, [...values])).rows;
    } finally {
      await client.end();
    }
  }

  stop(): void {
    this.#run('pg_ctl', '-D', this.#data, '-m', 'immediate', 'stop');
    rmSync(this.folder, { recursive: true, force: true });
  }

  get #data(): string {
    return join(this.folder, 'data');
  }

  #run(program: string, ...args: readonly string[]): void {
    const options = { cwd: this.folder, env: { PATH: process.env.PATH, LC_ALL: 'C' }, ...this.user };
    // A server holds the streams that it was started with: they are no pipes that somebody waits for the end of.
    const { status, error } = spawnSync(join(BIN ?? '', program), args, { ...options, stdio: 'ignore' });
    if (status !== 0) throw new Error(`${program} failed (${status ?? String(error)})`);
  }
}

/** PostgreSQL refuses to be run by root. */
function unprivileged(): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((which) => Number(spawnSync('id', [which, 'nobody']).stdout.toString())) as [number, number];
  return { uid, gid };
}
