import { type CataloguePack, PUBLIC_PACKS, PUBLIC_REGISTRY_UID } from './pack-catalogue';
import type { PackOrder } from './profile-packs';
import type { NewProfile } from './profiles';
import type { CloudType } from './records';

/** A pack of the public registry, with the registry's own values. Throws an Error when the registry doesn't have it. */
function publicPack(name: string, version: string): PackOrder {
  const pack: CataloguePack | undefined = PUBLIC_PACKS.find((candidate) => candidate.name === name);
  if (pack === undefined || !pack.versions.includes(version))
    throw new Error(`The public registry has no pack ${name} ${version}.`);
  const { layer, type = 'spectro', values } = pack;
  return { name, layer, type, tag: version, registryUid: PUBLIC_REGISTRY_UID, values: values(version) };
}

function infrastructure(name: string, cloudType: CloudType, os: string, storage: PackOrder): NewProfile {
  return {
    name,
    version: '1.0.0',
    type: 'infra',
    cloudType,
    packs: [publicPack(os, '22.04'), publicPack('kubernetes', '1.31.8'), publicPack('cni-calico', '3.29.3'), storage],
  };
}

const prometheus = publicPack('prometheus-operator', '69.3.0');
const monitoring: PackOrder = {
  ...prometheus,
  values: prometheus.values?.replace('retention: 10d', "retention: '{{.spectro.var.retention}}'"),
};

/** An infrastructure for each cloud that gateways serve, and an add-on with a variable. */
export const SEED_PROFILES: readonly NewProfile[] = [
  infrastructure('vsphere-ubuntu', 'vsphere', 'ubuntu-vsphere', publicPack('csi-vsphere-csi', '3.4.0')),
  infrastructure('maas-ubuntu', 'maas', 'ubuntu-maas', publicPack('csi-rook-ceph-helm', '1.16.3')),
  infrastructure('openstack-ubuntu', 'openstack', 'ubuntu-openstack', publicPack('csi-openstack-cinder', '1.30.2')),
  infrastructure('cloudstack-ubuntu', 'apache-cloudstack', 'ubuntu-cloudstack', publicPack('csi-cloudstack', '0.3.0')),
  {
    name: 'monitoring',
    version: '1.0.0',
    type: 'add-on',
    cloudType: 'all',
    packs: [monitoring],
    variables: [{ name: 'retention', displayName: 'Retention', format: 'string', defaultValue: '15d' }],
  },
];
