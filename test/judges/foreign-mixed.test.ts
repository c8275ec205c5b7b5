import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveReattach } from '../../src/bridge/reattach';
import { createInstance } from '../../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../../src/provider';
import { noLog } from '../../src/runtime/log';
import { VERSION } from '../../src/version';
import { fastClock } from '../acceptance/support/fast-clock';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { compareScenario } from '../differential/support/compare';
import { pcgProgram } from '../differential/support/pcg-program';
import type { Document, Scenario } from '../differential/support/scenario';
import { Side } from '../differential/support/side';
import { terraformProgram } from '../differential/support/terraform-program';
import { foreign, foreignEnvironment } from './support/foreign-sides';
import { describeWithGoPlugins } from './support/go-plugins';

jest.setTimeout(300_000);

/** What a chain through the three providers says; each link refers to the one before it, whoever's it is. */
interface Chain {
  readonly tag?: string;
  readonly size?: number;
  readonly name?: string;
}

/** thing → profile → thing → proxy → server: there and back again, through each provider that isn't palette's. */
function chain({ tag = 'one', size = 2, name = 'first' }: Chain = {}): Document {
  const palette = { source: PROVIDER_ADDRESS, version: VERSION };
  const { terraform, provider, resource } = foreign({
    frame_thing: {
      first: { name, size },
      second: { name: 'second', flex: '${palette_cluster_profile.p.id}', tags: { profile: '${palette_cluster_profile.p.name}' } },
    },
    palette_cluster_profile: {
      p: {
        name: 'shop',
        description: 'of ${frame_thing.first.id}',
        tags: [tag, 'size:${frame_thing.first.size}'],
        pack: [{ name: 'shop', type: 'manifest', manifest: [{ name: 'namespace', content: 'apiVersion: v1\nkind: Namespace\n' }] }],
      },
    },
    palette_proxy_config: { p: { https_proxy: 'http://${frame_thing.second.id}:3128', no_proxy: ['10.0.0.0/16'] } },
    legacy_server: { s: { name: 'last', note: '${palette_proxy_config.p.environment.HTTPS_PROXY}', tags: { tag } } },
  });
  const { required_providers } = terraform as { readonly required_providers: Document };
  return {
    terraform: { required_providers: { ...required_providers, palette } },
    provider: { ...(provider as Document), palette: { owner: 'mixed' } },
    resource,
    data: {
      frame_lookup: { second: { id: '${frame_thing.second.id}' } },
      palette_cluster_profile: { p: { id: '${palette_cluster_profile.p.id}' } },
    },
    output: {
      profile: { value: '${provider::frame::joined("/", data.palette_cluster_profile.p.name, data.frame_lookup.second.id)}' },
    },
  };
}

const scenarios: readonly Scenario[] = [
  {
    name: 'a chain of references is made, changed at its first link and at a later one, replaced, and destroyed',
    steps: [
      { config: chain() },
      { config: chain({ size: 5 }) },
      { config: chain({ tag: 'two' }) },
      { config: chain({ tag: 'two', name: 'other' }) },
      { replace: ['palette_cluster_profile.p'] },
      { run: 'destroy' },
    ],
  },
  {
    name: 'a creation fails in the middle of the chain, and is made good',
    steps: [
      { config: chain({ name: 'broken' }), fails: /Half made/ },
      { config: chain() },
      { config: chain({ size: 13 }), fails: /Cannot resize/ },
      { config: chain({ size: 14 }) },
    ],
  },
  {
    name: 'parts of the chain by target',
    steps: [
      { config: chain(), targets: ['palette_cluster_profile.p'], restless: true },
      { targets: ['legacy_server.s'], restless: true },
      { config: chain() },
      { run: 'destroy', targets: ['frame_thing.second'], restless: true },
      {},
    ],
  },
];

/** A Palette, and both programs as they are with it. */
async function open(env: NodeJS.ProcessEnv) {
  const palette: RunningPalette = await startPalette();
  const provider = paletteProvider as Parameters<typeof createInstance>[0];
  const served = await serveReattach({
    loadProvider: async () => () => createInstance(provider, { clock: fastClock(5), env: palette.env, log: noLog }),
  });
  const own = { ...env, ...palette.env };
  return {
    palette,
    terraform: terraformProgram({ ...own, TF_REATTACH_PROVIDERS: served.environment(PROVIDER_ADDRESS) }),
    pcg: pcgProgram(own),
    async close() {
      await served.close();
      await palette.simulator.close();
    },
  };
}

describeWithGoPlugins('a stack of palette and of the providers of others', () => {
  const env = foreignEnvironment();

  test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
    const [theirs, ours] = [await open(env), await open(env)];
    try {
      const sides = {
        terraform: new Side(theirs.terraform, ours.terraform, theirs.palette),
        pcg: new Side(ours.pcg, theirs.pcg, ours.palette),
      };
      for (const { folder } of Object.values(sides)) mkdirSync(join(folder, 'store'));
      await compareScenario(scenario, sides);
    } finally {
      await theirs.close();
      await ours.close();
    }
  });

  test('terraform and pcg take turns at it', async () => {
    const { palette, terraform, pcg, close } = await open(env);
    const side = new Side(pcg, terraform, palette);
    try {
      mkdirSync(join(side.folder, 'store'));
      for (const [i, [mine, others]] of [
        [pcg, terraform],
        [terraform, pcg],
        [pcg, terraform],
        [terraform, pcg],
      ].entries()) {
        writeFileSync(join(side.folder, 'main.tf.json'), JSON.stringify(chain({ size: i, tag: `turn-${i}` })));
        expect(await mine?.plan(side.folder, {})).toMatchObject({ code: 2 });
        expect(await mine?.apply(side.folder, {})).toMatchObject({ code: 0 });
        expect(await others?.plan(side.folder, {})).toMatchObject({ code: 0 });
      }
      expect(readFileSync(join(side.folder, 'terraform.tfstate'), 'utf8')).toContain('tests/frame');
      expect(await pcg.destroy(side.folder, { mode: 'destroy' })).toMatchObject({ code: 0 });
      expect([...palette.simulator.world.profiles.values()].filter(({ name }) => name === 'shop')).toEqual([]);
    } finally {
      side.close();
      await close();
    }
  });
});
