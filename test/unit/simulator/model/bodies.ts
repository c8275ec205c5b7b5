import type { Cloud } from './action';

type Body = { readonly [name: string]: unknown };

const place = { datacenter: 'DC1', folder: 'palette', cluster: 'cluster1', datastore: 'datastore1', resourcePool: 'pool1' };
const offering = { id: 'd4e5f607-1829-4a3b-8c4d-5e6f70819225', name: 'Large Instance' };
const network = { id: '6d7e8f90-a1b2-43c4-95e6-f708192a3b30', name: 'network1' };

/** Credentials that each infrastructure takes. */
export const CREDENTIALS: { readonly [Name in Cloud]: Body } = {
  vsphere: { vcenterServer: 'vcenter.acme.example', username: 'palette', password: 'secret' },
  maas: { apiEndpoint: 'http://maas.acme.example:5240/MAAS', apiKey: 'a:b:c' },
  'apache-cloudstack': { apiUrl: 'https://cloudstack.acme.example/client/api', apiKey: 'key', secretKey: 'secret' },
};

/** A cluster's configuration in the words of its cloud. */
export const CONFIGS: { readonly [Name in Cloud]: Body } = {
  vsphere: { placement: { datacenter: 'DC1', folder: 'palette' } },
  maas: { domain: 'maas' },
  'apache-cloudstack': { zones: [{ id: '6f1d0a1e-3d4b-4c53-9a77-8e2b5f0c1a20', name: 'zone1', network }], sshKeyName: 'palette' },
};

/** The machines of a pool, with static addresses where the cloud has them and a pool is named. */
export function machines(cloud: Cloud, ipPool: string | undefined): Body {
  if (cloud === 'maas') {
    return {
      azs: ['az1'],
      instanceType: { minCPU: 4, minMemInMB: 8192, minDiskSizeInGB: 60 },
      resourcePool: 'pool1',
    };
  }
  if (cloud === 'apache-cloudstack') return { offering, networks: [network] };
  const ip = ipPool === undefined ? {} : { parentPoolUid: ipPool, staticIp: true };
  return {
    instanceType: { numCPUs: 4, memoryMiB: 8192, diskGiB: 60 },
    placements: [{ ...place, network: { networkName: 'VM Network', ...ip } }],
  };
}

/** A pool of addresses that overlaps with no other of the model. */
export function ipPool(gateway: number, pool: number, size: number): Body {
  const subnet = `10.${100 + gateway}.${pool}`;
  return { start: `${subnet}.10`, end: `${subnet}.${9 + size}`, prefix: 24, gateway: `${subnet}.1` };
}
