import { isPrivateCloud } from './cloud-types';
import { notFound, Refusal } from './errors';
import { listNames } from './gateways';
import { infrastructureOf } from './infrastructure';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import type { Account, CloudDocument, CloudType, Gateway } from './records';
import { isOrderedUnheard } from './trouble';
import { resolveGateway } from './work';
import { scopedKey, touch, type World } from './world';

/** What an account is made of, in a create or an update. */
export interface AccountInput extends MetadataInput {
  readonly cloudType: CloudType;
  readonly gatewayUid?: string;
  readonly credentials: CloudDocument;
  /** False for a tenant account that projects can't use. True when left out. */
  readonly shared?: boolean;
}

/** The account with this uid, or a refusal. */
export function accountOf(world: World, uid: string): Account {
  const account = world.accounts.get(uid);
  if (account === undefined) throw notFound('Cloud account', uid);
  return account;
}

/** Whether a project (or the tenant, without one) can use the account. */
export function isUsable(account: Account, projectUid: string | undefined): boolean {
  if (account.projectUid !== undefined) return account.projectUid === projectUid;
  return account.shared || projectUid === undefined;
}

/** Adds an account to a project, or to the tenant without one. Credentials are tried when its gateway runs. */
export function createAccount(world: World, projectUid: string | undefined, input: AccountInput): Account {
  if (!input.name) throw new Refusal('InvalidCloudAccount', 'metadata.name in body is required');
  checkName(world, projectUid, input.name);
  checkAccount(world, input);
  const account: Account = {
    ...newRecord(world, { ...input, name: input.name }),
    cloudType: input.cloudType,
    projectUid,
    gatewayUid: input.gatewayUid,
    shared: input.shared ?? true,
    credentials: input.credentials,
  };
  world.accounts.add(account);
  touch(world, account);
  return account;
}

/** Replaces what the account holds. */
export function updateAccount(world: World, account: Account, input: AccountInput): void {
  checkAccount(world, input);
  if (input.name && input.name !== account.name) {
    checkName(world, account.projectUid, input.name);
    account.name = input.name;
    world.accounts.rename(account);
  }
  changeTexts(account, input);
  account.gatewayUid = input.gatewayUid;
  account.credentials = input.credentials;
  touch(world, account);
}

/** Removes an account that no cluster uses. A gateway may lose its own: its clusters name it no longer. */
export function deleteAccount(world: World, account: Account): void {
  const users = [...(world.clustersOfAccount.get(account.uid) ?? [])].filter(
    (cluster) => cluster.role === 'workload' && cluster.state !== 'Deleted',
  );
  if (users.length > 0) throw new Refusal('ResourceInUse', `Cloud account ${account.name} is in use by ${listNames(users)}`);
  for (const gateway of world.gateways.values()) if (gateway.accountUid === account.uid) gateway.accountUid = undefined;
  world.accounts.remove(account.uid);
  world.revision += 1;
}

/** Says where on earth the account's machines stand, in degrees. Refuses what isn't on it. */
export function locateAccount(world: World, account: Account, latitude: number, longitude: number): void {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) {
    throw new Refusal('InvalidCloudAccount', `latitude ${latitude}, longitude ${longitude} is no place on earth`);
  }
  account.geoLocation = { latitude, longitude };
  touch(world, account);
}

/** Replaces fields of the credentials; they are checked as in an update. */
export function changeCredentials(world: World, account: Account, changes: CloudDocument): void {
  const credentials = { ...account.credentials, ...changes };
  const exists = account.gatewayUid !== undefined && gatewayFor(world, account.gatewayUid, account.cloudType) !== undefined;
  checkAccount(world, { cloudType: account.cloudType, credentials, ...(exists && { gatewayUid: account.gatewayUid }) });
  account.credentials = credentials;
  touch(world, account);
}

/**
 * Looks into the data centre with the account's login, which is its gateway's work: refuses when that doesn't answer, or
 * isn't let in. Palette itself looks for an account without a gateway.
 */
