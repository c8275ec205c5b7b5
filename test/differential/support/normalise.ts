import type { Document } from './scenario';

type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

interface StateFile {
  readonly check_results: readonly Checked[] | null;
  readonly resources: readonly {
    readonly module?: string;
    readonly mode: string;
    readonly type: string;
    readonly name: string;
    readonly instances: readonly {
      readonly index_key?: string | number;
      readonly deposed?: string;
      readonly attributes: { readonly id?: unknown };
    }[];
  }[];
}

const RANDOM_ID = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})$/;

/** What is random or passing in the objects of a simulated Palette, beside their ids. */
const UID = /\b[0-9a-f]{24}\b/g;
const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/g;
/** Why a state can't be read, each says in its own words. */
const UNREAD = /"(Unable to find remote state): (?:[^"\\]|\\.)*/g;
const TIME = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

/**
 * Gives what is random on one side a name that it has on the other too: the object it belongs to, and which life of it that is. Each
 * side has names of its own, for two simulated Palettes of one seed may choose the same uid.
 */
export class Names {
  readonly #names = new Map<string, string>();
  readonly #lives = new Map<string, number>();

  /** Learns the random parts of the side's state file. */
  learn(text: string | undefined): void {
    if (text === undefined) return;
    for (const { module = '', mode, type, name, instances } of (JSON.parse(text) as StateFile).resources) {
      for (const { index_key, deposed, attributes } of instances) {
        const address = `${module} ${mode}.${type}.${name}[${index_key ?? ''}]`;
        if (typeof attributes.id === 'string' && RANDOM_ID.test(attributes.id)) this.#add(`id of ${address}`, attributes.id);
        if (deposed !== undefined) this.#add(`deposed ${address}`, deposed);
      }
    }
  }

  /** Replaces the random parts in a document. */
  applyTo(document: Document): Document {
    let text = JSON.stringify(document);
    for (const [random, label] of this.#names) text = text.replaceAll(random, JSON.stringify(label).slice(1, -1));
    const plain = text.replace(ADDRESS, 'http://palette').replace(UID, '<uid>').replace(TIME, '<time>').replace(UNREAD, '"$1');
    return JSON.parse(plain) as Document;
  }

  #add(what: string, random: string): void {
    if (this.#names.has(random)) return;
    const life = this.#lives.get(what) ?? 0;
    this.#lives.set(what, life + 1);
    this.#names.set(random, `<${what}, ${life}>`);
  }
}

/** A plan without times. */
export function comparablePlan(plan: Document, names: Names): Document {
  const { timestamp: _t, ...rest } = plan;
  return sorted(names.applyTo(withoutForgottenMarks(rest)) as Json, SETS) as Document;
}

interface ShownPlan {
  readonly resource_changes?: readonly { readonly address: string; readonly change: { readonly actions: readonly string[] } }[];
  readonly planned_values?: { readonly root_module?: { readonly resources?: readonly { readonly address: string }[] } };
}

/**
 * Of what is replaced, terraform forgets in `planned_values` what the schema says is sensitive. The change itself has it, which is
 * compared.
 */
function withoutForgottenMarks(plan: Document & ShownPlan): Document {
  const { resource_changes: changes = [], planned_values: planned } = plan;
  const replaced = new Set(changes.filter(({ change }) => change.actions.length > 1).map(({ address }) => address));
  const root = planned?.root_module;
  if (replaced.size === 0 || !root?.resources) return plan;
  const resources = root.resources.map((resource) =>
    replaced.has(resource.address) ? { ...resource, sensitive_values: undefined } : resource,
  );
  return { ...plan, planned_values: { ...planned, root_module: { ...root, resources } } };
}

/** A state file without what says only which file it is. */
export function comparableState(text: string | undefined, names: Names): Document {
  // Terraform writes an empty state where pcg leaves the file out.
  if (text === undefined) return { version: 4, terraform_version: '1.11.4', outputs: {}, resources: [], check_results: null };
  const { lineage: _l, serial: _s, check_results, resources, ...rest } = JSON.parse(text) as Document & StateFile;
  const open = resources.map((resource) => ({ ...resource, instances: resource.instances.map(withOpenNotes) }));
  const checks = inOrder(check_results, 'config_addr')?.map((check) => ({
    ...check,
    objects: inOrder(check.objects, 'object_addr'),
  }));
  return sorted(names.applyTo({ ...rest, resources: open, check_results: checks ?? null }) as Json, MARKS) as Document;
}

interface Checked {
  readonly [name: string]: unknown;
  readonly objects?: readonly Checked[] | null;
}

/** Terraform writes results of checks in any order. */
function inOrder(items: readonly Checked[] | null | undefined, by: string): readonly Checked[] | null {
  return items ? [...items].sort((a, b) => (String(a[by]) < String(b[by]) ? -1 : 1)) : null;
}

/** An instance with its provider's private data opened: there are uids in it. */
function withOpenNotes<Instance extends object>(instance: Instance): Instance {
  if (!('private' in instance) || typeof instance.private !== 'string') return instance;
  return { ...instance, private: Buffer.from(instance.private, 'base64').toString() };
}

/** Sensitive paths come in any order. */
const MARKS = new Set(['sensitive_attributes']);
/** Sets whose elements aren't wholly known: terraform lists them by a hash. */
const SETS = new Set(['machine_pool', 'relevant_attributes']);

/** Puts the lists of these names in order. */
function sorted(json: Json, names: ReadonlySet<string>): Json {
  if (json === null || typeof json !== 'object') return json;
  if (isList(json)) return json.map((item) => sorted(item, names));
  return Object.fromEntries(
    Object.entries(json).map(([name, value]) => [
      name,
      name === 'child_modules' && isList(value)
        ? value.map((each) => sorted(each, names)).sort(byAddress)
        : names.has(name) && isList(value)
          ? value.map((each) => JSON.stringify(each)).sort()
          : sorted(value, names),
    ]),
  );
}

/** Terraform lists the modules of a module in any order. */
function byAddress(a: Json, b: Json): number {
  const address = (json: Json) => (json !== null && typeof json === 'object' && 'address' in json ? String(json.address) : '');
  return address(a) < address(b) ? -1 : 1;
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json);
}

/** What a plan does, for {@link Step.does}. */
export function actionsOf(plan: Document): readonly string[] {
  const changes = (plan.resource_changes ?? []) as readonly {
    readonly address: string;
    readonly deposed?: string;
    readonly previous_address?: string;
    readonly change: { readonly actions: readonly string[] };
  }[];
  return changes.flatMap(({ address, deposed, previous_address, change: { actions } }) => {
    const action = actions.join('/');
    if (action === 'no-op' && previous_address === undefined) return [];
    const from = previous_address === undefined ? '' : ` from ${short(previous_address)}`;
    return [`${action} ${short(address)}${deposed === undefined ? '' : ' (deposed)'}${from}`];
  });
}

function short(address: string): string {
  return address.replace(/^terraform_data\./, '');
}

const COMPLETE = /(?:Apply|Destroy) complete! Resources: [^.]*\./;
const PLANNED = /Plan: \d+ to [^.]*\.|No changes\./;

/** The line that sums a run up. */
export function closingLine(said: string): string | undefined {
  return (COMPLETE.exec(said) ?? PLANNED.exec(said))?.[0];
}
