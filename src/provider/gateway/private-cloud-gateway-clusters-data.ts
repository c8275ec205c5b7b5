import { attr, nested, schema, validators } from '../../framework';
import { dataSource } from '../shared/provider-data';
import { gatewayInUse, isComplete } from './gateway-in-use';

const shown = {
  id: attr.string({ computed: true, description: 'Uid.' }),
  name: attr.string({ computed: true, description: 'Name.' }),
  place: attr.string({ computed: true, description: 'Where it is: its project, as `project Default`, or the tenant.' }),
  state: attr.string({ computed: true, description: 'State as Palette tells it.' }),
};

const clustersSchema = schema(
  {
    description:
      'The clusters that refer to a private cloud gateway, and so are made and deleted through it, in all projects that the API key sees. What it may not see is said.',
  },
  {
    private_cloud_gateway_id: attr.string({
      required: true,
      description: 'Uid of the gateway.',
      validate: validators.notEmpty,
    }),
    ids: attr.list('string', { computed: true, description: 'Uids of the clusters, in the order of their names.' }),
    clusters: nested.list(
      {
        ...shown,
        cloud_type: attr.string({ computed: true, nullable: true, description: 'The cloud that it is on, as the API calls it.' }),
        owner: attr.string({ computed: true, nullable: true, description: 'Its owner mark: which configuration made it.' }),
      },
      { computed: true, description: 'The clusters, in the order of their names.' },
    ),
    complete: attr.bool({ computed: true, description: 'Whether everything was seen: no other cluster refers to the gateway.' }),
    unseen_places: attr.list('string', { computed: true, description: 'Where the API key may not look for clusters.' }),
    unseen_clusters: nested.list(
      { ...shown, reason: attr.string({ computed: true, description: 'What kept it from being seen.' }) },
      { computed: true, description: 'Clusters of which it is not known which gateway they refer to.' },
    ),
  },
);

/** `data.palette_private_cloud_gateway_clusters` */
export const privateCloudGatewayClustersData = dataSource({
  type: 'palette_private_cloud_gateway_clusters',
  schema: clustersSchema,

  async read({ private_cloud_gateway_id: uid }, context) {
    const use = await gatewayInUse(context.data, uid, context);
    return {
      ids: use.clusters.map((each) => each.uid),
      clusters: use.clusters.map(({ uid: id, name, project: place, state, cloudType, mark }) => ({
        id,
        name,
        place,
        state,
        cloud_type: cloudType ?? null,
        owner: mark ?? null,
      })),
      complete: isComplete(use),
      unseen_places: [...use.unseen.places],
      unseen_clusters: use.unseen.clusters.map(({ uid: id, name, project: place, state, why }) => ({
        id,
        name,
        place,
        state,
        reason: why,
      })),
    };
  },
});
