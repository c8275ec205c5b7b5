import { notFound, Refusal } from './errors';
import { changeTexts, listNames, type MetadataChange } from './gateways';
import { infrastructures } from './infrastructure';
import type { Account, CloudDocument, CloudType, Gateway } from './records';
import { resolveGateway } from './work';
import { newUid, scopedKey, touch, type World } from './world';

/** What an account is made of, in a create or an update. */
export interface AccountInput extends MetadataChange {
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
    uid: newUid(world),
    name: input.name,
    labels: { ...input.labels },
    annotations: { ...input.annotations },
    createdAt: world.now,
    modifiedAt: world.now,
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
  const users = [...world.clusters.values()].filter(
    (cluster) => cluster.accountUid === account.uid && cluster.role === 'workload' && cluster.state !== 'Deleted',
  );
  if (users.length > 0) throw new Refusal('ResourceInUse', `Cloud account ${account.name} is in use by ${listNames(users)}`);
  for (const gateway of world.gateways.values()) if (gateway.accountUid === account.uid) gateway.accountUid = undefined;
  world.accounts.remove(account.uid);
  world.revision += 1;
}

/** Lets a gateway try credentials: it must answer, and the infrastructure must let it in. */
export function validateCredentials(world: World, gateway: Gateway, cloudType: CloudType, credentials: CloudDocument): void {
  if (!gateway.up) {
    throw new Refusal('OverlordNotRunning', `Private cloud gateway ${gateway.name} doesn't answer: the account can't be validated`);
  }
  checkCredentials(world, cloudType, credentials);
}

/** Refuses credentials that are incomplete or that the infrastructure doesn't take. */
export function checkCredentials(world: World, cloudType: CloudType, credentials: CloudDocument): void {
  const infrastructure = infrastructures[cloudType];
  for (const field of infrastructure.required) {
    if (!credentials[field]) throw new Refusal('InvalidCloudAccount', `spec.${field} in body is required`);
  }
  const problem = infrastructure.loginProblem(world, credentials);
  if (problem !== undefined) throw new Refusal('InvalidCloudAccount', problem);
}

function checkAccount(world: World, input: AccountInput): void {
  if (input.gatewayUid === undefined) return;
  const gateway = resolveGateway(world, input.gatewayUid);
  if (gateway === undefined) throw notFound('Private cloud gateway', input.gatewayUid);
  if (gateway.cloudType !== input.cloudType) {
    throw new Refusal(
      'InvalidCloudAccount',
      `Private cloud gateway ${gateway.name} serves ${gateway.cloudType}, not ${input.cloudType}`,
    );
  }
  if (gateway.up) checkCredentials(world, input.cloudType, input.credentials);
}

function checkName(world: World, projectUid: string | undefined, name: string): void {
  if (world.accounts.named(scopedKey(projectUid, name)) !== undefined) {
    throw new Refusal('CloudAccountAlreadyExists', `Cloud account with name '${name}' already exists`);
  }
}
