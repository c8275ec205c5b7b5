import { attr, DiagnosticError, errorAt, path, schema } from '../../framework';
import { clusterGatewayUid, findClustersByName } from '../../palette';
import { checkIdOrName, idOrName } from '../shared/id-or-name';
import { dataSource, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { certificatesField, proxyField } from '../shared/trust-fields';
import { seeCluster } from './cluster-sight';
import { clusterTrust } from './cluster-trust';

const clusterDataSchema = schema(
  { description: 'A cluster, by its name or uid: how it stands, and where its API is. Its kubeconfig is never read.' },
  {
    ...idOrName,
    context: contextOfLookUp,
    state: attr.string({ computed: true, description: 'State as Palette tells it: `Provisioning`, `Running` …' }),
    health: attr.string({
      computed: true,
      nullable: true,
      description: 'Health as its agent reported it last: `Healthy`, `UnHealthy` …',
    }),
    cloud: attr.string({ computed: true, nullable: true, description: 'Cloud that it stands on.' }),
    api_endpoint: attr.string({
      computed: true,
      nullable: true,
      description: 'Where its API server is reached: `host:port`. Null until it is known.',
    }),
    cluster_timezone: attr.string({
      computed: true,
      nullable: true,
      description: "Time zone of its schedules, by its IANA name; null where it is Palette's own.",
    }),
    private_cloud_gateway_id: attr.string({
      computed: true,
      nullable: true,
      description: 'Uid of the gateway that it was made through.',
    }),
    effective_proxy: proxyField(
      'The proxy of its nodes, which is that of its gateway: null where that has none, was made elsewhere (Palette does not tell its proxy then), or runs on existing Kubernetes, which passes nothing on. A cluster that was migrated keeps the proxy of the gateway that made it, which Palette does not tell either.',
    ),
    effective_ca_certificates: certificatesField(
      'Certificate authorities that a node trusts which is made now: those of the tenant (but on EKS, AKS, GKE and Edge), and the files of the OS layer of its profiles. Nodes that run have what there was when they were made. Null where the API key may not see the certificates of the tenant or the packs of the cluster, or an OS layer is no YAML.',
    ),
  },
);

/** `data.palette_cluster` */
export const clusterData = dataSource({
  type: 'palette_cluster',
  schema: clusterDataSchema,
  validate: (config, report) => checkIdOrName('cluster', config, report),

  async read({ id, name, context }, { data: palette, signal }) {
    const where = context ?? 'project';
    const call = { scope: scopeOf(palette, where), signal };
    const uid = id ?? (await findClustersByName(palette.client, name ?? '', call))[0]?.metadata.uid;
    const sight = uid === undefined ? undefined : await seeCluster(palette, uid, call);
    if (!sight) {
      throw new DiagnosticError(
        errorAt(path(id === null ? 'name' : 'id'), 'No such cluster', `There is no cluster "${id ?? name}" in the ${where}.`),
      );
    }
    const { cluster, overview, state } = sight;
    const [endpoint] = cluster.status?.apiEndpoints ?? [];
    return {
      id: cluster.metadata.uid,
      name: cluster.metadata.name,
      state,
      health: overview?.status?.health?.state || null,
      cloud: cluster.spec?.cloudType || null,
      api_endpoint: endpoint ? `${endpoint.host}:${endpoint.port}` : null,
      cluster_timezone: cluster.spec?.clusterConfig?.timezone || null,
      private_cloud_gateway_id: clusterGatewayUid(cluster) ?? null,
      ...(await clusterTrust(palette, cluster, call)),
    };
  },
});
