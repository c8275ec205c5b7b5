import { rootCertificates } from 'node:tls';
import { certificateProblem, sameCertificates } from '../../../src/domain/certificate';
import { nodeCountProblem, scaleProblem } from '../../../src/domain/gateway';
import { isOwnMark, ownerMark, registrationName } from '../../../src/domain/owner';
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

test('the provisional name of a registration belongs to one owner, type and name', () => {
  const name = registrationName('dc1', ownerMark('stack-a', 't', 'dc1'));
  expect(name).toMatch(/^dc1-[0-9a-f]{12}$/);
  expect(registrationName('dc1', ownerMark('stack-a', 't', 'dc1'))).toBe(name);
  expect(registrationName('dc1', ownerMark('stack-b', 't', 'dc1'))).not.toBe(name);
});

test.each([
  ['site', 'site', true],
  ['site', 'site:blue', false],
  ['site:blue', 'site', false],
  ['site', 'other', false],
  ['site', undefined, false],
])('a mark made by %j is a mark of %j: %s', (maker, owner, own) => {
  expect(isOwnMark(ownerMark(maker, 'palette_cluster_vsphere', 'apps'), owner)).toBe(own);
  expect(isOwnMark(undefined, owner)).toBe(false);
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
