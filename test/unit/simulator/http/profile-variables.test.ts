import { ProfileSite, registryPack } from './profile-support';

const USING = [registryPack('nginx', '1.12.1', { values: "port: '{{.spectro.var.port}}'" })];
const PORT = { name: 'port', displayName: 'Port', format: 'number', defaultValue: '80' };

async function withVariables(variables: readonly unknown[] = [PORT], packs: readonly unknown[] = USING) {
  const site = new ProfileSite();
  const uid = await site.profile('ingress', { variables, packs });
  const change = (method: 'PUT' | 'PATCH' | 'DELETE', ...items: readonly unknown[]) =>
    site.tryTo(method, `clusterprofiles/${uid}/variables`, { variables: items });
  const read = async () => (await site.get(`${uid}/variables`)).variables;
  return { site, uid, change, read };
}

describe('the variables of a profile', () => {
  it('are replaced as a whole, merged by name, and deleted by name', async () => {
    const { change, read } = await withVariables();
    const host = { name: 'host', displayName: 'Host' };
    expect(await change('PATCH', { name: 'port', defaultValue: '8080' }, host)).toBe('204');
    expect(await read()).toEqual([{ ...PORT, defaultValue: '8080' }, host]);
    expect(await change('DELETE', 'host')).toBe('204');
    expect(await change('DELETE', 'host')).toContain('404 ResourceNotFound');
    expect(await change('PUT', PORT)).toBe('204');
    expect(await read()).toEqual([PORT]);
  });

  it('stay while a pack uses them, in the draft or published', async () => {
    const { site, uid, change } = await withVariables();
    expect(await change('DELETE', 'port')).toContain("409 ResourceInUse: Variable 'port' is in use by pack nginx");
    expect(await change('PUT')).toContain("400 InvalidClusterProfile: Pack nginx uses the variable 'port'");
    const packs = [registryPack('nginx', '1.12.1', { values: 'port: 80' })];
    await site.tryTo('PUT', `clusterprofiles/${uid}`, { spec: { template: { packs } } });
    expect(await change('DELETE', 'port')).toContain('409');
    await site.tryTo('PATCH', `clusterprofiles/${uid}/publish`);
    expect(await change('DELETE', 'port')).toBe('204');
  });

  it('come before the packs that use them', async () => {
    const { site, uid, change } = await withVariables();
    const packs = [registryPack('nginx', '1.12.1', { values: '{{.spectro.var.port}} {{ .spectro.var.host | quote }}' })];
    const update = () => site.tryTo('PUT', `clusterprofiles/${uid}`, { spec: { template: { packs } } });
    expect(await update()).toContain("uses the variable 'host'");
    await change('PATCH', { name: 'host' });
    expect(await update()).toBe('204');
  });

  it.each([
    ['a name that is none', { name: 'a b' }, 'has a name that is not made of letters'],
    [
      'a default of another format',
      { format: 'ipv4', defaultValue: '300.1.1.1' },
      'has a default value that must be an IPv4 address',
    ],
    ['a default that its regex refuses', { regex: '^[a-z]+$', defaultValue: '1' }, 'has a default value that must match ^[a-z]+$'],
    ['a regex that is none', { regex: '(' }, 'has a regex that is none'],
    ['a dropdown without options', { inputType: 'dropdown' }, 'needs at least one option'],
    [
      'a dropdown with another default',
      { inputType: 'dropdown', options: [{ value: 'a' }], defaultValue: 'b' },
      'must be one of a',
    ],
    ['hidden, required and without default', { hidden: true, required: true }, 'is hidden and required, and needs a default value'],
    ['read-only without default', { immutable: true }, 'is read-only, and needs a default value'],
    ['a name twice', { name: 'port' }, "Two variables are called 'port'"],
    ['a display name twice', { displayName: 'Port' }, "Two variables are called 'Port'"],
  ])('with %s are refused', async (_, definition, message) => {
    const { change, read } = await withVariables();
    expect(await change('PUT', PORT, { name: 'other', ...definition })).toContain(message);
    expect(await read()).toEqual([PORT]);
  });

  it('are refused with a word that the description does not know', async () => {
    const { change } = await withVariables();
    expect(await change('PUT', { ...PORT, format: 'integer' })).toContain('400 InvalidRequest');
  });

  it('show no secret value, and keep it when the mask comes back', async () => {
    const secret = { name: 'token', isSensitive: true, defaultValue: 'open-sesame' };
    const { site, uid, change, read } = await withVariables([PORT, secret]);
    const shown = { ...secret, defaultValue: '********' };
    expect(await read()).toEqual([PORT, shown]);
    expect((await site.get(`${uid}/export`)) ?? '').not.toContain('open-sesame');
    await change('PUT', { ...PORT, defaultValue: '81' }, shown);
    expect(site.sim.world.profiles.get(uid)?.variables[1]?.defaultValue).toBe('open-sesame');
  });

  it('of a profile that a cluster uses are fixed, unless the rule says otherwise', async () => {
    const { site, uid, change } = await withVariables();
    await site.clusterWith(uid);
    const other = { ...PORT, defaultValue: '81' };
    expect(await change('PUT', other)).toContain('409 ResourceInUse: Cluster profile ingress is in use by shop');
    expect(await change('PUT', PORT)).toBe('204');
    const free = new ProfileSite({ strict: { profileVariablesInUse: 'free' } });
    const used = await free.profile('ingress', { variables: [PORT], packs: USING });
    await free.clusterWith(used);
    expect(await free.tryTo('PUT', `clusterprofiles/${used}/variables`, { variables: [other] })).toBe('204');
  });
});

describe('macros', () => {
  it('are listed with the values that the scope gives them', async () => {
    const site = new ProfileSite();
    const list = async (project?: string) =>
      Object.fromEntries(
        (await site.call('GET', '/v1/clusterprofiles/macros', { project })).body.macros.map(
          ({ name, value }: { name: string; value: string }) => [name, value],
        ),
      );
    expect((await list())['spectro.system.tenant.uid']).toBe(site.sim.world.tenant.uid);
    expect((await list())['spectro.system.project.name']).toBe('');
    expect((await list(site.projectUid))['spectro.system.project.name']).toBe('Default');
  });

  it('and variables are resolved by a GET with a body', async () => {
    const { site, uid } = await withVariables([PORT, { name: 'token', isSensitive: true, defaultValue: 'x' }]);
    const references = ['{{.spectro.var.port}}', 'spectro.var.token', '.spectro.system.clusterprofile.name', 'spectro.var.none'];
    expect((await site.get(`${uid}/packs/resolvedValues`, { references })).resolved).toEqual({
      '{{.spectro.var.port}}': '80',
      'spectro.var.token': '********',
      '.spectro.system.clusterprofile.name': 'ingress',
    });
    expect((await site.get(`${uid}/packs/resolvedValues`)).resolved).toEqual({});
    expect((await site.call('GET', `/v1/clusterprofiles/${uid}/packs/resolvedValues`, { body: { references: 5 } })).status).toBe(
      400,
    );
  });

  it('of administrators are told in the status', async () => {
    const site = new ProfileSite();
    const packs = [registryPack('nginx', '1.12.1', { values: 'a: {{.spectro.macro.corporate}}' })];
    expect((await site.get(await site.profile('ingress', { packs }))).status.hasUserMacros).toBe(true);
    expect((await site.get(site.addOnProfileUid)).status.hasUserMacros).toBe(false);
  });
});
