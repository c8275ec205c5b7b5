import { type TSchema, Type } from '@sinclair/typebox';
import { ClusterProfile } from '../cluster-profile';
import { ClusterConfigEntity, SpectroClusterProfileEntity } from '../cluster-settings';
import { list, object, optional } from '../data';
import { OverlordManifest } from '../gateway';
import { Uid, UidParams } from '../metadata';
import { operation } from '../operation';

/** What makes the gateways of one cloud different: their credentials, and the shape of their own cluster. */
interface GatewaySchemas<Account extends TSchema, Cluster extends TSchema, Machine extends TSchema> {
  readonly account: Account;
  readonly clusterConfig: Cluster;
  readonly machineConfig: Machine;
}

/** The version without the cloud, where there is one. */
type Removal = { readonly removedIn?: '4.8' };

/** The calls with which an installer of one cloud brings a gateway to life, in their order. */
export function gatewayCalls<Account extends TSchema, Cluster extends TSchema, Machine extends TSchema>(
  cloud: string,
  { account, clusterConfig, machineConfig }: GatewaySchemas<Account, Cluster, Machine>,
  removal: Removal = {},
) {
  const root = `/v1/overlords/${cloud}`;
  const of = { scope: 'tenant', params: UidParams, ...removal } as const;
  const cloudConfig = optional({
    clusterConfig,
    clusterProfiles: list(SpectroClusterProfileEntity),
    clusterSettings: ClusterConfigEntity,
    machineConfig,
    size: Type.Integer(),
  });
  const accountPath = `${root}/{uid}/account`;
  const configPath = `${root}/{uid}/cloudconfig`;
  return {
    get_Manifest: operation({
      method: 'GET',
      path: `${root}/manifest`,
      scope: 'tenant',
      query: Type.Object({ pairingCode: Type.String() }),
      response: { status: 200, body: OverlordManifest },
      idempotent: true,
      ...removal,
    }),
    create_Account: operation({
      ...of,
      method: 'POST',
      path: accountPath,
      body: object({ name: Type.String(), account }, { shareWithProjects: Type.Boolean() }),
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    update_Account: operation({
      ...of,
      method: 'PUT',
      path: accountPath,
      body: object({ account }, { shareWithProjects: Type.Boolean() }),
      response: { status: 204 },
      idempotent: true,
    }),
    validate_Account: operation({
      ...of,
      method: 'POST',
      path: `${accountPath}/validate`,
      body: Type.Object({ account }),
      response: { status: 204 },
      idempotent: true,
    }),
    create_CloudConfig: operation({
      ...of,
      method: 'POST',
      path: configPath,
      body: cloudConfig,
      response: { status: 201, body: Uid },
      idempotent: false,
    }),
    update_CloudConfig: operation({
      ...of,
      method: 'PUT',
      path: configPath,
      body: cloudConfig,
      response: { status: 204 },
      idempotent: true,
    }),
    get_ClusterProfile: operation({
      ...of,
      method: 'GET',
      path: `${root}/{uid}/clusterprofile`,
      response: { status: 200, body: ClusterProfile },
      idempotent: true,
    }),
  } as const;
}
