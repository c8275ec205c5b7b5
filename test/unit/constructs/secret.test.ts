import { TerraformStack, Testing } from 'cdktf';
import { Credentials, Secret } from '../../../src';

const stack = () => new TerraformStack(Testing.app(), 'site');
const synthesized = (of: TerraformStack) => JSON.parse(Testing.synth(of)) as { readonly variable?: object };

test('secrets of one name come from one ephemeral variable', () => {
  const site = stack();
  const [first, second] = [Secret.fromVariable(site, 'key'), Secret.fromEnv(site, 'TF_VAR_key', { version: 2 })];
  expect([first.version, second.version]).toEqual([1, 2]);
  expect(synthesized(site).variable).toEqual({ key: { type: 'string', sensitive: true, ephemeral: true } });
});

test('of the environment Terraform reads TF_VAR_NAME alone', () => {
  expect(() => Secret.fromEnv(stack(), 'VCENTER-PASSWORD')).toThrow(
    new Error(
      'No secret comes from VCENTER-PASSWORD: of the environment Terraform reads variables by TF_VAR_ and their name alone. Name it TF_VAR_vcenter_password.',
    ),
  );
  expect(() => Secret.fromVariable(stack(), '1 key')).toThrow('No variable is called "1 key".');
});

test('each of two keys has a version of its own, and credentials that are sent together have one for all', () => {
  const site = stack();
  const account = { name: 'a', privateCloudGatewayId: 'g' };
  const key = (name: string, version: number) => Secret.fromVariable(site, name, { version });
  const apiUrl = 'https://cloudstack.example.com';
  Credentials.apacheCloudStack({ apiUrl, apiKey: key('a', 2), secretKey: key('b', 5) }).bind(site, 'c', account);
  Credentials.custom({ cloud: 'nutanix', credentials: { myUser: key('u', 2), myKey: key('b', 5) } }).bind(site, 'n', account);
  Credentials.custom({ cloud: 'nutanix', credentials: { myUser: 'u' }, credentialsVersion: 3 }).bind(site, 'v', account);
  Credentials.custom({ cloud: 'nutanix', credentials: { myUser: 'u' } }).bind(site, 'k', account);
  expect(synthesized(site)).toMatchObject({
    resource: {
      palette_cloud_account_apache_cloudstack: {
        c: { api_key_wo: '${var.a}', api_key_wo_version: 2, secret_key_wo: '${var.b}', secret_key_wo_version: 5 },
      },
      palette_cloud_account_custom: {
        n: { credentials_wo: { myUser: '${var.u}', myKey: '${var.b}' }, credentials_wo_version: 7 },
        v: { credentials_wo: { myUser: 'u' }, credentials_wo_version: 3 },
        k: { credentials: { myUser: 'u' } },
      },
    },
  });
});
