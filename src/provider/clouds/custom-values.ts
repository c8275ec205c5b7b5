import type { Document } from 'yaml';

/** Values by name, as `overrides` of a configuration are. */
export type Overrides = { readonly [key: string]: string } | null;

/** The kinds of Cluster API that make a pool's machines. */
const POOL_KINDS = /(ControlPlane|MachineDeployment|MachinePool)$/;

// Nobody but custom clouds needs it, and the provider is to start quickly.
function parsed(text: string): readonly Document[] {
  const { parseAllDocuments } = require('yaml') as typeof import('yaml');
  const documents = parseAllDocuments(text);
  return 'empty' in documents ? [] : (documents as Document[]);
}

/** @returns why a text is no YAML, or undefined */
export function yamlProblem(text: string): string | undefined {
  const documents = parsed(text);
  try {
    for (const { errors } of documents) for (const problem of errors) throw problem;
    for (const document of documents) plain(document);
    return undefined;
  } catch (problem) {
    return `It is no YAML: ${String((problem as Error).message).split('\n', 1)[0]}`;
  }
}

/** @throws where an alias has no anchor, or where aliases of aliases would fill the memory */
function plain(document: Document): unknown {
  return document.toJS({ maxAliasCount: 100 });
}

/**
 * The YAML with its overrides: `${NAME}` in the text takes the value of NAME; `Kind.path` is set in the documents of that kind, and a
 * path without a kind in all documents that have it. A value that is JSON (a number, a list) is taken for that.
 */
export function rendered(values: string, overrides: Overrides): string {
  const entries = Object.entries(overrides ?? {});
  if (entries.length === 0) return values;
  const text = entries.reduce((all, [name, value]) => all.replaceAll(`\${${name}}`, value), values);
  const documents = parsed(text);
  const paths = entries.filter(([name]) => !values.includes(`\${${name}}`));
  const set = paths.flatMap(([name, value]) =>
    documents.filter((document) => override(document, stepsOf(name), jsonOrText(value))),
  );
  return set.length === 0 ? text : documents.map((document) => document.toString()).join('---\n');
}

/** The names of overrides that nothing in the YAML is called by. */
export function idleOverrides(values: string, overrides: Overrides): readonly string[] {
  return Object.entries(overrides ?? {})
    .filter(([name, value]) => {
      if (values.includes(`\${${name}}`)) return false;
      return !parsed(values).some((document) => override(document, stepsOf(name), jsonOrText(value)));
    })
    .map(([name]) => name);
}

/** Whether two texts hold the same objects, in whatever layout. */
export function sameYaml(one: string, other: string): boolean {
  return one === other || JSON.stringify(objectsOf(one)) === JSON.stringify(objectsOf(other));
}

/** What a pool's YAML calls it: the name of its MachineDeployment or control plane; undefined where it has none. */
export function poolNameOf(values: string): string | undefined {
  const name: unknown = (machinesOf(values)?.metadata as { readonly name?: unknown } | undefined)?.name;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** How many nodes a pool's YAML asks for; undefined where it leaves that to the cloud. */
export function poolSizeOf(values: string): number | undefined {
  const size: unknown = (machinesOf(values)?.spec as { readonly replicas?: unknown } | undefined)?.replicas;
  return typeof size === 'number' ? size : undefined;
}

function machinesOf(values: string): { readonly [name: string]: unknown } | undefined {
  return objectsOf(values).find(({ kind }) => typeof kind === 'string' && POOL_KINDS.test(kind));
}

function objectsOf(text: string): readonly { readonly [name: string]: unknown }[] {
  if (yamlProblem(text) !== undefined) return [];
  return parsed(text)
    .map(plain)
    .filter((value): value is { readonly [name: string]: unknown } => typeof value === 'object' && value !== null)
    .map(sortedKeys);
}

function sortedKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(sortedKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, sortedKeys(inner)])) as T;
}

/** @returns whether the document has the place */
function override(document: Document, steps: readonly (string | number)[], value: unknown): boolean {
  const [kind, ...rest] = steps;
  const path = document.get('kind') === kind && rest.length > 0 ? rest : steps;
  if (!document.hasIn(path.slice(0, -1)) && path.length > 1) return false;
  // A new field needs a kind: without one it would come into every document.
  if (path === steps && !document.hasIn(path)) return false;
  document.setIn(path, value);
  return true;
}

/** `spec.groups[0].size` */
function stepsOf(name: string): readonly (string | number)[] {
  return name.split('.').flatMap((step) => {
    const [, word = step, indexes = ''] = /^([^[]*)((?:\[\d+\])*)$/.exec(step) ?? [];
    return [...(word === '' ? [] : [word]), ...[...indexes.matchAll(/\d+/g)].map(([digits]) => Number(digits))];
  });
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
