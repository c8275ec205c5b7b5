import type { PackPreset } from '../../palette/schema/full';
import type { CloudType, PackLayer } from './records';

/** The registry that every Palette has. */
export const PUBLIC_REGISTRY_UID = '5eecc89d0b150045ae661cef';

/** A pack of the catalogue with all its versions, the newest last. */
export interface CataloguePack {
  readonly name: string;
  readonly displayName: string;
  readonly layer: PackLayer;
  readonly clouds: readonly (CloudType | 'all')[];
  readonly versions: readonly string[];
  /** The values of one version, YAML. */
  readonly values: (version: string) => string;
  readonly type?: 'helm' | 'oci';
  readonly addonType?: string;
  readonly presets?: readonly PackPreset[];
}

const UBUNTU = ['20.04', '22.04', '24.04'] as const;
/** The releases that CLI-installed gateways of the supported Palette versions run, and the ones after them. */
const KUBERNETES = ['1.29.12', '1.30.9', '1.31.8', '1.32.4', '1.33.6'] as const;

const namespaced = (namespace: string, charts: string) => `pack:\n  namespace: ${namespace}\ncharts:\n${charts}`;

const nodeValues = () =>
  ['kubeadmconfig:', '  preKubeadmCommands: []', '  postKubeadmCommands:', '    - echo "the node has joined"', '  files: []'].join(
    '\n',
  );

const kubernetesValues = (version: string) =>
  [
    'pack:',
    '  k8sHardening: true',
    '  podCIDR: "192.168.0.0/16"',
    '  serviceClusterIpRange: "10.96.0.0/12"',
    `  palette:\n    config:\n      kubernetesVersion: "${version}"`,
    'kubeadmconfig:',
    '  apiServer:',
    '    extraArgs:',
    '      secure-port: "6443"',
    '      anonymous-auth: "true"',
  ].join('\n');

const calicoValues = (version: string) =>
  namespaced(
    'calico-system',
    `  calico:\n    image:\n      tag: "v${version}"\n    manifests:\n      mtu: ""\n      encapsulation: "CALICO_IPV4POOL_IPIP"`,
  );

const ciliumValues = (version: string) =>
  namespaced(
    'kube-system',
    `  cilium:\n    image:\n      tag: "v${version}"\n    ipam:\n      mode: kubernetes\n    kubeProxyReplacement: false`,
  );

const os = (cloud: CloudType, name: string): CataloguePack => ({
  name,
  displayName: 'Ubuntu',
  layer: 'os',
  clouds: [cloud],
  versions: UBUNTU,
  values: nodeValues,
});

const storage = (
  name: string,
  displayName: string,
  clouds: CataloguePack['clouds'],
  versions: readonly string[],
): CataloguePack => ({
  name,
  displayName,
  layer: 'csi',
  clouds,
  versions,
  values: (version) => namespaced('kube-system', `  ${name}:\n    version: "${version}"\n    storageClass:\n      isDefault: true`),
});

/** The packs of the public registry that profiles for the four clouds are made of. */
export const PUBLIC_PACKS: readonly CataloguePack[] = [
  os('vsphere', 'ubuntu-vsphere'),
  os('maas', 'ubuntu-maas'),
  os('openstack', 'ubuntu-openstack'),
  os('apache-cloudstack', 'ubuntu-cloudstack'),
  {
    name: 'kubernetes',
    displayName: 'Palette eXtended Kubernetes',
    layer: 'k8s',
    clouds: ['all'],
    versions: KUBERNETES,
    values: kubernetesValues,
    presets: [
      {
        name: 'k8s-hardening-off',
        displayName: 'No hardening',
        group: 'hardening',
        add: 'pack:\n  k8sHardening: false',
        remove: [],
      },
      { name: 'k8s-hardening-on', displayName: 'Hardening', group: 'hardening', add: 'pack:\n  k8sHardening: true', remove: [] },
    ],
  },
  {
    name: 'cni-calico',
    displayName: 'Calico',
    layer: 'cni',
    clouds: ['all'],
    versions: ['3.28.0', '3.29.3', '3.31.2'],
    values: calicoValues,
  },
  {
    name: 'cni-cilium-oss',
    displayName: 'Cilium',
    layer: 'cni',
    clouds: ['all'],
    versions: ['1.16.5', '1.17.1'],
    values: ciliumValues,
  },
  storage('csi-vsphere-csi', 'vSphere CSI', ['vsphere'], ['3.3.1', '3.4.0']),
  storage('csi-rook-ceph-helm', 'Rook Ceph', ['vsphere', 'maas', 'openstack', 'apache-cloudstack'], ['1.15.6', '1.16.3']),
  storage('csi-openstack-cinder', 'OpenStack Cinder', ['openstack'], ['1.29.1', '1.30.2']),
  storage('csi-cloudstack', 'CloudStack CSI', ['apache-cloudstack'], ['0.3.0']),
  {
    name: 'prometheus-operator',
    displayName: 'Prometheus Operator',
    layer: 'addon',
    addonType: 'monitoring',
    clouds: ['all'],
    versions: ['67.7.0', '69.3.0'],
    values: (version) =>
      namespaced(
        'monitoring',
        `  kube-prometheus-stack:\n    version: "${version}"\n    prometheus:\n      prometheusSpec:\n        retention: 10d`,
      ),
  },
  {
    name: 'lb-metallb-helm',
    displayName: 'MetalLB',
    layer: 'addon',
    addonType: 'load balancer',
    clouds: ['vsphere', 'maas', 'openstack', 'apache-cloudstack'],
    versions: ['0.14.8', '0.14.9'],
    values: () =>
      namespaced(
        'metallb-system',
        '  metallb-full:\n    configuration:\n      ipaddresspools:\n        first-pool:\n          addresses: []',
      ),
  },
  {
    name: 'nginx',
    displayName: 'Nginx',
    layer: 'addon',
    addonType: 'ingress',
    clouds: ['all'],
    versions: ['1.11.5', '1.12.1'],
    values: (version) => namespaced('nginx', `  ingress-nginx:\n    controller:\n      image:\n        tag: "v${version}"`),
  },
];

/** The packs of the community registry, which is an OCI registry. */
export const COMMUNITY_PACKS: readonly CataloguePack[] = [
  {
    name: 'hello-universe',
    displayName: 'Hello Universe',
    layer: 'addon',
    addonType: 'app services',
    type: 'oci',
    clouds: ['all'],
    versions: ['1.2.0', '1.3.0'],
    values: () => 'manifests:\n  hello-universe:\n    namespace: hello-universe\n    port: 8080\n    replicas: 1',
  },
];
