import type { ProviderData } from '../shared/provider-data';
import { installerOf } from './cli';
import { type Answers, given } from './cli/installer';
import type { GatewayState } from './private-cloud-gateway-schema';

/** A gateway that the Palette CLI shall install, as it is configured. */
export type DeclaredGateway = Pick<GatewayState, (typeof ASKED)[number]>;

const ASKED = [
  'name',
  'cloud_type',
  'node_count',
  'size',
  'custom_size',
  'proxy',
  'share_with_projects',
  'pod_cidr',
  'service_ip_range',
  'image_registry',
  'patch_os_on_boot',
  'reboot_after_patch',
  'node_affinity',
  'vsphere',
  'maas',
  'apache_cloudstack',
  'openstack',
] as const;

/** What decides answers and isn't kept with the gateway. */
export interface Circumstances {
  /** The Palette that it belongs to. */
  readonly palette: Pick<ProviderData, 'hosting'>;
  /** The configuration, which alone has the token. */
  readonly config: { readonly ubuntu_pro_token_wo: string | null };
}

const SIZES: { readonly [size: string]: string } = { small: 'S', medium: 'M', large: 'L', custom: 'Custom' };

/**
 * What `palette pcg install` asks, by its prompts, and the answers that the declared gateway has
 * for them (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/). Credentials are left
 * to whoever runs it, and so is what was left unset.
 */
export function installerQuestions(gateway: DeclaredGateway, { palette, config }: Circumstances): { [prompt: string]: string } {
  const installer = installerOf(gateway.cloud_type);
  const placement = installer && gateway[installer.cloud];
  const registry = gateway.image_registry;
  return {
    'Management Plane Type': palette.hosting === 'vertex' ? 'VerteX' : 'Palette',
    'Enable Ubuntu Pro': config.ubuntu_pro_token_wo === null ? 'n' : 'y',
    'Image Registry Type': registry === null ? 'Default' : 'Custom',
    ...(registry && {
      ...given({
        'Registry Name': registry.name,
        'Registry Endpoint': registry.endpoint,
        'Registry Base Content Path': registry.base_content_path,
        'Mirror Registries': registry.mirror_registries,
        'Allow Insecure Registry': registry.allow_insecure,
        'Registry CA Certificate Filepath': registry.ca_file,
      }),
    }),
    'Private Cloud Gateway Name': gateway.name,
    'Cloud Type': installer?.answer ?? gateway.cloud_type,
    ...given({
      'Share Private Cloud Gateway Cloud Account with Platform Projects': gateway.share_with_projects,
      'Pod CIDR': gateway.pod_cidr,
      'Service IP Range': gateway.service_ip_range,
    }),
    'Node Count': String(gateway.node_count),
    ...sizeAnswers(gateway, installer?.unasked.custom_size === undefined),
    ...(installer && placement ? installer.answers(placement) : {}),
    ...given({
      'Patch OS on Boot': gateway.patch_os_on_boot,
      'Reboot Nodes Once OS Patch Is Applied': gateway.reboot_after_patch,
      'Node Affinity': gateway.node_affinity,
    }),
    ...gateway.proxy,
  };
}

/** Sizes are asked for where machines are made to measure; elsewhere something in the placement decides. */
function sizeAnswers({ size, custom_size: custom }: DeclaredGateway, asked: boolean): Answers {
  if (size === null || !asked) return {};
  return {
    'Node Size': SIZES[size] ?? size,
    ...(custom && given({ CPU: custom.cpu, 'Memory (MiB)': custom.memory_mb, 'Storage (GiB)': custom.disk_size_gb })),
  };
}
