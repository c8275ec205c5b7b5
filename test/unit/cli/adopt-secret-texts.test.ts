import { withoutSecretTexts } from '../../../src/cli/adopt/describe/secret-texts';

const pack = (values: string) => ({ cluster_profile: [{ id: 'x', pack: [{ name: 'p', values }] }] });
const text = (values: string) => {
  const [profile] = withoutSecretTexts(pack(values)).body.cluster_profile as ReturnType<typeof pack>['cluster_profile'];
  return profile?.pack[0]?.values;
};

test.each([
  'a: 1\n',
  'passwordPolicy: strict\ntokenTTL: 24h\nsecretName: tls\nexistingSecret: mine\n',
  'password: ""\n',
  "password: '{{.spectro.var.password}}'\n",
  'imagePullSecret: registry\n',
  'kind: ConfigMap\ndata:\n  a: b\n',
  'just words: and [more',
  'automountToken: true\n',
])('%j has no secret, and stays as it is', (values) => {
  expect(withoutSecretTexts(pack(values))).toEqual({ body: pack(values), concerned: [] });
});

test.each([
  ['grafana:\n  adminPassword: hunter22\n  replicas: 2\n', 'grafana:\n  adminPassword: (a secret, left out)\n  replicas: 2\n'],
  ['pin: 1\nrootPassword: 123456\n', 'pin: 1\nrootPassword: (a secret, left out)\n'],
  ['db-passwd: |\n  hunter22\n  and more\n', 'db-passwd: (a secret, left out)\n'],
  ['- api_key: "hunter22"\n- x: 1\n', '- api_key: (a secret, left out)\n- x: 1\n'],
  [
    'kind: Secret\nmetadata:\n  name: x\nstringData:\n  user: hunter22\n---\nkind: ConfigMap\n',
    'kind: Secret\nmetadata:\n  name: x\nstringData:\n  user: (a secret, left out)\n---\nkind: ConfigMap\n',
  ],
  ['key: |\n  -----BEGIN RSA PRIVATE KEY-----\n  hunter22\n', 'key: (a secret, left out)\n'],
  ['{{ if x }}\npassword: hunter22\n{{ end }}\n', '(a secret, left out)'],
])('of %j the secret is left out', (values, left) => {
  expect(text(values)).toBe(left);
  expect(withoutSecretTexts(pack(values)).concerned).toEqual(['cluster_profile']);
});

test('values by name count by their names, and attributes of the provider do not', () => {
  const body = {
    name: 'token',
    cloud_config: [{ values: 'a: 1\n', overrides: { token: 'hunter22', region: 'berlin' } }],
    cluster_profile: [{ id: 'x', variables: { adminPassword: 'hunter22', retention: '15d' } }],
  };
  expect(withoutSecretTexts(body)).toEqual({
    body: {
      name: 'token',
      cloud_config: [{ values: 'a: 1\n', overrides: { token: '(a secret, left out)', region: 'berlin' } }],
      cluster_profile: [{ id: 'x', variables: { adminPassword: '(a secret, left out)', retention: '15d' } }],
    },
    concerned: ['cloud_config', 'cluster_profile'],
  });
});
