import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveReattach } from '../../src/bridge/reattach';
import { NULL_ADDRESSES, nullProvider } from '../../src/null-provider';
import { systemClock } from '../../src/runtime/clock';
import { noLog } from '../../src/runtime/log';
import { runPcg } from '../acceptance/support/pcg';
import { describeWithTerraform } from '../acceptance/support/tools';
import { compareScenario } from './support/compare';
import { pcgInProcess } from './support/pcg-in-process';
import { type Document, note, type Step } from './support/scenario';
import { Side } from './support/side';
import { terraformProgram } from './support/terraform-program';

const [ADDRESS] = NULL_ADDRESSES;

const nulls = (resources: Document, rest: Document = {}): Document => ({
  terraform: { required_providers: { null: { source: 'hashicorp/null', version: '~> 3.2' } } },
  ...(Object.keys(resources).length > 0 ? { resource: { null_resource: resources } } : {}),
  ...rest,
});

const STEPS: readonly Step[] = [
  {
    config: nulls({ a: { triggers: { x: 'one' }, provisioner: [note('made')] }, b: { triggers: { a: '${null_resource.a.id}' } } }),
    does: ['create null_resource.a', 'create null_resource.b'],
    log: ['made'],
  },
  {
    config: nulls({
      a: { triggers: { x: 'two' }, provisioner: [note('made'), note('gone', { when: 'destroy' })] },
      b: { triggers: { a: '${null_resource.a.id}' } },
    }),
    does: ['delete/create null_resource.a', 'delete/create null_resource.b'],
    log: ['made', 'gone', 'made'],
  },
  { config: nulls({ a: { triggers: {} } }), does: ['delete/create null_resource.a', 'delete null_resource.b'] },
  { config: nulls({ a: {} }), does: ['delete/create null_resource.a'] },
  {
    config: nulls({}, { moved: { from: 'null_resource.a', to: 'terraform_data.a' }, resource: { terraform_data: { a: {} } } }),
    does: ['no-op a from null_resource.a'],
  },
  { config: nulls({ n: {} }, { import: { to: 'null_resource.n', id: '5' } }), refused: /[Ii]mport/ },
];

const DATA: readonly Step[] = [
  {
    config: nulls(
      {},
      {
        data: { null_data_source: { d: { inputs: { k: 'v', n: 1 } }, e: { has_computed_default: 'own' }, f: {} } },
        output: {
          d: { value: '${data.null_data_source.d.outputs}' },
          e: { value: '${[data.null_data_source.e.has_computed_default, data.null_data_source.f.has_computed_default]}' },
          f: { value: '${[data.null_data_source.f.id, data.null_data_source.f.outputs, length(data.null_data_source.f.random)]}' },
        },
      },
    ),
    does: [],
  },
];

describeWithTerraform('null resources of the provider that pcg has', () => {
  test.each<[string, readonly Step[], () => string]>([
    ['resources', STEPS, randomUUID],
    ['data sources', DATA, () => '42'],
  ])('are for terraform and pcg the same: %s', async (name, steps, random) => {
    const factory = nullProvider(random, { clock: systemClock, env: {}, log: noLog });
    const served = await serveReattach({ loadProvider: async () => factory });
    try {
      const terraform = new Side(terraformProgram({ TF_REATTACH_PROVIDERS: served.environment(ADDRESS) }));
      await compareScenario({ name, steps }, { terraform, pcg: new Side(pcgInProcess(new Map([[ADDRESS, factory]]))) });
    } finally {
      await served.close();
    }
  });

  test('need nothing to be installed, neither for pcg nor for the terraform that it runs', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'palette-null-'));
    try {
      const configuration = nulls({ a: { triggers: { x: 'one' }, provisioner: [note('made')] } });
      writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));
      const env = { CHECKPOINT_DISABLE: '1', TF_IN_AUTOMATION: '1' };
      expect((await runPcg(folder, ['apply', '--auto-approve'], env)).code).toBe(0);
      const { code, stdout, stderr } = await runPcg(folder, ['terraform', '--', 'plan', '-detailed-exitcode', '-no-color'], env);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toContain('No changes.');
      expect(existsSync(join(folder, '.terraform', 'providers'))).toBe(false);
      const refused = await runPcg(folder, ['import', 'null_resource.a', '5'], env);
      expect(refused.code).toBe(1);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
