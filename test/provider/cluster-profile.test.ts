import type { Value } from '../../src/framework';
import { configured, type Run, type Stored, TestPalette, told } from './support/palette';

const PROFILE = 'palette_cluster_profile';
type Body = { readonly [name: string]: Value };

const nginx = {
  name: 'nginx',
  tag: '1.12.1',
  registry_name: 'Public Repo',
  values: 'pack:\n  namespace: nginx\n# {{.spectro.var.replicas}}\n',
};
const ns = {
  name: 'ns',
  type: 'manifest',
  manifest: [{ name: 'ns', content: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: x\n' }],
};
const replicas = { name: 'replicas', display_name: 'Replicas', format: 'number', default_value: '2', required: true };
const secret = { name: 'token', display_name: 'Token', default_value: 's3cret-value', is_sensitive: true };
const body: Body = {
  name: 'apps',
  tags: ['b', 'team:a'],
  description: 'the apps',
  pack: [nginx, ns],
  profile_variables: [{ variable: [replicas, secret] }],
};

let palette: TestPalette;
beforeEach(async () => {
  palette = await TestPalette.open();
});
afterEach(() => palette.close());

/** What a plan changes, by name. */
async function changes(run: Run, stored: Stored, values: Body): Promise<readonly string[]> {
  const { planned, diagnostics } = await run.plan(PROFILE, stored, values);
  expect(told(diagnostics)).toEqual([]);
  return Object.keys(planned ?? {}).filter((name) => JSON.stringify(planned?.[name]) !== JSON.stringify(stored.state?.[name]));
}

async function readAnew(stored: Stored) {
  return (await palette.run({ owner: 'me' })).read(PROFILE, stored);
}

const CHANGES: readonly Body[] = [
  { name: 'others' },
  { version: '1.1.0' },
  { tags: null },
  { description: null },
  { pack: [nginx] },
  { pack: [ns, nginx] },
  { pack: [{ ...nginx, values: 'pack:\n  namespace: other\n' }, ns] },
  { pack: [nginx, { ...ns, manifest: [{ name: 'ns', content: 'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: y\n' }] }] },
  { pack: [nginx, { ...ns, manifest: [...ns.manifest, { name: 'two', content: 'kind: List\n' }] }] },
  { profile_variables: [{ variable: [{ ...replicas, default_value: '3' }, secret] }] },
  { profile_variables: [{ variable: [replicas] }] },
  { pack: [ns], profile_variables: [] },
];

describe('a cluster profile', () => {
  const make = async (owner = 'me') => {
    const run = await palette.run({ owner });
    return { run, made: await run.create(PROFILE, body) };
  };

  test('keeps a default that is written only nowhere, and sends it again with its version', async () => {
    const written = (version: number, value: string): Body => {
      const { default_value: _, ...kept } = secret;
      const token = { ...kept, default_value_wo: value, default_value_wo_version: version };
      return { ...body, profile_variables: [{ variable: [replicas, token] }] };
    };
    const inPalette = () => {
      const [profile] = [...palette.simulator.world.profiles.values()].filter(({ name }) => name === 'apps');
      return profile?.variables.find(({ name }) => name === 'token')?.defaultValue;
    };
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(PROFILE, written(1, 'first-s3cret'));
    expect([told(made.diagnostics), inPalette()]).toEqual([[], 'first-s3cret']);
    const read = await readAnew(made);
    expect(await changes(run, read, written(1, 'other-s3cret'))).toEqual([]);
    const changed = await run.change(PROFILE, read, written(2, 'second-s3cret'));
    expect([told(changed.diagnostics), inPalette()]).toEqual([[], 'second-s3cret']);
    expect(await changes(run, await readAnew(changed), written(2, 'second-s3cret'))).toEqual([]);
    expect(JSON.stringify([made.state, read.state, changed.state])).not.toContain('s3cret');
  });

  test.each([
    ['to a variable that is no secret', { is_sensitive: false, default_value: null }, 'A secret that is none'],
    ['beside one that is kept', {}, 'Two defaults'],
  ])('refuses such a default %s', async (_, more, summary) => {
    const run = await palette.run({ owner: 'me' });
    const token = { ...secret, default_value_wo: 's', default_value_wo_version: 1, ...more };
    const config = configured(PROFILE, { ...body, profile_variables: [{ variable: [token] }] });
    const { diagnostics } = await run.instance.validateResource(PROFILE, config, { writeOnlyAllowed: true });
    expect(told(diagnostics)).toEqual([`error: ${summary}`]);
  });

  test('is made as configured, published, and plans nothing after', async () => {
    const { run, made } = await make();
    expect(told(made.diagnostics)).toEqual([]);
    const read = await readAnew(made);
    expect(await changes(run, made, body)).toEqual([]);
    expect(await changes(run, read, body)).toEqual([]);
    const [profile] = [...palette.simulator.world.profiles.values()].filter(({ name }) => name === 'apps');
    expect([profile?.version, profile?.draft]).toEqual(['1.0.0', undefined]);
  });

  test.each(CHANGES)('changes in place: %j', async (change) => {
    const { run, made } = await make();
    const wanted = { ...body, ...change };
    const plan = await run.plan(PROFILE, made, wanted);
    expect([plan.requiresReplace, told(plan.diagnostics)]).toEqual([[], []]);
    expect(await changes(run, made, wanted)).toEqual(expect.arrayContaining(Object.keys(change)));
    const changed = await run.change(PROFILE, made, wanted);
    expect(told(changed.diagnostics)).toEqual([]);
    expect(await changes(run, await readAnew(changed), wanted)).toEqual([]);
  });

  test.each(CHANGES.filter(({ pack }) => JSON.stringify(pack) !== JSON.stringify([ns, nginx])))(
    'shows what was changed behind its back, and heals it: %j',
    async (change) => {
      const { run, made } = await make();
      await (await palette.run({ owner: 'me' })).change(PROFILE, made, { ...body, ...change });
      const drifted = await readAnew(made);
      expect(await changes(run, drifted, body)).toEqual(expect.arrayContaining(Object.keys(change)));
      const healed = await run.change(PROFILE, drifted, body);
      expect(told(healed.diagnostics)).toEqual([]);
      expect(await changes(run, await readAnew(healed), body)).toEqual([]);
    },
  );

  test('shows variables that somebody declares where it has none', async () => {
    const run = await palette.run({ owner: 'me' });
    const made = await run.create(PROFILE, { ...body, pack: [ns], profile_variables: [] });
    await run.change(PROFILE, made, { ...body, pack: [ns], profile_variables: [{ variable: [replicas] }] });
    const read = await readAnew(made);
    expect(await changes(await palette.run({ owner: 'me' }), read, { ...body, pack: [ns], profile_variables: [] })).toEqual([
      'profile_variables',
    ]);
  });

  test('whose packs were reordered behind its back has not changed', async () => {
    const { run, made } = await make();
    await (await palette.run({ owner: 'me' })).change(PROFILE, made, { ...body, pack: [ns, nginx] });
    expect(await changes(run, await readAnew(made), body)).toEqual([]);
  });

  test('is imported by uid, and by name and version', async () => {
    const { run, made } = await make();
    for (const id of [`${made.state?.id}:project`, 'apps:1.0.0:project', 'apps:project']) {
      const { imported, diagnostics } = await run.instance.import(PROFILE, id);
      expect(told(diagnostics)).toEqual([]);
      const read = await run.read(PROFILE, { state: imported?.state ?? null, private: imported?.private ?? null });
      // Of a pack the name of the registry, of a variable the secret default.
      expect(await changes(run, read, body)).toEqual(['pack', 'profile_variables']);
      const { requiresReplace } = await run.plan(PROFILE, read, body);
      expect(requiresReplace).toEqual([]);
    }
  });

  test('of an interrupted run is adopted; another version beside it is another', async () => {
    const { run, made } = await make();
    expect((await make()).made.state?.id).toBe(made.state?.id);
    const next = await run.create(PROFILE, { ...body, version: '2.0.0' });
    expect(told(next.diagnostics)).toEqual([]);
    expect(next.state?.id).not.toBe(made.state?.id);
    expect(told((await make('you')).made.diagnostics)).toEqual(['error: The cluster profile "apps 1.0.0" can\'t be created']);
  });

  test('is deleted, twice too, or stays where that is asked', async () => {
    const { made } = await make();
    const run = await palette.run({ owner: 'me' });
    expect(told((await run.remove(PROFILE, made)).diagnostics)).toEqual([]);
    expect((await readAnew(made)).state).toBeNull();
    expect(told((await run.remove(PROFILE, made)).diagnostics)).toEqual([]);
    const kept = await (await palette.run()).create(PROFILE, { ...body, skip_destroy: true });
    expect(told((await (await palette.run()).remove(PROFILE, kept)).diagnostics)).toEqual([
      'warning: The cluster profile "apps" stays in Palette',
    ]);
    expect((await readAnew(kept)).state).not.toBeNull();
  });

  test.each(['/v1/clusterprofiles/*', '/v1/clusterprofiles/*/publish', '/v1/clusterprofiles/*/variables'])(
    'an update that fails at %s is planned again',
    async (path) => {
      const { run, made } = await make();
      const wanted = { ...body, pack: [ns], profile_variables: [{ variable: [replicas] }] };
      palette.simulator.control.addFault({
        match: { method: path.endsWith('publish') ? 'PATCH' : 'PUT', path },
        times: 1,
        action: { status: 403 },
      });
      const failed = await run.change(PROFILE, made, wanted);
      expect(told(failed.diagnostics)).toEqual([expect.stringMatching(/^error: /)]);
      const read = await readAnew(failed);
      expect(await changes(run, read, wanted)).toContain('pack');
      const healed = await run.change(PROFILE, read, wanted);
      expect(await changes(run, await readAnew(healed), wanted)).toEqual([]);
    },
  );
});

test.each<[string, Body, readonly string[]]>([
  ['version', { version: '' }, ['error: Invalid version']],
  ['no version of a pack', { pack: [{ name: 'nginx' }] }, ['error: Which version?']],
  ['two of a name', { pack: [ns, ns] }, ['error: Two packs of one name']],
  ['no manifest', { pack: [{ name: 'ns', type: 'manifest' }] }, ['error: No manifest']],
  ['two registries', { pack: [{ ...nginx, registry_uid: 'r' }] }, ['error: Two registries']],
])('a profile is checked: %s', async (_, change, expected) => {
  const run = await palette.run();
  const { diagnostics } = await run.instance.validateResource(PROFILE, configured(PROFILE, { ...body, ...change }), {
    writeOnlyAllowed: true,
  });
  expect(told(diagnostics)).toEqual(expected);
});
