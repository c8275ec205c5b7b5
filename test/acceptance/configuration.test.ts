import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resourceText } from '../../src/executor/address';
import { bodyReferences, decodeBody } from '../../src/executor/config/decode/body';
import { readConfiguration } from '../../src/executor/config/read-configuration';
import { traversalText } from '../../src/executor/expression/references';
import { type Block, providerSchema } from '../../src/framework';
import { paletteProvider } from '../../src/provider';
import { VALIDATED } from '../unit/executor/config/validated-configurations';
import { describeWithTerraform, TERRAFORM } from './support/tools';
import { ROOT } from './support/workspace';

const base = mkdtempSync(join(tmpdir(), 'palette-validate-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

/** What terraform says to a configuration: the summaries of its errors; none when it accepts it. */
function validate(json: unknown, i: number): Promise<readonly string[]> {
  const directory = join(base, String(i));
  mkdirSync(directory);
  writeFileSync(join(base, 'terraformrc'), '');
  writeFileSync(join(directory, 'cdk.tf.json'), JSON.stringify(json));
  const env = {
    PATH: process.env.PATH,
    HOME: base,
    CHECKPOINT_DISABLE: '1',
    TF_CLI_CONFIG_FILE: join(base, 'terraformrc'),
    TF_DATA_DIR: join(directory, '.terraform'),
  };
  return new Promise((resolve, reject) => {
    execFile(TERRAFORM, ['validate', '-json'], { cwd: directory, env, timeout: 30_000 }, (error, stdout) => {
      try {
        const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly { severity: string; summary: string }[] };
        resolve(diagnostics.filter(({ severity }) => severity === 'error').map(({ summary }) => summary));
      } catch {
        reject(error);
      }
    });
  });
}

describeWithTerraform('configurations of the unit tests', () => {
  test('are accepted and refused by terraform as the tests say', async () => {
    const queue = VALIDATED.map((each, i) => ({ ...each, i }));
    const wrong: unknown[] = [];
    const work = async () => {
      for (let each = queue.shift(); each; each = queue.shift()) {
        const errors = await validate(each.json, each.i);
        const expected = each.refused !== undefined && !each.later;
        if (errors.length > 0 !== expected) wrong.push({ what: each.what, errors });
      }
    };
    await Promise.all([work(), work(), work()]);
    expect(wrong).toEqual([]);
  });
});

test('the synthesized example is read, and its bodies by the schemas of the provider', () => {
  const directory = join(base, 'site');
  mkdirSync(directory);
  execFileSync(process.execPath, [join(ROOT, 'generators', 'run.cjs'), join(ROOT, 'examples', 'site', 'main.ts')], {
    cwd: directory,
    timeout: 60_000,
  });
  const configuration = readConfiguration(join(directory, 'cdktf.out', 'stacks', 'site-dc1'));
  const { resources, dataSources } = providerSchema(paletteProvider);
  const blocks = new Map<string, Block>(
    [...Object.entries(resources), ...Object.entries(dataSources).map(([type, schema]) => [`data.${type}`, schema] as const)].map(
      ([type, { block }]) => [type, block],
    ),
  );
  const references = Object.values(configuration.resources).flatMap(({ address, body }) => {
    const block = blocks.get(address.mode === 'data' ? `data.${address.type}` : address.type);
    return block ? bodyReferences(decodeBody(block, body, resourceText(address))) : [];
  });
  expect(Object.keys(configuration.resources).map((address) => address.replace(/\.[^.]*$/, ''))).toEqual(
    expect.arrayContaining(['palette_private_cloud_gateway', 'palette_cluster_vsphere', 'data.palette_cluster_profile']),
  );
  expect(references.map(traversalText)).toEqual(
    expect.arrayContaining([expect.stringMatching(/^palette_cloud_account_vsphere\..*\.id$/)]),
  );
});
