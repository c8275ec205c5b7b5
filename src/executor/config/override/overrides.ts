import type { Json } from '../../../framework';
import { readProvider } from '../blocks/simple-blocks';
import { own, staticString } from '../blocks/static';
import { readTerraform } from '../blocks/terraform-block';
import type { Place, Problems } from '../config-error';
import { inside } from '../config-error';
import type { Draft, Overriding } from '../draft';
import { eachBlock, eachBody, isJsonObject, type JsonObject } from '../json-shape';
import { MERGES, type Override, warnIgnored } from './merge-block';
import { isNothing } from './merge-body';

/** Whether a file overrides others, by its name. */
export function isOverrideFile(file: string): boolean {
  return /(?:^|[_/])override\.tf\.json$/.test(file);
}

/** What override files say, by the block that it is about. */
export class Overrides implements Overriding {
  readonly #blocks = new Map<string, { readonly kind: string; readonly labels: readonly string[]; readonly found: Override[] }>();
  readonly #locals = new Map<string, { readonly json: Json; readonly place: Place }>();
  readonly #terraform: Override[] = [];
  readonly #used = new Set<string>();

  /** Notes what stands in an override file under a key of its root. */
  readonly read: ReadonlyMap<string, (json: Json, place: Place, draft: Draft) => void> = new Map([
    ...[...MERGES.keys()].map((kind) => [kind, this.#reader(kind)] as const),
    ['locals', (json, place, draft) => eachBody(json, place, draft.problems, (body, at) => this.#readLocals(body, at))] as const,
    [
      'terraform',
      (json, place, draft) => eachBody(json, place, draft.problems, (body, at) => this.#terraform.push({ body, place: at })),
    ] as const,
    ...['moved', 'import', 'check'].map((kind) => [kind, refuse] as const),
    ...['removed', 'ephemeral', 'action'].map((kind) => [kind, ignore] as const),
  ]);

  /** A block as the override files would have it. */
  applied(kind: string, labels: readonly string[], body: JsonObject, problems: Problems): JsonObject {
    const key = keyOf(kind, labels, body, problems);
    const merge = MERGES.get(kind);
    const block = this.#blocks.get(key);
    if (!merge || !block) return body;
    this.#used.add(key);
    return block.found.reduce((merged, override) => merge(merged, override, problems), body);
  }

  /** Local values, likewise. */
  appliedLocals(body: JsonObject): JsonObject {
    const entries = Object.entries(body).map(([name, json]) => {
      const override = this.#locals.get(name);
      if (override) this.#used.add(`locals.${name}`);
      return [name, override ? override.json : json] as const;
    });
    return Object.fromEntries(entries);
  }

  /** A `terraform` block, likewise. */
  appliedSettings(body: JsonObject): JsonObject {
    return this.#terraform.length === 0 ? body : this.#settings(body);
  }

  /** Once all other files are read: takes the settings over, and tells of what has nothing to override. */
  finish(draft: Draft): void {
    for (const [key, { kind, labels, found }] of this.#blocks) {
      const [first, ...others] = found;
      if (this.#used.has(key) || !first) continue;
      const merge = MERGES.get(kind);
      // A provider without a block is one with an empty block.
      if (kind === 'provider' && merge && own(first.body, 'alias') === undefined) {
        const body = others.reduce((merged, override) => merge(merged, override, draft.problems), first.body);
        readProvider(labels[0] ?? '', body, first.place, draft);
      } else missing(kind, labels, first.place, draft);
    }
    for (const [name, { place }] of this.#locals) {
      if (!this.#used.has(`locals.${name}`)) missing('locals', [name], place, draft);
    }
    this.#finishSettings(draft);
  }

  #reader(kind: string) {
    const labels = kind === 'resource' || kind === 'data' ? ['type', 'name'] : ['name'];
    return (json: Json, place: Place, draft: Draft) =>
      eachBlock(json, labels, place, draft.problems, (used, body, at) => {
        const key = keyOf(kind, used, body, draft.problems);
        const block = this.#blocks.get(key) ?? { kind, labels: used, found: [] };
        block.found.push({ body, place: at });
        this.#blocks.set(key, block);
      });
  }

  #readLocals(body: JsonObject, place: Place): void {
    for (const [name, json] of Object.entries(body))
      if (name !== '//') this.#locals.set(name, { json, place: inside(place, name) });
  }

  #finishSettings(draft: Draft): void {
    for (const { body, place } of this.#terraform) readTerraform(this.#settings(body, place.file), place, draft);
  }

  /** Without what an override file after this one says. */
  #settings(body: JsonObject, file?: string): JsonObject {
    const from = file === undefined ? [] : this.#terraform.filter(({ place }) => place.file === file);
    const later = this.#terraform.slice(this.#terraform.lastIndexOf(from.at(-1) as Override) + 1);
    const says = (name: string) => later.some((over) => !isNothing(own(over.body, name)));
    const providers = new Set(later.flatMap((over) => requiredIn(over.body).flatMap(Object.keys)));
    const entries = Object.entries(body).flatMap(([name, json]): readonly (readonly [string, Json])[] => {
      if (name === 'required_providers') return [[name, requiredIn(body).map((each) => withoutKeys(each, providers))]];
      return (name === 'required_version' || name === 'backend') && says(name) ? [] : [[name, json]];
    });
    return Object.fromEntries(entries);
  }
}

function requiredIn(body: JsonObject): readonly JsonObject[] {
  const json = own(body, 'required_providers');
  return (Array.isArray(json) ? (json as readonly Json[]) : [json]).filter(isJsonObject);
}

function withoutKeys(object: JsonObject, keys: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([key]) => !keys.has(key)));
}

function keyOf(kind: string, labels: readonly string[], body: JsonObject, problems: Problems): string {
  const alias = kind === 'provider' ? staticString(body, 'alias', { file: '', at: '' }, problems) : undefined;
  return [kind, ...labels, ...(alias === undefined ? [] : [alias])].join('.');
}

function refuse(_json: Json, place: Place, draft: Draft): void {
  draft.problems.error(
    place,
    `Cannot override '${place.at}' blocks`,
    `They can appear only in normal files, not in override files: move them out of ${place.file}.`,
  );
}

function ignore(_json: Json, place: Place, draft: Draft): void {
  warnIgnored(place, `all "${place.at}" blocks`, draft.problems);
}

const MISSING: { readonly [kind: string]: string } = {
  provider: 'Missing base provider configuration for override',
  variable: 'Missing base variable declaration to override',
  locals: 'Missing base local value definition to override',
  output: 'Missing base output definition to override',
  module: 'Missing module call to override',
  resource: 'Missing resource to override',
  data: 'Missing data resource to override',
};

function missing(kind: string, labels: readonly string[], place: Place, draft: Draft): void {
  const detail = `There is no such ${kind === 'locals' ? 'local value' : kind} "${labels.join('.')}" in another file. An override file can only override what a primary configuration file has.`;
  draft.problems.error(place, MISSING[kind] ?? '', detail);
}
