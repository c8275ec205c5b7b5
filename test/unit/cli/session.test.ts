import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withSession } from '../../../src/cli/session';
import type { RunOptions } from '../../../src/cli/stack-options';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-session-'));
  writeFileSync(join(folder, 'main.tf.json'), '{}');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options: RunOptions = { lock: true, lockTimeout: 0, parallelism: 1, var: [], varFile: [] };
const object = (id: string) => ({
  schemaVersion: 0,
  attributes: { id },
  sensitive: [],
  dependencies: [],
  createBeforeDestroy: false,
  tainted: false,
});
const provider = 'provider["terraform.io/builtin/terraform"]';

test('what an apply has done before it broke off is in the state', async () => {
  const opening = { command: 'apply', operation: 'OperationTypeApply' } as const;
  const running = withSession(folder, options, opening, async ({ store }) => {
    // More than one: the first is saved at once, and the others when there is time.
    for (const name of ['a', 'b', 'c']) {
      const address = { mode: 'managed', type: 'terraform_data', name, key: undefined } as const;
      await store.finish(null, [{ address, provider, object: object(name) }]);
    }
    throw new Error('nobody foresaw this');
  });
  await expect(running).rejects.toThrow('nobody foresaw this');
  const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
  expect(state.resources.map(({ name }: { readonly name: string }) => name)).toEqual(['a', 'b', 'c']);
  expect(existsSync(join(folder, 'terraform.tfstate.journal'))).toBe(false);
});
