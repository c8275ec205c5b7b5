import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnosticsToWire } from '../../src/bridge/service/diagnostics-to-wire';
import { errorAt } from '../../src/framework';
import { pcg, useFolders } from './support/pcg';

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

  test.each([
    [['plan', EVIL]],
    [['plan', '--var', EVIL]],
    [['plan', '--var-file', EVIL]],
    [['plan', '--target', EVIL]],
    [['output', EVIL]],
    [[EVIL]],
    [['plan', `--${EVIL}`]],
  ])('is text and nothing else when it repeats an argument: %#', async (args) => {
    const { code, stdout, stderr } = await pcg(folderWith({ output: { a: { value: 1 } } }), args);
    expect(code).toBe(1);
    expectPlain(stdout);
    expectPlain(stderr);
  });
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
