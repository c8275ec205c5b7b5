/** What a call of a subject is called: `create` of `MaasAccount` is `createMaasAccount`, `list_s` is `listMaasAccounts`. */
type NameOf<Call extends string, Subject extends string> = Call extends `${infer Before}_${infer After}`
  ? `${Before}${Subject}${After}`
  : `${Call}${Subject}`;

/** Calls by their names. */
export type Named<Subject extends string, Calls> = {
  readonly [Call in keyof Calls & string as NameOf<Call, Subject>]: Calls[Call];
};

/**
 * Calls that several subjects have alike, under the names that they have for one of them. The subject stands at the end, or where
 * the call has an underscore: `get_Manifest` of `MaasOverlord` is `getMaasOverlordManifest`.
 */
export function named<const Subject extends string, Calls extends object>(subject: Subject, calls: Calls): Named<Subject, Calls> {
  const entries = Object.entries(calls).map(([call, value]) => {
    const [before = '', after = ''] = call.split('_');
    return [`${before}${subject}${after}`, value as unknown] as const;
  });
  return Object.fromEntries(entries) as Named<Subject, Calls>;
}

/** Look-ups into a cloud, by what they list: `Azs` of `Maas` is `listMaasAccountAzs` of an account, and `listMaasAzs` of the cloud. */
type LookUps<
  Cloud extends string,
  All extends { readonly [what: string]: { readonly ofAccount: unknown; readonly ofCloud: unknown } },
> = {
  readonly [What in keyof All & string as `list${Cloud}Account${What}`]: All[What]['ofAccount'];
} & {
  readonly [What in keyof All & string as `list${Cloud}${What}`]: All[What]['ofCloud'];
};

/** The two calls of each look-up, under their names. */
export function namedLookUps<
  const Cloud extends string,
  All extends { readonly [what: string]: { readonly ofAccount: unknown; readonly ofCloud: unknown } },
>(cloud: Cloud, all: All): LookUps<Cloud, All> {
  const entries = Object.entries(all).flatMap(([what, { ofAccount, ofCloud }]) => [
    [`list${cloud}Account${what}`, ofAccount] as const,
    [`list${cloud}${what}`, ofCloud] as const,
  ]);
  return Object.fromEntries(entries) as LookUps<Cloud, All>;
}
