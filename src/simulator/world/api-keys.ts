import { notFound, Refusal } from './errors';
import { newRecord } from './metadata';
import { randomText } from './random';
import type { ApiKey } from './records';
import { touch, type World } from './world';

/** What a new key is given. */
export interface NewApiKey {
  readonly name: string;
  /** The key itself; a random one when left out. */
  readonly key?: string;
  readonly userUid: string;
  /** The only project that it reaches; a tenant admin's key without one. */
  readonly projectUid?: string | undefined;
  /** Its user's roles let it read alone. */
  readonly readOnly?: boolean | undefined;
  /** Milliseconds of world time; it never expires without one. */
  readonly expiresAt?: number | undefined;
}

const KEY_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Adds a key. Names are unique for a user. */
export function addApiKey(world: World, input: NewApiKey): ApiKey {
  checkName(world, input.userUid, input.name);
  const apiKey: ApiKey = {
    ...newRecord(world, { name: input.name }),
    key: input.key ?? randomText(world.random, KEY_LETTERS, 32),
    userUid: input.userUid,
    projectUid: input.projectUid,
    expiresAt: input.expiresAt,
    isActive: true,
    ...(input.readOnly === true && { readOnly: true }),
  };
  world.apiKeys.set(apiKey.key, apiKey);
  touch(world, apiKey);
  return apiKey;
}

/** The key with this uid, or a refusal. */
export function apiKeyOf(world: World, uid: string): ApiKey {
  for (const apiKey of world.apiKeys.values()) if (apiKey.uid === uid) return apiKey;
  throw notFound('API key', uid);
}

/** Whether calls with the key are answered now. */
export function isValid(world: World, { isActive, expiresAt }: ApiKey): boolean {
  return isActive && (expiresAt === undefined || expiresAt > world.now);
}

/** Changes name and expiry; what is left out stays. */
export function updateApiKey(world: World, apiKey: ApiKey, change: { readonly name?: string; readonly expiresAt?: number }): void {
  if (change.name && change.name !== apiKey.name) {
    checkName(world, apiKey.userUid, change.name);
    apiKey.name = change.name;
  }
  if (change.expiresAt !== undefined) apiKey.expiresAt = change.expiresAt;
  touch(world, apiKey);
}

/** Lets a key be used, or not. */
export function setActive(world: World, apiKey: ApiKey, isActive: boolean): void {
  apiKey.isActive = isActive;
  touch(world, apiKey);
}

/** Removes a key: calls with it are refused from now on. */
export function deleteApiKey(world: World, apiKey: ApiKey): void {
  world.apiKeys.delete(apiKey.key);
  world.revision += 1;
}

/** Milliseconds of a time as it is sent; undefined for none, and for the time that means none. */
export function momentOf(text: string | undefined): number | undefined {
  if (!text) return undefined;
  const moment = Date.parse(text);
  if (Number.isNaN(moment)) throw new Refusal('InvalidRequest', `'${text}' in body is no time: write it as 2026-01-31T12:00:00Z`);
  return moment > 0 ? moment : undefined;
}

function checkName(world: World, userUid: string, name: string): void {
  if (name === '') throw new Refusal('InvalidRequest', 'metadata.name in body is required');
  for (const other of world.apiKeys.values()) {
    if (other.userUid === userUid && other.name === name) {
      throw new Refusal('ApiKeyAlreadyExists', `API key with name '${name}' already exists`);
    }
  }
}