export function requireLogin(world: World, account: Account): void {
  if (account.gatewayUid !== undefined) requireAnswer(world, gatewayOfAccount(world, account.gatewayUid, account.cloudType));
  checkCredentials(world, account.cloudType, account.credentials);
}

/** Whether a gateway works on infrastructure of this cloud. The one that is part of Palette works on all, and all on clouds that the tenant registered. */
export function serves(gateway: Gateway, cloudType: string): boolean {
  return gateway.origin === 'system' || gateway.cloudType === cloudType || !isPrivateCloud(cloudType);
}

/**
 * The gateway that works for accounts of a cloud that name this one: the one that its clusters were migrated to, or itself
 * where that serves another cloud. The one that is part of Palette has accounts of all clouds.
 */
export function gatewayFor(world: World, gatewayUid: string, cloudType: CloudType): Gateway | undefined {
  const gateway = resolveGateway(world, gatewayUid);
  if (gateway === undefined || serves(gateway, cloudType)) return gateway;
  return world.gateways.get(gatewayUid) ?? gateway;
}

/** Lets a gateway try credentials: it must answer, and the infrastructure must let it in. */
export function validateCredentials(world: World, gateway: Gateway, cloudType: CloudType, credentials: CloudDocument): void {
  requireAnswer(world, gateway);
  checkCredentials(world, cloudType, credentials);
}

/** Refuses credentials that are incomplete or that the infrastructure doesn't take. */
export function checkCredentials(world: World, cloudType: CloudType, credentials: CloudDocument): void {
  checkComplete(cloudType, credentials);
  const problem = infrastructureOf(cloudType).loginProblem(world, credentials);
  if (problem !== undefined) throw new Refusal('InvalidCloudAccount', problem);
}

function checkComplete(cloudType: CloudType, credentials: CloudDocument): void {
  for (const field of infrastructureOf(cloudType).required) {
    if (!credentials[field]) throw new Refusal('InvalidCloudAccount', `spec.${field} in body is required`);
  }
}

function checkAccount(world: World, input: Pick<AccountInput, 'cloudType' | 'gatewayUid' | 'credentials'>): void {
  checkComplete(input.cloudType, input.credentials);
  if (input.gatewayUid === undefined) return;
  const gateway = gatewayOfAccount(world, input.gatewayUid, input.cloudType);
  if (!serves(gateway, input.cloudType)) {
    throw new Refusal(
      'InvalidCloudAccount',
      `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, not ${input.cloudType}`,
    );
  }
  if (!answers(gateway)) return;
  requireAnswer(world, gateway);
  checkCredentials(world, input.cloudType, input.credentials);
}

function gatewayOfAccount(world: World, gatewayUid: string, cloudType: CloudType): Gateway {
  const gateway = gatewayFor(world, gatewayUid, cloudType);
  if (gateway === undefined) throw notFound('Private cloud gateway', gatewayUid);
  return gateway;
}

/** Whether somebody is there who can try credentials: the gateway's agent, or that of the installer while it sets the gateway up. */
function answers({ up, origin, state }: Gateway): boolean {
  return up || (origin === 'cli' && state !== 'Running');
}

function requireAnswer(world: World, gateway: Gateway): void {
  if (!answers(gateway)) {
    throw new Refusal('OverlordNotRunning', `Private cloud gateway ${gateway.name} doesn't answer: it must be running for this`);
  }
  if (isOrderedUnheard(world, gateway)) throw new Refusal('NoSubscriberFound', 'no subscriber found');
}

function checkName(world: World, projectUid: string | undefined, name: string): void {
  if (world.rules.duplicateNames === 'refused' && world.accounts.named(scopedKey(projectUid, name)) !== undefined) {
    throw new Refusal('CloudAccountAlreadyExists', `Cloud account with name '${name}' already exists`);
  }
}
