import {
  CLI_CLOUDS,
  concurrentDeployments,
  GATEWAY_SIZES,
  gatewaySizeOf,
  LEAST_MACHINE,
  nodeCountProblem,
  SYSTEM_GATEWAY_CLOUDS,
} from '../../domain/gateway';
import type { DeclaredGateway } from './declarations';
import { known } from './known';
import type { Rule } from './rule';

const DOCS = 'https://docs.spectrocloud.com/clusters/pcg';

/** Rules of gateways, and of accounts that use them. */
export const gatewayRules: readonly Rule[] = [
  {
    code: 'PCG001',
    severity: 'error',
    title: 'SaaS has no System Private Gateway.',
    why: 'It is a service of a Palette or VerteX that one runs oneself; SaaS reaches a data centre through a gateway of its own.',
    link: `${DOCS}/architecture/`,
    *breaches(site) {
      for (const gateway of site.gateways) {
        if (gateway.method !== 'system' || known(site.providerOf(gateway)?.hosting) !== 'saas') continue;
        yield {
          construct: gateway.construct,
          message: 'The provider says hosting = "saas", which has no System Private Gateway. Install a PrivateCloudGateway.',
        };
      }
    },
  },
  {
    code: 'PCG002',
    severity: 'error',
    title: 'The System Private Gateway serves accounts on MAAS, OpenStack and vSphere.',
    why: 'Palette offers it when an account for one of these is registered, and for no other.',
    link: `${DOCS}/architecture/`,
    *breaches(site) {
      for (const account of site.accounts) {
        if (site.gatewayOf(account)?.method !== 'system' || SYSTEM_GATEWAY_CLOUDS.includes(account.kind)) continue;
        yield {
          construct: account.construct,
          message: `An account on ${account.kind} can't use the System Private Gateway, which serves ${SYSTEM_GATEWAY_CLOUDS.join(', ')}. Give it a PrivateCloudGateway.`,
        };
      }
    },
  },
  {
    code: 'PCG003',
    severity: 'error',
    title: 'A gateway has one node, or three.',
    why: 'It grows from one to three and never shrinks: its nodes are members of etcd.',
    link: `${DOCS}/manage-pcg/scale-pcg-nodes/`,
    *breaches({ gateways }) {
      for (const { construct, nodeCount } of gateways) {
        const count = known(nodeCount);
        const problem = count === undefined ? undefined : nodeCountProblem(count);
        if (problem) yield { construct, message: `${problem} Put nodeCount right.` };
      }
    },
  },
  {
    code: 'PCG004',
    severity: 'error',
    title: 'An account is for the cloud that its gateway serves.',
    why: 'A gateway serves the infrastructure provider that it was made for, and migrates to one of the same provider only.',
    link: `${DOCS}/architecture/`,
    *breaches(site) {
      for (const account of site.accounts) {
        const gateway = site.gatewayOf(account);
        const cloud = known(gateway?.cloud);
        const kind = account.kind.replace(/^custom\//, '');
        if (!gateway || cloud === undefined || cloud === kind) continue;
        yield {
          construct: account.construct,
          message: `The account "${account.name}" is for ${kind}, and its gateway "${gateway.name}" for ${cloud}. Give it a gateway for ${kind}.`,
        };
      }
    },
  },
  {
    code: 'PCG005',
    severity: 'error',
    title: 'The Palette CLI installs gateways on vSphere, MAAS and Apache CloudStack, and on OpenStack up to Palette 4.7.',
    why: 'Palette 4.8 took OpenStack out; other clouds have their gateways on existing Kubernetes.',
    link: `${DOCS}/deploy-pcg/`,
    *breaches(site) {
      for (const gateway of site.gateways.filter(({ method }) => method === 'palette_cli')) {
        const cloud = known(gateway.cloud);
        if (cloud === undefined) continue;
        const { construct } = gateway;
        if (!(CLI_CLOUDS as readonly string[]).includes(cloud))
          yield { construct, message: `The Palette CLI installs no gateway on ${cloud}. Use GatewayInstall.existingKubernetes().` };
        else if (cloud === 'openstack' && site.reaches('4.8', gateway) === 'yes')
          yield {
            construct,
            message: 'From Palette 4.8 on there are no gateways on OpenStack. Make it on another cloud, or stay on 4.7.',
          };
      }
    },
  },
  {
    code: 'PCG006',
    severity: 'error',
    title: 'A node of a gateway has 4 CPUs, 4 GiB of memory and 60 GiB of disk at least.',
    why: 'With less the installation does not come to an end.',
    link: `${DOCS}/deploy-pcg/`,
    *breaches({ gateways }) {
      for (const { construct, machine } of gateways) {
        const short = machine ? MEASURES.filter(({ least, of }) => (known(of(machine)) ?? least) < least) : [];
        if (short.length === 0) continue;
        const least = short.map(({ name, least: value, unit }) => `${name} ${value} ${unit}`).join(', ');
        yield { construct, message: `The size is too small for a gateway. It takes at least: ${least}.` };
      }
    },
  },
  {
    code: 'PCG008',
    severity: 'warning',
    title: 'A gateway deploys only so many clusters at once.',
    why: 'The others wait for their turn, which delays a first apply; a larger gateway takes more.',
    link: `${DOCS}/deploy-pcg/`,
    *breaches(site) {
      for (const gateway of site.gateways) {
        const limit = deploymentsOf(gateway);
        const clusters = site.clustersOf(gateway).length;
        if (limit === undefined || clusters <= limit) continue;
        yield {
          construct: gateway.construct,
          message: `${clusters} clusters are made through the gateway "${gateway.name}", which deploys ${limit} at once: the others wait for their turn. Take three nodes or a larger size, or more gateways.`,
        };
      }
    },
  },
];

type Machine = NonNullable<DeclaredGateway['machine']>;

const MEASURES = [
  { name: 'cpu', unit: 'CPUs', least: LEAST_MACHINE.cpu, of: ({ cpu }: Machine) => cpu },
  { name: 'memory', unit: 'MiB', least: LEAST_MACHINE.memoryMb, of: ({ memoryMb }: Machine) => memoryMb },
  { name: 'disk', unit: 'GiB', least: LEAST_MACHINE.diskGb, of: ({ diskSizeGb }: Machine) => diskSizeGb },
];

/** How many clusters a gateway surely deploys at once; undefined where its size isn't said. */
function deploymentsOf({ size, machine, nodeCount }: DeclaredGateway): number | undefined {
  const nodes = known(nodeCount) ?? 1;
  const named = GATEWAY_SIZES.find((each) => each === known(size));
  if (named) return concurrentDeployments(nodes, named);
  if (!machine || [machine.cpu, machine.memoryMb, machine.diskSizeGb].some((value) => known(value) === undefined)) return undefined;
  const { cpu, memoryMb, diskSizeGb: diskGb } = machine;
  return concurrentDeployments(nodes, gatewaySizeOf({ cpu, memoryMb, diskGb }));
}
