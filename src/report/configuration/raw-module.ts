import { type ResourceAddress, resourceText } from '../../executor/address';
import { Problems } from '../../executor/config/config-error';
import { eachBlock } from '../../executor/config/json-shape';
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

/** The files of one module as they are written: templates are texts. */
export interface RawModule {
  /** By {@link resourceText}. */
  readonly resources: ReadonlyMap<string, RawResource>;
  readonly outputs: ReadonlyMap<string, RawBody>;
}

/** Reads the files of a module again, for those who want them as they are written. They have been read without a problem before. */
export function rawModule(sources: Sources): RawModule {
  const problems = new Problems();
  const resources = new Map<string, RawResource>();
  const outputs = new Map<string, RawBody>();
  const place = { file: '', at: '' };
  const each = (json: Json | undefined, labels: readonly string[], take: (used: readonly string[], body: RawBody) => void) => {
    if (json !== undefined) eachBlock(json, labels, place, problems, take);
  };
  const resource =
    (mode: Exclude<ResourceAddress['mode'], 'ephemeral'>) =>
    ([type = '', name = '']: readonly string[], body: RawBody) =>
      void resources.set(resourceText({ mode, type, name }), { mode, type, name, body });
  for (const [, file] of parseSources(sources, problems)) {
    for (const root of bodiesOf(file)) {
      each(root.resource, ['type', 'name'], resource('managed'));
      each(root.data, ['type', 'name'], resource('data'));
      each(root.check, ['name'], (_, { data }) => each(data, ['type', 'name'], resource('data')));
      each(root.output, ['name'], ([name = ''], body) => void outputs.set(name, body));
    }
  }
  return { resources, outputs };
}
