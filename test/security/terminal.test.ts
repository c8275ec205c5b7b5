import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticsToWire } from '../../src/bridge/service/diagnostics-to-wire';
import { errorAt } from '../../src/framework';
import { pcg, startPcg, useFolders } from './support/pcg';

const folderWith = useFolders();

/** Clears the screen, sets the title, makes a link, rings, goes back, writes from right to left, and ends lines in odd ways. */
const EVIL = [
  '\u001b[2J\u001b[31m',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://evil.example\u001b\\link\u001b]8;;\u001b\\',
  '\u009b31m\u009d0;x\u009c',
  'a\rb\bc\u007f',
  '\u202eexe.fdp\u2066\u2069\u200e\u200f\u061c',
  '\u2028\u2029\u0085',
  '\u{e0041}\ufeff\u00ad',
].join('x');

/** Throws when a text that is printed has something in it that is more than text. */
function expectPlain(text: string): void {
  const odd = /[^\P{C}\n\t]|[\u2028\u2029]/u.exec(text);
  expect(odd === null ? '' : JSON.stringify(text.slice(Math.max(0, odd.index - 80), odd.index + 20))).toBe('');
}

/** As cdktf notes where a resource comes from; anybody may write it who writes the app. */
const from = { metadata: { path: `site/${EVIL}/Resource`, uniqueId: EVIL } };

const stack = {
  '//': { metadata: { stackName: EVIL } },
  variable: { v: { default: EVIL }, s: { default: EVIL, sensitive: true } },
  resource: {
    terraform_data: {
      each: { '//': from, for_each: { [EVIL]: 1 }, input: { [EVIL]: EVIL, list: [EVIL, `${EVIL}\nsecond line`] } },
      spoken: {
        '//': from,
        input: 1,
        provisioner: [{ 'local-exec': { command: 'printf "%s\\n" "$TEXT"', environment: { TEXT: EVIL } } }],
      },
    },
  },
  output: { o: { value: { [EVIL]: [EVIL] } }, text: { value: EVIL } },
};

describe('what pcg prints for people', () => {
  test('is text and nothing else: plan, progress, state, outputs, graph', async () => {
    const folder = folderWith(stack);
    const all: string[] = [];
    for (const args of [
      ['plan', '--report', 'plan.md', '--detailed-exitcode'],
      ['apply', '--auto-approve'],
      ['show'],
      ['output'],
      ['state', 'list'],
      ['state', 'show', 'terraform_data.spoken'],
      ['state', 'show', 'terraform_data.spokn'],
      ['graph'],
      ['destroy', '--auto-approve'],
    ]) {
      const { stdout, stderr } = await pcg(folder, args);
      all.push(stdout, stderr);
      expectPlain(stdout);
      expectPlain(stderr);
    }
    expectPlain(readFileSync(join(folder, 'plan.md'), 'utf8'));
    expect(all.join('')).toContain('exe.fdp');
  });

  test.each<[string, object]>([
    [
      'names',
      {
        [EVIL]: {},
        resource: { terraform_data: { [EVIL]: { input: 1 }, a: { [EVIL]: 1 } }, [EVIL]: { a: { input: 1 } } },
        variable: { [EVIL]: {} },
        locals: { [EVIL]: 1 },
        output: { o: { value: `\${${EVIL}}` } },
        terraform: { required_providers: { [EVIL]: { source: EVIL, version: EVIL } } },
      },
    ],
    ['a function', { output: { o: { value: `\${file("${EVIL}")}` } } }],
    ['a condition', { variable: { v: { default: 1, validation: [{ condition: false, error_message: EVIL }] } } }],
    ['a command', { resource: { terraform_data: { a: { provisioner: [{ 'local-exec': { command: `exit 1 #${EVIL}` } }] } } } }],
    [
      'a construct',
      {
        resource: {
          terraform_data: { a: { '//': from, lifecycle: { precondition: [{ condition: false, error_message: EVIL }] } } },
        },
      },
    ],
    ['a path', { terraform: { backend: { local: { path: `cdk.tf.json/${EVIL}/x` } } } }],
  ])('is text and nothing else in an error about %s', async (_, wrong) => {
    const folder = folderWith(wrong);
    const { code, stdout, stderr } = await pcg(folder, ['apply', '--auto-approve']);
    expect(code).toBe(1);
    expect(stderr).not.toContain('this is a bug');
    expectPlain(stdout);
    expectPlain(stderr);
    await pcg(folder, ['plan', '--report', 'plan.md']);
    expectPlain(readFileSync(join(folder, 'plan.md'), 'utf8'));
  });

  test.each([
    ['terraform.tfstate', `{"version": 4, "${EVIL}": `],
    [
      'terraform.tfstate',
      JSON.stringify({
        version: 4,
        serial: 1,
        lineage: 'l',
        resources: [{ mode: 'managed', type: EVIL, name: EVIL, provider: EVIL, instances: [{}] }],
      }),
    ],
    ['terraform.tfstate.journal', `{"${EVIL}":1}\n`],
    ['terraform.tfvars.json', JSON.stringify({ [EVIL]: 1, v: { [EVIL]: 1 } })],
    ['.terraform/environment', EVIL],
    ['cdktf.json', `{"${EVIL}`],
  ])('is text and nothing else in an error about the file %s: %#', async (name, text) => {
    const folder = folderWith({ variable: { v: { type: 'string' } } });
    mkdirSync(join(folder, '.terraform'));
    writeFileSync(join(folder, name), text);
    for (const args of [name === 'cdktf.json' ? ['plan', '--synth'] : ['plan']]) {
      const { stdout, stderr } = await pcg(folder, args);
      expectPlain(stdout);
      expectPlain(stderr);
    }
  });

  test.each<[string[], number?]>([
    [['plan', EVIL]],
    [['plan', '--var', EVIL]],
    [['plan', '--var-file', EVIL]],
    [['plan', '--target', EVIL]],
    // Nothing is applied yet, which is no error of who asks: the name is not looked for.
    [['output', EVIL], 0],
    [[EVIL]],
    [['plan', `--${EVIL}`]],
  ])('is text and nothing else when it repeats an argument: %#', async (args, expected = 1) => {
    const { code, stdout, stderr } = await pcg(folderWith({ output: { a: { value: 1 } } }), args);
    expect(code).toBe(expected);
    expectPlain(stdout);
    expectPlain(stderr);
  });
});

