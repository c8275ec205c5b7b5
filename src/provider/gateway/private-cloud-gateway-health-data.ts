import { attr, nested, schema, validators } from '../../framework';
import { deploymentLimit } from '../admission/deployment-limit';
import { dataSource } from '../shared/provider-data';
import { certificatesField, proxyField } from '../shared/trust-fields';
import { gatewayFactFields, gatewayFacts } from './gateway-facts';
import { gatewayInUse, isComplete } from './gateway-in-use';
import { loadOf } from './gateway-load';
import { gatewayTrust } from './gateway-trust';

const { cloud_account_id: _, ...facts } = gatewayFactFields;

const healthSchema = schema(
  {
    description:
      'How a private cloud gateway is, what it is at, and what waits for it, as of now: it changes from one plan to the next, so take it for checks and outputs.',
  },
  {
    private_cloud_gateway_id: attr.string({
      required: true,
      description: 'Uid of the gateway.',
      validate: validators.notEmpty,
    }),
    name: attr.string({ computed: true, description: 'Its name.' }),
    ...facts,
    conditions: nested.list(
      {
        type: attr.string({ computed: true, description: 'What it is about.' }),
        message: attr.string({ computed: true, description: 'What its agent says of it.' }),
      },
      { computed: true, description: 'What its agent has reported of its health.' },
    ),
    cluster_count: attr.int({ computed: true, description: 'Clusters that refer to it.' }),
    deployment_limit: attr.int({
      computed: true,
      description:
        'How many clusters it deploys at once: what it was told, or what its machines are good for; what is beyond waits.',
    }),
    deploying: attr.list('string', { computed: true, description: 'Names of the clusters that it deploys now.' }),
    queued: attr.list('string', {
      computed: true,
      description: 'Names of the clusters that are ordered and that it has not begun.',
    }),
    deleting: attr.list('string', { computed: true, description: 'Names of the clusters that are being deleted through it.' }),
    effective_proxy: proxyField(
      'The proxy of its nodes, and of those of all clusters that it makes. It is what a `palette_private_cloud_gateway` told the installer: null where it told none, and for a gateway that was made elsewhere or on existing Kubernetes, whose proxy Palette does not tell.',
    ),
    effective_ca_certificates: certificatesField(
      'Certificate authorities that its nodes trust: that of the installer (`ca.crt`), and none of the tenant or of profiles. Null where nothing tells: no `proxy` of a `palette_private_cloud_gateway` was told to its installer.',
    ),
    complete: attr.bool({
      computed: true,
      description: 'Whether all of its clusters were seen; what the API key may not see is not counted.',
    }),
  },
);

/** `data.palette_private_cloud_gateway_health` */
export const privateCloudGatewayHealthData = dataSource({
  type: 'palette_private_cloud_gateway_health',
  schema: healthSchema,

  async read({ private_cloud_gateway_id: uid }, context) {
    const use = await gatewayInUse(context.data, uid, context);
    const { cloud_account_id: _account, ...found } = gatewayFacts(use.gateway);
    const { deploying, queued, deleting } = loadOf(use.clusters);
    return {
      name: use.gateway.metadata.name,
      ...found,
      conditions: (use.gateway.status?.health?.conditions ?? []).map(({ type, message }) => ({
        type: type ?? '',
        message: message ?? '',
      })),
      cluster_count: use.clusters.length,
      deployment_limit: await deploymentLimit(context.data, use.gateway, context.signal),
      deploying: [...deploying],
      queued: [...queued],
      deleting: [...deleting],
      ...gatewayTrust(use.gateway),
      complete: isComplete(use),
    };
  },
});
