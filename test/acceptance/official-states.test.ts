import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from '../../src/framework';
import { PROVIDER_ADDRESS, paletteProvider } from '../../src/provider';
import { systemClock } from '../../src/runtime/clock';
import { noLog } from '../../src/runtime/log';
import type { PaletteVersion } from '../../src/simulator/world/versions';
import { VERSION } from '../../src/version';
import { type Body, hclToJson } from '../support/hcl-json';
import { doings, failure, type Move, withOfficial } from './support/moves';
import { describeWithStates, OFFICIAL, OFFICIAL_IN_TOFU, published, readState, renamed, STATES } from './support/official';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { flat, Workspace } from './support/workspace';

type Case = readonly [state: string, world: string, version: PaletteVersion, provider: string];

/** A state, the world that it belongs to, the Palette that it is a world of, and what the state calls the provider. */
const CASES: readonly Case[] = [
  ['vsphere', 'world.json', '4.10', OFFICIAL],
  ['maas', 'world.json', '4.10', OFFICIAL],
  ['cloudstack', 'world.json', '4.10', OFFICIAL],
  ['openstack', 'world-openstack.json', '4.7', OFFICIAL],
  ['rest', 'world.json', '4.10', OFFICIAL],
  ['rest', 'world.json', '4.10', OFFICIAL_IN_TOFU],
];

const read = (file: string) => readFileSync(join(STATES, file), 'utf8');

/** A configuration of the official provider as a user has it once the types' names are changed. There is no kubeconfig here. */
function ours(state: string): string {
  const text = read(`${state}.tf`)
    .replace(/terraform \{\n[\s\S]*?\n\}\n/, '')
    .replace(/provider "spectrocloud" \{\n[\s\S]*?\n\}\n/, '')
    .replace(/data "spectrocloud_cluster" "c" \{\n[\s\S]*?\n\}\noutput "kc" \{\n[\s\S]*?\n\}\n/, '');
  return renamed(text);
}

/** The blocks that move all that the official provider has made. */
function movesOf(state: string): readonly Move[] {
  const found = read(`${state}.tf`).matchAll(/^resource "(\w+)" "(\w+)"/gm);
  return [...found].map(([, type, name]) => ({ from: `${type}.${name}`, to: `${renamed(String(type))}.${name}` }));
}

/** What is to be seen of a state that moves: each object, and nothing else. */
function movedObjects(state: string): readonly string[] {
  const managed = readState(state).resources.filter(({ mode }) => mode === 'managed');
  return managed
    .flatMap(({ type, name, instances }) =>
      instances.map(({ index_key: key }) => {
        const at = key === undefined ? name : `${name}[${JSON.stringify(key)}]`;
        return `no-op ${type}.${at} -> ${renamed(type)}.${at}`;
      }),
    )
    .sort();
}

let palette: RunningPalette;
let workspace: Workspace;
/** Opens the world, and puts the state in place; its outputs are the configuration's, which has none here. */
async function open([state, world, paletteVersion, address]: Case): Promise<void> {
  palette = await startPalette({ snapshot: JSON.parse(read(world)), strict: { paletteVersion } });
  workspace = await Workspace.reattached(palette.env);
  writeFileSync(stateFile(), JSON.stringify({ ...readState(state), outputs: {} }).replaceAll(OFFICIAL, address));
}

const stateFile = () => join(workspace.directory, 'terraform.tfstate');
const pcg = (...args: readonly string[]) => runPcg(workspace.directory, args, palette.env);
const provider = { palette: { project_name: 'Default' } };

/** Has `pcg adopt` write the blocks that move the state, beside the configuration. */
async function writeMoves(): Promise<void> {
  expect(failure(await pcg('adopt', '--from-state', 'terraform.tfstate', '--out', '.'))).toBe('');
}

const movedFile = () => join(workspace.directory, 'moved.tf.json');

/** Writes the configuration in native syntax, as the user has it. */
function writeHcl(text: string): void {
  const required = `palette = {\n      source  = "${PROVIDER_ADDRESS}"\n      version = "${VERSION}"\n    }`;
  const head = `terraform {\n  required_providers {\n    ${required}\n  }\n}\nprovider "palette" {\n  project_name = "Default"\n}\n`;
  writeFileSync(join(workspace.directory, 'main.tf'), `${head}${text}`);
}

