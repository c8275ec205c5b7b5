import { REMOVED, withoutSecrets } from './record/redact';
import type { ApiKey } from './world/records';
import { type RestoreOptions, restoreWorld, type Snapshot, takeSnapshot } from './world/snapshot';
import type { World } from './world/world';

/**
 * A copy of the world as JSON. Without secrets, the passwords and keys of users, accounts and certificates are left out, and so
 * are the texts of API keys, and all sessions and pairing codes.
 */
export function copyWorld(world: World, secrets: boolean): Snapshot {
  const snapshot = takeSnapshot(world);
  if (secrets) return structuredClone(snapshot);
  const clean = withoutSecrets({ ...snapshot, apiKeys: [], pairingCodes: [], sessions: [] }, [], () => {}) as Snapshot;
  const certificates = clean.certificates.map((certificate) => ({ ...certificate, key: REMOVED }));
  return { ...clean, certificates, apiKeys: snapshot.apiKeys.map((key) => ({ ...key, key: REMOVED })) };
}

/**
 * The world that a snapshot holds. API keys without their text get that of a key with the same reach (the tenant, or a
 * project of that name) in the present world; those that find none are dropped.
 * Throws an Error that says what is wrong with the snapshot.
 */
export function worldOf(value: unknown, present: World, options: RestoreOptions): World {
  return restoreWorld(hasKeys(value) ? { ...value, apiKeys: namedKeys(value, present) } : value, options);
}

function namedKeys({ apiKeys, projects }: Snapshot, present: World): readonly ApiKey[] {
  const texts = new Map<string, string[]>();
  for (const { key, projectUid } of present.apiKeys.values()) {
    const reach = reachOf(projectUid === undefined ? undefined : (present.projects.get(projectUid)?.name ?? projectUid));
    texts.set(reach, [...(texts.get(reach) ?? []), key]);
  }
  return apiKeys.flatMap((apiKey) => {
    if (apiKey.key !== REMOVED) return [apiKey];
    const project = projects.find(({ uid }) => uid === apiKey.projectUid);
    const key = texts.get(reachOf(apiKey.projectUid === undefined ? undefined : (project?.name ?? apiKey.projectUid)))?.shift();
    return key === undefined ? [] : [{ ...apiKey, key }];
  });
}

function reachOf(project: string | undefined): string {
  return project === undefined ? 'tenant' : `project ${project}`;
}

/** Only as much as is needed to look at the keys: the rest is checked when the world is made. */
function hasKeys(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { apiKeys, projects } = value as { readonly apiKeys?: unknown; readonly projects?: unknown };
  const areObjects = (list: unknown) => Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null);
  return areObjects(apiKeys) && areObjects(projects);
}
