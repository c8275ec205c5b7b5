import { attr, DiagnosticError, errorAt, isUnknown, path, schema, validators } from '../../framework';
import { type VsphereWay, vsphereDatacenters, vsphereResources } from '../../palette';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { nameList, narrowing } from './fields';

const lookedThrough = (description: string) => attr.string({ optional: true, description, validate: validators.notEmpty });

const vspherePlacementSchema = schema(
  { description: 'Where a vCenter can put machines, as a gateway sees it: datacenters, and what is in one of them.' },
  {
    cloud_account_id: lookedThrough('Uid of the cloud account that is looked through. Give it, or `private_cloud_gateway_id`.'),
    private_cloud_gateway_id: lookedThrough(
      'Uid of the gateway that looks with its own credentials. Give it, or `cloud_account_id`.',
    ),
    context: contextOfLookUp,
    datacenter: narrowing('Datacenter that `folders` and `compute_clusters` are of.'),
    compute_cluster: narrowing('Compute cluster of the datacenter that `datastores`, `networks` and `resource_pools` are of.'),
    datacenters: nameList('Datacenters.'),
    folders: nameList('Folders of `datacenter`; empty without it.'),
    compute_clusters: nameList('Compute clusters of `datacenter`; empty without it.'),
    datastores: nameList('Datastores of `compute_cluster`; empty without it.'),
    networks: nameList('Networks of `compute_cluster`; empty without it.'),
    resource_pools: nameList('Resource pools of `compute_cluster`; empty without it.'),
  },
);

/** `data.palette_placement_vsphere` */
export const vspherePlacementData = dataSource({
  type: 'palette_placement_vsphere',
  schema: vspherePlacementSchema,

  validate({ cloud_account_id: account, private_cloud_gateway_id: gateway, datacenter, compute_cluster }, report) {
    if (account === null && gateway === null)
      report.error(path('cloud_account_id'), 'Through what?', 'Give cloud_account_id or private_cloud_gateway_id.');
    if (account !== null && gateway !== null && !isUnknown(account) && !isUnknown(gateway))
      report.error(path('private_cloud_gateway_id'), 'Two answers', 'Give either cloud_account_id or private_cloud_gateway_id.');
    if (datacenter === null && compute_cluster !== null)
      report.error(
        path('compute_cluster'),
        'In which datacenter?',
        'A compute cluster is looked for in a datacenter: give datacenter, too.',
      );
  },

  async read(config, { data: palette, signal }) {
    const { cloud_account_id, private_cloud_gateway_id, context, datacenter, compute_cluster: wanted } = config;
    const way: VsphereWay =
      cloud_account_id === null ? { gatewayUid: private_cloud_gateway_id ?? '' } : { accountUid: cloud_account_id };
    const call = { scope: scopeOf(palette, context ?? 'project'), signal };
    const datacenters = await vsphereDatacenters(palette.client, way, call);
    const names = datacenters.map(({ name }) => name);
    const found = datacenters.find(({ name }) => name === datacenter);
    if (datacenter !== null && !found) throw noSuch('datacenter', datacenter, names);
    const { folders = [], computeClusters = [] } = found ?? {};
    if (wanted !== null && !computeClusters.includes(wanted)) throw noSuch('compute_cluster', wanted, computeClusters);
    const { datastores, networks, resourcePools } =
      datacenter === null || wanted === null
        ? { datastores: [], networks: [], resourcePools: [] }
        : await vsphereResources(palette.client, way, { datacenter, computecluster: wanted }, call);
    return {
      datacenters: names,
      folders,
      compute_clusters: computeClusters,
      datastores,
      networks,
      resource_pools: resourcePools,
    };
  },
});

function noSuch(attribute: string, name: string, there: readonly string[]): DiagnosticError {
  const others = there.length === 0 ? 'The gateway sees none.' : `There are: ${there.join(', ')}.`;
  return new DiagnosticError(
    errorAt(path(attribute), `No such ${attribute.replace('_', ' ')}`, `"${name}" was not found. ${others}`),
  );
}
