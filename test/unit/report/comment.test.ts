import * as fc from 'fast-check';
import type { LocatedDiagnostic } from '../../../src/executor/events';
import { errorAt, warningAt } from '../../../src/framework';
import { failureMarkdown, planMarkdown, type ReportHead, unfinishedMarkdown } from '../../../src/report';
import { address, change, plan, rich } from './support/plans';
import { namesOf, synthesized } from './support/synthesized';

const PALETTE = {
  ref: 'provider["registry.terraform.io/cdktf-palette/palette"]',
  name: 'palette',
  version: '2.0.0',
  facts: [
    { label: 'host', value: 'api.spectrocloud.com' },
    { label: 'owner', value: 'site-kiel' },
  ],
};
const HEAD: ReportHead = { stack: 'site-kiel', workspace: 'default', version: '1.0.0', providers: [PALETTE] };
const ADDRESS = 'x_rich.prod_Resource_1A2B3C4D';
const named = () => namesOf({ prod_Resource_1A2B3C4D: synthesized('site/prod/Resource', { name: 'kiel-prod' }) });

describe('the head of a report', () => {
  test('is a marker, the counts, and what it is about', () => {
    expect(planMarkdown(plan({}), { head: HEAD })).toBe(`<!-- pcg:plan stack=site-kiel workspace=default -->

## No changes. Your infrastructure matches the configuration.

Stack <code>site-kiel</code> · host <code>api.spectrocloud.com</code> · owner <code>site-kiel</code> · pcg <code>1.0.0</code> · provider <code>palette</code> <code>2.0.0</code>
`);
  });

  test('names a workspace that was chosen, and each of several provider configurations', () => {
    const second = { ...PALETTE, ref: `${PALETTE.ref}.second`, facts: [{ label: 'host', value: 'other' }] };
    const text = planMarkdown(plan({}), { head: { ...HEAD, workspace: 'blue', providers: [PALETTE, second] } });
    expect(text).toContain('<!-- pcg:plan stack=site-kiel workspace=blue -->');
    expect(
      text,
    ).toContain(`Stack <code>site-kiel</code> · workspace <code>blue</code> · pcg <code>1.0.0</code> · provider <code>palette</code> <code>2.0.0</code><br>
<code>palette</code>: host <code>api.spectrocloud.com</code> · owner <code>site-kiel</code><br>
<code>palette.second</code>: host <code>other</code>
`);
    const many = Array.from({ length: 50 }, (_, i) => ({ ...second, ref: `${PALETTE.ref}.n${i}` }));
    expect(planMarkdown(plan({}), { head: { ...HEAD, providers: many } })).toContain('<br>\nand 42 provider configurations more\n');
  });

  test('is the same for every plan of a stack and a workspace, and a comment to its end, whatever they are called', () => {
    const marker = /^<!-- pcg:plan stack=[^\s<>]+ workspace=[^\s<>]+ -->\n/;
    const names = fc.oneof(
      fc.string({ minLength: 1 }),
      fc.string({ unit: 'binary', minLength: 1 }),
      fc.constantFrom('--', '-->', '->', '--!>', 'ä b', '\ud800'),
    );
    fc.assert(
      fc.property(names, names, (stack, workspace) => {
        const head = { ...HEAD, stack, workspace };
        const [made] = planMarkdown(plan({}), { head }).split('\n');
        const [failed] = failureMarkdown({ kind: 'failed', diagnostics: [], unplanned: [] }, { head }).split('\n');
        const [begun] = unfinishedMarkdown(head).split('\n');
        expect(`${made}\n`).toMatch(marker);
        expect([failed, begun]).toEqual([made, made]);
      }),
    );
  });
});

