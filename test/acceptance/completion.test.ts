import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from './support/workspace';

// Real shells, as a user has them: the script is evaluated from the program on the PATH, and keys are pressed on a terminal.

const TAB = '\t';
const [LINE_START, LINE_END] = ['\x01', '\x05'];

const present = (program: string, ...args: string[]) => spawnSync(program, args, { stdio: 'ignore' }).status === 0;
const terminal = present('script', '--version');

function withShell(shell: string): jest.Describe {
  const missing = !present(shell, '--version') ? shell : shell !== 'fish' && !terminal ? 'script' : undefined;
  if (missing === undefined) return describe;
  process.stderr.write(`\nTHE COMPLETION OF ${shell.toUpperCase()} IS NOT TRIED: there is no "${missing}" here\n`);
  return describe.skip;
}

let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'palette-shell-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const name of ['pcg', 'cdktf-palette']) symlinkSync(join(ROOT, 'dist', 'cli', 'main.js'), join(bin, name));
  const manifest = { stacks: { dc1: { workingDirectory: 'stacks/dc1' } } };
  mkdirSync(join(folder, 'cdktf.out', 'stacks', 'dc1'), { recursive: true });
  writeFileSync(join(folder, 'cdktf.out', 'manifest.json'), JSON.stringify(manifest));
  const stack = { resource: { terraform_data: { pool: { for_each: ['a b'] } } } };
  writeFileSync(join(folder, 'cdktf.out', 'stacks', 'dc1', 'cdk.tf.json'), JSON.stringify(stack));
  const resource = {
    mode: 'managed',
    type: 'terraform_data',
    name: 'pool',
    provider: 'provider["terraform.io/builtin/terraform"]',
  };
  const instances = [{ index_key: 'a b', schema_version: 0, attributes: { id: '1' } }];
  writeFileSync(
    join(folder, 'cdktf.out', 'stacks', 'dc1', 'terraform.tfstate'),
    JSON.stringify({
      version: 4,
      terraform_version: '1.11.0',
      serial: 1,
      lineage: 'l',
      outputs: {},
      resources: [{ ...resource, instances }],
    }),
  );
  writeFileSync(join(folder, 'some plan'), '');
  env = { PATH: [bin, process.env.PATH].join(delimiter), HOME: folder, TERM: 'dumb', PS1: '$ ', LC_ALL: 'C.UTF-8' };
});
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * What lines become when keys are pressed in a shell: each is completed, and then written down in place of being run.
 * @param start what the shell is told before
 */
async function typed(shell: string, start: string, lines: readonly string[]) {
  const file = join(folder, `typed-by-${shell.split(' ')[0]}`);
  const child = spawn('script', ['-qec', shell, '/dev/null'], { cwd: folder, env, stdio: ['pipe', 'pipe', 'inherit'] });
  const keys = lines.map((line) => `${line}${LINE_START}printf '%s\\n' '${LINE_END}' >> ${file}\n`);
  child.stdin.end(`${start}\n${keys.join('')}exit\n`);
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  await new Promise((fulfil) => child.once('close', fulfil));
  return {
    lines: readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/[ /]+$/, '')),
    output,
  };
}

const LINES: readonly (readonly [keys: string, line: string])[] = [
  [`pcg pl${TAB}`, 'pcg plan'],
  [`cdktf-palette comp${TAB}`, 'cdktf-palette completion'],
  [`pcg plan --form${TAB}mark${TAB}`, 'pcg plan --format markdown'],
  [`pcg plan --format=mark${TAB}`, 'pcg plan --format=markdown'],
  [`pcg simulate --strict inventory=cl${TAB}`, 'pcg simulate --strict inventory=closed'],
  [`pcg plan --stack ${TAB}`, 'pcg plan --stack dc1'],
  [`pcg state show --stack dc1 terr${TAB}`, 'pcg state show --stack dc1 terraform_data.pool\\[\\"a\\ b\\"\\]'],
  [`pcg apply some${TAB}`, 'pcg apply some\\ plan'],
  [`pcg plan --out=some${TAB}`, 'pcg plan --out=some\\ plan'],
  [`pcg plan cdktf.o${TAB}`, 'pcg plan cdktf.out'],
  [`pcg nonsense --x=${TAB}`, 'pcg nonsense --x='],
  [`pcg plan $(touch made) --form${TAB}`, 'pcg plan $(touch made) --format'],
];

const keysOf = LINES.map(([keys]) => keys);
const linesOf = LINES.map(([, line]) => line);

/** What is to be seen nowhere, however often the script is evaluated. */
const NOISE = /not found|error|readonly|unbound|Usage|bug/i;

withShell('bash')('bash', () => {
  test('completes what is typed, in silence and without running it', async () => {
    const source = 'source <(pcg completion bash); source <(cdktf-palette completion bash)';
    const { lines, output } = await typed('bash --noprofile --norc -i', source, keysOf);
    expect(lines).toEqual(linesOf);
    expect(output).not.toMatch(NOISE);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  test('a program that is gone or fails is no error of the shell', async () => {
    const source = 'source <(pcg completion bash); PATH=/nowhere; export PALETTE_HOST=x';
    const { lines, output } = await typed('bash --noprofile --norc -i', source, [`pcg pl${TAB}`]);
    expect(lines.at(-1)).toBe('pcg pl');
    expect(output).not.toMatch(/not found|No such/);
  });
});

withShell('zsh')('zsh', () => {
  test('completes what is typed, in silence and without running it', async () => {
    const source = 'autoload -U compinit; compinit -u -D; bindkey -e; source <(pcg completion zsh)';
    const { lines, output } = await typed('zsh -f -i', source, keysOf);
    expect(lines).toEqual(linesOf);
    expect(output).not.toMatch(NOISE);
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });
});

withShell('fish')('fish', () => {
  test.each<[string, string]>([
    ['pcg pl', 'plan\tshow what apply would do'],
    ['cdktf-palette comp', 'completion\tprint what has a shell complete commands, options and their values'],
    ['pcg plan --format mark', 'markdown'],
    ['pcg plan --format=mark', '--format=markdown'],
    ['pcg plan --stack ', 'dc1'],
    ['pcg state show --stack dc1 terr', 'terraform_data.pool["a b"]'],
    ['pcg apply some', 'some plan'],
    ['pcg plan --out=some', '--out=some plan'],
    ['pcg nonsense --x=', ''],
  ])('%s', (line, expected) => {
    const commands = `pcg completion fish | source; complete -C ${JSON.stringify(line)}`;
    const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', commands], { cwd: folder, env, encoding: 'utf8' });
    expect(stdout.trimEnd()).toBe(expected);
    expect(stderr).toBe('');
  });
});
