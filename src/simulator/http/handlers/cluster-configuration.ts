import type { clusterConfigurationOperations } from '../../../palette/schema/full';
import { changeSettings } from '../../world/cluster-settings';
import { Refusal } from '../../world/errors';
import type { Handlers } from '../call';
import { changeable } from './cluster-reach';

/** The settings of a cluster that are changed one by one, without its gateway. */
export const clusterConfigurationHandlers: Handlers<keyof typeof clusterConfigurationOperations> = {
  patchClusterMetaAttribute: ({ world, caller, params, body }) => {
    changeSettings(world, changeable(world, caller, params.uid), { clusterMetaAttribute: body.clusterMetaAttribute ?? '' });
    return undefined;
  },
  patchControlPlaneHealthCheckTimeout: ({ world, caller, params, body }) => {
    const { controlPlaneHealthCheckTimeout = '' } = body;
    changeSettings(world, changeable(world, caller, params.uid), { controlPlaneHealthCheckTimeout });
    return undefined;
  },
  patchHostClusterConfig: ({ world, caller, params, body }) => {
    changeSettings(world, changeable(world, caller, params.uid), { hostClusterConfig: required(body, 'hostClusterConfig') });
    return undefined;
  },
  patchLifecycleConfig: ({ world, caller, params, body }) => {
    changeSettings(world, changeable(world, caller, params.uid), { lifecycleConfig: required(body, 'lifecycleConfig') });
    return undefined;
  },
  patchOsPatchConfig: ({ world, caller, params, body }) => {
    const machineManagementConfig = { osPatchConfig: required(body, 'osPatchConfig') };
    changeSettings(world, changeable(world, caller, params.uid), { machineManagementConfig });
    return undefined;
  },
  patchClusterTimezone: ({ world, caller, params, body }) => {
    changeSettings(world, changeable(world, caller, params.uid), { timezone: body.timezone });
    return undefined;
  },
};

function required<Body extends object, Name extends keyof Body & string>(body: Body, name: Name): NonNullable<Body[Name]> {
  const value = body[name];
  if (value === undefined || value === null) throw new Refusal('InvalidCluster', `${name} in body is required`);
  return value;
}
