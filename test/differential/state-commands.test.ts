import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runPcg } from '../acceptance/support/pcg';
import { describeWithTerraform } from '../acceptance/support/tools';
import { flat, Workspace } from '../acceptance/support/workspace';

const CONFIGURATION = {
  resource: {
    terraform_data: {
      a: { count: 2, input: 1 },
      b: { input: '${terraform_data.a[0].output}' },
      c: { for_each: { k: 1, l: 2 }, input: 2 },
      d: {},
    },
  },
  module: { m: { source: './one', for_each: { k: 'v', 'l.m': 'w' }, in: '${each.value}' }, n: { source: './outer' } },
  data: { terraform_remote_state: { r: { backend: 'local', config: { path: 'other' }, defaults: { x: 1 } } } },
  output: { o: { value: '${terraform_data.b.output}' } },
};

/** The files of the modules, by their folders. */
const MODULES = {
  one: {
    variable: { in: {} },
    resource: { terraform_data: { x: { input: '${var.in}' }, y: { count: 2, input: '${terraform_data.x.output}' } } },
  },
  outer: { module: { inner: { source: '../one', count: 2, in: 'i${count.index}' } } },
};

/** Commands one after the other; where there is more than one, each goes on from what the one before has left. */
const ROWS: readonly (readonly (readonly string[])[])[] = [
  [['state', 'rm', 'terraform_data.d']],
  [['state', 'rm', 'terraform_data.a']],
  [['state', 'rm', 'terraform_data.a[1]']],
  [['state', 'rm', 'terraform_data.c["l"]', 'terraform_data.b']],
  [['state', 'rm', 'terraform_data.nope']],
  [['state', 'rm', 'terraform_data.d', 'terraform_data.nope']],
  [['state', 'rm', 'terraform_data.a[7]']],
  [['state', 'rm', 'x y']],
  [['state', 'rm', '-dry-run', 'terraform_data.c']],
  [['state', 'rm', '-dry-run', 'terraform_data.nope']],
  [['state', 'rm', 'data.terraform_remote_state.r']],
  [['state', 'mv', 'terraform_data.d', 'terraform_data.e']],
  [['state', 'mv', 'terraform_data.a', 'terraform_data.e']],
  [['state', 'mv', 'terraform_data.a[0]', 'terraform_data.e']],
  [['state', 'mv', 'terraform_data.a[0]', 'terraform_data.e["x"]']],
  [['state', 'mv', 'terraform_data.d', 'terraform_data.e[3]']],
  [['state', 'mv', 'terraform_data.c["k"]', 'terraform_data.c["m"]']],
  [['state', 'mv', 'terraform_data.d', 'terraform_data.c["m"]']],
  [['state', 'mv', 'terraform_data.d', 'terraform_data.c']],
  [['state', 'mv', 'terraform_data.d', 'terraform_data.b']],
  [['state', 'mv', 'terraform_data.a', 'terraform_data.c']],
  [['state', 'mv', 'terraform_data.a', 'terraform_data.e["x"]']],
  [['state', 'mv', 'terraform_data.nope', 'terraform_data.e']],
  [['state', 'mv', 'terraform_data.d', 'local_file.e']],
  [['state', 'mv', '-dry-run', 'terraform_data.d', 'terraform_data.e']],
  [['taint', 'terraform_data.d']],
  [
    ['taint', 'terraform_data.a[1]'],
    ['taint', 'terraform_data.a[1]'],
    ['untaint', 'terraform_data.a[1]'],
    ['untaint', 'terraform_data.a[1]'],
  ],
  [['taint', 'terraform_data.a']],
  [['taint', 'terraform_data.nope']],
  [['taint', '-allow-missing', 'terraform_data.nope']],
  [['untaint', 'terraform_data.nope']],
  [['taint', 'data.terraform_remote_state.r']],
  [['state', 'list', 'module.m']],
  [['state', 'list', 'module.nope']],
  [['state', 'list', 'terraform_data.a[7]']],
  [['state', 'list', '-id=nothing', 'module.m']],
  [['state', 'show', 'module.m["l.m"].terraform_data.y[1]']],
  [['state', 'rm', 'module.m']],
  [['state', 'rm', 'module.m["k"]', 'module.n.module.inner[0].terraform_data.y[1]']],
  [['state', 'mv', 'module.m["k"]', 'module.p']],
  [['state', 'mv', 'module.n.module.inner[0]', 'module.m["z"]']],
  [['state', 'mv', 'module.m["k"]', 'module.m["l.m"]']],
  [['state', 'mv', 'module.m["k"].terraform_data.x', 'terraform_data.e']],
  [['state', 'mv', 'module.nope', 'module.p']],
  [['state', 'mv', 'module.m["k"]', 'module.m']],
  [['state', 'mv', 'module.n.module.inner[1]', 'module.n.module.inner']],
  [['state', 'mv', 'module.m', 'module.z["x"]']],
  [
    ['taint', 'module.m["k"].terraform_data.y[0]'],
    ['untaint', 'module.m["k"].terraform_data.y[0]'],
  ],
  [['taint', 'module.n.module.inner[7].terraform_data.x']],
  [['state', 'replace-provider', '-auto-approve', 'terraform.io/builtin/terraform', 'acme/other']],
  [['state', 'replace-provider', '-auto-approve', 'acme/other', 'terraform.io/builtin/terraform']],
  [['state', 'replace-provider', '-auto-approve', 'bad//name', 'acme/other']],
  [['state', 'push', 'older']],
  [['state', 'push', 'other-lineage']],
  [['state', 'push', 'same-serial']],
  [['state', 'push', 'newer']],
  [['state', 'push', '-force', 'other-lineage']],
  [['state', 'push', 'broken']],
  [['state', 'push', 'missing']],
];

