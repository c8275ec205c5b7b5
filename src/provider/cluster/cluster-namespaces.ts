import { attr, block, isUnknown, path } from '../../framework';
import {
  type ClusterNamespaceResource,
  type ClusterNamespaceResourceInputEntity,
  getClusterNamespaces,
  putClusterNamespaces,
} from '../../palette';
import type { ValuesOf } from '../clouds/cloud';
import { inPriorOrder } from '../shared/prior-order';
import { definePart } from './cluster-part';

/** What a namespace may take, with what each takes for a number. */
const AMOUNTS = { cpu_cores: /^\d+(\.\d+)?$/, memory_MiB: /^\d+(\.\d+)?$/, gpu_limit: /^(-1|\d+)$/ } as const;
const PROVIDER = 'nvidia';

const fields = {
  namespaces: block.list(
    {
      name: attr.string({
        required: true,
        description: 'Name; between slashes (`/team-.*/`) a regular expression for the names of several.',
        validate: nameProblem,
      }),
      resource_allocation: attr.map('string', {
        required: true,
        description:
          'What its workloads may take together: `cpu_cores`, `memory_MiB`, `gpu_limit` and `gpu_provider` (`nvidia`). What is left out has no limit.',
        validate: allocationProblem,
      }),
    },
    { description: 'Namespaces that Palette keeps in the cluster. Their order means nothing.' },
  ),
};

type Namespace = ValuesOf<typeof fields>['namespaces'][number];
type Allocation = NonNullable<NonNullable<ClusterNamespaceResource['spec']>['resourceAllocation']>;

/** The namespaces that Palette keeps in a cluster: Palette takes the whole list for what there is to be. */
export const namespacesPart = definePart({
  fields,

  validate({ namespaces }, report) {
    if (!Array.isArray(namespaces)) return;
    const names = (namespaces as readonly Partial<Namespace>[]).map(({ name }) => name).filter((name) => !isUnknown(name as never));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) report.error(path('namespaces'), 'Invalid namespaces', `Two namespaces are called "${twice}".`);
  },

  toRequest: ({ namespaces }) =>
    namespaces.length > 0 ? { spec: { clusterConfig: { resources: { namespaces: namespaces.map(namespaceBody) } } } } : {},

  async read({ palette, cluster, call, isNew }, { namespaces: prior }) {
    if (!isNew && prior.length === 0) return {};
    const found = await getClusterNamespaces(palette.client, cluster.metadata.uid, call);
    const namespaces = found.map(({ metadata: { name }, spec }) => {
      const before = prior.find((each) => each.name === name);
      return { name, resource_allocation: allocationOf(spec?.resourceAllocation ?? {}, before?.resource_allocation) };
    });
    return { namespaces: inPriorOrder(namespaces, prior, ({ name }) => name) };
  },

  async update({ palette, cluster, call }, { namespaces }) {
    await putClusterNamespaces(palette.client, cluster.metadata.uid, namespaces.map(namespaceBody), call);
  },
});

function namespaceBody({ name, resource_allocation }: Namespace): ClusterNamespaceResourceInputEntity {
  const { cpu_cores, memory_MiB, gpu_limit } = resource_allocation;
  return {
    metadata: { name },
    spec: {
      isRegex: isPattern(name),
      resourceAllocation: {
        ...(cpu_cores ? { cpuCores: Number(cpu_cores) } : {}),
        ...(memory_MiB ? { memoryMiB: Number(memory_MiB) } : {}),
        ...(gpu_limit ? { gpuConfig: { limit: Number(gpu_limit), provider: PROVIDER } } : {}),
      },
    },
  };
}

/** The same in the words that the state has for it: numbers are texts there, and 2.0 is 2. */
function allocationOf({ cpuCores, memoryMiB, gpuConfig }: Allocation, prior: Namespace['resource_allocation'] | undefined) {
  const amounts = { cpu_cores: cpuCores, memory_MiB: memoryMiB, gpu_limit: gpuConfig?.limit };
  const known = Object.entries(amounts).flatMap(([name, amount = 0]) => {
    const text = prior?.[name];
    if (text !== undefined && Number(text) === amount) return [[name, text] as const];
    return amount === 0 ? [] : [[name, String(amount)] as const];
  });
  const provider = gpuConfig?.limit ? (gpuConfig.provider ?? PROVIDER) : undefined;
  // It says no more than the limit does, so it is there where it was.
  const told = provider === PROVIDER && prior?.gpu_limit !== undefined ? prior.gpu_provider : (provider ?? prior?.gpu_provider);
  return Object.fromEntries(told === undefined ? known : [...known, ['gpu_provider', told] as const]);
}

function isPattern(name: string): boolean {
  return /^\/.*\/$/.test(name);
}

/** A label of RFC 1123, which is what Kubernetes takes for a name. */
function nameProblem(name: string): string | undefined {
  if (isPattern(name) || /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) return undefined;
  return `"${name}" is no name of a namespace: it takes a-z, 0-9 and -, at most 63 of them. A regular expression stands between slashes.`;
}

function allocationProblem(allocation: { readonly [name: string]: string }): string | undefined {
  for (const [name, text] of Object.entries(allocation)) {
    if (name === 'gpu_provider') {
      if (text !== '' && text !== PROVIDER) return `gpu_provider is "${text}"; Palette knows "${PROVIDER}".`;
      continue;
    }
    const pattern = Object.hasOwn(AMOUNTS, name) ? AMOUNTS[name as keyof typeof AMOUNTS] : undefined;
    if (pattern === undefined) return `"${name}" is none of cpu_cores, memory_MiB, gpu_limit and gpu_provider.`;
    if (text !== '' && !pattern.test(text)) return `${name} is "${text}"; it takes a number.`;
  }
  return undefined;
}
