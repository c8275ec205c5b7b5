import { unlessAbsent } from './absent';
import { callCloud, pagedCloud } from './call-cloud';
import type { CallOptions, Cancelable, PaletteClient } from './client';
import { PaletteError } from './errors';
import { type FirstPage, firstPage } from './first-page';
import type { CloudCalls, CloudDocument, StoredObjectMeta, Uid } from './schema';

/** An account of any cloud as Palette stores it. `metadata.annotations.overlordUid` names its gateway, `scope` where it lives. */
export interface CloudAccount {
  readonly metadata: StoredObjectMeta;
  /** What the cloud's credentials are, without what Palette keeps to itself. */
  readonly spec?: CloudDocument;
}

/** An account to be made or changed. */
export interface CloudAccountSpec {
  readonly name: string;
  /** `overlordUid` names the gateway it is used through. */
  readonly annotations?: { readonly [key: string]: string } | undefined;
  /** Credentials as the cloud has them. */
  readonly spec: CloudDocument;
}

/** The accounts of exactly this name, of all pages: Palette does not promise that there is one. */
export async function findAccounts(
  client: PaletteClient,
  cloud: CloudCalls,
  name: string,
  call: CallOptions,
): Promise<readonly CloudAccount[]> {
  return (await listAccounts(client, cloud, call)).filter(({ metadata }) => metadata.name === name);
}

/** The accounts of the scope on one cloud, of all pages. */
export async function listAccounts(client: PaletteClient, cloud: CloudCalls, call: CallOptions): Promise<readonly CloudAccount[]> {
  const all: CloudAccount[] = [];
  for await (const account of eachAccount(client, cloud, call)) all.push(account);
  return all;
}

/** What {@link listAccounts} gives, page by page as it comes. */
export function eachAccount(client: PaletteClient, cloud: CloudCalls, call: CallOptions): AsyncIterable<CloudAccount> {
  return pagedCloud(client, cloud, cloud.accounts.list, {}, call) as AsyncIterable<CloudAccount>;
}

/** The first of the scope's accounts, by one request. */
export async function firstAccounts(client: PaletteClient, cloud: CloudCalls, call: CallOptions): Promise<FirstPage<CloudAccount>> {
  return firstPage(
    (await callCloud(client, cloud, cloud.accounts.list, {}, call)) as Parameters<typeof firstPage<CloudAccount>>[0],
  );
}

/**
 * What Palette's own filter gives for a name, by one request. The list takes `filters`, and its syntax is known; whether that
 * reaches the names of accounts is not documented, so try it with a name that is there before relying on it.
 * @returns undefined for a name that can't stand in a filter, or when Palette refuses the filter
 */
export async function filterAccounts(
  client: PaletteClient,
  cloud: CloudCalls,
  name: string,
  call: CallOptions,
): Promise<readonly CloudAccount[] | undefined> {
  // Conditions are joined by AND and OR: a name must not be taken for more than one.
  if (!/^[\w.-]+$/.test(name) || /AND|OR/i.test(name)) return undefined;
  try {
    const query = { filters: `metadata.name=${name}` };
    return ((await callCloud(client, cloud, cloud.accounts.list, { query }, call)) as { items: readonly CloudAccount[] }).items;
  } catch (error) {
    if (error instanceof PaletteError && error.status === 400) return undefined;
    throw error;
  }
}

/** The account with this uid; undefined when there is none. */
export async function getAccount(
  client: PaletteClient,
  cloud: CloudCalls,
  uid: string,
  call: CallOptions,
): Promise<CloudAccount | undefined> {
  return unlessAbsent(callCloud(client, cloud, cloud.accounts.get, { params: { uid } }, call) as Promise<CloudAccount>);
}

/** Makes an account and gives its uid. @throws OutcomeUnknown: look for the name before trying again */
export async function createAccount(
  client: PaletteClient,
  cloud: CloudCalls,
  account: CloudAccountSpec,
  call: CallOptions,
): Promise<string> {
  const { uid } = (await callCloud(client, cloud, cloud.accounts.create, { body: inputOf(account) }, call)) as Uid;
  return uid;
}

/** Replaces an account. */
export async function updateAccount(
  client: PaletteClient,
  cloud: CloudCalls,
  uid: string,
  account: CloudAccountSpec,
  call: CallOptions,
): Promise<void> {
  const input = inputOf(account);
  const body = { ...input, metadata: { ...input.metadata, uid } };
  await callCloud(client, cloud, cloud.accounts.update, { params: { uid }, body }, call);
}

/** Removes an account. */
export async function deleteAccount(client: PaletteClient, cloud: CloudCalls, uid: string, call: CallOptions): Promise<void> {
  await callCloud(client, cloud, cloud.accounts.delete, { params: { uid } }, call);
}

/** Has the gateway try credentials. @throws PaletteError with what the cloud, or the gateway, says against them */
export async function validateAccount(
  client: PaletteClient,
  cloud: CloudCalls,
  gatewayUid: string,
  account: CloudDocument,
  { signal }: Cancelable,
): Promise<void> {
  if (!cloud.validateAccount) return;
  const call = { scope: { kind: 'tenant' }, signal } as const;
  await callCloud(client, cloud, cloud.validateAccount, { params: { uid: gatewayUid }, body: { account } }, call);
}

function inputOf({ name, annotations, spec }: CloudAccountSpec) {
  return { metadata: { name, ...(annotations && { annotations }) }, spec };
}
