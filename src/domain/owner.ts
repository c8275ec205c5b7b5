import { createHash } from 'node:crypto';

/** The annotation that says which configuration made an object in Palette. */
export const OWNER_ANNOTATION = 'cdktf-palette/owner';

/** Who makes objects. */
export interface Owner {
  readonly name: string;
  /**
   * Tells those apart who may have one name, as all copies of a stack have its path: the lineage of the state. Undefined for a
   * name that nobody else has.
   */
  readonly lineage: string | undefined;
  /** The lineage is this run's alone, since that of the state is yet to be known: nothing that outlives the run may hold it. */
  readonly passing?: boolean;
}

/**
 * What the owner annotation of an object holds: who made it, as what, under which name, and where the owner has a lineage, in
 * which. The lineage stands last: an owner may hold whatever it likes, so nothing that follows its name may look like a part of it.
 */
export function ownerMark({ name: owner, lineage }: Owner, resourceType: string, name: string): string {
  return `${owner}:${resourceType}.${name}${lineage === undefined ? '' : `@${lineage}`}`;
}

/** Whether a mark is one of an owner's, in whichever lineage. An owner may hold colons, so the type that follows decides. */
export function isOwnMark(mark: string | undefined, owner: string | undefined): boolean {
  if (mark === undefined || owner === undefined || !mark.startsWith(`${owner}:`)) return false;
  return /^palette_[a-z_]+\./.test(mark.slice(owner.length + 1));
}

/**
 * Whether who expects one mark may take an object that carries another for its own: it is the same, or that of the same owner in
 * a lineage. Who expects a lineage takes no other, and none without.
 */
export function isMarkFor(mark: string | undefined, expected: string | undefined): boolean {
  if (mark === undefined || expected === undefined) return false;
  return mark === expected || mark.startsWith(`${expected}@`);
}

/** The lineage that a mark names, if it has one that can be written into a configuration. */
export function lineageOf(mark: string): string | undefined {
  return /@([\w-]+)$/.exec(mark)?.[1];
}

/**
 * The name under which a gateway is registered until it carries its mark: Palette's registration
 * takes a name and nothing else, so the mark goes into the name first. It is derived from the
 * mark: a run that was interrupted in between finds the gateway again, and nobody else does.
 */
export function registrationName(name: string, mark: string): string {
  return `${name}-${createHash('sha256').update(mark).digest('hex').slice(0, 12)}`;
}
