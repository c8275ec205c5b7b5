import type { Queries } from './connection';

/** Which of its parts a backend takes as they are, and where they are. */
export interface Tables {
  readonly schema: string;
  readonly skipSchema: boolean;
  readonly skipTable: boolean;
  readonly skipIndex: boolean;
}

/** What a name is in a query. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Somebody else has made it in the same moment. */
const MADE_MEANWHILE = ['23505', '42P06', '42P07', '42710'];

/**
 * Makes what terraform makes: the schema, a sequence that all of them share (locks are by its numbers, and count for the whole
 * database), the table and its index. What is there isn't made: a user without the right to make it can work then.
 */
export async function makeTables(queries: Queries, tables: Tables): Promise<void> {
  const { schema, skipSchema, skipTable, skipIndex } = tables;
  const missing = async (count: string, name: string) => (await queries.query(count, [name])).count === 0;
  const relation = `select 1 where to_regclass($1) is not null`;
  const [table, index] = ['states', 'states_by_name'].map((name) => `${quoted(schema)}.${name}`) as [string, string];
  if (!skipSchema && (await missing('select 1 from information_schema.schemata where schema_name = $1', schema))) {
    // That view has only what the user may see something of.
    if (await missing('select 1 from pg_namespace where nspname = $1', schema))
      await make(queries, `CREATE SCHEMA IF NOT EXISTS ${quoted(schema)}`);
  }
  if (!skipTable && (await missing(relation, table))) {
    await make(queries, 'CREATE SEQUENCE IF NOT EXISTS public.global_states_id_seq AS bigint');
    await make(
      queries,
      `CREATE TABLE IF NOT EXISTS ${table} (
        id bigint NOT NULL DEFAULT nextval('public.global_states_id_seq') PRIMARY KEY,
        name text UNIQUE,
        data text
      )`,
    );
  }
  if (!skipIndex && (await missing(relation, index))) {
    await make(queries, `CREATE UNIQUE INDEX IF NOT EXISTS states_by_name ON ${table} (name)`);
  }
}

async function make(queries: Queries, text: string): Promise<void> {
  await queries.query(text).catch((error: { readonly code?: string }) => {
    if (!MADE_MEANWHILE.includes(error.code ?? '')) throw error;
  });
}
