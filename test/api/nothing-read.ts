const question = 'a question: nothing is to be kept of it';
const removal = 'takes something away: nothing of it is to be read';
const order = 'an order: what it comes to is held by its own tests, and no structure gives its words back';

/** Operations with a body of which nothing is read again, by their names, and why. */
export const nothingRead: readonly (readonly [names: RegExp, reason: string])[] = [
  [/^(validate|rate|search|find|list|export|resolve|get)/, question],
  [/^(delete|remove|bulkDelete)/, removal],
  [/^(authenticate|migrateOverlord|registerPcg|toggleRateLimit)$/, order],
  [/^(createClusterComplianceScanOnDemand|setMachineMaintenance)$/, order],
  [/^patchAccountGeoLocation$/, 'no structure shows where an account is'],
];
