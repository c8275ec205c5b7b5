import { posix } from 'node:path';
import type { Configuration } from '../../executor/config/configuration';
import { MANIFEST } from '../../executor/config/installed-modules';
import { ROOT } from '../../executor/module-address';
import { record } from '../../framework';
import { type RawModule, rawModule } from './raw-module';

/** A module as it is described: what is known of it, how its files have it, and the modules that it calls. */
export interface DescribedModule {
  /** Without keys: `module.a.module.b`. */
  readonly path: string;
  readonly config: Pick<Configuration, 'variables' | 'outputs' | 'requiredProviders'>;
  readonly raw: RawModule;
  /** By the names of the calls. */
  readonly children: ReadonlyMap<string, DescribedModule>;
}

/** The root module with all that are called. Files that several calls share are read once. */
export function describedModules(configuration: Configuration): DescribedModule {
  const files = groupedBy(
    Object.entries(configuration.sources).filter(([file]) => file !== MANIFEST),
    ([file]) => posix.dirname(file),
  );
  const called = groupedBy(Object.values(configuration.modules), ({ parent }) => parent);
  const read = new Map<string, RawModule>();
  const rawOf = (directory: string): RawModule => {
    const known = read.get(directory);
    if (known) return known;
    const raw = rawModule(record(files.get(directory) ?? []));
    read.set(directory, raw);
    return raw;
  };
  const childrenOf = (parent: string): ReadonlyMap<string, DescribedModule> =>
    new Map(
      (called.get(parent) ?? []).map((module) => [
        module.name,
        { path: module.path, config: module, raw: rawOf(module.directory), children: childrenOf(module.path) },
      ]),
    );
  return { path: ROOT, config: configuration, raw: rawOf('.'), children: childrenOf(ROOT) };
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
