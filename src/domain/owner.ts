import { createHash } from 'node:crypto';

/** The annotation that says which configuration made an object in Palette. */
export const OWNER_ANNOTATION = 'cdktf-palette/owner';

/**
 * What the owner annotation of an object holds: who made it, as what, under which name. Two
 * configurations never share an owner, so one never takes the other's objects for its own.
 */
export function ownerMark(owner: string, resourceType: string, name: string): string {
  return `${owner}:${resourceType}.${name}`;
}

/**
 * An owner that others may have as well, such as the path of a stack, which all its copies share: the lineage of the state tells
 * them apart.
 */
export function ownerInLineage(owner: string, lineage: string): string {
  return `${owner}@${lineage}`;
}

/** Whether a mark is one of an owner's, in whichever lineage. An owner may hold colons, so the type that follows decides. */
export function isOwnMark(mark: string | undefined, owner: string | undefined): boolean {
  if (mark === undefined || owner === undefined || !mark.startsWith(owner)) return false;
  return /^(@[^:]*)?:palette_[a-z_]+\./.test(mark.slice(owner.length));
}

/**
 * Whether who expects one mark may take an object that carries another for its own: it is the same, or that of the same owner in
 * a lineage. Who expects a lineage takes no other, and none without.
 */
export function isMarkFor(mark: string | undefined, expected: string | undefined): boolean {
  if (mark === undefined || expected === undefined) return false;
  if (mark === expected) return true;
  const type = expected.search(/:palette_[a-z_]+\./);
  const [owner, object] = [expected.slice(0, type), expected.slice(type)];
  return mark.startsWith(`${owner}@`) && /^[^:]*$/.test(mark.slice(owner.length + 1, -object.length)) && mark.endsWith(object);
}

/**
 * The name under which a gateway is registered until it carries its mark: Palette's registration
 * takes a name and nothing else, so the mark goes into the name first. It is derived from the
 * mark: a run that was interrupted in between finds the gateway again, and nobody else does.
 */
export function registrationName(name: string, mark: string): string {
  return `${name}-${createHash('sha256').update(mark).digest('hex').slice(0, 12)}`;
}
