import { addressProblem } from '../../../domain/address';
import { attr } from '../../../framework';
import { urlLike } from '../../clouds/config-fields';
import { defineInstaller, given } from './installer';

const URL_EXAMPLE = 'https://cloudstack.example.com:8080/client/api';

const fields = {
  api_url: attr.string({
    required: true,
    description: `URL of the API: \`${URL_EXAMPLE}\`.`,
    validate: urlLike(URL_EXAMPLE),
  }),
  domain: attr.string({ optional: true, description: 'Domain of the user.' }),
  project: attr.string({ optional: true, description: 'Project.' }),
  zone: attr.string({ required: true, description: 'Zone.' }),
  network: attr.string({ required: true, description: 'Network of the zone.' }),
  offering: attr.string({ required: true, description: 'Compute offering of the nodes.' }),
  disk_offering: attr.string({
    optional: true,
    description: 'Disk offering of the nodes, where the compute offering leaves it open.',
  }),
  ssh_key_pair: attr.string({ optional: true, description: 'SSH key pair, by name, for the user `spectro`.' }),
  control_plane_ip: attr.string({
    optional: true,
    description: 'Static address of the API server. CloudStack chooses when unset.',
    validate: addressProblem,
  }),
  sync_with_cks: attr.bool({ optional: true, description: "Shows the gateway's cluster in CloudStack's own Kubernetes service." }),
};

/** Apache CloudStack (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/cloudstack/). */
export const apacheCloudstack = defineInstaller<typeof fields>({
  cloud: 'apache_cloudstack',
  title: 'Apache CloudStack',
  answer: 'Apache CloudStack',
  fields,
  unasked: {
    custom_size: 'the size of its nodes is that of the offering',
    reboot_after_patch: 'the installer asks only whether to patch on boot',
  },
  answers: (placement) =>
    given({
      'CloudStack API URL': placement.api_url,
      'CloudStack Domain': placement.domain,
      Project: placement.project,
      Zone: placement.zone,
      Network: placement.network,
      'Compute Offering': placement.offering,
      'Disk Offering': placement.disk_offering,
      'SSH Key Pair': placement.ssh_key_pair,
      'Control Plane Endpoint IP': placement.control_plane_ip,
      'Sync with CKS': placement.sync_with_cks,
    }),
});
