import { gatewaySizeOf } from '../../../domain/gateway';
import { attr, validators } from '../../../framework';
import { urlLike } from '../../clouds/config-fields';
import { defineInstaller, given } from './installer';

// The vendor's minimum on MAAS, of which memory is more than elsewhere.
const LEAST = { cpu: 4, memoryMb: 8192, diskGb: 60 };
const URL_EXAMPLE = 'http://maas.example.com:5240/MAAS';

const fields = {
  api_endpoint: attr.string({
    required: true,
    description: `URL of the MAAS server: \`${URL_EXAMPLE}\`.`,
    validate: urlLike(URL_EXAMPLE),
  }),
  domain: attr.string({ required: true, description: 'DNS domain of the machines.', validate: validators.notEmpty }),
  azs: attr.list('string', { required: true, description: 'Availability zones that machines are taken from.' }),
  resource_pool: attr.string({ required: true, description: 'Resource pool. It must have machines that are Ready.' }),
  min_cpu: attr.int({
    default: LEAST.cpu,
    description: `Fewest CPUs of a machine. Default \`${LEAST.cpu}\`, and no less.`,
    validate: validators.atLeast(LEAST.cpu),
  }),
  min_memory_mb: attr.int({
    default: LEAST.memoryMb,
    description: `Least memory of a machine, in MiB. Default \`${LEAST.memoryMb}\`, and no less.`,
    validate: validators.atLeast(LEAST.memoryMb),
  }),
  min_disk_size_gb: attr.int({
    default: LEAST.diskGb,
    description: `Least disk of a machine, in GiB. Default \`${LEAST.diskGb}\`, and no less.`,
    validate: validators.atLeast(LEAST.diskGb),
  }),
};

/** MAAS (https://docs.spectrocloud.com/clusters/pcg/deploy-pcg/maas/). Addresses come by its DHCP, and there are no questions for SSH keys. */
export const maas = defineInstaller<typeof fields>({
  cloud: 'maas',
  title: 'MAAS',
  answer: 'MAAS',
  fields,
  unasked: {
    size: 'the size of its machines is given by min_cpu, min_memory_mb and min_disk_size_gb',
    custom_size: 'the size of its machines is given by min_cpu, min_memory_mb and min_disk_size_gb',
  },
  answers: (placement) =>
    given({
      'MAAS Server URL': placement.api_endpoint,
      Domain: placement.domain,
      'Availability Zones': placement.azs,
      'Resource Pool': placement.resource_pool,
      'Minimum CPU': placement.min_cpu,
      'Minimum Memory (MiB)': placement.min_memory_mb,
      'Minimum Disk Size (GiB)': placement.min_disk_size_gb,
    }),
  sizeOf: ({ min_cpu: cpu, min_memory_mb: memoryMb, min_disk_size_gb: diskGb }) => gatewaySizeOf({ cpu, memoryMb, diskGb }),
});
