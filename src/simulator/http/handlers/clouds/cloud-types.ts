import type { cloudTypeOperations } from '../../../../palette/schema/full';
import {
  type CustomCloud,
  changeCloud,
  changeContent,
  customCloudOf,
  customClouds,
  registerCloud,
  removeCloud,
} from '../../../world/cloud-types';
import { changeTexts } from '../../../world/metadata';
import type { World } from '../../../world/world';
import type { Handlers } from '../../call';
import { metadataView } from '../../views/metadata';

interface Call {
  readonly world: World;
  readonly params: { readonly cloudType: string };
}

interface Upload extends Call {
  readonly form: { readonly fileName?: string };
}

const bootstrap = contentOf('bootstrap');
const cloudProvider = contentOf('cloudProvider');
const controlPlane = contentOf('controlPlane');
const core = contentOf('core');
const cluster = contentOf('templates/clusterTemplate');
const controlPlanePool = contentOf('templates/controlPlanePoolTemplate');
const workerPool = contentOf('templates/workerPoolTemplate');

/** Clouds that the tenant registers, with the YAML that brings their clusters to life. */
export const cloudTypeHandlers: Handlers<keyof typeof cloudTypeOperations> = {
  listCloudTypes: ({ world }) => ({
    cloudTypes: customClouds(world).map(({ name, displayName, cloudCategory, isControlPlaneManaged, logo }) => ({
      name,
      displayName,
      cloudCategory,
      cloudFamily: name,
      isCustom: true,
      isManaged: isControlPlaneManaged,
      isVertex: false,
      logo,
    })),
  }),
  registerCloudType: ({ world, body }) => {
    const document = registerCloud(world, body.metadata?.name ?? '', body.spec ?? {});
    changeTexts(document, body.metadata ?? {});
    return { uid: document.uid };
  },
  deleteCloudType: ({ world, params }) => {
    removeCloud(world, params.cloudType);
    return undefined;
  },
  getCloudTypeMeta: ({ world, params }) => metaView(customCloudOf(world, params.cloudType)),
  updateCloudTypeMeta: ({ world, params, body }) => {
    changeCloud(world, params.cloudType, body.spec ?? {});
    const { document } = customCloudOf(world, params.cloudType);
    if (document !== undefined) changeTexts(document, body.metadata ?? {});
    return undefined;
  },
  getCloudTypeKeys: ({ world, params }) => ({ keys: customCloudOf(world, params.cloudType).keys }),
  updateCloudTypeKeys: ({ world, params, body }) => {
    changeCloud(world, params.cloudType, { keys: body.keys ?? [] });
    return undefined;
  },
  getCloudTypeLogo: ({ world, params }) => customCloudOf(world, params.cloudType).logo,
  updateCloudTypeLogo: ({ world, params, form }) => {
    changeCloud(world, params.cloudType, { logo: form.fileName ?? '' });
    return undefined;
  },
  getCloudTypeBootstrap: bootstrap.get,
  updateCloudTypeBootstrap: bootstrap.put,
  deleteCloudTypeBootstrap: bootstrap.delete,
  getCloudTypeProvider: cloudProvider.get,
  updateCloudTypeProvider: cloudProvider.put,
  deleteCloudTypeProvider: cloudProvider.delete,
  getCloudTypeControlPlane: controlPlane.get,
  updateCloudTypeControlPlane: controlPlane.put,
  deleteCloudTypeControlPlane: controlPlane.delete,
  getCloudTypeCore: core.get,
  updateCloudTypeCore: core.put,
  deleteCloudTypeCore: core.delete,
  getClusterTemplate: cluster.get,
  updateClusterTemplate: cluster.put,
  deleteClusterTemplate: cluster.delete,
  getControlPlanePoolTemplate: controlPlanePool.get,
  updateControlPlanePoolTemplate: controlPlanePool.put,
  deleteControlPlanePoolTemplate: controlPlanePool.delete,
  getWorkerPoolTemplate: workerPool.get,
  updateWorkerPoolTemplate: workerPool.put,
  deleteWorkerPoolTemplate: workerPool.delete,
};

function contentOf(part: string) {
  return {
    get: ({ world, params }: Call) => ({ yaml: customCloudOf(world, params.cloudType).contents[part] ?? '' }),
    put: ({ world, params, form }: Upload): undefined => {
      changeContent(world, params.cloudType, part, form.fileName ?? '');
      return undefined;
    },
    delete: ({ world, params }: Call): undefined => {
      changeContent(world, params.cloudType, part, undefined);
      return undefined;
    },
  };
}

function metaView({ name, displayName, cloudCategory, isControlPlaneManaged, logo, document }: CustomCloud) {
  return {
    metadata: document === undefined ? { name } : metadataView(document),
    spec: { cloudCategory, displayName, isManaged: isControlPlaneManaged, logo },
  };
}