// 3943029 printed some of it as it stood.
test('is text and nothing else of what crafted states, journals, plans, lock files and file names hold', async () => {
  const folder = folderWith({ resource: { terraform_data: { a: { input: 1 } } } });
  const name = EVIL.replaceAll('/', '_').slice(0, 60);
  writeFileSync(join(folder, `${name}.tf.json`), '{"output":{"o":{"value":"${terraform_data.b}"}}}');
  const provider = 'provider["terraform.io/builtin/terraform"]';
  const attributes = { id: EVIL, input: { type: ['map', 'string'], value: { [EVIL]: EVIL } } };
  const instance = {
    index_key: EVIL,
    schema_version: 0,
    attributes,
    dependencies: [EVIL],
    private: EVIL,
    status: EVIL,
    deposed: EVIL,
  };
  const state = (more: object) => ({
    version: 4,
    terraform_version: EVIL,
    serial: 1,
    lineage: EVIL,
    outputs: {},
    resources: [],
    ...more,
  });
  const resource = (one: object) => ({
    mode: 'managed',
    type: 'terraform_data',
    name: 'a',
    provider,
    instances: [instance],
    ...one,
  });
  const states = [
    state({ resources: [resource({})] }),
    state({ resources: [resource({ instances: [{ ...instance, status: undefined, deposed: undefined }] })] }),
    state({ resources: [resource({ provider: `provider["${EVIL}"]` })] }),
    state({ outputs: { [EVIL]: { value: EVIL, type: 'string' } } }),
    state({ check_results: [{ object_kind: EVIL, config_addr: EVIL, status: EVIL, objects: [] }] }),
    state({ version: EVIL }),
  ];
  const journal = {
    journal: 1,
    lineage: EVIL,
    serial: 1,
    sha256: '',
    command: EVIL,
    pid: process.pid,
    locked: false,
    started: EVIL,
    host: EVIL,
    namespace: EVIL,
  };
  const intent = { intent: 1, address: { mode: 'managed', type: 'terraform_data', name: EVIL }, action: EVIL };
  const plan = {
    palette_plan: 1,
    version: EVIL,
    directory: EVIL,
    sources: { [EVIL]: EVIL },
    statePath: EVIL,
    workspace: EVIL,
    variables: {},
    plan: {},
  };
  const lock = { ID: EVIL, Operation: EVIL, Info: EVIL, Who: EVIL, Version: EVIL, Created: EVIL, Path: EVIL };
  const check = async (...args: readonly string[]) => {
    const { stdout, stderr } = await pcg(folder, args);
    expectPlain(stdout);
    expectPlain(stderr);
  };
  writeFileSync(join(folder, '.terraform.tfstate.lock.info'), JSON.stringify(lock));
  writeFileSync(join(folder, 'x.plan'), JSON.stringify(plan));
  await check('show', 'x.plan');
  await check('apply', 'x.plan');
  await check('force-unlock', 'x');
  for (const text of [...states.map((each) => JSON.stringify(each)), '']) {
    writeFileSync(join(folder, 'terraform.tfstate'), text);
    for (const args of [['show'], ['show', '--json'], ['state', 'list'], ['output', '--json'], ['plan', '--json']])
      await check(...args);
  }
  writeFileSync(join(folder, 'terraform.tfstate.journal'), `${JSON.stringify(journal)}\n${JSON.stringify(intent)}\n`);
  for (const args of [['show'], ['plan'], ['plan', '--no-lock']]) await check(...args);
  await check('plan', '--out', join(folder, name));
  await check('show', `${name}.tf.json`);
}, 300_000);

