import type { ExecutorEvent } from '../../../src/executor/events';
import { t } from '../../../src/framework';
import { uiApplied, uiLine, uiVersionLine } from '../../../src/report';
import { address, change, output, plan, rich } from './support/plans';

const NOW = Date.parse('2026-01-02T03:04:05.678Z');
const before = rich({ id: 'i' });

const at = (addr: string, name: string, key: string | number | null) => ({
  addr,
  module: '',
  resource: addr,
  implied_provider: 'x',
  resource_type: 'x_rich',
  resource_name: name,
  resource_key: key,
});

function told(event: ExecutorEvent): readonly object[] {
  const lines = uiLine(event, NOW)?.split('\n') ?? [];
  return lines.map((line) => JSON.parse(line) as object);
}

describe('machine-readable lines', () => {
  test('one is written as terraform writes it', () => {
    expect(uiLine({ kind: 'apply_complete', address: 'x_rich.a[0]', action: 'create', elapsed: 1_600, id: '<i>' }, NOW)).toBe(
      '{"@level":"info","@message":"x_rich.a[0]: Creation complete after 2s [id=\\u003ci\\u003e]","@module":"terraform.ui","@timestamp":"2026-01-02T03:04:05.678Z","hook":{"resource":{"addr":"x_rich.a[0]","module":"","resource":"x_rich.a[0]","implied_provider":"x","resource_type":"x_rich","resource_name":"a","resource_key":0},"action":"create","id_key":"id","id_value":"\\u003ci\\u003e","elapsed_seconds":2},"type":"apply_complete"}',
    );
  });

  test.each<[ExecutorEvent, string, object]>([
    [
      { kind: 'refresh_start', address: 'x_rich.a', id: 'i' },
      'x_rich.a: Refreshing state... [id=i]',
      { type: 'refresh_start', hook: { resource: at('x_rich.a', 'a', null), id_key: 'id', id_value: 'i' } },
    ],
    [{ kind: 'refresh_complete', address: 'x_rich.a' }, 'x_rich.a: Refresh complete', { type: 'refresh_complete' }],
    [{ kind: 'refresh_start', address: 'data.x_rich.a' }, 'data.x_rich.a: Refreshing...', { type: 'apply_start' }],
    [
      { kind: 'refresh_complete', address: 'data.x_rich.a' },
      'data.x_rich.a: Refresh complete after 0s',
      { type: 'apply_complete' },
    ],
    [
      { kind: 'apply_start', address: 'x_rich.a["k"]', action: 'delete', id: 'i' },
      'x_rich.a["k"]: Destroying... [id=i]',
      { type: 'apply_start' },
    ],
    [
      { kind: 'apply_complete', address: 'x_rich.a["k"]', action: 'delete', elapsed: 0, id: 'i' },
      'x_rich.a["k"]: Destruction complete after 0s',
      { type: 'apply_complete' },
    ],
    [
      { kind: 'apply_progress', address: 'x_rich.a', action: 'update', elapsed: 20_000 },
      'x_rich.a: Still modifying... [20s elapsed]',
      { type: 'apply_progress', hook: { resource: at('x_rich.a', 'a', null), action: 'update', elapsed_seconds: 20 } },
    ],
    [
      { kind: 'apply_errored', address: 'x_rich.a', action: 'create', elapsed: 0 },
      'x_rich.a: Creation errored after 0s',
      { type: 'apply_errored' },
    ],
    [
      { kind: 'provision_progress', address: 'x_rich.a', provisioner: 'local-exec', output: 'hi' },
      'x_rich.a: (local-exec): hi',
      { type: 'provision_progress', hook: { resource: at('x_rich.a', 'a', null), provisioner: 'local-exec', output: 'hi' } },
    ],
    [
      { kind: 'provision_start', address: 'x_rich.a', provisioner: 'local-exec' },
      "x_rich.a: Provisioning with 'local-exec'...",
      {},
    ],
    [
      { kind: 'provision_complete', address: 'x_rich.a', provisioner: 'local-exec' },
      'x_rich.a: (local-exec) Provisioning complete',
      {},
    ],
    [
      { kind: 'provision_errored', address: 'x_rich.a', provisioner: 'local-exec' },
      'x_rich.a: (local-exec) Provisioning errored',
      {},
    ],
    [
      {
        kind: 'planned_change',
        change: change({
          action: 'create-delete',
          reason: 'replace_because_cannot_update',
          previousAddress: address('z', 0),
          before,
        }),
      },
      'x_rich.a: Plan to replace',
      {
        type: 'planned_change',
        change: {
          resource: at('x_rich.a', 'a', null),
          previous_resource: at('x_rich.z[0]', 'z', 0),
          action: 'replace',
          reason: 'cannot_update',
        },
      },
    ],
    [{ kind: 'planned_change', change: change({ action: 'no-op', previousAddress: address('z') }) }, 'x_rich.a: Plan to move', {}],
    [{ kind: 'planned_change', change: change({ action: 'no-op', importing: { id: 'i' } }) }, 'x_rich.a: Plan to import', {}],
    [{ kind: 'planned_change', change: change({ action: 'forget' }) }, 'x_rich.a: Plan to remove', {}],
    [{ kind: 'drift', change: change({ before }) }, 'x_rich.a: Drift detected (update)', { type: 'resource_drift' }],
    [
      { kind: 'diagnostic', diagnostic: { severity: 'warning', summary: 'W', detail: 'd', address: 'x_rich.a' } },
      'Warning: W',
      { '@level': 'warn', type: 'diagnostic', diagnostic: { severity: 'warning', summary: 'W', detail: 'd', address: 'x_rich.a' } },
    ],
    [{ kind: 'diagnostic', diagnostic: { severity: 'error', summary: 'E', detail: '' } }, 'Error: E', { '@level': 'error' }],
  ])('%#', (event, message, fields) => {
    expect(told(event)).toEqual([expect.objectContaining({ '@message': message, '@module': 'terraform.ui', ...fields })]);
  });

  test('a change that is none is not told', () => {
    expect(uiLine({ kind: 'planned_change', change: change({ action: 'no-op', before, after: before }) }, NOW)).toBeUndefined();
  });

  test('a plan ends with its counts and outputs', () => {
    const given = plan({
      changes: [change({ action: 'create' }), change({ action: 'delete-create' })],
      outputs: { s: { action: 'create', before: undefined, after: output(t.string, 'x'), sensitive: true } },
    });
    expect(told({ kind: 'planned', plan: given })).toEqual([
      expect.objectContaining({
        '@message': 'Plan: 2 to add, 0 to change, 1 to destroy.',
        changes: { add: 2, change: 0, import: 0, remove: 1, operation: 'plan' },
        type: 'change_summary',
      }),
      expect.objectContaining({ '@message': 'Outputs: 1', outputs: { s: { sensitive: true, action: 'create' } }, type: 'outputs' }),
    ]);
  });

  test('an apply ends with what it did, sensitive outputs without their values', () => {
    const outputs = {
      a: { value: 'x', type: 'string', sensitive: false },
      s: { value: 'hunter2', type: 'string', sensitive: true },
    };
    const lines = uiApplied({ added: 1, changed: 2, destroyed: 3 }, outputs, false, NOW).split('\n');
    expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
      expect.objectContaining({
        '@message': 'Apply complete! Resources: 1 added, 2 changed, 3 destroyed.',
        changes: { add: 1, change: 2, import: 0, remove: 3, operation: 'apply' },
      }),
      expect.objectContaining({
        outputs: { a: { sensitive: false, type: 'string', value: 'x' }, s: { sensitive: true, type: 'string' } },
      }),
    ]);
    expect(uiApplied({ added: 0, changed: 0, destroyed: 3 }, {}, true, NOW)).toContain('Destroy complete! Resources: 3 destroyed.');
  });

  test('a run begins with who speaks', () => {
    expect(JSON.parse(uiVersionLine('pcg', '1.2.3', NOW))).toEqual(
      expect.objectContaining({ '@message': 'pcg 1.2.3', type: 'version', ui: '1.2' }),
    );
  });
});
