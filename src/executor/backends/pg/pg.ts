import { attr, type ObjectValue, schema } from '../../../framework';
import { emptyStateText } from '../../state/file/empty';
import { StateError } from '../../state/state-error';
import type { RemoteState } from '../../state/storage';
import { type Backend, type BackendContext, backendError, localParts } from '../backend';
import { withEnvironment } from '../environment';
import { PgConnection, type Queries } from './connection';
import { connectionOptions } from './connection-options';
import { PgLock } from './lock';
import { schemasWithState } from './schemas';
import { makeTables, quoted } from './tables';

const skip = (what: string, variable: string) =>
  attr.bool({ optional: true, description: `Takes ${what} as it is, and makes none (\`${variable}\`).` });

const SCHEMA = schema(
  { description: 'A PostgreSQL database, its advisory locks as locks.' },
  {
    conn_str: attr.string({
      optional: true,
      sensitive: true,
      description: 'Where it is (`PG_CONN_STR`, `PG*`): `postgres://USER:PASSWORD@HOST/DATABASE`.',
    }),
    schema_name: attr.string({
      optional: true,
      description: 'The schema of the table (`PG_SCHEMA_NAME`). Unset: `terraform_remote_state`.',
    }),
    skip_schema_creation: skip('the schema', 'PG_SKIP_SCHEMA_CREATION'),
    skip_table_creation: skip('the table', 'PG_SKIP_TABLE_CREATION'),
    skip_index_creation: skip('the index', 'PG_SKIP_INDEX_CREATION'),
  },
);

const VARIABLES = {
  conn_str: ['PG_CONN_STR'],
  schema_name: ['PG_SCHEMA_NAME'],
  skip_schema_creation: ['PG_SKIP_SCHEMA_CREATION'],
  skip_table_creation: ['PG_SKIP_TABLE_CREATION'],
  skip_index_creation: ['PG_SKIP_INDEX_CREATION'],
};

/** States in a PostgreSQL database, a row each: https://developer.hashicorp.com/terraform/language/backend/pg */
export const pg: Backend = {
  schema: SCHEMA,
  open(given, context) {
    const { workspace } = context;
    const { connection, table, name } = databaseOf(given, context, workspace);
    const lock = new PgLock(name, connection, table, workspace);
    return { name, ...localParts(context), remote: stateIn(name, connection, table, workspace, lock) };
  },
  beside: {
    setting: 'schema_name',
    asItIs: { skip_schema_creation: true, skip_table_creation: true, skip_index_creation: true },
    async list(given, context, start) {
      // None is made by asking for them.
      const { connection } = databaseOf(given, context, '', async () => {});
      return schemasWithState(connection, start).finally(() => connection.close());
    },
  },
  workspaces(given, context) {
    const { connection, table } = databaseOf(given, context, '');
    const alone = async <T>(work: () => Promise<T>): Promise<T> => work().finally(() => connection.close());
    return {
      list: () =>
        alone(async () => {
          const { rows } = await connection.query(`SELECT name FROM ${table} WHERE name != 'default' ORDER BY name`);
          return ['default', ...rows.map(({ name }) => String(name))];
        }),
      create: (name) =>
        alone(async () => {
          const state = emptyStateText();
          await connection.query(`INSERT INTO ${table} (name, data) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING`, [name, state]);
        }),
      remove: (name) => alone(async () => void (await connection.query(`DELETE FROM ${table} WHERE name = $1`, [name]))),
    };
  },
};

/**
 * @param workspace of what messages are about; empty for all of them
 * @param prepare is done first on a connection. @default - what the state is kept in is made
 */
function databaseOf(
  given: ObjectValue,
  { env }: Pick<BackendContext, 'env'>,
  workspace: string,
  prepare?: (queries: Queries) => Promise<void>,
) {
  const settings = withEnvironment('pg', SCHEMA, given, env, VARIABLES);
  const schemaName = String(settings.schema_name ?? 'terraform_remote_state');
  if (schemaName === '') throw backendError('Invalid backend configuration', 'schema_name of the backend "pg" must not be empty.');
  const options = connectionOptions(String(settings.conn_str ?? ''), env);
  const { host, port, database } = options;
  const name = `postgres://${encodeURIComponent(host)}:${port}/${[database, schemaName, ...(workspace ? [workspace] : [])].join('/')}`;
  const tables = {
    schema: schemaName,
    skipSchema: settings.skip_schema_creation === true,
    skipTable: settings.skip_table_creation === true,
    skipIndex: settings.skip_index_creation === true,
  };
  const connection = new PgConnection(name, options, prepare ?? ((queries) => makeTables(queries, tables)));
  return { connection, name, table: `${quoted(schemaName)}.states` };
}

function stateIn(name: string, connection: PgConnection, table: string, workspace: string, lock: PgLock): RemoteState {
  return {
    lock,
    async read() {
      const { rows } = await connection.query(`SELECT data FROM ${table} WHERE name = $1`, [workspace]);
      const data = rows[0]?.data;
      return typeof data === 'string' && data !== '' ? Buffer.from(data) : undefined;
    },
    async write(text, over) {
      const { rows, count } = await connection.query(
        `INSERT INTO ${table} AS s (name, data) VALUES ($1, $2)
         ON CONFLICT (name) DO UPDATE SET data = $2 WHERE coalesce(s.data, '') = $3${lock.isToBeMade ? ' RETURNING id, pg_try_advisory_lock(id) AS own' : ''}`,
        [workspace, text.toString(), over.toString()],
      );
      if (rows[0]) await lock.made(String(rows[0].id), rows[0].own === true);
      if (count === 1) return;
      throw new StateError(
        name,
        'was written by somebody else meanwhile',
        'Nothing was overwritten. See who else works on this state, and run again.',
      );
    },
    close: () => connection.close(),
  };
}
