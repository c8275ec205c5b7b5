import { type ResourceAddress, resourceText } from '../../executor/address';
import { Draft } from '../../executor/config/draft';
import { eachBlock } from '../../executor/config/json-shape';
import { isOverrideFile, Overrides } from '../../executor/config/override/overrides';
import { parseSources, type Sources } from '../../executor/config/sources';
import type { Json } from '../../framework';
import { bodiesOf, type RawBody } from './expressions';

/** A block of a resource as the file has it. */
export interface RawResource {
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly body: RawBody;
}

/** The files of one module as they are written, override files over the others: templates are texts. */
export interface RawModule {
  /** By {@link resourceText}. */
  readonly resources: ReadonlyMap<string, RawResource>;
  readonly outputs: ReadonlyMap<string, RawBody>;
  /** By the names of the calls. */
  readonly calls: ReadonlyMap<string, RawBody>;
  readonly providers: readonly RawProvider[];
}

/** A block of a provider, by its local name. */
export interface RawProvider {
  readonly localName: string;
  readonly body: RawBody;
}

/** Reads the files of a module again, for those who want them as they are written. They have been read without a problem before. */
export function rawModule(sources: Sources): RawModule {
  const overrides = new Overrides();
  const draft = new Draft(overrides);
  const { problems } = draft;
  const resources = new Map<string, RawResource>();
  const outputs = new Map<string, RawBody>();
  const calls = new Map<string, RawBody>();
  const providers: RawProvider[] = [];
  const place = { file: '', at: '' };
  const each = (json: Json | undefined, labels: readonly string[], take: (used: readonly string[], body: RawBody) => void) => {
    if (json !== undefined) eachBlock(json, labels, place, problems, take);
  };
  const resource =
    (mode: Exclude<ResourceAddress['mode'], 'ephemeral'>) =>
    ([type = '', name = '']: readonly string[], body: RawBody) =>
      void resources.set(resourceText({ mode, type, name }), { mode, type, name, body });
  const overridden =
    (kind: string, take: (used: readonly string[], body: RawBody) => void) => (used: readonly string[], body: RawBody) =>
      take(used, overrides.applied(kind, used, body, problems));
  const files = parseSources(sources, problems);
  readOverrides(files, overrides, draft);
  for (const [file, json] of files) {
    for (const root of isOverrideFile(file) ? [] : bodiesOf(json)) {
      each(root.resource, ['type', 'name'], overridden('resource', resource('managed')));
      each(root.data, ['type', 'name'], overridden('data', resource('data')));
      each(root.check, ['name'], (_, { data }) => each(data, ['type', 'name'], resource('data')));
      each(
        root.output,
        ['name'],
        overridden('output', ([name = ''], body) => void outputs.set(name, body)),
      );
      each(
        root.module,
        ['name'],
        overridden('module', ([name = ''], body) => void calls.set(name, body)),
      );
      each(
        root.provider,
        ['name'],
        overridden('provider', ([localName = ''], body) => void providers.push({ localName, body })),
      );
    }
  }
  return { resources, outputs, calls, providers };
}

/** Notes what override files say of blocks that are described. */
function readOverrides(files: ReturnType<typeof parseSources>, overrides: Overrides, draft: Draft): void {
  for (const [file, json] of files) {
    for (const root of isOverrideFile(file) ? bodiesOf(json) : []) {
      for (const kind of ['resource', 'data', 'output', 'module', 'provider']) {
        const over = root[kind];
        if (over !== undefined) overrides.read.get(kind)?.(over, { file, at: kind }, draft);
      }
    }
  }
}