describe('warnings in the report of a plan', () => {
  const warning: LocatedDiagnostic = {
    ...warningAt(
      [{ attribute: 'size' }],
      'The gateway "dc1" is down',
      'It was last seen at noon.\n  - apps (Running)\n    pcg plan\n',
    ),
    address: ADDRESS,
  };

  test('are all there, with what they are about, the address last', () => {
    const text = planMarkdown(plan({}), { names: named(), warnings: [warning] });
    expect(text).toContain(`### 1 warning

- **The gateway "dc1" is down**<br><code>kiel-prod</code> (<code>site/prod</code>) on <code>size</code><br>It was last seen at noon.<br>&nbsp;&nbsp;- apps (Running)<br>&nbsp;&nbsp;&nbsp;&nbsp;<code>pcg plan</code><br><code>${ADDRESS}</code>
`);
  });

  test('that are not about an object stand without one', () => {
    expect(planMarkdown(plan({}), { warnings: [warningAt(undefined, 'W', '')] })).toMatch(/### 1 warning\n\n- \*\*W\*\*\n$/);
    expect(planMarkdown(plan({}), { warnings: [warningAt(undefined, ' ', '')] })).toContain('- **It does not say what**\n');
  });

  test('that say the same of several objects are told once', () => {
    const warnings = Array.from({ length: 30 }, (_, i) => ({ ...warningAt(undefined, 'W', 'Detail.'), address: `x_rich.n${i}` }));
    const text = planMarkdown(plan({}), { warnings });
    expect(text).toContain('### 30 warnings\n\n- **W**<br>Detail.<br><code>x_rich.n0</code><br><code>x_rich.n1</code>');
    expect(text).toContain('<code>x_rich.n19</code><br>and 10 more\n');
    expect(text.match(/\*\*W\*\*/g)).toHaveLength(1);
    const two = planMarkdown(plan({}), { names: named(), warnings: [warning, { ...warning, address: 'x_rich.b' }] });
    expect(two).toContain(
      `<br><code>kiel-prod</code> (<code>site/prod</code>) on <code>size</code> <code>${ADDRESS}</code><br><code>x_rich.b</code> on <code>size</code>\n`,
    );
  });

  test.each([
    [300, 'What they say in full is left out'],
    [3_000, 'They are counted'],
  ])('%i of them fit, and the plan with them', (count, note) => {
    const warnings = Array.from({ length: count }, (_, i) => ({
      ...warningAt(undefined, `Warning of kind ${i % 7}`, `Detail ${i}: ${'long '.repeat(60)}`),
      address: `x_rich.n${i}`,
    }));
    const changes = [change({ action: 'delete', before: rich({ name: 'n' }), address: address('precious') })];
    const text = planMarkdown(plan({ changes }), { warnings });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain(`### ${count} warnings\n`);
    expect(text).toContain(note);
    expect(text).toContain('**destroyed** <code>x_rich.precious</code>');
    expect(text).toContain('| `-` | destroy | <code>x_rich.precious</code> |');
  });

  test('thousands of kinds of them are counted', () => {
    const warnings = Array.from({ length: 5_000 }, (_, i) => warningAt(undefined, `Kind ${i}`, ''));
    const text = planMarkdown(plan({}), { warnings });
    expect(text).toContain('### 5000 warnings\n\n_There is no room for them: the log of the run has them._');
  });

  test('that are very long are cut', () => {
    const text = planMarkdown(plan({}), { warnings: [warningAt(undefined, 'W', 'x'.repeat(20_000))] });
    expect(text).toMatch(/x{4000}…<br>The rest is in the log of the run\.\n$/);
  });
});

describe('the report of a plan that failed', () => {
  const error: LocatedDiagnostic = { ...errorAt(undefined, 'No such place', 'Choose another.'), address: ADDRESS };

  test('says so first, then why, then what could not be judged', () => {
    const text = failureMarkdown(
      { kind: 'failed', diagnostics: [warningAt(undefined, 'W', ''), error], unplanned: ['x_rich.b', ADDRESS] },
      { head: HEAD, names: named() },
    );
    expect(text.slice(text.indexOf('## '))).toBe(`## Plan failed: 1 error

Stack <code>site-kiel</code> · host <code>api.spectrocloud.com</code> · owner <code>site-kiel</code> · pcg <code>1.0.0</code> · provider <code>palette</code> <code>2.0.0</code>

There is no plan, and nothing to apply.

### 1 error

- **No such place**<br><code>kiel-prod</code> (<code>site/prod</code>)<br>Choose another.<br><code>${ADDRESS}</code>

### 1 warning

- **W**

### Not judged

What these objects need could not be had, so nothing is known of what would become of them:

- <code>x_rich.b</code>
- <code>kiel-prod</code> (<code>site/prod</code>) <code>${ADDRESS}</code>
`);
  });

  test('says when all else could be judged, when nothing was, and when the run was stopped', () => {
    expect(failureMarkdown({ kind: 'failed', diagnostics: [error], unplanned: [] })).not.toContain('Not judged');
    expect(failureMarkdown({ kind: 'failed', diagnostics: [error, error], unplanned: undefined })).toMatch(
      /^## Plan failed: 2 errors\n[\s\S]*### Not judged\n\nNone of the stack's objects was looked at\.\n$/,
    );
    expect(failureMarkdown({ kind: 'interrupted', diagnostics: [], unplanned: ['x_rich.a'] })).toBe(`## Plan interrupted

The run was stopped before there was a plan.

### Not judged

What this object needs could not be had, so nothing is known of what would become of it:

- <code>x_rich.a</code>
`);
  });

  test.each([1_500, 20_000])('fits with %i errors and as many objects', (count) => {
    const diagnostics = Array.from({ length: count }, (_, i) => ({
      ...errorAt(undefined, `E ${i}`, 'd'.repeat(300)),
      address: `x_rich.n${i}`,
    }));
    const unplanned = Array.from({ length: count }, (_, i) => `x_rich.with_a_long_name_${i}`);
    const text = failureMarkdown({ kind: 'failed', diagnostics, unplanned }, { head: HEAD });
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain(`## Plan failed: ${count} errors\n`);
    expect(text).toContain(`- <code>x_rich</code> × ${count}\n`);
  });
});

describe('what others have written', () => {
  const EVIL = [
    '```',
    '</details>',
    '<!--',
    '-->',
    '|',
    '\n',
    '\n\n',
    '\r\n# x\n',
    '<script>',
    '](x)',
    '![i](http://e.example)',
    '`',
    '~~~',
    '@everyone',
    'a@b.example',
    '#1',
    'GH-1',
    'http://e.example',
    'www.e.example',
    ':tada:',
    '**',
    '__',
    '&lt;',
    '[^1]',
    '$x$',
    '\u202e',
    '\u001b[2J',
    'שלום',
    ' ',
    '\t',
    '<br>',
    'word',
  ];
  const text = fc.array(fc.constantFrom(...EVIL), { maxLength: 6 }).map((parts) => parts.join(''));

  test('cannot be anything but text, wherever it stands', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(text, text, text, (name, path, words) => {
        for (const part of EVIL) if (words.includes(part)) met.add(part);
        const names = namesOf({ a: synthesized(path, { name }) });
        const diagnostics = ['error', 'warning'].map((severity) => ({
          severity: severity as 'error',
          summary: words,
          detail: words,
          address: 'x_rich.a',
          path: [{ attribute: words }],
        }));
        const providers = [{ ref: words, name: words, version: words, facts: [{ label: words, value: words }] }];
        const head = { ...HEAD, stack: words, workspace: words, providers };
        for (const markdown of [
          planMarkdown(plan({ changes: [change({ after: rich({ name }) })], drift: [change({ before: rich({ name }) })] }), {
            head,
            names,
            warnings: diagnostics,
          }),
          failureMarkdown({ kind: 'failed', diagnostics, unplanned: ['x_rich.a'] }, { head, names }),
          unfinishedMarkdown(head),
        ]) {
          const [marker = '', ...lines] = markdown.split('\n');
          expect(marker).toMatch(/^<!-- pcg:plan stack=[^\s<>]* workspace=[^\s<>]* -->$/);
          const outside = lines.join('\n').replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, '');
          expect(outside).not.toMatch(/```|~~~|<script|\]\(|\[\^|@everyone|a@b|#1\b|GH-1(?![^<]*<\/code>)|\$x|\u202e|\u001b/);
          expect(outside).not.toContain('<!--');
          // In code, forges read nothing into a text; Markdown itself does, but not into these spellings.
          expect(outside).not.toMatch(/http:\/\/|www\.|:tada:(?![^<]*<\/code>)/);
          expect(outside.match(/^#+ /gm)?.length).toBe(
            outside.match(/^#+ (Plan|No changes|1 (error|warning)|Actions|Details|Changed outside|Not judged)/gm)?.length,
          );
          const tags = outside.match(/<\/?\w+[^>]*>/g) ?? [];
          expect(tags.filter((tag) => !/^<(\/?(code|details|summary)|br|code dir="auto")>$/.test(tag))).toEqual([]);
        }
      }),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 160) },
    );
    expect(EVIL.filter((part) => !met.has(part))).toEqual([]);
  });
});
