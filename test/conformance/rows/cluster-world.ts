import type { Snapshot } from '../../../src/simulator';
import type { TestPalette } from '../../provider/support/palette';
import { type Body, Core, errorsOf, NOTHING } from '../support/core';
import type { Change, Refs, Row } from '../support/row';

/** A cluster's row without what clusters of all clouds have. */
export interface Cluster extends Pick<Row, 'simulator' | 'base' | 'replaces' | 'refused' | 'apart' | 'exempt' | 'unreadable'> {
  /** Ends the type names: `maas`. */
  readonly cloud: string;
  readonly gateways: string;
  /** A profile with its infrastructure. */
  readonly profile: string;
  readonly account: (gatewayUid: string) => Body;
  readonly minimal: (accountUid: string, profileUid: string) => Body;
  /** What `full` has of the cloud's own, on top of `minimal`. */
  readonly more: (refs: Refs) => Change;
  /** What only this cloud needs before it. */
  readonly world?: (palette: TestPalette, gateway: string) => Promise<Refs>;
  readonly changes: (refs: Refs) => Row['changes'] extends (refs: Refs) => infer C ? C : never;
  readonly importSuffix?: string;
  /** What its pools don't have of what pools have on the other clouds. */
  readonly lacksOfPools?: readonly string[];
}

export const MANIFEST = 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n';

/** A profile that clusters can have besides: two packs, a manifest, variables. */
const ADD_ON: Body = {
  name: 'extras',
  pack: [
    {
      name: 'nginx',
      tag: '1.12.1',
      registry_name: 'Public Repo',
      values: 'pack:\n  namespace: nginx\n# {{.spectro.var.domain}}\n',
    },
    {
      name: 'agent',
      type: 'manifest',
      values: 'a: 1\n# {{.spectro.var.replicas}}\n',
      manifest: [{ name: 'ns', content: MANIFEST }],
    },
  ],
  profile_variables: [
    {
      variable: [
        { name: 'domain', display_name: 'Domain', default_value: 'usual' },
        { name: 'replicas', display_name: 'Replicas', default_value: '1' },
      ],
    },
  ],
};

/** Another one, which can stand beside it. */
const OTHER_ADD_ON: Body = {
  name: 'others',
  pack: [{ name: 'job', type: 'manifest', manifest: [{ name: 'job', content: 'kind: Job\n' }] }],
};

const LOCATION: Body = {
  name: 'store',
  storage_provider: 'minio',
  bucket_name: 'backups',
  region: 'us-east-1',
  s3: [{ credential_type: 'secret', access_key: 'key', secret_key: 'a-s3cret', s3_url: 'https://minio.acme.example:9000' }],
};

/** Makes an object by the provider itself. @returns its id */
export async function made(palette: TestPalette, type: string, body: Body): Promise<string> {
  const { kept, diagnostics } = await new Core(palette, type).turn(NOTHING, body);
  if (errorsOf(diagnostics).length > 0) throw new Error(errorsOf(diagnostics).join('\n'));
  return String(kept.state?.id);
}

/** What a cluster of a cloud needs before it, all made by the provider itself. */
export async function clusterWorld(
  palette: TestPalette,
  { cloud, gateways, profile, account, world }: Pick<Cluster, 'cloud' | 'gateways' | 'profile' | 'account' | 'world'>,
): Promise<Refs> {
  const gateway = palette.gateway('dc1', gateways);
  const type = `palette_cloud_account_${cloud}`;
  const run = await palette.run();
  const infrastructure = await run.data('palette_cluster_profile', { name: profile, version: '1.0.0', context: 'tenant' });
  return {
    ...(await world?.(palette, gateway)),
    gateway,
    account: await made(palette, type, account(gateway)),
    otherAccount: await made(palette, type, { ...account(gateway), name: 'other' }),
    tenantAccount: await made(palette, type, { ...account(gateway), name: 'tenants', context: 'tenant' }),
    profile: String(infrastructure.id),
    addOn: await made(palette, 'palette_cluster_profile', ADD_ON),
    otherAddOn: await made(palette, 'palette_cluster_profile', OTHER_ADD_ON),
    location: await made(palette, 'palette_backup_storage_location', LOCATION),
    otherLocation: await made(palette, 'palette_backup_storage_location', { ...LOCATION, name: 'store2' }),
  };
}

/** The machines of the last pool. */
export function machinesOf({ clusters }: Snapshot): Refs {
  const { machines = [], pools = [] } = clusters.find(({ name }) => name === 'apps') ?? {};
  const [machine, otherMachine] = machines.filter(({ pool }) => pool === pools.at(-1)?.name);
  return { ...(machine && { machine: machine.uid }), ...(otherMachine && { otherMachine: otherMachine.uid }) };
}