describeWithStates('a state of the official provider', () => {
  afterEach(async () => {
    await workspace?.close();
    await palette?.simulator.close();
  });

  test.each(CASES)('%s moves by pcg, which needs no plugin of that provider (%s, %s, %s)', async (...each) => {
    const [state] = each;
    await open(each);
    const configuration = hclToJson(ours(state));
    workspace.configure({ provider, ...configuration });
    await writeMoves();
    const planned = await pcg('plan', '--out', 'moves.plan');
    expect(failure(planned)).toBe('');
    expect(planned.stderr).not.toContain('Warning');
    expect(doings((await pcg('show', '--json', 'moves.plan')).stdout)).toEqual(movedObjects(state));
    expect(await pcg('apply', 'moves.plan')).toMatchObject({ code: 0, stdout: expect.stringContaining('0 changed') });
    expect(readFileSync(stateFile(), 'utf8')).not.toContain('spectrocloud');
    rmSync(movedFile());
    expect(failure(await pcg('plan', '--detailed-exitcode'))).toBe('');
  });

  test.each(CASES)('%s moves by terraform (%s, %s, %s)', async (...each) => {
    const [state, , , address] = each;
    await open(each);
    writeHcl(ours(state));
    await writeMoves();
    const moving = async (terraform: Parameters<Parameters<typeof withOfficial>[1]>[0]) => {
      expect(failure(await terraform('init'))).toBe('');
      const planned = await terraform('plan', '-input=false', '-out=moves.plan');
      expect(failure(planned)).toBe('');
      expect(planned.output).not.toMatch(/Warning|has changed|changed outside/);
      expect(doings((await terraform('show', '-json', 'moves.plan')).output)).toEqual(movedObjects(state));
      expect(await terraform('apply', 'moves.plan')).toMatchObject({ code: 0, output: expect.stringContaining('0 changed') });
    };
    await withOfficial(workspace, moving, address);
    expect(readFileSync(stateFile(), 'utf8')).not.toContain('spectrocloud');
    // From here on nobody needs that provider.
    rmSync(movedFile());
    expect(failure(await workspace.plan())).toBe('');
  });

  test('in a schema version that came later is refused, and the one that is known is told', async () => {
    const [vsphere] = CASES as readonly [Case];
    await open(vsphere);
    const state = readState('vsphere');
    const later = (instance: Body) => ({ ...instance, schema_version: 1 + Number(instance.schema_version) });
    const resources = state.resources.map((each) => ({ ...each, instances: each.instances.map(later) }));
    writeFileSync(stateFile(), JSON.stringify({ ...state, outputs: {}, resources }));
    workspace.configure({ provider, ...hclToJson(ours('vsphere')), moved: movesOf('vsphere') });
    const before = readFileSync(stateFile(), 'utf8');
    const told = 'schema version 2, and a palette_cluster_vsphere takes it up to version 1';
    expect(flat((await pcg('plan')).stderr)).toContain(told);
    await withOfficial(workspace, async (terraform) => {
      await terraform('init');
      expect(flat((await terraform('plan', '-input=false')).output)).toContain(told);
    });
    expect(readFileSync(stateFile(), 'utf8')).toBe(before);
  });

  test('of each type moves up to the schema version that was shipped', async () => {
    const clock = systemClock;
    const instance = createInstance(paletteProvider as Parameters<typeof createInstance>[0], { clock, env: {}, log: noLog });
    const types = Object.entries(published());
    expect(types.length).toBeGreaterThan(15);
    for (const [sourceType, { schemaVersion: newest }] of types) {
      const move = { sourceProvider: OFFICIAL, sourceType, sourceJson: '{"id":"u"}', targetType: renamed(sourceType) };
      for (let sourceVersion = 0; sourceVersion <= newest; sourceVersion++) {
        expect(await instance.move({ ...move, sourceVersion })).toMatchObject({ state: { id: 'u' }, diagnostics: [] });
      }
      const { diagnostics } = await instance.move({ ...move, sourceVersion: newest + 1 });
      expect(diagnostics[0]?.detail).toContain(`a ${move.targetType} takes it up to version ${newest}:`);
    }
    await instance.close();
  });
});
