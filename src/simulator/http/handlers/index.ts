import type { Handlers } from '../call';
import { accessHandlers } from './access';
import { accountHandlers } from './accounts';
import { cloudStackHandlers, maasHandlers, openStackHandlers, vsphereHandlers } from './clouds';
import { anyCloudMachineHandlers } from './clouds/any';
import { cloudTypeHandlers } from './clouds/cloud-types';
import { customClusterHandlers } from './clouds/custom';
import { clusterAgentHandlers } from './cluster-agents';
import { clusterAssetHandlers } from './cluster-assets';
import { clusterDashboardHandlers } from './cluster-dashboard';
import { clusterLifeHandlers } from './cluster-life';
import { clusterPartsHandlers } from './cluster-parts';
import { clusterHandlers } from './clusters';
import { dnsMappingHandlers } from './dns-mappings';
import { eventHandlers } from './events';
import { gatewayCloudHandlers } from './gateway-clouds';
import { gatewaySearchHandlers } from './gateway-search';
import { gatewayHandlers } from './gateways';
import { infrastructureHandlers } from './infrastructure';
import { ipPoolHandlers } from './ip-pools';
import { locationHandlers } from './locations';
import { macroHandlers } from './macros';
import { notificationHandlers } from './notifications';
import { ociRegistryHandlers } from './oci-registries';
import { packHandlers } from './packs';
import { peopleHandlers } from './people';
import { profilePackHandlers } from './profile-packs';
import { profileHandlers } from './profiles';
import { projectHandlers } from './projects';
import { registryHandlers } from './registries';
import { serviceHandlers } from './services';
import { systemHandlers } from './system';
import { assetHandlers } from './tenant-assets';

/** The handler of every operation that the API's description has. */
export const handlers: Handlers = {
  ...accessHandlers,
  ...assetHandlers,
  ...locationHandlers,
  ...macroHandlers,
  ...peopleHandlers,
  ...systemHandlers,
  ...projectHandlers,
  ...gatewayHandlers,
  ...gatewayCloudHandlers,
  ...gatewaySearchHandlers,
  ...ipPoolHandlers,
  ...dnsMappingHandlers,
  ...accountHandlers,
  ...infrastructureHandlers,
  ...profileHandlers,
  ...profilePackHandlers,
  ...packHandlers,
  ...registryHandlers,
  ...ociRegistryHandlers,
  ...serviceHandlers,
  ...clusterHandlers,
  ...clusterPartsHandlers,
  ...clusterAgentHandlers,
  ...clusterAssetHandlers,
  ...clusterLifeHandlers,
  ...vsphereHandlers,
  ...maasHandlers,
  ...openStackHandlers,
  ...cloudStackHandlers,
  ...anyCloudMachineHandlers,
  ...cloudTypeHandlers,
  ...customClusterHandlers,
  ...clusterDashboardHandlers,
  ...eventHandlers,
  ...notificationHandlers,
};