interface State {
  serial: number;
  lineage: string;
  resources: { instances: { dependencies?: readonly string[] }[] }[];
}

describeWithTerraform('terraform and pcg, told to change the state by hand,', () => {
  let workspace: Workspace;
  let base: string;
  beforeAll(async () => {
    workspace = Workspace.withPlugin();
    writeFileSync(join(workspace.directory, 'main.tf.json'), JSON.stringify(CONFIGURATION));
    const other = { version: 4, terraform_version: '1.11.4', serial: 1, lineage: 'o', outputs: {}, resources: [] };
    writeFileSync(join(workspace.directory, 'other'), JSON.stringify(other));
    for (const [name, module] of Object.entries(MODULES)) {
      mkdirSync(join(workspace.directory, name));
      writeFileSync(join(workspace.directory, name, 'main.tf.json'), JSON.stringify(module));
    }
    await workspace.init();
    await workspace.apply();
    base = readFileSync(join(workspace.directory, 'terraform.tfstate'), 'utf8');
  });
  afterAll(() => workspace.close());

  /** A folder with the state, and others to be pushed over it. */
  function folder(name: string): string {
    const made = join(workspace.directory, name);
    mkdirSync(made);
    copyFileSync(join(workspace.directory, 'main.tf.json'), join(made, 'main.tf.json'));
    const installed = join('.terraform', 'modules');
    cpSync(join(workspace.directory, installed), join(made, installed), { recursive: true });
    for (const module of Object.keys(MODULES)) cpSync(join(workspace.directory, module), join(made, module), { recursive: true });
    const write = (file: string, change: (state: State) => void) => {
      const state = JSON.parse(base) as State;
      change(state);
      writeFileSync(join(made, file), JSON.stringify(state, null, 2));
    };
    write('terraform.tfstate', () => {});
    write('older', (state) => (state.serial -= 1));
    write('other-lineage', (state) => (state.lineage = '00000000-0000-0000-0000-000000000000'));
    write('same-serial', (state) => (state.resources = []));
    write('newer', (state) => Object.assign(state, { serial: state.serial + 3, resources: [] }));
    writeFileSync(join(made, 'broken'), '{');
    return made;
  }

  /** What is kept, without what counts the writes. */
  const kept = (made: string) => {
    const { serial, ...state } = JSON.parse(readFileSync(join(made, 'terraform.tfstate'), 'utf8')) as State;
    return { state, isNewer: serial > (JSON.parse(base) as State).serial };
  };

  /** Terraform forgets what depended on something that it moves; pcg does not. */
  const withoutDependencies = ({ state, isNewer }: ReturnType<typeof kept>) => {
    for (const { instances } of state.resources) for (const instance of instances) delete instance.dependencies;
    return { state, isNewer };
  };

  test.each(ROWS.map((commands, i) => [commands.map((args) => args.join(' ')).join('; '), commands, i] as const))(
    '%s',
    async (_, commands, i) => {
      const [theirs, ours] = [folder(`terraform-${i}`), folder(`pcg-${i}`)];
      for (const args of commands) {
        const at = (made: string) => ({ ...workspace.env, TF_DATA_DIR: join(made, '.terraform') });
        const terraform = await workspace.start('terraform', [`-chdir=${theirs}`, ...args], at(theirs)).finished;
        const pcg = await runPcg(
          ours,
          args.map((arg) => arg.replace(/^-(?=\w)/, '--')),
          at(ours),
        );
        expect({ code: pcg.code, stderr: pcg.code === 0 ? '' : pcg.stderr }).toEqual({
          code: terraform.code,
          stderr: expect.any(String),
        });
        // The resources that get another provider come in any order from terraform.
        const isOtherwise = args[1] === 'push' || args[1] === 'replace-provider' || args.includes('-allow-missing');
        if (terraform.code === 0 && !isOtherwise) {
          expect(flat(pcg.stdout).trim()).toBe(flat(terraform.output).trim());
        }
        if (pcg.code !== 0) expect(pcg.stderr).not.toMatch(/bug/);
      }
      const moves = commands.some(([, name]) => name === 'mv');
      expect(moves ? withoutDependencies(kept(ours)) : kept(ours)).toEqual(
        moves ? withoutDependencies(kept(theirs)) : kept(theirs),
      );
    },
  );

  test('what is pulled is what is kept', async () => {
    const made = folder('pulled');
    const { stdout, code } = await runPcg(made, ['state', 'pull'], workspace.env);
    expect([code, JSON.parse(stdout)]).toEqual([0, JSON.parse(base)]);
    writeFileSync(join(made, 'terraform.tfstate'), '');
    expect(await runPcg(made, ['state', 'pull'], workspace.env)).toMatchObject({ code: 0, stdout: '' });
    expect(existsSync(join(made, 'terraform.tfstate.backup'))).toBe(false);
  });
});
