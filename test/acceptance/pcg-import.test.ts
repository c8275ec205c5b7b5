import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg } from './support/pcg';
import { describeWithTerraform } from './support/tools';
import { Workspace } from './support/workspace';

describeWithTerraform('an import by hand', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = Workspace.withPlugin();
    const resource = { terraform_data: { a: { for_each: { k: 1 } }, b: {}, d: { count: '${var.n}' } } };
    const module = { m: { source: './m', for_each: '${toset(["k"])}', n: 1 } };
    const variable = { n: { default: 1 } };
    const inner = { variable: { n: {} }, resource: { terraform_data: { x: { count: '${var.n}' } } } };
    mkdirSync(join(workspace.directory, 'm'));
    writeFileSync(join(workspace.directory, 'm', 'main.tf.json'), JSON.stringify(inner));
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ resource, module, variable }));
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

  test('takes no object to an instance that the configuration does not have', async () => {
    await workspace.terraform('init', '-no-color');
    const nowhere = ['a', 'a["z"]', 'a[0]', 'b[0]', 'b["k"]', 'd', 'd[1]', 'd["k"]'].map((each) => `terraform_data.${each}`);
    const within = ['m.terraform_data.x[0]', 'm["z"].terraform_data.x[0]', 'm["k"].terraform_data.x', 'm["k"].terraform_data.x[1]'];
    for (const address of [...nowhere, ...within.map((each) => `module.${each}`)]) {
      const { output } = await workspace.terraform('import', '-no-color', address, 'x');
      expect(output).toContain('import target does not exist');
      expect(await pcg(address, 'x')).toMatchObject({ code: 1, stderr: expect.stringContaining('import target does not exist') });
    }
    for (const address of ['terraform_data.d[0]', 'module.m["k"].terraform_data.x[0]']) {
      await workspace.terraform('import', '-no-color', address, 'x');
      const theirs = state();
      expect(await pcg(address, 'x')).toMatchObject({ code: 0 });
      expect(state()).toEqual(theirs);
    }
  });

  test('takes objects in any order where the instances of one hang on another', async () => {
    const resource = { terraform_data: { a: { for_each: { k: 1, l: 2 } }, b: { for_each: '${terraform_data.a}' } } };
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify({ resource }));
    for (const address of ['terraform_data.b["k"]', 'terraform_data.a["k"]', 'terraform_data.b["l"]'])
      expect(await pcg(address, 'x')).toMatchObject({ code: 0 });
    expect(await pcg('terraform_data.b', 'x')).toMatchObject({ code: 1 });
  });

  test.each([
    [['terraform_data.b'], 'give either the ID of the object'],
    [['terraform_data.b', 'x', '--identity', '{}'], 'give either the ID of the object'],
    [['terraform_data.b', '--identity', '{'], '--identity takes JSON'],
    [['terraform_data.b', '--identity', '{"id":"x"}'], 'Import by identity not supported'],
    [['terraform_data.z', 'x'], 'The configuration has no terraform_data.z'],
  ])('%j is refused', async (args, said) => {
    const { code, stderr } = await pcg(...args);
    expect(code).not.toBe(0);
    expect(stderr).toContain(said);
  });
});
