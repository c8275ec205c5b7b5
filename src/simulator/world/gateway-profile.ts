import { CLOUD_TYPES, type CloudType, type PackLayer, type Profile } from './records';

/** Palette's own: they are older than anything that is simulated. */
const uidFor = (index: number) => `5ea10000000000000000000${index + 1}`;

const profiles: readonly Profile[] = CLOUD_TYPES.map((cloudType, index) => ({
  uid: uidFor(index),
  name: `spectro-pcg-${cloudType}`,
  labels: {},
  annotations: {},
  createdAt: 0,
  modifiedAt: 0,
  version: '1.0.0',
  type: 'cluster',
  cloudType,
  revision: 1,
  packs: [
    pack('os', `ubuntu-${cloudType}`, '22.04'),
    pack('k8s', 'kubernetes', '1.31.8'),
    pack('cni', 'cni-calico', '3.29.3'),
    pack('csi', `csi-${cloudType}-csi`, '3.4.0'),
  ],
  variables: [],
}));

/** The profile that every gateway of the Palette CLI runs on in a cloud. It is locked: nobody but Palette changes it. */
export function gatewayProfileFor(cloudType: CloudType): Profile | undefined {
  return profiles.find((profile) => profile.cloudType === cloudType);
}

/** The same, by its uid. */
export function gatewayProfileOf(uid: string): Profile | undefined {
  return profiles.find((profile) => profile.uid === uid);
}

function pack(layer: PackLayer, name: string, tag: string): Profile['packs'][number] {
  return { name, layer, tag, type: 'spectro', uid: '', registryUid: '', values: '', manifests: [] };
}
