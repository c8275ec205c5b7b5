import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg } from './support/pcg';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

describeWithTerraform('an import by hand', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = Workspace.withPlugin();
    const resource = { terraform_data: { a: { for_each: { k: 1 } }, b: {} } };
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ resource }));
  });
  afterEach(() => workspace.close());

  const state = () => {
    const path = join(workspace.directory, 'terraform.tfstate');
    const { resources } = JSON.parse(readFileSync(path, 'utf8')) as { readonly resources: unknown };
    rmSync(path);
    return resources;
  };
  const pcg = (...args: readonly string[]) => runPcg(workspace.directory, ['import', ...args]);

  test('leaves the state that terraform leaves, and what is there already is not taken twice', async () => {
    await workspace.terraform('init', '-no-color');
    for (const [address, id] of [
      ['terraform_data.a["k"]', 'x'],
      ['terraform_data.b', 'y'],
    ] as const) {
      await workspace.terraform('import', '-no-color', address, id);
      const theirs = state();
      expect(await pcg(address, id)).toMatchObject({ code: 0, stdout: expect.stringContaining('Import successful!') });
      const again = await pcg(address, id);
      expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('Resource already managed') });
      expect(state()).toEqual(theirs);
    }
  });

  test.each([
    [['terraform_data.b'], 'give either the ID of the object'],
    [['terraform_data.b', 'x', '--identity', '{}'], 'give either the ID of the object'],
    [['terraform_data.b', '--identity', '{'], '--identity takes JSON'],
    [['terraform_data.b', '--identity', '{"id":"x"}'], 'Import by identity not supported'],
    [['terraform_data.c', 'x'], 'The configuration has no terraform_data.c'],
  ])('%j is refused', async (args, said) => {
    const { code, stderr } = await pcg(...args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(said);
  });
});
