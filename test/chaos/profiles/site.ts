import { CLOUDS } from './clouds';
import { type CloudName, hasCome, LAYOUTS, type Layout, type SiteSize, type Stage } from './layout';

/** The gateways that a site is built with, and the one that takes the clusters of the last over. */
export interface SiteGateways {
  /** In whose blocks accounts and clusters stand, named as their first gateways. */
  readonly sites: readonly string[];
  readonly last: string;
  readonly successor: string;
  cloudOf(gateway: string): CloudName;
}

/** A cluster as it should be. */
export interface WantedCluster {
  readonly name: string;
  /** Whose block it stands in. */
  readonly site: string;
  /** The gateway that it should reference. */
  readonly gateway: string;
  readonly workers: number;
  readonly labels: { readonly [name: string]: string };
}

/** What should be there, by the names that Palette shows. */
export interface Wanted {
  readonly gateways: readonly string[];
  /** Accounts and the gateway that each names. */
  readonly accounts: { readonly [name: string]: string };
  readonly clusters: readonly WantedCluster[];
}

/** The gateways of a site of that size. */
export function gatewaysOf({ layout, gateways }: SiteSize): SiteGateways {
  const { clouds, successor } = LAYOUTS[layout];
  const sites = Array.from({ length: gateways }, (_, i) => `dc${i + 1}`);
  const last = sites.at(-1) as string;
  const cloudAt = (index: number) => clouds[index % clouds.length] as CloudName;
  // The successor is none of the sites, or has the last one's cloud as all have.
  const cloudOf = (gateway: string) => cloudAt(sites.includes(gateway) ? sites.indexOf(gateway) : gateways - 1);
  return { sites, last, successor: successor(sites), cloudOf };
}

/** What Palette should hold when a stage is applied; without a stage, after everything was destroyed. */
export function wantedAt(size: SiteSize, stage: Stage | undefined): Wanted {
  if (stage === undefined) return { gateways: [], accounts: {}, clusters: [] };
  const { since }: Layout = LAYOUTS[size.layout];
  const { sites, last, successor, cloudOf } = gatewaysOf(size);
  const isGone = hasCome(stage, since.gone);
  const gatewayOf = (site: string, moved: boolean) => (moved && site === last ? successor : site);
  const all = hasCome(stage, since.successor) ? [...new Set([...sites, successor])] : sites;
  return {
    gateways: all.filter((name) => !(isGone && name === last)),
    accounts: Object.fromEntries(sites.map((site) => [accountOf(site, cloudOf(site)), gatewayOf(site, isGone)])),
    clusters: sites.flatMap((site) => clustersOf(size, site, stage, gatewayOf(site, hasCome(stage, since.migrated)))),
  };
}

/** The name of a site's account. */
export function accountOf(site: string, cloud: CloudName): string {
  return `${CLOUDS[cloud].accounts}-${site}`;
}

function clustersOf({ clusters }: SiteSize, site: string, stage: Stage, gateway: string): readonly WantedCluster[] {
  const first = stage === 'built' ? 0 : Math.max(1, Math.floor(clusters / 10));
  return Array.from({ length: clusters }, (_, i) => {
    const number = first + i;
    return {
      name: `${site}-${String(number).padStart(2, '0')}`,
      site,
      gateway,
      workers: stage !== 'built' && number % 2 === 1 ? 3 : 2,
      labels: { site, stage: stage === 'built' ? 'trial' : 'live', ...(number % 3 === 0 ? { backup: 'yes' } : {}) },
    };
  });
}

/** The addresses that the state should have at a stage, without data sources. */
export function addressesAt(size: SiteSize, stage: Stage | undefined): readonly string[] {
  if (stage === undefined) return [];
  const { gateways, clusters } = wantedAt(size, stage);
  const { sites, cloudOf } = gatewaysOf(size);
  return [
    ...gateways.flatMap((name) => [
      `palette_private_cloud_gateway.${name}`,
      `palette_private_cloud_gateway_ready.${name}`,
      `terraform_data.${name}`,
    ]),
    ...(hasMigration(size, stage) ? ['palette_private_cloud_gateway_migration.handover'] : []),
    ...sites.flatMap((site) => [`palette_cloud_account_${cloudOf(site)}.${site}`, `palette_proxy_config.${site}`]),
    ...clusters.flatMap(({ site, name }) => [cloudOf(site), 'ready'].map((kind) => `palette_cluster_${kind}.${site}["${name}"]`)),
  ].sort();
}

/** Whether a resource of its own hands the clusters over: while both gateways are there. */
export function hasMigration({ layout }: SiteSize, stage: Stage): boolean {
  const { since } = LAYOUTS[layout];
  return hasCome(stage, since.migrated) && !hasCome(stage, since.gone);
}
