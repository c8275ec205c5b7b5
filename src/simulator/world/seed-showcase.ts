import type { SeedCluster, SeedGateway } from './seed-story';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Three gateways: one with three nodes, one with a single one, and one that was cut off three quarters of an hour ago. */
export const SHOWCASE_GATEWAYS: readonly SeedGateway[] = [
  { name: 'berlin', size: 3 },
  { name: 'munich' },
  { name: 'hamburg', cutOffAgo: 45 * MINUTE },
];

const TEAMS = ['shop', 'payments', 'search', 'logistics', 'analytics', 'intranet'];

/** Clusters that have run for long: every site has one for each team, and some have a second one to try things on. */
function running(site: string, stages: readonly string[]): SeedCluster[] {
  return stages.flatMap((stage, round) =>
    TEAMS.slice(0, round === 0 ? TEAMS.length : 3).map((team, index) => ({
      name: `${site}-${team}${stage === 'production' ? '' : `-${stage}`}`,
      project: stage === 'production' ? 'Default' : 'staging',
      gateway: site,
      account: `${site}-vcenter-${stage}`,
      labels: { team, stage },
      controlPlane: stage === 'production' && index === 0 ? 3 : 1,
      workers: 2 + (index % 3),
    })),
  );
}

/** What is going on right now, besides. */
function inMotion(name: string, gateway: string, more: Partial<SeedCluster>): SeedCluster {
  return { name, project: 'staging', gateway, account: `${gateway}-vcenter-test`, labels: { stage: 'test' }, ...more };
}

/** Forty clusters: most run; some are being made, one can't be, some go, some are gone, and some wait for a gateway that is down. */
export const SHOWCASE_CLUSTERS: readonly SeedCluster[] = [
  ...running('berlin', ['production', 'test']),
  ...running('munich', ['production', 'test']),
  ...running('hamburg', ['production', 'test']),
  inMotion('berlin-preview-1', 'berlin', { orderedAgo: 2 * MINUTE }),
  inMotion('berlin-preview-2', 'berlin', { orderedAgo: 6 * MINUTE }),
  inMotion('munich-preview-1', 'munich', { orderedAgo: 4 * MINUTE }),
  inMotion('munich-preview-2', 'munich', { orderedAgo: 5_000 }),
  inMotion('munich-misplaced', 'munich', { orderedAgo: 50 * MINUTE, datastore: 'datastore9' }),
  inMotion('hamburg-preview-1', 'hamburg', { orderedAgo: 30 * MINUTE }),
  inMotion('hamburg-preview-2', 'hamburg', { orderedAgo: 20 * MINUTE }),
  inMotion('hamburg-preview-3', 'hamburg', { deletedAgo: 25 * MINUTE }),
  inMotion('hamburg-preview-4', 'hamburg', { deletedAgo: 10 * MINUTE }),
  inMotion('berlin-preview-3', 'berlin', { deletedAgo: 2 * MINUTE, workers: 4 }),
  inMotion('berlin-preview-4', 'berlin', { deletedAgo: 3 * HOUR }),
  inMotion('munich-preview-3', 'munich', { deletedAgo: 5 * HOUR }),
  inMotion('munich-preview-4', 'munich', { deletedAgo: 8 * HOUR }),
];
