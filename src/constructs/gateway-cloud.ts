import type {
  PrivateCloudGatewayApacheCloudstack,
  PrivateCloudGatewayConfig,
  PrivateCloudGatewayMaas,
  PrivateCloudGatewayOpenstack,
  PrivateCloudGatewayVsphere,
} from './generated/private-cloud-gateway';

/** Where the Palette CLI puts a gateway's nodes, on one cloud. Make it with {@link GatewayCloud}. */
export interface GatewayCloudConfig<Kind extends string = string> {
  /** As resource types are called: `vsphere`. */
  readonly kind: Kind;
  /** What the gateway's resource takes of it. */
  readonly placement: Pick<PrivateCloudGatewayConfig, 'vsphere' | 'maas' | 'apacheCloudstack' | 'openstack'>;
}

/** In a datacenter of a vCenter. */
export function vsphereGateway(vsphere: PrivateCloudGatewayVsphere): GatewayCloudConfig<'vsphere'> {
  return { kind: 'vsphere', placement: { vsphere } };
}

/** Where a gateway's own nodes go, by cloud: `GatewayCloud.maas({ … })`. */
export const GatewayCloud = {
  /** In a datacenter of a vCenter. */
  vsphere: vsphereGateway,
  /** On machines that MAAS has. */
  maas: (maas: PrivateCloudGatewayMaas): GatewayCloudConfig<'maas'> => ({ kind: 'maas', placement: { maas } }),
  /** In a zone of Apache CloudStack. */
  apacheCloudStack: (apacheCloudstack: PrivateCloudGatewayApacheCloudstack): GatewayCloudConfig<'apache_cloudstack'> => ({
    kind: 'apache_cloudstack',
    placement: { apacheCloudstack },
  }),
  /** In a project of OpenStack, with Palette 4.7 and before. */
  openStack: (openstack: PrivateCloudGatewayOpenstack): GatewayCloudConfig<'openstack'> => ({
    kind: 'openstack',
    placement: { openstack },
  }),
} as const;
