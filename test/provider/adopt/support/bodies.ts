import { PLACEMENT, poolBody } from '../../../unit/simulator/support';
import type { Tenant } from './tenant';

/** Uid of a profile that the tenant begins with. */
export function profile({ simulator }: Tenant, name: string): string {
  const found = [...simulator.world.profiles.values()].find((each) => each.name === name);
  if (!found) throw new Error(`there is no profile ${name}`);
  return found.uid;
}

/** A cluster on vSphere, as the API takes it. */
export function clusterBody(tenant: Tenant, name: string, cloudAccountUid: string, more: object = {}) {
  return {
    metadata: { name },
    spec: {
      cloudAccountUid,
      cloudConfig: { placement: PLACEMENT, sshKeys: ['ssh-ed25519 AAAA'] },
      machinepoolconfig: [poolBody('cp', 1, true), poolBody('workers', 2)],
      profiles: [{ uid: profile(tenant, 'vsphere-ubuntu') }],
      ...more,
    },
  };
}
