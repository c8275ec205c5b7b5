import type { World } from '../../../src/simulator';

/** What each world chooses by itself: when things happened, who waited last for a turn, and what machines got; which ones there are is told apart. */
const CHOSEN =
  /At$|^(uid|configUid|clusterUid|machines|machinesMade|conditions|appliesFrom|upSince|lastHeartbeat|healthyFrom|peakDeployments|cdktf-palette\/turn)$/;

/** What a Palette has, with names in the places of uids: two worlds that came to the same have the same. */
export function objectsIn(world: World): object {
  const { gateways, accounts, profiles, ipPools, dnsMappings, projects } = world;
  // Palette remembers for a while what is deleted.
  const clusters = [...world.clusters.values()].filter(({ state }) => state !== 'Deleted');
  const others = Object.entries({ gateways, accounts, profiles, ipPools, dnsMappings, projects });
  const kinds = [['clusters', clusters] as const, ...others.map(([kind, records]) => [kind, [...records.values()]] as const)];
  const names = new Map(kinds.flatMap(([kind, records]) => records.map(({ uid, name }) => [uid, `${kind}/${name}`] as const)));
  const readable = (text: string) =>
    text
      .replace(/[0-9a-f]{24}/g, (uid) => names.get(uid) ?? 'uid')
      .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'lineage')
      // Addresses that nobody has chosen are given out in the order of those who ask.
      .replace(/10\.128\.\d+\.\d+/g, 'dynamic')
      .replace(/127\.0\.0\.1:\d+/g, 'here');
  const objects = kinds.map(([kind, records]) => [kind, JSON.parse(readable(JSON.stringify(records, unordered)))]);
  // Of machines: how many each pool has, and what became of them.
  const machines = clusters.flatMap(({ name, machines: own }) =>
    own.map(({ pool, state, proxy }) => `${name}/${pool}: ${state}${proxy ? ' behind a proxy' : ''}`),
  );
  return { ...Object.fromEntries(objects), machines: machines.sort() };
}

/** Sets and maps come in the order of whoever sends them: what has a name stands by it, and so do the settings of an annotation. */
function unordered(key: string, value: unknown): unknown {
  if (CHOSEN.test(key)) return undefined;
  if (typeof value === 'string' && /^\{".*\}$/.test(value)) return JSON.parse(value);
  if (!Array.isArray(value)) return value;
  const nameOf = (each: { readonly name?: string }) => String(each?.name ?? '');
  return [...value].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
}
