import { Refusal } from './errors';
import { addGateway } from './gateways';
import { randomText } from './random';
import type { Gateway, PairingCode } from './records';
import { newUid, type World } from './world';

const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 10;

/** A new pairing code for one gateway of the cloud type. It can be used once, within the time that the world's timings give. */
export function newPairingCode(world: World, cloudType: string): PairingCode {
  for (const [code, pairing] of world.pairingCodes) if (pairing.expiresAt <= world.now) world.pairingCodes.delete(code);
  const pairing = {
    code: randomText(world.random, ALPHABET, LENGTH),
    cloudType,
    expiresAt: world.now + world.timings.pairingCode,
    used: false,
  };
  world.pairingCodes.set(pairing.code, pairing);
  world.revision += 1;
  return pairing;
}

/** The uid of the gateway that the code is for: the manifest tells it to the agent, which registers with it. */
export function gatewayUidForCode(world: World, cloudType: string, code: string): string {
  const pairing = validCode(world, code);
  if (pairing.cloudType !== cloudType) {
    throw new Refusal('InvalidPairingCode', `The pairing code is for ${pairing.cloudType}, not for ${cloudType}`);
  }
  pairing.gatewayUid ??= newUid(world);
  world.revision += 1;
  return pairing.gatewayUid;
}

/** The agent of a gateway registers with its pairing code: the gateway is known from now on, as Pending, under a made-up name. */
export function registerGateway(world: World, gatewayUid: string, code: string): Gateway {
  const pairing = validCode(world, code);
  if (pairing.gatewayUid !== gatewayUid) {
    throw new Refusal(
      'InvalidPairingCode',
      `The pairing code isn't the one of gateway ${gatewayUid}: fetch the manifest with it first`,
    );
  }
  const gateway = addGateway(world, {
    name: `pcg-${gatewayUid.slice(-8)}`,
    cloudType: pairing.cloudType,
    origin: 'cli',
    uid: gatewayUid,
  });
  pairing.used = true;
  return gateway;
}

function validCode(world: World, code: string): PairingCode {
  const pairing = world.pairingCodes.get(code);
  if (pairing === undefined || pairing.expiresAt <= world.now) {
    throw new Refusal('InvalidPairingCode', 'The pairing code is unknown or has expired: ask for a new one');
  }
  if (pairing.used) throw new Refusal('InvalidPairingCode', 'The pairing code has been used: ask for a new one');
  return pairing;
}
