import { MASK, maskSecrets } from '../runtime/secrets';
import type { Diagnostic } from './diagnostics';
import { type Block, nestedAsBlock } from './schema';
import { isObjectValue, type Value } from './value';

export { MASK, maskSecrets };

/** All texts under attributes that the schema marks sensitive or write-only. */
export function collectSecrets(block: Block, value: Value, into: Set<string> = new Set()): Set<string> {
  if (Array.isArray(value)) {
    for (const item of value) collectSecrets(block, item, into);
  } else if (isObjectValue(value)) {
    for (const { name, inside, byKey } of secretPlaces(block)) {
      const inner = value[name];
      if (inner === undefined || inner === null) continue;
      if (inside) forEachStruct(inner, byKey, (item) => collectSecrets(inside, item, into));
      else collectTexts(inner, into);
    }
  }
  return into;
}

/** A name under which a block holds secrets: all of it, or somewhere inside. */
interface SecretPlace {
  readonly name: string;
  readonly inside?: Block;
  readonly byKey: boolean;
}

// Found once for each schema: objects are looked through at every call.
const places = new WeakMap<Block, readonly SecretPlace[]>();

function secretPlaces(block: Block): readonly SecretPlace[] {
  let found = places.get(block);
  if (!found) {
    const attributes = Object.entries(block.attributes).map(([name, attribute]) => {
      const all = attribute.sensitive || attribute.writeOnly;
      return { name, all, inside: nestedAsBlock(attribute), nesting: attribute.nested?.nesting };
    });
    const blocks = Object.entries(block.blocks).map(([name, nested]) => {
      return { name, all: false, inside: nested.block, nesting: nested.nesting };
    });
    found = [...attributes, ...blocks].flatMap(({ name, all, inside, nesting }): SecretPlace[] => {
      if (all) return [{ name, byKey: false }];
      return inside && secretPlaces(inside).length > 0 ? [{ name, inside, byKey: nesting === 'map' }] : [];
    });
    places.set(block, found);
  }
  return found;
}

/** The diagnostic with every secret masked: Terraform prints what providers say as it stands. */
export function maskDiagnostic(diagnostic: Diagnostic, secrets: ReadonlySet<string>): Diagnostic {
  if (secrets.size === 0) return diagnostic;
  return { ...diagnostic, summary: maskSecrets(diagnostic.summary, secrets), detail: maskSecrets(diagnostic.detail, secrets) };
}

function forEachStruct(value: Value, byKey: boolean, visit: (item: Value) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item);
  else if (byKey && isObjectValue(value)) for (const item of Object.values(value)) visit(item);
  else visit(value);
}

/** All texts in a value. */
export function collectTexts(value: Value, into: Set<string>): void {
  if (typeof value === 'string') into.add(value);
  else if (Array.isArray(value)) for (const item of value) collectTexts(item, into);
  else if (isObjectValue(value)) for (const item of Object.values(value)) collectTexts(item, into);
}
