import {
  type CertificateSource,
  effectiveCertificates,
  isCertificateFile,
  type NodesOf,
  passesProxyOn,
  type TrustedCertificate,
} from '../../../src/domain/trust';

const GATEWAY: NodesOf = { of: 'gateway', install: 'palette_cli' };
const ON_KUBERNETES: NodesOf = { of: 'gateway', install: 'existing_kubernetes' };
const on = (cloudType?: string): NodesOf => ({ of: 'cluster', cloudType });

const certificate = (source: CertificateSource): TrustedCertificate => ({ name: `of the ${source}`, source });
const GIVEN = [certificate('tenant'), certificate('profile'), certificate('installer')];

/** Of which sources the nodes trust what was given. */
const trusted = (nodes: NodesOf, given = GIVEN) => effectiveCertificates(nodes, given).map(({ source }) => source);

// palette.md A4, a row each: what reaches the nodes of a gateway, and those of the clusters that it makes.
describe('what is given reaches', () => {
  test.each([
    ['proxy CA certificate given to the CLI installer', 'installer', true, false],
    ['CA certificate at tenant level', 'tenant', false, true],
    ['CA certificate in the OS layer of a cluster profile', 'profile', false, true],
  ] as const)('%s', (_, source, gateway, cluster) => {
    const reached = (nodes: NodesOf) => trusted(nodes).includes(source);
    expect([reached(GATEWAY), reached(on('vsphere'))]).toEqual([gateway, cluster]);
  });

  test('HTTPS_PROXY, HTTP_PROXY, NO_PROXY given to the CLI installer: its gateway, and all clusters that it makes', () => {
    expect(passesProxyOn('palette_cli')).toBe(true);
  });

  test('PCG on an existing Kubernetes cluster: nothing, neither its nodes nor clusters, it has what that cluster has', () => {
    expect([passesProxyOn('existing_kubernetes'), trusted(ON_KUBERNETES)]).toEqual([false, []]);
  });
});

// The clouds of the row "CA certificate at tenant level", as the API calls them.
describe('CA certificate at tenant level: all clusters of the tenant except EKS/AKS/GKE and Edge', () => {
  test.each([
    ['vsphere', true],
    ['maas', true],
    ['apache-cloudstack', true],
    ['openstack', true],
    ['nutanix', true],
    ['aws', true],
    ['azure', true],
    ['gcp', true],
    ['eks', false],
    ['aks', false],
    ['gke', false],
    ['edge', false],
    ['edge-native', false],
    [undefined, true],
  ])('%s: %s', (cloudType, tenant) => {
    expect(trusted(on(cloudType))).toEqual(tenant ? ['tenant', 'profile'] : ['profile']);
  });
});

// palette.md B8, a row each.
test.each([
  ['tenant', on('maas'), ['tenant']],
  ['profile OS layer', on('maas'), ['profile']],
  ['profile OS layer, of a profile that it does not use', on('maas'), []],
  ['installer', GATEWAY, ['installer']],
] as const)('%s', (row, nodes, expected) => {
  const given = GIVEN.filter(({ source }) => !row.includes('not use') && row.startsWith(source));
  expect(trusted(nodes, given)).toEqual(expected);
});

test.each([
  ['/etc/pki/acme.pem', '-----BEGIN CERTIFICATE-----\nMII\n', true],
  ['/usr/local/share/ca-certificates/acme.crt', '', true],
  ['/etc/motd', 'hello', false],
])('the file %s is taken for a certificate by what it holds or where it lies', (targetPath, content, expected) => {
  expect(isCertificateFile({ targetPath, content })).toBe(expected);
});
