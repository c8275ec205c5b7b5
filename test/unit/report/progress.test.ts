import type { ExecutorEvent } from '../../../src/executor/events';
import { diagnosticText, progressLine } from '../../../src/report';
import { secondsText } from '../../../src/report/duration';
import { change, plan } from './support/plans';

describe('the lines of a run', () => {
  test.each<[ExecutorEvent, string | undefined]>([
    [{ kind: 'refresh_start', address: 'x.y', id: 'i' }, 'x.y: Refreshing state... [id=i]'],
    [{ kind: 'refresh_start', address: 'x.y' }, 'x.y: Refreshing state...'],
    [{ kind: 'refresh_complete', address: 'x.y', id: 'i' }, undefined],
    [{ kind: 'refresh_start', address: 'data.x.y' }, 'data.x.y: Reading...'],
    [{ kind: 'refresh_complete', address: 'data.x.y', id: 'i' }, 'data.x.y: Read complete [id=i]'],
    [{ kind: 'apply_start', address: 'x.y', action: 'create' }, 'x.y: Creating...'],
    [{ kind: 'apply_start', address: 'x.y', action: 'update', id: 'i' }, 'x.y: Modifying... [id=i]'],
    [
      { kind: 'apply_start', address: 'x.y', action: 'delete', id: 'i', deposed: '01234567' },
      'x.y (deposed object 01234567): Destroying... [id=i]',
    ],
    [{ kind: 'apply_start', address: 'data.x.y', action: 'read' }, 'data.x.y: Reading...'],
    [{ kind: 'apply_start', address: 'x.y', action: 'no-op' }, undefined],
    [{ kind: 'apply_progress', address: 'x.y', action: 'create', elapsed: 10_000 }, 'x.y: Still creating... [10s elapsed]'],
    [{ kind: 'apply_progress', address: 'x.y', action: 'delete', elapsed: 70_000 }, 'x.y: Still destroying... [1m10s elapsed]'],
    [
      { kind: 'apply_event', address: 'x.y', action: 'create', elapsed: 5_000, text: 'Bad: a\u001b[2J' },
      'x.y: [5s elapsed] Bad: a\\x1b[2J',
    ],
    [{ kind: 'notice', provider: 'p', text: 'trying again\n' }, 'trying again\\x0a'],
    [
      { kind: 'apply_complete', address: 'x.y', action: 'create', elapsed: 3_000, id: 'i' },
      'x.y: Creation complete after 3s [id=i]',
    ],
    [{ kind: 'apply_complete', address: 'x.y', action: 'update', elapsed: 400 }, 'x.y: Modifications complete after 0s'],
    [{ kind: 'apply_complete', address: 'x.y', action: 'delete', elapsed: 0 }, 'x.y: Destruction complete after 0s'],
    [{ kind: 'apply_errored', address: 'x.y', action: 'delete', elapsed: 0 }, undefined],
    [{ kind: 'provision_start', address: 'x.y', provisioner: 'local-exec' }, "x.y: Provisioning with 'local-exec'..."],
    [
      { kind: 'provision_progress', address: 'x.y', provisioner: 'local-exec', output: 'one  \n\ntwo\u001b[2J\r\n' },
      'x.y (local-exec): one\nx.y (local-exec): two\\x1b[2J',
    ],
    [{ kind: 'provision_progress', address: 'x.y', provisioner: 'local-exec', output: ' \n' }, undefined],
    [{ kind: 'planned_change', change: change({}) }, undefined],
    [{ kind: 'planned', plan: plan({}) }, undefined],
  ])('%j', (event, expected) => {
    expect(progressLine(event)).toBe(expected);
  });

  describe('of something that takes long', () => {
    const beat = (elapsed: number): ExecutorEvent => ({
      kind: 'apply_progress',
      address: 'x.y',
      action: 'create',
      elapsed,
      phase: 'workers 0/2',
    });
    const change: ExecutorEvent = { kind: 'apply_phase', address: 'x.y', action: 'create', elapsed: 9_000, text: 'workers 1/2' };

    test('tell each change of its phase, where somebody watches', () => {
      const live = { colour: false, live: true };
      expect(progressLine(beat(10_000), live)).toBe('x.y: Still creating... [10s elapsed] workers 0/2');
      expect(progressLine(change, live)).toBe('x.y: workers 1/2');
    });

    test('are one a minute in a pipeline', () => {
      const beats = Array.from({ length: 30 }, (_, i) => progressLine(beat((i + 1) * 10_000 + 37)));
      expect(beats.filter((line) => line !== undefined)).toEqual(
        [1, 2, 3, 4, 5].map((minute) => `x.y: Still creating... [${minute}m0s elapsed] workers 0/2`),
      );
      expect(progressLine(change)).toBeUndefined();
    });
  });

  test('of recovery name what is not known', () => {
    const line = progressLine({ kind: 'recovered', objects: ['x.a'], unfinished: ['x.b'] });
    expect(line).toContain('x.a was put back into the state.');
    expect(line).toContain('x.b');
  });

  test('are bold where colours are wanted', () => {
    expect(progressLine({ kind: 'apply_start', address: 'x.y', action: 'create' }, { colour: true })).toBe(
      '\u001b[1mx.y: Creating...\u001b[0m',
    );
  });

  test.each([
    [0, '0s'],
    [59_400, '59s'],
    [60_000, '1m0s'],
    [3_605_000, '1h0m5s'],
    [-5, '0s'],
  ])('%i ms is %s', (ms, expected) => {
    expect(secondsText(ms)).toBe(expected);
  });
});

describe('a diagnostic', () => {
  test('stands in a frame, sentences wrapped and layout kept', () => {
    const text = diagnosticText(
      {
        severity: 'error',
        summary: 'Gateway in use',
        detail: 'The gateway still has clusters that it made.\n  - one with a long name that is not wrapped\n\nMigrate them first.',
        address: 'x.y[0]',
        path: [{ attribute: 'migrate' }, { index: 1 }],
      },
      { colour: false, width: 30 },
    );
    expect(text).toBe(`╷
│ Error: Gateway in use
│
│   with x.y[0],
│   on migrate[1]:
│
│ The gateway still has
│ clusters that it made.
│   - one with a long name that is not wrapped
│
│ Migrate them first.
╵`);
  });

  test('says of a warning what it is and where alone, if no more is asked for', () => {
    const compact = { colour: false, compactWarnings: true };
    const warning = { severity: 'warning', summary: 'Old', detail: 'A long story.' } as const;
    expect(diagnosticText(warning, compact)).toBe('Warning: Old');
    expect(diagnosticText({ ...warning, address: 'terraform_data.a' }, compact)).toBe('Warning: Old (with terraform_data.a)');
    expect(diagnosticText({ ...warning, severity: 'error' }, compact)).toContain('A long story.');
  });

  test('without a detail ends after its summary', () => {
    expect(diagnosticText({ severity: 'warning', summary: 'W', detail: '' }, { colour: false })).toBe('╷\n│ Warning: W\n╵');
  });

  test('has its colours', () => {
    const text = diagnosticText({ severity: 'warning', summary: 'W', detail: 'd' }, { colour: true });
    expect(text).toBe(
      '\u001b[33m╷\u001b[0m\n\u001b[33m│\u001b[0m \u001b[1m\u001b[33mWarning:\u001b[0m \u001b[1mW\u001b[0m\n\u001b[33m│\u001b[0m\n\u001b[33m│\u001b[0m d\n\u001b[33m╵\u001b[0m',
    );
  });
});
