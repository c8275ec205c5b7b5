import { withoutSecretTexts } from '../../../src/cli/adopt/describe/secret-texts';

const pack = (values: string) => ({ cluster_profile: [{ id: 'x', pack: [{ name: 'p', values }] }] });
/** The text with variables in it, and with their values. */
const replaced = (values: string) => {
  const { body, secrets, concerned } = withoutSecretTexts(pack(values), 'Köln #1_5f');
  const [profile] = body.cluster_profile as ReturnType<typeof pack>['cluster_profile'];
  const text = profile?.pack[0]?.values ?? '';
  const whole = text.replace(/\$\{var\.(\w+)\}/g, (_, name: string) => secrets[name] ?? `no value of ${name}`);
  return { text, whole, secrets, concerned };
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
  expect(withoutSecretTexts(pack(values), 'x')).toEqual({ body: pack(values), concerned: [], secrets: {} });
});

test.each<readonly [string, string, string]>([
  [
    'grafana:\n  adminPassword:   hunter22   # for now\n  replicas: 2\n',
    'grafana:\n  adminPassword:   ${var.koln_1_5f_admin_password}   # for now\n  replicas: 2\n',
    'hunter22',
  ],
  ['pin: 1\nrootPassword: 123456\n', 'pin: 1\nrootPassword: ${var.koln_1_5f_root_password}\n', '123456'],
  ['db-passwd: |\n  hunter22\n  and more\nx: 1\n', 'db-passwd: ${var.koln_1_5f_db_passwd}\nx: 1\n', '|\n  hunter22\n  and more'],
  ['- api_key: "hunter22"\n- x: 1\n', '- api_key: "${var.koln_1_5f_api_key}"\n- x: 1\n', 'hunter22'],
  ['password: "hunter\\x32\\x32"', 'password: ${var.koln_1_5f_password}', '"hunter\\x32\\x32"'],
  ['password: "a$${b}"', 'password: "${var.koln_1_5f_password}"', 'a${b}'],
  [
    'kind: Secret\nmetadata:\n  name: x\nstringData:\n  user: hunter22\n---\nkind: ConfigMap\n',
    'kind: Secret\nmetadata:\n  name: x\nstringData:\n  user: ${var.koln_1_5f_user}\n---\nkind: ConfigMap\n',
    'hunter22',
  ],
  [
    'key: |\n  -----BEGIN RSA PRIVATE KEY-----\n  hunter22\n',
    'key: ${var.koln_1_5f_key}\n',
    '|\n  -----BEGIN RSA PRIVATE KEY-----\n  hunter22',
  ],
  [
    'apiVersion: v1\nkind: List\nitems:\n- kind: ConfigMap\n  data: { a: b }\n- kind: Secret\n  data: { token: hunter22 }\n',
    'apiVersion: v1\nkind: List\nitems:\n- kind: ConfigMap\n  data: { a: b }\n- kind: Secret\n  data: { token: ${var.koln_1_5f_token} }\n',
    'hunter22',
  ],
  ...['password: hunter22\nkeys:\n- |\n  -----BEGIN RSA PRIVATE KEY-----\n', 'a: 1 # -----BEGIN RSA PRIVATE KEY-----\n'].map(
    (text) => [text, '${var.koln_1_5f_values}', text] as const,
  ),
  ['{{ if x }}\npassword: hunter22\n{{ end }}\n', '${var.koln_1_5f_values}', '{{ if x }}\npassword: hunter22\n{{ end }}\n'],
])('in %j the secret becomes a variable, and nothing else changes', (values, text, secret) => {
  const found = replaced(values);
  expect(found).toMatchObject({ text, concerned: ['cluster_profile'] });
  expect(Object.values(found.secrets)).toEqual([secret]);
  expect(found.whole).toBe(values.replace('$${', '${'));
});

test('secrets of one name have variables of their own', () => {
  const { secrets, whole } = replaced('a:\n  password: one\nb:\n  password: two\n');
  expect(secrets).toEqual({ koln_1_5f_password: 'one', koln_1_5f_password_2: 'two' });
  expect(whole).toBe('a:\n  password: one\nb:\n  password: two\n');
});

test('values by name count by their names, and attributes of the provider do not', () => {
  const body = {
    name: 'token',
    cloud_config: [{ values: 'a: 1\n', overrides: { token: 'hunter22', region: 'berlin' } }],
    cluster_profile: [{ id: 'x', variables: { adminPassword: 'hunter23', retention: '15d' } }],
  };
  expect(withoutSecretTexts(body, 'apps')).toEqual({
    body: {
      name: 'token',
      cloud_config: [{ values: 'a: 1\n', overrides: { token: '${var.apps_token}', region: 'berlin' } }],
      cluster_profile: [{ id: 'x', variables: { adminPassword: '${var.apps_admin_password}', retention: '15d' } }],
    },
    concerned: ['cloud_config', 'cluster_profile'],
    secrets: { apps_token: 'hunter22', apps_admin_password: 'hunter23' },
  });
});
