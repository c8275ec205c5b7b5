import { createAuthority } from '../../../../src/runtime/certificate-authority';
import { Site } from '../support';

const authority = createAuthority('Acme', Date.UTC(2030, 0, 1));
const PEM = authority.certPem;

describe('a certificate of the tenant', () => {
  const site = () => {
    const made = new Site();
    const path = `/v1/tenants/${made.sim.world.tenant.uid}/assets/certs`;
    const post = (spec: object, name = 'acme', project?: string) =>
      made.call('POST', path, { body: { metadata: { name }, spec }, project });
    return { made, path, post };
  };

  it('is made, read without its private key, changed and removed', async () => {
    const { made, path, post } = site();
    const { keyPem } = authority.issue(['a.example']);
    const { status, body } = await post({ certificate: `${PEM}\n${PEM}`, isCA: true, key: keyPem });
    expect(status).toBe(201);
    const one = `${path}/${body.uid}`;
    expect((await made.call('GET', one)).body).toMatchObject({ metadata: { name: 'acme' }, spec: { isCA: true, key: '' } });
    expect((await made.call('GET', path)).text).not.toContain('PRIVATE KEY');
    await made.call('PUT', one, { body: { metadata: { name: 'other' }, spec: { certificate: PEM, isCA: false } } });
    expect((await made.call('GET', path)).body.items).toMatchObject([
      { metadata: { name: 'other' }, spec: { certificate: PEM, isCA: false } },
    ]);
    expect((await made.call('DELETE', one)).status).toBe(204);
    expect((await made.call('GET', one)).status).toBe(404);
  });

  it.each([
    ['that is none', { certificate: 'acme' }, 400],
    ['that can’t be read', { certificate: PEM.replace(/[A-Za-z0-9]{40}/, 'A'.repeat(40)) }, 400],
    ['of which the second can’t be read', { certificate: `${PEM}${PEM.replace(/\n.*\n/, '\n')}` }, 400],
    ['that is left out', {}, 400],
  ])('%s is refused', async (_, spec, status) => {
    const { post } = site();
    expect(await post(spec)).toMatchObject({ status, body: { code: 'InvalidCertificate' } });
  });

  it('has a name of its own, and is changed in tenant scope only', async () => {
    const { made, path, post } = site();
    await post({ certificate: PEM });
    expect((await post({ certificate: PEM })).status).toBe(409);
    expect((await post({ certificate: PEM }, '')).status).toBe(400);
    expect((await post({ certificate: PEM }, 'b', made.projectUid)).status).toBe(403);
    expect((await made.call('GET', path, { project: made.projectUid })).body.items).toHaveLength(1);
    expect((await made.call('GET', `/v1/tenants/${'f'.repeat(24)}/assets/certs`)).status).toBe(404);
  });
});

describe('an SSH key', () => {
  const PATH = '/v1/users/assets/sshkeys';
  const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGk ada@acme';
  const post = (site: Site, name: string, publicKey = KEY) =>
    site.call('POST', PATH, { body: { metadata: { name }, spec: { publicKey } } });

  it('is made, listed, changed and removed', async () => {
    const site = new Site();
    const { body } = await post(site, 'laptop');
    await post(site, 'desk');
    const names = async (query: string) =>
      (await site.call('GET', `${PATH}${query}`)).body.items.map(({ metadata }: { metadata: { name: string } }) => metadata.name);
    expect(await names('?orderBy=metadata.name=1')).toEqual(['desk', 'laptop']);
    expect(await names('?filters=metadata.name=desk')).toEqual(['desk']);
    const one = `${PATH}/${body.uid}`;
    const rsa = 'ssh-rsa AAAAB3NzaC1yc2E=';
    await site.call('PUT', one, { body: { metadata: { name: 'notebook' }, spec: { publicKey: rsa } } });
    expect((await site.call('GET', one)).body).toMatchObject({ metadata: { name: 'notebook' }, spec: { publicKey: rsa } });
    expect((await post(site, 'laptop')).status).toBe(201);
    expect((await site.call('DELETE', one)).status).toBe(204);
    expect((await site.call('GET', one)).status).toBe(404);
  });

  it.each([
    ['without a name', '', KEY, 'InvalidRequest'],
    ['that is a private one', 'a', '-----BEGIN OPENSSH PRIVATE KEY-----', 'InvalidSshKey'],
    ['of another kind', 'a', 'pgp AAAA', 'InvalidSshKey'],
    ['that is taken', 'laptop', KEY, 'SshKeyAlreadyExists'],
  ])('%s is refused', async (_, name, publicKey, code) => {
    const site = new Site();
    await post(site, 'laptop');
    const answer = await post(site, name, publicKey);
    expect(answer.body.code).toBe(code);
    expect(answer.text).not.toContain('PRIVATE');
  });
});
