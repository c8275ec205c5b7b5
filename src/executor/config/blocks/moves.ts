import { type InstanceAddress, parseAddress } from '../../address';
import { references } from '../../expression/references';
import { parseModule } from '../../module-address';
import { endpointText } from '../check/move-endpoint';
import { inside, type Place } from '../config-error';
import type { ImportConfig, MoveEndpoint } from '../configuration';
import type { Draft, Within } from '../draft';
import { eachBody, type JsonObject, kindOf, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { keyedAddress } from './keyed-address';
import { readProvisioners, rejectConnection } from './provisioner';
import { own, staticBool } from './static';

/** Terraform takes moves of whatever has an address. */
const ANY: readonly InstanceAddress['mode'][] = ['managed', 'data', 'ephemeral'];

/** Reads a `moved` block. */
export function readMoved(body: JsonObject, place: Place, draft: Draft): void {
  rejectUnknown(body, ['from', 'to'], place, draft.problems, (name) => didYouMean(name, ['from', 'to']));
  const [from, to] = ['from', 'to'].map((name) => readEndpoint(body, name, place, draft, ANY));
  if (!from || !to) return;
  if ('type' in from !== 'type' in to) {
    draft.problems.error(
      place,
      'Invalid "moved" addresses',
      'The "from" and "to" addresses must either both refer to resources or both refer to modules.',
    );
    return;
  }
  if (endpointText(from) === endpointText(to)) {
    draft.problems.error(
      place,
      'Redundant move statement',
      `It says that ${endpointText(from)} moved to the address that it has. Remove it.`,
    );
    return;
  }
  draft.moved.push({ value: { from, to }, place });
}

const IMPORT = ['to', 'id', 'identity', 'for_each'];

/** Reads an `import` block. */
export function readImport(body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  rejectUnknown(body, [...IMPORT, 'provider'], place, problems, (name) => didYouMean(name, IMPORT));
  if (own(body, 'provider') !== undefined) {
    const detail = 'The resource block at the import\'s target says which provider is used. Remove "provider" here.';
    problems.error(inside(place, 'provider'), 'Unsupported argument "provider"', detail);
  }
  const each = own(body, 'for_each') !== undefined;
  const read = (name: string, within: Within) => {
    const json = own(body, name);
    return json === undefined ? undefined : draft.expression(json, inside(place, name), within);
  };
  const target = readTarget(body, place, draft, { each });
  const forEach = read('for_each', {});
  const [id, identity] = [read('id', { each }), read('identity', { each })];
  if (own(body, 'id') === undefined && own(body, 'identity') === undefined) {
    problems.error(
      place,
      'Missing required argument',
      'The argument "id" is required, but no definition was found. An object with an identity may be named by "identity" instead.',
    );
    return;
  }
  if (own(body, 'id') !== undefined && own(body, 'identity') !== undefined) {
    problems.error(place, 'Invalid import block', 'The arguments "id" and "identity" name an object each; take one of them.');
    return;
  }
  if (!target || !(id ?? identity)) return;
  const value = { ...target, ...(id ? { id } : {}), ...(identity ? { identity } : {}), ...(forEach ? { forEach } : {}) };
  draft.imports.push({ value, place });
}

/** The target of an import: an address; with `for_each`, one whose keys may be evaluated. */
function readTarget(body: JsonObject, place: Place, draft: Draft, within: Within): Pick<ImportConfig, 'to' | 'keys'> | undefined {
  const json = own(body, 'to');
  const found = within.each && typeof json === 'string' && isEvaluated(json) ? keyedAddress(json) : undefined;
  if (!found) {
    const to = readAddress(body, 'to', place, draft);
    return to && { to };
  }
  const at = inside(place, 'to');
  const named = found.keys.flatMap(({ key }) => references(key));
  for (const { root } of named.filter((each) => each.root !== 'each')) {
    const detail = `There is no variable named "${root}" here. Only "each.key" and "each.value" can be used in import address index expressions.`;
    draft.problems.error(at, 'Unknown variable', detail);
  }
  draft.refer(named, at, within);
  const to = readAddress({ to: found.text }, 'to', place, draft);
  return to && { to, keys: found.keys };
}

/** Whether keys of an address are to be evaluated: `y[each.key]`, `y["${each.key}"]`. */
function isEvaluated(text: string): boolean {
  return !parseAddress(text) || /(?<!\$)\$\{|(?<!%)%\{/.test(text);
}

/** Reads a `removed` block. */
export function readRemoved(body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  const known = ['from', 'lifecycle', 'provisioner'];
  rejectUnknown(body, [...known, 'connection'], place, problems, (name) => didYouMean(name, known));
  const within = { each: true, count: true };
  const provisioners = readProvisioners(own(body, 'provisioner'), inside(place, 'provisioner'), draft, within);
  if (provisioners.some(({ when }) => when !== 'destroy')) {
    problems.error(
      inside(place, 'provisioner'),
      'Invalid provisioner block',
      'Only destroy-time provisioners are valid in "removed" blocks: write "when": "destroy".',
    );
  }
  rejectConnection(body, place, draft);
  const from = readEndpoint(body, 'from', place, draft);
  let destroy = true;
  const lifecycle = own(body, 'lifecycle');
  if (lifecycle !== undefined) {
    eachBody(lifecycle, inside(place, 'lifecycle'), problems, (inner, at) => {
      rejectUnknown(inner, ['destroy'], at, problems, (name) => didYouMean(name, ['destroy']));
      destroy = staticBool(inner, 'destroy', at, problems) ?? true;
    });
  }
  if (!from) return;
  if (from.module?.includes('[')) {
    problems.error(
      inside(place, 'from'),
      'Module instance keys not allowed',
      'Module address must be a module (e.g. "module.m"), not a module instance.',
    );
    return;
  }
  if (!('type' in from)) {
    if (provisioners.length > 0)
      problems.error(
        inside(place, 'provisioner'),
        'Invalid provisioner block',
        'Only resources have provisioners, modules have none.',
      );
    draft.removed.push({ value: { from, destroy, provisioners: [] }, place });
    return;
  }
  if (from.key !== undefined) {
    problems.error(
      inside(place, 'from'),
      'Resource instance keys not allowed',
      'Resource address must be a resource (e.g. "palette_x.y"), not a resource instance.',
    );
    return;
  }
  const { key: _, ...block } = from;
  draft.removed.push({ value: { from: block, destroy, provisioners }, place });
}

/** An address of a module or of a resource, written as a text. */
function readEndpoint(
  body: JsonObject,
  name: string,
  place: Place,
  draft: Draft,
  modes?: readonly InstanceAddress['mode'][],
): MoveEndpoint | undefined {
  const json = own(body, name);
  if (typeof json === 'string' && json !== '' && parseModule(json)) return { module: json };
  return readAddress(body, name, place, draft, modes);
}

const MANAGED: readonly InstanceAddress['mode'][] = ['managed'];

/** An address of a resource of one of these modes, written as a text. */
function readAddress(body: JsonObject, name: string, place: Place, draft: Draft, modes = MANAGED): InstanceAddress | undefined {
  const { problems } = draft;
  const json = own(body, name);
  const at = inside(place, name);
  if (json === undefined) {
    problems.error(place, 'Missing required argument', `The argument "${name}" is required, but no definition was found.`);
    return undefined;
  }
  const address = typeof json === 'string' ? parseAddress(json) : undefined;
  if (!address) {
    const given = typeof json === 'string' ? JSON.stringify(json) : kindOf(json);
    problems.error(at, 'Invalid address', `A resource's address such as "palette_x.y" is expected here; this is ${given}.`);
  } else if (modes.includes(address.mode)) {
    return address;
  } else if (address.mode === 'ephemeral') {
    problems.error(
      at,
      'Ephemeral resource address not allowed',
      'Ephemeral resources are in no state; only managed resources can be imported or removed.',
    );
  } else {
    problems.error(
      at,
      'Data source address not allowed',
      'Data sources are read afresh each time; only managed resources can be imported or removed.',
    );
  }
  return undefined;
}
