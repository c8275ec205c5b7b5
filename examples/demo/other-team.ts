import type { Simulator } from 'cdktf-palette/simulator';

/** People who work with the same Palette by its API, and not with this configuration. */
export interface OtherTeam {
  /** Makes a cluster with somebody's cloud account. @returns its uid */
  createCluster(name: string, account: string): Promise<string>;
  deleteCluster(uid: string): Promise<void>;
}

/** They have the key of a tenant's administrator. */
export function otherTeam(url: string, key: string, world: Simulator['world']): OtherTeam {
  const headers = { ApiKey: key, ProjectUid: uidOf(world.projects.values(), 'Default'), 'content-type': 'application/json' };
  const ask = async (method: string, path: string, body?: object): Promise<Response> => {
    const answer = await fetch(new URL(path, url), { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    createCluster: async (name, account) => {
      const placement = {
        datacenter: 'DC1',
        folder: 'palette',
        cluster: 'cluster1',
        resourcePool: 'Resources',
        datastore: 'datastore1',
      };
      const network = { networkName: 'VM Network' };
      const machines = {
        instanceType: { numCPUs: 2, memoryMiB: 4096, diskGiB: 40 },
        placements: [{ ...placement, network }],
      };
      const answer = await ask('POST', '/v1/spectroclusters/vsphere', {
        metadata: { name },
        spec: {
          cloudAccountUid: uidOf(world.accounts.values(), account),
          cloudConfig: { placement: { ...placement, network } },
          machinepoolconfig: [
            { cloudConfig: machines, poolConfig: { name: 'control', size: 1, isControlPlane: true, labels: ['control-plane'] } },
          ],
          profiles: [{ uid: uidOf(world.profiles.values(), 'vsphere-ubuntu') }],
        },
      });
      return ((await answer.json()) as { readonly uid: string }).uid;
    },
    deleteCluster: async (uid) => void (await ask('DELETE', `/v1/spectroclusters/${uid}`)),
  };
}

function uidOf(records: Iterable<{ readonly name: string; readonly uid: string }>, name: string): string {
  const found = [...records].find((record) => record.name === name);
  if (!found) throw new Error(`there is no ${name}`);
  return found.uid;
}
