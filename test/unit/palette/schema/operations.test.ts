import {
  type ItemOf,
  type Operation,
  type Overlord,
  operations,
  operationText,
  type RequestOf,
  type ResponseOf,
} from '../../../../src/palette/schema';

const all: readonly [string, Operation][] = Object.entries(operations);

describe('the operations', () => {
  it('are told apart by method and path', () => {
    expect(new Set(all.map(([, operation]) => operationText(operation))).size).toBe(all.length);
  });

  it.each(all)('%s: what reads, replaces or deletes may be repeated, and what makes something may not', (name, operation) => {
    const readingPosts = ['searchClusters', 'validateVsphereOverlordAccount'];
    expect(operation.idempotent).toBe(operation.method !== 'POST' || readingPosts.includes(name));
  });

  it.each(all)('%s: gateways belong to the tenant, and only manifests come without a key', (_, operation) => {
    if (/^\/v1\/(overlords|pcg)/.test(operation.path)) expect(operation.scope).toBe('tenant');
    expect(operation.anonymous === true).toBe(operation.path.endsWith('/manifest') && operation.path.startsWith('/v1/pcg/'));
  });
});

describe('the types of a call', () => {
  // What is checked here is that this compiles, and that what is marked does not.
  const call = <Description extends Operation>(
    _: Description,
    request: RequestOf<Description>,
  ): ResponseOf<Description> | undefined => (request as object | undefined) && undefined;

  it('follow the description', () => {
    const overlord: Overlord | undefined = call(operations.getOverlord, { params: { uid: 'u' } });
    const nothing: undefined = call(operations.updateOverlordMetadata, { params: { uid: 'u' }, body: { metadata: {} } });
    const item: ItemOf<typeof operations.searchClusters> = { metadata: { name: 'n', uid: 'u' } };
    call(operations.listOverlords, {});
    call(operations.patchClusterVariables, { params: { uid: 'u' }, body: [{ profileUid: 'p', variables: [{ name: 'n' }] }] });
    // @ts-expect-error its path has a parameter
    call(operations.getOverlord, {});
    // @ts-expect-error it takes no body
    call(operations.getOverlord, { params: { uid: 'u' }, body: {} });
    // @ts-expect-error no such cloud
    call(operations.getPairingCode, { query: { cloudType: 'aws' } });
    // @ts-expect-error misspelt
    call(operations.patchClusterVariables, { params: { uid: 'u' }, body: [{ profileUid: 'p', variables: [{ nmae: 'n' }] }] });
    // @ts-expect-error a password is needed
    call(operations.createVsphereAccount, { body: { metadata: {}, spec: { vcenterServer: 'v', username: 'u' } } });
    // @ts-expect-error what was read is not edited in place
    const rename = (read: Overlord) => (read.metadata.name = 'x');
    expect([overlord, nothing, item.metadata.uid, typeof rename]).toEqual([undefined, undefined, 'u', 'function']);
  });
});
