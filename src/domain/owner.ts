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

/** Whether a mark is one of an owner's. An owner may hold colons, so the type that follows decides. */
export function isOwnMark(mark: string | undefined, owner: string | undefined): boolean {
  if (mark === undefined || owner === undefined || !mark.startsWith(`${owner}:`)) return false;
  return /^palette_[a-z_]+\./.test(mark.slice(owner.length + 1));
}

/**
 * The name under which a gateway is registered until it carries its mark: Palette's registration
 * takes a name and nothing else, so the mark goes into the name first. It is derived from the
 * mark: a run that was interrupted in between finds the gateway again, and nobody else does.
 */
export function registrationName(name: string, mark: string): string {
  return `${name}-${createHash('sha256').update(mark).digest('hex').slice(0, 12)}`;
}
