import { notFound, Refusal } from './errors';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import type { SshKey } from './records';
import { scopedKey, touch, type World } from './world';

/** An SSH key in a create or an update. */
export interface SshKeyInput extends MetadataInput {
  readonly name: string;
  /** As in an `authorized_keys` file. */
  readonly publicKey: string;
}

/** The user's key with this uid, or a refusal. */
export function sshKeyOf(world: World, userUid: string, uid: string): SshKey {
  const key = world.sshKeys.get(uid);
  if (key === undefined || key.userUid !== userUid) throw notFound('SSH key', uid);
  return key;
}

/** Adds a key to a user's. Names are unique there. */
export function createSshKey(world: World, userUid: string, input: SshKeyInput): SshKey {
  check(world, userUid, input);
  const key: SshKey = {
    ...newRecord(world, input),
    publicKey: input.publicKey,
    userUid,
  };
  world.sshKeys.add(key);
  touch(world, key);
  return key;
}

/** Replaces a key. */
export function updateSshKey(world: World, key: SshKey, input: SshKeyInput): void {
  check(world, key.userUid, input, key);
  key.name = input.name;
  key.publicKey = input.publicKey;
  changeTexts(key, input);
  world.sshKeys.rename(key);
  touch(world, key);
}

/** Removes a key. Clusters that were made with it keep it. */
export function deleteSshKey(world: World, key: SshKey): void {
  world.sshKeys.remove(key.uid);
  world.revision += 1;
}

/** Kind, then base64, then a comment that may be left out. */
const PUBLIC_KEY = /^(ssh-(rsa|dss|ed25519)|ecdsa-sha2-nistp(256|384|521)|sk-[\w@.-]+) [A-Za-z0-9+/]+={0,3}( .*)?$/;

function check(world: World, userUid: string, { name, publicKey }: SshKeyInput, own?: SshKey): void {
  if (name === '') throw new Refusal('InvalidRequest', 'metadata.name in body is required');
  const other = world.sshKeys.named(scopedKey(userUid, name));
  if (other !== undefined && other !== own) throw new Refusal('SshKeyAlreadyExists', `SSH key with name '${name}' already exists`);
  if (!PUBLIC_KEY.test(publicKey.trim())) {
    throw new Refusal('InvalidSshKey', 'spec.publicKey in body is no public key as in an authorized_keys file');
  }
}
