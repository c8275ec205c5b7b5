import { type InstanceAddress, instanceText, parseAddress } from '../address';
import { inside, type Place } from './config-error';
import type { Draft } from './draft';
import { eachBody, type JsonObject, kindOf, rejectUnknown } from './json-shape';
import { didYouMean } from './nearest';
import { readProvisioners, rejectConnection } from './provisioner';
import { own, staticBool } from './static';

/** Reads a `moved` block. */
export function readMoved(body: JsonObject, place: Place, draft: Draft): void {
  rejectUnknown(body, ['from', 'to'], place, draft.problems, (name) => didYouMean(name, ['from', 'to']));
  const [from, to] = ['from', 'to'].map((name) => readAddress(body, name, place, draft));
  if (!from || !to) return;
  if (instanceText(from) === instanceText(to)) {
    draft.problems.error(
      place,
      'Redundant move statement',
      `It says that ${instanceText(from)} moved to the address that it has. Remove it.`,
    );
    return;
  }
  draft.moved.push({ value: { from, to }, place });
}

/** Reads an `import` block. */
export function readImport(body: JsonObject, place: Place, draft: Draft): void {
  const known = ['to', 'id'];
  const unsupported = ['for_each', 'identity', 'provider'];
  rejectUnknown(body, [...known, ...unsupported], place, draft.problems, (name) => didYouMean(name, known));
  for (const name of unsupported) {
    if (own(body, name) === undefined) continue;
    const detail =
      name === 'provider'
        ? 'The resource block at the import\'s target says which provider is used. Remove "provider" here.'
        : `pcg does not support "${name}" in import blocks; write one block for each object, with its id.`;
    draft.problems.error(inside(place, name), `Unsupported argument "${name}"`, detail);
  }
  const to = readAddress(body, 'to', place, draft);
  const id = own(body, 'id');
  if (id === undefined) {
    draft.problems.error(place, 'Missing required argument', 'The argument "id" is required, but no definition was found.');
    return;
  }
  const expression = draft.expression(id, inside(place, 'id'), {});
  if (to && expression) draft.imports.push({ value: { to, id: expression }, place });
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
  const from = readAddress(body, 'from', place, draft);
  let destroy = true;
  const lifecycle = own(body, 'lifecycle');
  if (lifecycle !== undefined) {
    eachBody(lifecycle, inside(place, 'lifecycle'), problems, (inner, at) => {
      rejectUnknown(inner, ['destroy'], at, problems, (name) => didYouMean(name, ['destroy']));
      destroy = staticBool(inner, 'destroy', at, problems) ?? true;
    });
  }
  if (!from) return;
  if (from.key !== undefined) {
    problems.error(
      inside(place, 'from'),
      'Resource instance keys not allowed',
      'Resource address must be a resource (e.g. "palette_x.y"), not a resource instance.',
    );
    return;
  }
  draft.removed.push({ value: { from: { mode: from.mode, type: from.type, name: from.name }, destroy, provisioners }, place });
}

/** An address of a managed resource in the root module, written as a text. */
function readAddress(body: JsonObject, name: string, place: Place, draft: Draft): InstanceAddress | undefined {
  const { problems } = draft;
  const json = own(body, name);
  const at = inside(place, name);
  if (json === undefined) {
    problems.error(place, 'Missing required argument', `The argument "${name}" is required, but no definition was found.`);
    return undefined;
  }
  const address = typeof json === 'string' ? parseAddress(json) : undefined;
  if (typeof json === 'string' && json.startsWith('module.')) {
    problems.error(at, 'Modules are not supported', `pcg plans the root module only; ${JSON.stringify(json)} is in a module.`);
  } else if (!address) {
    const given = typeof json === 'string' ? JSON.stringify(json) : kindOf(json);
    problems.error(at, 'Invalid address', `A resource's address such as "palette_x.y" is expected here; this is ${given}.`);
  } else if (address.mode === 'ephemeral') {
    problems.error(
      at,
      'Ephemeral resource address not allowed',
      'Ephemeral resources are in no state; only managed resources can be moved, imported or removed.',
    );
  } else if (address.mode === 'data') {
    problems.error(
      at,
      'Data source address not allowed',
      'Data sources are read afresh each time; only managed resources can be moved, imported or removed.',
    );
  } else return address;
  return undefined;
}
