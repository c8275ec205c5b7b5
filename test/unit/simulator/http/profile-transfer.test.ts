import { gunzipSync } from 'node:zlib';
import { ProfileSite, registryPack } from './profile-support';

const PACKS = [
  registryPack('nginx', '1.12.1', { values: 'port: "{{.spectro.var.port}}"\n# costs: ${more}' }),
  { name: 'extra', type: 'manifest', manifests: [{ name: 'a', content: 'kind: A' }] },
];
const VARIABLES = [{ name: 'port', displayName: 'Port', format: 'number', defaultValue: '80', required: true }];

async function exported() {
  const site = new ProfileSite();
  const uid = await site.profile('ingress', { packs: PACKS, variables: VARIABLES });
  const text = async (path: string) => (await site.call('GET', `/v1/clusterprofiles/${uid}/${path}`)).text;
  return { site, uid, text, entity: JSON.parse(await text('export')) };
}

function form(content: string, field = 'importFile') {
  const boundary = 'limit';
  const payload = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="profile.json"\r\n\r\n${content}\r\n--${boundary}--\r\n`;
  return { body: payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}

describe('an exported profile', () => {
  it('names registries and leaves uids out of packs and manifests', async () => {
    const { entity } = await exported();
    expect(entity).toMatchObject({
      metadata: { name: 'ingress', description: '', labels: {} },
      spec: { version: '1.0.0', template: { type: 'add-on', cloudType: 'all' }, variables: VARIABLES },
    });
    const [nginx, extra] = entity.spec.template.packs;
    expect(nginx).toMatchObject({
      name: 'nginx',
      layer: 'addon',
      tag: '1.12.1',
      version: '1.12.1',
      registry: { metadata: { name: 'Public Repo' } },
    });
    expect(extra).toMatchObject({ type: 'manifest', manifests: [{ name: 'a', content: 'kind: A' }] });
    expect(nginx.uid).toBeUndefined();
  });

  it('becomes the same profile somewhere else, by JSON and by file', async () => {
    const { entity } = await exported();
    const other = new ProfileSite();
    const { body } = await other.call('POST', '/v1/clusterprofiles/import?publish=true', { body: entity });
    expect(JSON.parse((await other.call('GET', `/v1/clusterprofiles/${body.uid}/export`)).text)).toEqual(entity);
    const renamed = { ...entity, metadata: { ...entity.metadata, name: 'second', description: 'told' } };
    const upload = await other.call('POST', '/v1/clusterprofiles/import/file', form(JSON.stringify(renamed)));
    expect(upload.status).toBe(201);
    const second = await other.get(upload.body.uid);
    expect(second).toMatchObject({
      metadata: { name: 'second', annotations: { description: 'told' } },
      status: { isPublished: false },
    });
  });

  it.each([
    ['a name that is taken', {}, '409 ClusterProfileAlreadyExists'],
    [
      'a pack that no registry has',
      { pack: { tag: '0.0.1', version: '0.0.1' } },
      '404 ResourceNotFound: Pack nginx 0.0.1 was not found',
    ],
    ['a masked value', { variable: { defaultValue: '********' } }, "The value of variable 'port' was masked in the export"],
    ['a type that is none', { type: 'top' }, 'spec.template.type in body should be one of'],
    ['a pack of a type that is none', { pack: { type: 'zip' } }, "is of type 'zip', which is none of"],
  ])('is not imported with %s', async (_, change, message) => {
    const { site, entity } = await exported();
    const { pack = {}, variable = {}, type = 'add-on' } = change as { pack?: object; variable?: object; type?: string };
    const [first, ...others] = entity.spec.template.packs;
    const template = { ...entity.spec.template, type, packs: [{ ...first, ...pack }, ...others] };
    const spec = { ...entity.spec, template, variables: [{ ...entity.spec.variables[0], ...variable }] };
    const body = { ...entity, spec };
    expect(await site.tryTo('POST', 'clusterprofiles/import', body)).toContain(message);
    expect(await site.tryTo('POST', 'clusterprofiles/import/validate', body)).toContain(message);
  });

  it('is validated with the registries that have its packs', async () => {
    const { site, entity } = await exported();
    const body = { ...entity, metadata: { name: 'free' } };
    const answer = await site.call('POST', '/v1/clusterprofiles/import/validate', { body });
    const [nginx, extra] = answer.body.spec.template.packs;
    expect(nginx.registry.matchingRegistries).toMatchObject([{ name: 'Public Repo', kind: 'pack' }]);
    expect(extra.registry.matchingRegistries).toEqual([]);
    expect(site.sim.world.profiles.named('tenant/free/1.0.0')).toBeUndefined();
  });

  it.each([
    ['no JSON', form('name: x'), "The file can't be read: it is not JSON"],
    ['no YAML', form('name: [x'), "The file can't be read: it is not YAML", '?format=yaml'],
    ['another form', form('{"metadata": {"name": 5}}'), "The file isn't an exported profile: /metadata/name"],
    ['no file', form('{}', 'other'), 'importFile in form is required'],
    ['no boundary', { body: 'x', headers: { 'content-type': 'multipart/form-data' } }, 'names no boundary'],
  ])('is no file with %s', async (_, request, message, query = '') => {
    const answer = await new ProfileSite().call('POST', `/v1/clusterprofiles/import/file${query}`, request);
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } });
  });

  it('is YAML when that is asked for, which becomes the same profile somewhere else', async () => {
    const { text, entity } = await exported();
    const yaml = await text('export?format=yaml');
    expect(yaml).toContain('metadata:\n  name: ingress\n  description: ""\n  labels: {}\nspec:\n  version: 1.0.0');
    expect(yaml).toContain('values: |-\n          port: "{{.spectro.var.port}}"\n          # costs: ${more}\n');
    const other = new ProfileSite();
    const { body } = await other.call('POST', '/v1/clusterprofiles/import/file?format=yaml&publish=true', form(yaml));
    expect(JSON.parse((await other.call('GET', `/v1/clusterprofiles/${body.uid}/export`)).text)).toEqual(entity);
  });

  it('is a configuration of the official provider', async () => {
    const { text } = await exported();
    const hcl = await text('export/terraform');
    for (const part of [
      'data "spectrocloud_registry" "Public_Repo" {\n  name = "Public Repo"\n}',
      'data "spectrocloud_pack" "nginx" {\n  name = "nginx"\n  version = "1.12.1"\n  registry_uid = data.spectrocloud_registry.Public_Repo.id\n}',
      'resource "spectrocloud_cluster_profile" "ingress" {\n  name = "ingress"\n  version = "1.0.0"\n  context = "tenant"\n  cloud = "all"\n  type = "add-on"',
      '  profile_variables {\n    variable {\n      name = "port"\n      display_name = "Port"\n      format = "number"\n      default_value = "80"\n      required = true\n    }\n  }',
      '    values = <<EOT\nport: "{{.spectro.var.port}}"\n# costs: $${more}\nEOT\n',
      '    uid = "spectro-manifest-pack"\n    manifest {\n      name = "a"\n      content = "kind: A"\n    }',
    ]) {
      expect(hcl).toContain(part);
    }
  });

  it('is an archive for agents', async () => {
    const { site, uid, entity } = await exported();
    const answer = await site.sim.inject({
      method: 'GET',
      url: `/v1/clusterprofiles/${uid}/spc/download`,
      headers: { apikey: 'local-palette' },
    });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="spc.tgz"',
    });
    const tar = gunzipSync(answer.rawPayload);
    const size = Number.parseInt(tar.toString('ascii', 124, 135), 8);
    expect(tar.toString('ascii', 0, 18)).toBe('ingress-1.0.0.json');
    expect(JSON.parse(tar.toString('utf8', 512, 512 + size))).toEqual(entity);
    expect(tar.length % 512).toBe(0);
    const checksum = tar.subarray(0, 512).reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
    expect(Number.parseInt(tar.toString('ascii', 148, 154), 8)).toBe(checksum);
  });

  it('of a project is not exported from another', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress', { project: site.projectUid });
    for (const path of ['export', 'export/terraform', 'spc/download']) {
      expect((await site.call('GET', `/v1/clusterprofiles/${uid}/${path}`, { project: site.stagingUid })).status).toBe(403);
    }
  });
});
