import type { Handlers } from '../call';
import { accountHandlers } from './accounts';
import { cloudConfigHandlers } from './cloud-configs';
import { clusterHandlers } from './clusters';
import { eventHandlers } from './events';
import { gatewayHandlers } from './gateways';
import { profileHandlers } from './profiles';
import { projectHandlers } from './projects';

/** The handler of every operation that the API's description has. */
export const handlers: Handlers = {
  ...projectHandlers,
  ...gatewayHandlers,
  ...accountHandlers,
  ...profileHandlers,
  ...clusterHandlers,
  ...cloudConfigHandlers,
  ...eventHandlers,
};
