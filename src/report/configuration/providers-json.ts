import type { Configuration } from '../../executor/config/configuration';
import { isJsonObject } from '../../executor/config/json-shape';
import { defaultSource } from '../../executor/config/provider-source';
import { sourceOf } from '../../executor/model/schemas';
import { ROOT } from '../../executor/module-address';
import type { Block } from '../../framework';
import { constraintText } from '../../runtime/constraint-text';
import { parseConstraint } from '../../runtime/version-constraint';
import type { Document } from '../json-text';
import type { DescribedModule } from './described-module';
import { bodyDocument, sortedRecord, unlessNone } from './expressions';

/** A provider configuration of a module, under the key that resources name it by: `aws.alias`, `module.m:aws`. */
interface Entry {
  readonly source: string;
  /** The configuration that it stands for, further up. */
  readonly parent?: string;
  readonly document: Document;
}

/** The provider configurations of a configuration. */
export interface DescribedProviders {
  /** Those that are written or required, and those that are there without. */
  readonly document: { readonly [key: string]: Document };
  /** The key of the one that a block uses, by the name that its module has for it. */
  keyOf(name: string, path: string): string;
}

/**
 * Describes the provider configurations of all modules (terraform: internal/command/jsonconfig). What a module is given, or takes from
 * the one that calls it, is that one's.
 * @param schema what a provider is configured with, by its source
 */
export function describeProviders(
  root: DescribedModule,
  { resources }: Configuration,
  schema: (source: string) => Block | undefined,
): DescribedProviders {
  const all = new Map<string, Entry>();
  const used = usedSources(resources);
  addModule(root, undefined, { all, used, schema });
  return {
    document: sortedRecord([...all].flatMap(([key, { parent, document }]) => (parent === undefined ? [[key, document]] : []))),
    keyOf(name, path) {
      const key = keyIn(name, path);
      return all.get(key)?.parent ?? key;
    },
  };
}

interface Describing {
  readonly all: Map<string, Entry>;
  /** The sources that the resources of modules use, by module. */
  readonly used: ReadonlyMap<string, ReadonlySet<string>>;
  schema(source: string): Block | undefined;
}

function addModule({ path, config, raw, children }: DescribedModule, above: string | undefined, describing: Describing): void {
  const { all, used, schema } = describing;
  const { requiredProviders } = config;
  const required = Object.entries(requiredProviders);
  const constraints = new Map(required.map(([, { source, version }]) => [source, version]));
  const sourceIn = (localName: string) => requiredProviders[localName]?.source ?? defaultSource(localName);
  const document = (name: string, source: string, more: { readonly alias?: string; readonly expressions?: Document } = {}) => {
    const version = constraints.get(source);
    return {
      name,
      full_name: source,
      alias: more.alias,
      version_constraint: version === undefined ? undefined : constraintText(parseConstraint(version) ?? []),
      module_address: path === ROOT ? undefined : path,
      expressions: more.expressions,
    };
  };
  const sources = new Set([...(used.get(path) ?? []), ...raw.providers.map(({ localName }) => sourceIn(localName))]);
  for (const { localName, body } of raw.providers) {
    const alias = typeof body.alias === 'string' ? body.alias : undefined;
    const source = sourceIn(localName);
    const block = schema(source);
    const expressions = block && unlessNone(bodyDocument(body, block));
    const key = keyIn(alias === undefined ? localName : `${localName}.${alias}`, path);
    all.set(key, { source, document: document(localName, source, { ...(alias === undefined ? {} : { alias }), expressions }) });
  }
  // Of what is used without a word only providers of HashiCorp's names can be meant, whose types are their local names.
  const unsaid = [...sources].map((source) => [source.slice(source.lastIndexOf('/') + 1), { source }] as const);
  for (const [name, { source }] of [...required, ...unsaid]) {
    const key = keyIn(name, path);
    if (all.has(key)) continue;
    const parent = above === undefined ? undefined : origin(keyIn(name, above), source, all);
    all.set(key, { source, document: document(name, source), ...(parent === undefined ? {} : { parent }) });
  }
  for (const [call, child] of children) {
    const given = raw.calls.get(call)?.providers;
    const passed = given !== undefined && isJsonObject(given) ? Object.entries(given) : [];
    for (const [name, outside] of passed) {
      if (typeof outside !== 'string') continue;
      const [localName = ''] = name.split('.', 1);
      const source = child.config.requiredProviders[localName]?.source ?? defaultSource(localName);
      const parent = origin(keyIn(outside, path), source, all);
      const own = { name, full_name: source, module_address: child.path };
      all.set(keyIn(name, child.path), { source, document: own, ...(parent === undefined ? {} : { parent }) });
    }
    addModule(child, path, describing);
  }
}

/** The configuration at the beginning of a chain of those that stand for another one. */
function origin(start: string, source: string, all: ReadonlyMap<string, Entry>): string | undefined {
  let found: string | undefined;
  for (let key: string | undefined = start; key !== undefined; ) {
    const entry = all.get(key);
    if (entry?.source !== source) break;
    found = key;
    key = entry.parent;
  }
  return found;
}

function usedSources(resources: Configuration['resources']): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { address, provider } of Object.values(resources)) {
    const known = found.get(address.module ?? ROOT);
    if (known) known.add(sourceOf(provider));
    else found.set(address.module ?? ROOT, new Set([sourceOf(provider)]));
  }
  return found;
}

function keyIn(name: string, path: string): string {
  return path === ROOT ? name : `${path}:${name}`;
}
