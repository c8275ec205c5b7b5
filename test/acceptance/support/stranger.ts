import {
  createAccount,
  createClient,
  createCluster,
  registerSelfHostedGateway,
  type Scope,
  updateGatewayMetadata,
  vsphereCalls,
} from '../../../src/palette';
import { systemClock } from '../../../src/runtime/clock';
import { noLog } from '../../../src/runtime/log';
import type { RunningPalette } from './site';

/** Somebody else who works with the same Palette, in the project Default. `mark` is the owner annotation of what they make. */
export interface Stranger {
  gateway(name: string, mark?: string): Promise<string>;
  account(name: string, gatewayUid: string, mark?: string): Promise<string>;
  cluster(name: string, accountUid: string, mark?: string): Promise<string>;
  close(): Promise<void>;
}

/** Opens a connection for them. */
export function stranger({ simulator, url }: RunningPalette): Stranger {
  const client = createClient({ host: url, apiKey: 'local-palette', env: {}, clock: systemClock, log: noLog });
  const call = { scope: { kind: 'project', uid: uidOf(simulator.world.projects.values(), 'Default') } satisfies Scope };
  const marked = (mark: string | undefined): { readonly [name: string]: string } =>
    mark === undefined ? {} : { 'cdktf-palette/owner': mark };
  const placement = {
    datacenter: 'DC1',
    folder: 'palette',
    cluster: 'cluster1',
    resourcePool: 'Resources',
    datastore: 'datastore1',
    network: { networkName: 'VM Network' },
  };
  const machines = { instanceType: { numCPUs: 2, memoryMiB: 4096, diskGiB: 40 }, placements: [placement] };
  return {
    async gateway(name, mark) {
      const { uid } = await registerSelfHostedGateway(client, { cloudType: 'vsphere', name }, {});
      await updateGatewayMetadata(client, uid, { name, labels: {}, annotations: marked(mark) }, {});
      return uid;
    },
    account: (name, gatewayUid, mark) =>
      createAccount(
        client,
        vsphereCalls,
        {
          name,
          annotations: { overlordUid: gatewayUid, ...marked(mark) },
          spec: { vcenterServer: 'vcenter.example.com', username: 'them', password: 'their-passw0rd' },
        },
        call,
      ),
    cluster: (name, accountUid, mark) =>
      createCluster(
        client,
        vsphereCalls,
        {
          metadata: { name, labels: {}, annotations: marked(mark) },
          spec: {
            cloudAccountUid: accountUid,
            cloudConfig: { placement },
            machinepoolconfig: [
              { cloudConfig: machines, poolConfig: { name: 'control', size: 1, isControlPlane: true, labels: ['control-plane'] } },
            ],
            profiles: [{ uid: uidOf(simulator.world.profiles.values(), 'vsphere-ubuntu') }],
          },
        },
        call,
      ),
    close: () => client.close(),
  };
}

function uidOf(records: Iterable<{ readonly name: string; readonly uid: string }>, name: string): string {
  const found = [...records].find((record) => record.name === name);
  if (!found) throw new Error(`There is no ${name}`);
  return found.uid;
}
