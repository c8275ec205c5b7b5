import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { VERSION } from '../../src/version';
import { type Body, hclToJson } from '../support/hcl-json';
import { doings, failure, withOfficial } from './support/moves';
import { asConfigured, describeWithStates, officialSchema, published, readState, renamed, STATES } from './support/official';
import { runPcg } from './support/pcg';
import { type RunningPalette, startPalette } from './support/site';
import { flat, Workspace } from './support/workspace';

let palette: RunningPalette;
let workspace: Workspace;

const stateFile = () => join(workspace.directory, 'terraform.tfstate');
const pcg = (...args: readonly string[]) => runPcg(workspace.directory, args, palette.env);
const provider = { palette: { project_name: 'Default' } };
const moveOf = (from: string) => ({ from, to: renamed(from) });

const ACCOUNT = 'spectrocloud_cloudaccount_vsphere.a';
const CLUSTER = 'spectrocloud_cluster_vsphere.c';
const BOTH: readonly string[] = [ACCOUNT, CLUSTER];

type Resources = { [type: string]: { [name: string]: Body } };

/** Account and cluster as the official provider's own configuration has them: what their state says, and a program can write. */
function asOfficial(address: string): Body {
  const found = readState('vsphere').resources.find(({ type, name }) => `${type}.${name}` === address);
  const schema = published()[String(found?.type)];
  if (!schema || !found?.instances[0]) throw new Error(`there is no ${address}`);
  return asConfigured(officialSchema(schema), found.instances[0].attributes);
}

/** Account and cluster as they are written here; the profiles are somebody else's, and known by their uids. */
function asOurs(): Body & { readonly resource: Resources } {
  const profile = (name: string, key?: string) =>
    readState('vsphere')
      .resources.find((each) => each.type === 'spectrocloud_cluster_profile' && each.name === name)
      ?.instances.find(({ index_key }) => index_key === key)?.attributes.id;
  const text = readFileSync(join(STATES, 'vsphere.tf'), 'utf8')
    .replaceAll('local.infra', `"${profile('v', '1.0.0')}"`)
    .replaceAll('spectrocloud_cluster_profile.add.id', `"${profile('add')}"`);
  const { data, variable, resource } = hclToJson(renamed(text)) as { [block: string]: Resources };
  const { palette_cluster, ...found } = data ?? {};
  return { data: found, variable, resource: resource ?? {} };
}

/** The configuration with some of both moved; the cluster refers to the account as it is then. */
function configuration(moved: readonly string[]): Body {
  const { resource: ours, ...more } = asOurs();
  const addressOf = (address: string) => (moved.includes(address) ? renamed(address) : address);
  const resource: Resources = {};
  for (const address of BOTH) {
    const [type = '', name = ''] = addressOf(address).split('.');
    const body = moved.includes(address) ? ours[type]?.[name] : asOfficial(address);
    resource[type] = { [name]: { ...body, ...(address === CLUSTER && { cloud_account_id: `\${${addressOf(ACCOUNT)}.id}` }) } };
  }
  const palette = { source: PROVIDER_ADDRESS, version: VERSION };
  const isOver = moved.length === BOTH.length;
  const required_providers = { palette, ...(isOver ? {} : { spectrocloud: { source: 'spectrocloud/spectrocloud' } }) };
  return { terraform: { required_providers }, provider, ...more, resource, moved: moved.map(moveOf) };
}

async function open(): Promise<void> {
  const snapshot = JSON.parse(readFileSync(join(STATES, 'world.json'), 'utf8'));
  palette = await startPalette({ snapshot, strict: { paletteVersion: '4.10' } });
  workspace = await Workspace.reattached(palette.env);
  const state = readState('vsphere');
  const resources = state.resources.filter(({ type, name }) => BOTH.includes(`${type}.${name}`));
  writeFileSync(stateFile(), JSON.stringify({ ...state, outputs: {}, resources }));
}

describeWithStates('account and cluster of the official provider', () => {
  afterEach(async () => {
    await workspace?.close();
    await palette?.simulator.close();
  });

  test.each([
    ['the account first', ACCOUNT, CLUSTER],
    ['the cluster first', CLUSTER, ACCOUNT],
  ])('move one after the other, %s', async (_, first, second) => {
    await open();
    await withOfficial(workspace, async (terraform) => {
      for (const [moved, now] of [
        [[first], first],
        [[first, second], second],
      ] as const) {
        workspace.configure(configuration(moved));
        expect(failure(await terraform('init'))).toBe('');
        expect(failure(await terraform('plan', '-input=false', '-out=moves.plan'))).toBe('');
        const { from, to } = moveOf(now);
        expect(doings((await terraform('show', '-json', 'moves.plan')).output)).toEqual([`no-op ${from} -> ${to}`]);
        expect(failure(await terraform('apply', 'moves.plan'))).toBe('');
        expect(failure(await terraform('plan', '-input=false', '-detailed-exitcode'))).toBe('');
      }
    });
    expect(failure(await pcg('plan', '--detailed-exitcode'))).toBe('');
  });

  test('move together by pcg, which has no plugin for what would stay', async () => {
    await open();
    const before = readFileSync(stateFile(), 'utf8');
    workspace.configure(configuration([ACCOUNT]));
    expect(flat((await pcg('plan')).stderr)).toContain('Provider not available');
    expect(readFileSync(stateFile(), 'utf8')).toBe(before);
  });
});
