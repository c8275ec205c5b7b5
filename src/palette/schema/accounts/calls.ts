import type { TSchema } from '@sinclair/typebox';
import { list, object } from '../data';
import { ListMetaData, ListQuery, Uid, UidParams } from '../metadata';
import { operation } from '../operation';

/** The shapes of one cloud's accounts. */
interface AccountSchemas<Account extends TSchema, Create extends TSchema, Update extends TSchema> {
  readonly account: Account;
  readonly create: Create;
  readonly update: Update;
}

/** The version without the cloud, where there is one. */
type Removal = { readonly removedIn?: '4.8' };

/** The five calls that every cloud has for its accounts, under its own path. */
export function accountCalls<Account extends TSchema, Create extends TSchema, Update extends TSchema>(
  path: string,
  { account, create, update }: AccountSchemas<Account, Create, Update>,
  removal: Removal = {},
) {
  const one = { path: `${path}/{uid}`, scope: 'either', params: UidParams, ...removal } as const;
  return {
    list_s: operation({
      method: 'GET',
      path,
      scope: 'either',
      query: ListQuery,
      response: { status: 200, body: object({ items: list(account) }, { listmeta: ListMetaData }) },
      idempotent: true,
      ...removal,
    }),
    create: operation({
      method: 'POST',
      path,
      scope: 'either',
      body: create,
      response: { status: 201, body: Uid },
      idempotent: false,
      ...removal,
    }),
    get: operation({ ...one, method: 'GET', response: { status: 200, body: account }, idempotent: true }),
    update: operation({ ...one, method: 'PUT', body: update, response: { status: 204 }, idempotent: true }),
    delete: operation({ ...one, method: 'DELETE', response: { status: 204 }, idempotent: true }),
  } as const;
}

/** The call that tries credentials without a gateway: Palette itself does. */
export function validateCall<Credentials extends TSchema>(path: string, credentials: Credentials, removal: Removal = {}) {
  return operation({
    method: 'POST',
    path: `${path}/account/validate`,
    scope: 'either',
    body: credentials,
    bodyRequired: true,
    response: { status: 204 },
    idempotent: true,
    ...removal,
  });
}
