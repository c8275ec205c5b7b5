import { Refusal } from '../world/errors';
import type { Cluster, Gateway } from '../world/records';
import type { Trouble } from '../world/trouble';
import { isAtLeast, type PaletteVersion } from '../world/versions';
import type { World } from '../world/world';
import { pathPattern } from './path-pattern';
import type { FaultEvent } from './world-event';

/** Defects that Palette itself has had and that can't come any more: the patch that ended each, and the first version without it. */
const ENDED: readonly { readonly event: string; readonly patch: string; readonly gone: PaletteVersion }[] = [
  { event: 'proxyCaLost', patch: '4.9.43', gone: '4.10' },
  { event: 'fallbackFailure', patch: '4.9.5', gone: '4.10' },
];

/** Refuses a defect that no Palette of this version has. */
export function requireDefect(version: PaletteVersion, event: FaultEvent): void {
  const ended = ENDED.find((each) => each.event in event);
  if (ended === undefined || !isAtLeast(version, ended.gone)) return;
  throw new Refusal(
    'InvalidRequest',
    `fault/event: ${ended.event} ended with Palette ${ended.patch}, and this one is ${version}: take --palette-version 4.9 or an older one`,
  );
}

/**
 * What a defect of Palette means for the world; of those that stand still in silence, each cluster counts once.
 * @param active whether its time has come and isn't over
 * @param fired told each time that it strikes
 */
export function paletteTrouble(world: World, event: FaultEvent, active: () => boolean, fired: (object: string) => void): Trouble {
  const counted = new Set<string>();
  const strike = ({ uid, name }: { readonly uid: string; readonly name: string }) => {
    if (!counted.has(uid)) fired(`cluster ${name}`);
    counted.add(uid);
  };
  if ('noSubscriber' in event) {
    let left = event.count ?? Number.POSITIVE_INFINITY;
    return {
      isUnheard: (gateway) => {
        if (left === 0 || !active() || !isMeant(event.noSubscriber, gateway)) return false;
        left -= 1;
        fired(`gateway ${gateway.name}`);
        return true;
      },
    };
  }
  if ('manifestStall' in event) {
    return {
      stall: (cluster, type) => {
        if (type !== 'BootstrappingDone' || !active() || !isMeant(event.manifestStall, cluster)) return undefined;
        strike(cluster);
        return 'InstallingManifests';
      },
    };
  }
  if ('proxyCaLost' in event) {
    const isHit = (cluster: Cluster) => {
      const gateway = cluster.gatewayUid === undefined ? undefined : world.gateways.get(cluster.gatewayUid);
      if (cluster.role !== 'gateway' || cluster.cloudType !== 'vsphere' || gateway === undefined) return false;
      // One that reaches the world without a CA of its proxy's own isn't held up.
      return active() && Boolean(gateway.proxy?.caCertificate) && isMeant(event.proxyCaLost, gateway);
    };
    return {
      isProxyCaLost: isHit,
      // The machine is there, and gets no further.
      stall: (cluster, type) => {
        if (type !== 'ControlPlaneNodeAdditionDone' || cluster.machines.length === 0 || !isHit(cluster)) return undefined;
        strike(cluster);
        return 'WaitingForKubeadmInit';
      },
    };
  }
  if ('fallbackFailure' in event) {
    return {
      isOrderLost: (gateway, cluster) => {
        if (!active() || !isMeant(event.fallbackFailure, gateway)) return false;
        strike(cluster);
        return true;
      },
    };
  }
  return {};
}

function isMeant(pattern: string, { uid, name }: Pick<Gateway, 'uid' | 'name'>): boolean {
  return uid === pattern || pathPattern(pattern).test(name);
}
