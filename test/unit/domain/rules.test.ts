import { rootCertificates } from 'node:tls';
import { certificateProblem, sameCertificates } from '../../../src/domain/certificate';
import { concurrentDeployments, nodeCountProblem, scaleProblem } from '../../../src/domain/gateway';
import { isMarkFor, isOwnMark, ownerMark, registrationName } from '../../../src/domain/owner';
import { labelsToTags, tagsProblem, tagsToLabels } from '../../../src/domain/tags';

const [first = '', second = ''] = rootCertificates;

describe('certificates', () => {
  test('one or several are taken', () => {
    expect(certificateProblem(first)).toBeUndefined();
    expect(certificateProblem(`${first}\n${second}\n`)).toBeUndefined();
  });

  test.each([
    ['', /no certificate/],
    ['hello', /no certificate/],
    [`${first}\nhello`, /something besides/],
    [`${first}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----`, /Certificate 2 of 2 is damaged/],
    ['-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----', /private key/],
  ])('%# is refused', (pem, message) => expect(certificateProblem(pem)).toMatch(message));

  test('wrapping makes no difference, the certificate does', () => {
    expect(sameCertificates(first, `\n${first.replace(/\n/g, '\r\n')}\n`)).toBe(true);
    expect(sameCertificates(first, second)).toBe(false);
  });
});

test('a gateway has one node or three, and never shrinks', () => {
  expect([1, 2, 3, 4].map((count) => nodeCountProblem(count) === undefined)).toEqual([true, false, true, false]);
  expect(scaleProblem(1, 3)).toBeUndefined();
  expect(scaleProblem(3, 1)).toMatch(/can't shrink/);
});

// The vendor's sizing table, its upper numbers.
test.each([
  [1, 'small', 3],
  [1, 'medium', 6],
  [1, 'large', 10],
  [3, 'small', 6],
  [3, 'medium', 10],
  [3, 'large', 15],
] as const)('a gateway of %i %s nodes deploys %i clusters at once', (nodes, size, deployments) => {
  expect(concurrentDeployments(nodes, size)).toBe(deployments);
});

const named = (name: string, lineage?: string) => ({ name, lineage });

test('the provisional name of a registration belongs to one owner, lineage, type and name', () => {
  const name = registrationName('dc1', ownerMark(named('stack-a'), 't', 'dc1'));
  expect(name).toMatch(/^dc1-[0-9a-f]{12}$/);
  expect(registrationName('dc1', ownerMark(named('stack-a'), 't', 'dc1'))).toBe(name);
  expect(registrationName('dc1', ownerMark(named('stack-b'), 't', 'dc1'))).not.toBe(name);
  expect(registrationName('dc1', ownerMark(named('stack-a', 'a'), 't', 'dc1'))).not.toBe(name);
});

// Owner and lineage of the mark, owner and lineage of who looks: whether it is of the same name, and whether it may be taken over.
test.each([
  [named('site'), named('site'), true, true],
  [named('site', 'a'), named('site'), true, true],
  [named('site', 'a'), named('site', 'a'), true, true],
  [named('site'), named('site', 'a'), true, false],
  [named('site', 'b'), named('site', 'a'), true, false],
  [named('site', 'aa'), named('site', 'a'), true, false],
  [named('site'), named('site:blue'), false, false],
  [named('site:blue'), named('site'), false, false],
  [named('site', 'a'), named('site:blue', 'a'), false, false],
  [named('site'), named('other'), false, false],
  [named('ops@example.com'), named('ops'), false, false],
  [named('ops@a'), named('ops', 'a'), false, false],
  [named('ops', 'a'), named('ops@a'), false, false],
  [named('ops@example.com', 'a'), named('ops@example.com', 'a'), true, true],
  [named('palette_cluster_vsphere.apps'), named('palette_cluster_vsphere'), false, false],
])('a mark that was made by %j is for %j: of its name %s, to take over %s', (maker, looker, own, taken) => {
  const mark = ownerMark(maker, 'palette_cluster_vsphere', 'apps');
  expect(isOwnMark(mark, looker.name)).toBe(own);
  expect(isMarkFor(mark, ownerMark(looker, 'palette_cluster_vsphere', 'apps'))).toBe(taken);
  expect(isMarkFor(mark, ownerMark(looker, 'palette_cluster_vsphere', 'app'))).toBe(false);
  expect(isMarkFor(mark, ownerMark(looker, 'palette_cloud_account_vsphere', 'apps'))).toBe(false);
});

test("what carries no mark is nobody's, and who has no owner takes nothing over", () => {
  expect([isOwnMark(undefined, 'site'), isMarkFor(undefined, 'site:palette_cluster_vsphere.apps')]).toEqual([false, false]);
  expect([isOwnMark('site:palette_cluster_vsphere.apps', undefined), isMarkFor('x', undefined)]).toEqual([false, false]);
});

test('tags become labels and come back, whatever they hold', () => {
  const tags = ['critical', 'site:dc1', 'url:https://example.com:8443'];
  expect(tagsToLabels(tags)).toEqual({ critical: 'spectro__tag', site: 'dc1', url: 'https://example.com:8443' });
  expect(labelsToTags(tagsToLabels(tags))).toEqual(tags);
});

test.each([
  [['a:1', 'a:2'], /Two tags have the key "a"/],
  [['a', 'a:2'], /Two tags have the key "a"/],
  [[':1'], /needs a key/],
  [['a:spectro__tag'], /leave it out/],
])('%j are no tags', (tags, message) => expect(tagsProblem(tags)).toMatch(message));
