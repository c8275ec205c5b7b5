import * as fc from 'fast-check';
import type { ResourceChange } from '../../../src/executor/plan/plan';
import { t } from '../../../src/framework';
import { planMarkdown } from '../../../src/report';
import { address, change, output, plan, rich } from './support/plans';

const before = rich({ id: 'i', name: 'n', password: 'hunter2' });

function many(count: number, make: (i: number) => Partial<ResourceChange>): ResourceChange[] {
  return Array.from({ length: count }, (_, i) => change({ address: address('a', i), before, ...make(i) }));
}

describe('the Markdown of a plan', () => {
  test('says the counts, what is destroyed and why, all actions, and the details', () => {
    const text = planMarkdown(
      plan({
        changes: [
          change({ action: 'create', after: rich({ name: 'new' }), address: address('new') }),
          change({
            action: 'create-delete',
            reason: 'replace_because_cannot_update',
            before,
            after: rich({ id: 'i', name: 'm', password: 'other' }),
            replacePaths: [[{ attribute: 'name' }]],
          }),
          change({ action: 'delete', before, reason: 'delete_because_no_resource_config', address: address('gone') }),
          change({ action: 'no-op', before, after: before, address: address('still') }),
        ],
        drift: [change({ before, after: rich({ name: 'other' }) })],
        outputs: { o: { action: 'create', before: undefined, after: output(t.string, 'x'), sensitive: false } },
      }),
    );
    expect(text).toBe(`## Plan: 2 to add, 0 to change, 2 to destroy.

### Destroyed or replaced

- **replaced** (new one first) <code>x_rich.a</code>: <code>name</code> cannot be changed in place
- **destroyed** <code>x_rich.gone</code>: because x_rich.gone is not in configuration

### Actions

| | Action | Object |
|---|---|---|
| \`+\` | create | <code>x_rich.new</code> |
| \`+/-\` | create, then destroy | <code>x_rich.a</code> |
| \`-\` | destroy | <code>x_rich.gone</code> |

### Changed outside of pcg

<details><summary><code>x_rich.a</code> was changed</summary>

\`\`\`diff
  # x_rich.a has changed
!   resource "x_rich" "a" {
-       id       = "i" -> null
!       name     = "n" -> "other"
-       password = (sensitive value) -> null
        # (1 unchanged attribute hidden)
    }
\`\`\`

</details>

### Outputs

<details><summary>1 output changes</summary>

\`\`\`diff
+   o = "x"
\`\`\`

</details>

### Details

<details><summary><code>x_rich.new</code>: create</summary>

\`\`\`diff
  # x_rich.new will be created
+   resource "x_rich" "new" {
+       name  = "new"
+       token = (write-only attribute)
    }
\`\`\`

</details>
<details><summary><code>x_rich.a</code>: create, then destroy</summary>

\`\`\`diff
  # x_rich.a must be replaced
+/- resource "x_rich" "a" {
        id       = "i"
!       name     = "n" -> "m" # forces replacement
!       password = (sensitive value)
        # (1 unchanged attribute hidden)
    }
\`\`\`

</details>
<details><summary><code>x_rich.gone</code>: destroy</summary>

\`\`\`diff
  # x_rich.gone will be destroyed
  # (because x_rich.gone is not in configuration)
-   resource "x_rich" "gone" {
-       id       = "i" -> null
-       name     = "n" -> null
-       password = (sensitive value) -> null
-       token    = (write-only attribute) -> null
    }
\`\`\`

</details>
`);
  });

  test.each([
    ['normal', 'No changes. Your infrastructure matches the configuration.'],
    ['destroy', 'No changes. No objects need to be destroyed.'],
    ['refresh-only', 'No changes. Your infrastructure still matches the configuration.'],
  ] as const)('says when a %s plan changes nothing', (mode, expected) => {
    expect(planMarkdown(plan({ mode }))).toBe(`## ${expected}\n`);
  });

  test.each([300, 3_000, 10_000])('%i changes fit, and no destruction is lost', (count) => {
    const changes = [
      ...many(count, (i) =>
        i % 2 === 0
          ? { action: 'update', after: rich({ name: 'x'.repeat(500) }) }
          : { action: 'create', before: null, after: before },
      ),
      change({ action: 'delete', before, address: address('precious') }),
    ];
    const text = planMarkdown(plan({ changes }));
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain('**destroyed** <code>x&#95;rich.precious</code>'.replace('&#95;', '_'));
    expect(text).toContain('are left out: there is no room for them.');
    expect(planMarkdown(plan({ changes }))).toBe(text);
  });

  test('details of replacements stay when those of creations have to go', () => {
    const changes = [
      ...many(400, () => ({ action: 'create', before: null, after: rich({ name: 'x'.repeat(500) }) })),
      change({ action: 'delete-create', before, after: before, address: address('z') }),
    ];
    expect(planMarkdown(plan({ changes }))).toContain('<details><summary><code>x_rich.z</code>: destroy, then create</summary>');
  });

  test('thousands of destructions are counted by name', () => {
    const text = planMarkdown(plan({ changes: many(5_000, () => ({ action: 'delete' })) }));
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain('- <code>x_rich.a</code>: **5000 destroyed**');
  });

  test('thousands of destroyed names are counted by type', () => {
    const changes = Array.from({ length: 5_000 }, (_, i) => change({ action: 'delete', before, address: address(`n${i}`) }));
    const text = planMarkdown(plan({ changes }));
    expect(text.length).toBeLessThanOrEqual(60_000);
    expect(text).toContain('- <code>x_rich</code>: **5000 destroyed**');
  });

  test('what changed outside is folded as long as there is room, then named, then counted', () => {
    const drift = (count: number) =>
      Array.from({ length: count }, (_, i) =>
        change({ address: address(`n${i}`), before, after: rich({ name: 'x'.repeat(300) }) }),
      );
    const some = planMarkdown(plan({ drift: drift(60) }));
    expect(some).toMatch(/<details><summary><code>x_rich\.n0<\/code> was changed<\/summary>/);
    expect(some).toContain('- <code>x_rich.n59</code> was changed\n\n_There is no room for what changed in these._\n');
    const many = planMarkdown(plan({ drift: drift(5_000) }));
    expect(many).toContain('5000 objects; there is no room for their names.');
    for (const text of [some, many]) expect(text.length).toBeLessThanOrEqual(60_000);
  });

  test('text of users closes no fence, row or tag', () => {
    const evil = fc.constantFrom(
      '```',
      '````\n',
      '</details>',
      '|',
      '\n',
      '<script>',
      '](x)',
      '`',
      '~~~',
      '@all',
      '\r\n\r\n# x',
      '-->',
    );
    fc.assert(
      fc.property(fc.array(evil, { maxLength: 6 }), fc.array(evil, { maxLength: 6 }), (key, value) => {
        const text = planMarkdown(
          plan({
            changes: [
              change({ action: 'create', after: rich({ name: value.join('') }), address: address('a', key.join('')) }),
              change({ action: 'delete', before, address: address('b', key.join('')) }),
            ],
          }),
        );
        const outside = text.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, 'FENCE');
        expect(outside.match(/FENCE/g)).toHaveLength(2);
        expect(outside).not.toContain('```');
        expect(outside).not.toMatch(/<script>|@all|\]\(/);
        expect(outside.match(/<details>/g)).toHaveLength(2);
        expect(outside.match(/<\/details>/g)).toHaveLength(2);
        const rows = outside.split('\n').filter((line) => line.startsWith('| `'));
        expect(rows).toHaveLength(2);
        for (const row of rows) expect(row.split('|')).toHaveLength(5);
      }),
    );
  });
});
