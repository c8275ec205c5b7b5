import type { Queries } from './connection';
import { quoted } from './tables';

/** Schemas whose table `states` has the columns of one, as far as the user may read them: others keep other things in tables of that name. */
const LIKE_OURS = `
  SELECT n.nspname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relname = 'states' AND c.relkind IN ('r', 'p')
    AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT')
    AND 2 = (SELECT count(*) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('name', 'data') AND NOT a.attisdropped)
  ORDER BY n.nspname`;

/** The schemas that begin so and have a state in the workspace `default`. Nothing is made. */
export async function schemasWithState(queries: Queries, start: string): Promise<readonly string[]> {
  const { rows } = await queries.query(LIKE_OURS);
  const found: string[] = [];
  for (const schema of rows.map(({ name }) => String(name)).filter((name) => name.startsWith(start))) {
    const { count } = await queries.query(`SELECT 1 FROM ${quoted(schema)}.states WHERE name::text = 'default'`);
    if (count > 0) found.push(schema);
  }
  return found;
}
