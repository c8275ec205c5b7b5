import { type TProperties, type TSchema, Type } from '@sinclair/typebox';
import { optional } from '../data';
import { UidParams } from '../metadata';
import { operation } from '../operation';

/** One look into a cloud: its name under an account, its name under the cloud, what narrows it, what it answers. */
interface LookUp<Query extends TProperties, Body extends TSchema> {
  readonly cloud: string;
  /** `diskofferings` of an account. */
  readonly ofAccount: string;
  /** `diskOfferings` of the cloud; the same when left out. */
  readonly ofCloud?: string;
  readonly query: Query;
  readonly body: Body;
  readonly removedIn?: '4.8';
}

/** The two calls of a look-up: by the account's path, and by the cloud's with the account in the query. */
export function lookUpCalls<Query extends TProperties, Body extends TSchema>(lookUp: LookUp<Query, Body>) {
  const { cloud, ofAccount, ofCloud = ofAccount, query, body, removedIn } = lookUp;
  const common = {
    method: 'GET',
    scope: 'either',
    response: { status: 200, body },
    idempotent: true,
    ...(removedIn === undefined ? {} : { removedIn }),
  } as const;
  return {
    ofAccount: operation({
      ...common,
      path: `/v1/cloudaccounts/${cloud}/{uid}/properties/${ofAccount}`,
      params: UidParams,
      query: optional(query),
    }),
    ofCloud: operation({
      ...common,
      path: `/v1/clouds/${cloud}/${ofCloud}`,
      query: optional({ ...query, cloudAccountUid: Type.String() }),
    }),
  } as const;
}