// e360f2a printed the path of the plugin and the lines of the simulator as they stood, and a shell ran what a folder was called.
test('is text and nothing else of the folder it is in, and what is to be typed is typed as it stands', async () => {
  const name = `${EVIL.replaceAll('/', '_').slice(0, 60)} $(touch ran); 'x'`;
  const folder = join(folderWith({ resource: { terraform_data: { a: {} } } }), name);
  mkdirSync(folder);
  const installed = await pcg(folder, ['provider', 'install', '--dir', 'mirror']);
  expect(installed.code).toBe(0);
  expectPlain(installed.stdout + installed.stderr);
  const env = /-plugin-dir=(.*), or /.exec(installed.stderr)?.[1];
  const { child, ended } = startPcg(folder, [
    'simulate',
    '--port',
    '0',
    '--https',
    '--ca-file',
    "it's $(touch ran) `touch ran`.pem",
  ]);
  child.stdout?.once('data', () => child.kill('SIGTERM'));
  const greeting = (await ended).stdout;
  expectPlain(greeting);
  const lines = greeting.split('\n').filter((line) => line.startsWith('  export '));
  expect(lines).toHaveLength(4);
  const script = `${lines.join('\n')}\nDIR=${env}\nprintf '%s' "$SSL_CERT_FILE|$DIR"`;
  const typed = spawnSync('/bin/sh', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const asPrinted = (path: string) => path.replace(/[^ -~]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`);
  expect(typed.stdout).toBe(`${asPrinted(join(folder, "it's $(touch ran) `touch ran`.pem"))}|${asPrinted(join(folder, 'mirror'))}`);
  expect(readdirSync(folder).sort()).toEqual(["it's $(touch ran) `touch ran`.pem", 'mirror']);
});

test('what the plugin says to terraform, which prints it as it comes, is text and nothing else', () => {
  const [told] = diagnosticsToWire([errorAt(undefined, `No ${EVIL}`, `The API key sees:\n\t${EVIL}`)]);
  expectPlain(`${told?.summary}${told?.detail}`);
  expect(told?.detail).toMatch(/^The API key sees:\n\t/);
});

describe('Markdown', () => {
  const marks =
    '| a | <script>alert(1)</script> ![i](http://evil.example) [l](javascript:x) `` ``` ~~~ </details> --> @everyone #1 **b** $x$';
  test('cannot be changed by names and values', async () => {
    const folder = folderWith({
      resource: {
        terraform_data: {
          each: {
            '//': from,
            for_each: { [marks]: 1, 'x\n\n# heading\n| a |': 1 },
            input: `${marks}\n\`\`\`\n</details>\n# heading`,
          },
        },
      },
    });
    await pcg(folder, ['plan', '--report', 'plan.md']);
    const text = readFileSync(join(folder, 'plan.md'), 'utf8');
    // What is in a fence is text; the fence is longer than any row of backticks in it.
    const fence = /^(`{3,})diff\n([\s\S]*?)\n\1$/m.exec(text);
    expect(fence).not.toBeNull();
    expect(fence?.[2]).toContain('</details>');
    const outside = text.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, '');
    for (const sign of ['<script', '![i]', '[l](', '@everyone', '**b**', '# heading', '-->']) {
      expect(outside.replace(/^<!-- pcg:plan [^<>]* -->\n/, '')).not.toContain(sign);
    }
  });

  test('cannot be changed by what a failed plan quotes, nor by a stack or a construct', async () => {
    const from = { metadata: { path: `${marks}/Resource` } };
    const wrong = {
      '//': from,
      lifecycle: { precondition: [{ condition: false, error_message: `${marks}\n# heading\n${marks}` }] },
    };
    const folder = folderWith({
      '//': { metadata: { stackName: marks } },
      resource: { terraform_data: { a: wrong, b: { '//': from, input: '${terraform_data.a.id}' } } },
    });
    expect((await pcg(folder, ['plan', '--report', 'plan.md'])).code).toBe(1);
    const [marker = '', ...lines] = readFileSync(join(folder, 'plan.md'), 'utf8').split('\n');
    expect(marker).toMatch(/^<!-- pcg:plan stack=[^\s<>]+ workspace=default -->$/);
    for (const sign of ['<script', '![i]', '[l](', '**b**', '# heading', '-->', '```'])
      expect(lines.join('\n')).not.toContain(sign);
    expect(lines.filter((line) => line.startsWith('#'))).toEqual(['## Plan failed: 1 error', '### 1 error', '### Not judged']);
    // Forges notify whom a comment mentions, but not in code.
    expect(lines.join('\n').replace(/<code[^>]*>[^<]*<\/code>/g, '')).not.toMatch(/everyone|evil\.example/);
  });
});
