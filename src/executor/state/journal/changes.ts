import { isLosslessNumber } from 'lossless-json';
import type { Json } from '../../../framework';
import { isJsonObject } from '../../../framework/json';
import { type InstanceAddress, instanceText, withModule } from '../../address';
import { parseModule, ROOT } from '../../module-address';
import { jsonText } from '../file/json-text';
import { readObject } from '../file/read';
import { objectLine, sameObject } from '../file/write';
import type { StateInstance, StateObject } from '../state';

/** What happened to one object: it is now thus, or gone. */
export interface ObjectChange {
  readonly address: InstanceAddress;
  /** The provider configuration, as state files write it. */
  readonly provider: string;
  /** The deposed object's key, when it is about one; otherwise it is about the current object. */
  readonly deposed?: string;
  readonly object: StateObject | null;
}

/** Makes a change in place. */
export function applyChange(instances: Map<string, StateInstance>, { address, provider, deposed, object }: ObjectChange): void {
  const text = instanceText(address);
  const known = instances.get(text);
  // A resource's provider is the one that was set last: it comes last in the map, too.
  if (known && known.provider !== provider) instances.delete(text);
  const next =
    deposed === undefined ? withCurrent(known, object) : { ...known, deposed: withDeposed(known?.deposed ?? {}, deposed, object) };
  if (next.current || hasKeys(next.deposed)) instances.set(text, { ...next, address, provider });
  else instances.delete(text);
}

function withCurrent(known: StateInstance | undefined, object: StateObject | null): Pick<StateInstance, 'current' | 'deposed'> {
  const deposed = known?.deposed ?? {};
  return object ? { current: object, deposed } : { deposed };
}

function withDeposed(
  known: { readonly [key: string]: StateObject },
  key: string,
  object: StateObject | null,
): { readonly [key: string]: StateObject } {
  if (object) return { ...known, [key]: object };
  const { [key]: _gone, ...rest } = known;
  return rest;
}

function hasKeys(object: object): boolean {
  for (const _ in object) return true;
  return false;
}

/** What has to be changed to come from one set of instances to another. */
export function differences(
  from: ReadonlyMap<string, StateInstance>,
  to: ReadonlyMap<string, StateInstance>,
): readonly ObjectChange[] {
  const changes: ObjectChange[] = [];
  for (const [text, instance] of to) {
    const before = from.get(text);
    if (before !== instance) compareInstance(before, instance, changes);
  }
  for (const [text, { address, provider, current, deposed }] of from) {
    if (to.has(text)) continue;
    if (current) changes.push({ address, provider, object: null });
    for (const key of Object.keys(deposed)) changes.push({ address, provider, deposed: key, object: null });
  }
  return changes;
}

function compareInstance(before: StateInstance | undefined, after: StateInstance, changes: ObjectChange[]): void {
  const { address, provider } = after;
  const moved = before !== undefined && before.provider !== provider;
  if (!sameObject(before?.current, after.current) || (moved && after.current)) {
    changes.push({ address, provider, object: after.current ?? null });
  }
  for (const [key, object] of Object.entries(after.deposed)) {
    if (moved || !sameObject(before?.deposed[key], object)) changes.push({ address, provider, deposed: key, object });
  }
  for (const key of Object.keys(before?.deposed ?? {})) {
    if (!Object.hasOwn(after.deposed, key)) changes.push({ address, provider, deposed: key, object: null });
  }
}

/** A change on one line of JSON. */
export function changeLine({ address, provider, deposed, object }: ObjectChange): string {
  const key = deposed === undefined ? '' : `"deposed":${JSON.stringify(deposed)},`;
  return `{"address":${addressLine(address)},"provider":${JSON.stringify(provider)},${key}"object":${object ? objectLine(object) : 'null'}}`;
}

/**
 * Reads what {@link changeLine} writes.
 * @throws TypeError or StateError when it is something else
 */
export function parseChange(json: Json, file: string): ObjectChange {
  if (!isJsonObject(json)) throw new TypeError('a change is an object');
  const { provider, deposed, object } = json;
  const address = parseAddressJson(json.address);
  if (typeof provider !== 'string') throw new TypeError('a change has a provider');
  if (deposed !== undefined && typeof deposed !== 'string') throw new TypeError('the key of a deposed object is a text');
  return {
    address,
    provider,
    ...(deposed === undefined ? {} : { deposed }),
    object: isJsonObject(object) ? readObject(object, instanceText(address), file) : null,
  };
}

/** An address on one line of JSON, part by part: names may have characters that addresses in text don't allow for. */
export function addressLine({ module, mode, type, name, key }: InstanceAddress): string {
  return jsonLine({ ...(module === undefined ? {} : { module }), mode, type, name, ...(key === undefined ? {} : { key }) });
}

/**
 * Reads what {@link addressLine} writes.
 * @throws TypeError when it is something else
 */
export function parseAddressJson(json: Json | undefined): InstanceAddress {
  const { module, mode, type, name, key } = isJsonObject(json) ? json : {};
  const exactKey = isLosslessNumber(key) ? Number(key.value) : key;
  const isModule = module === undefined || (typeof module === 'string' && parseModule(module) !== undefined);
  if (isModule && (mode === 'managed' || mode === 'data') && typeof type === 'string' && typeof name === 'string') {
    if (exactKey === undefined || typeof exactKey === 'string' || typeof exactKey === 'number')
      return withModule({ mode, type, name, key: exactKey }, module ?? ROOT);
  }
  throw new TypeError('an address has mode, type, name and perhaps a module and a key');
}

/** JSON on one line, numbers exact. */
export function jsonLine(json: Json): string {
  // Strings have no raw line breaks in JSON, so that all there are come from the indentation.
  return jsonText(json).replace(/\n */g, '');
}
