import { unlessAbsent } from './absent';
import type { CallOptions, PaletteClient } from './client';
import { PaletteError } from './errors';
import { type FirstPage, firstPage } from './first-page';
import { operations, type VsphereAccount, type VsphereAccountInput, type VsphereCloudAccount } from './schema';

/** A vSphere account to be made or changed. */
export interface VsphereAccountSpec {
  readonly name: string;
  /** `overlordUid` names the gateway it is used through. */
  readonly annotations?: { readonly [key: string]: string } | undefined;
  readonly spec: VsphereCloudAccount;
}

/** The accounts of exactly this name, of all pages: Palette does not promise that there is one. */
export async function findVsphereAccounts(
  client: PaletteClient,
  name: string,
  call: CallOptions,
): Promise<readonly VsphereAccount[]> {
  const found: VsphereAccount[] = [];
  for await (const account of client.paged(operations.listVsphereAccounts, {}, call)) {
    if (account.metadata.name === name) found.push(account);
  }
  return found;
}

/** The accounts of the scope, of all pages. */
export async function listVsphereAccounts(client: PaletteClient, call: CallOptions): Promise<readonly VsphereAccount[]> {
  const all: VsphereAccount[] = [];
  for await (const account of client.paged(operations.listVsphereAccounts, {}, call)) all.push(account);
  return all;
}

/** The first of the scope's accounts, by one request. */
export async function firstVsphereAccounts(client: PaletteClient, call: CallOptions): Promise<FirstPage<VsphereAccount>> {
  return firstPage(await client.call(operations.listVsphereAccounts, {}, call));
}

/**
 * What Palette's own filter gives for a name, by one request. The list takes `filters`, and its syntax is known; whether that
 * reaches the names of accounts is not documented, so try it with a name that is there before relying on it.
 * @returns undefined for a name that can't stand in a filter, or when Palette refuses the filter
 */
export async function filterVsphereAccounts(
  client: PaletteClient,
  name: string,
  call: CallOptions,
): Promise<readonly VsphereAccount[] | undefined> {
  // Conditions are joined by AND and OR: a name must not be taken for more than one.
  if (!/^[\w.-]+$/.test(name) || /AND|OR/i.test(name)) return undefined;
  try {
    return (await client.call(operations.listVsphereAccounts, { query: { filters: `metadata.name=${name}` } }, call)).items;
  } catch (error) {
    if (error instanceof PaletteError && error.status === 400) return undefined;
    throw error;
  }
}

/** The account with this uid; undefined when there is none. */
export async function getVsphereAccount(
  client: PaletteClient,
  uid: string,
  call: CallOptions,
): Promise<VsphereAccount | undefined> {
  return unlessAbsent(client.call(operations.getVsphereAccount, { params: { uid } }, call));
}

/** Makes an account and gives its uid. @throws OutcomeUnknown: look for the name before trying again */
export async function createVsphereAccount(client: PaletteClient, account: VsphereAccountSpec, call: CallOptions): Promise<string> {
  const { uid } = await client.call(operations.createVsphereAccount, { body: inputOf(account) }, call);
  return uid;
}

/** Replaces an account. */
export async function updateVsphereAccount(
  client: PaletteClient,
  uid: string,
  account: VsphereAccountSpec,
  call: CallOptions,
): Promise<void> {
  const input = inputOf(account);
  const body = { ...input, metadata: { ...input.metadata, uid } };
  await client.call(operations.updateVsphereAccount, { params: { uid }, body }, call);
}

/** Removes an account. */
export async function deleteVsphereAccount(client: PaletteClient, uid: string, call: CallOptions): Promise<void> {
  await client.call(operations.deleteVsphereAccount, { params: { uid } }, call);
}

function inputOf({ name, annotations, spec }: VsphereAccountSpec): VsphereAccountInput {
  return { metadata: { name, ...(annotations && { annotations }) }, spec };
}
