import { createHclog, levelFromEnvironment } from '../../../src/bridge/hclog';
import type { LogLevel } from '../../../src/runtime/log';
import { HandClock } from './hand-clock';

function logged(level?: LogLevel) {
  const lines: string[] = [];
  const log = createHclog({ module: 'provider.fake', write: (line) => lines.push(line), clock: new HandClock(), level });
  return { lines, log, events: () => lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('createHclog', () => {
  test('writes one line an event, with six digits of a second', () => {
    const { lines, log } = logged();
    log('info', 'created', { id: 'x', size: 3 });
    expect(lines).toEqual([
      '{"@level":"info","@message":"created","@module":"provider.fake","@timestamp":"2026-01-02T03:04:05.678000Z","id":"x","size":3}\n',
    ]);
  });

  test('drops what is below its level', () => {
    const { events, log } = logged('warn');
    for (const level of ['trace', 'debug', 'info', 'warn', 'error'] as const) log(level, level);
    expect(events().map((event) => event['@level'])).toEqual(['warn', 'error']);
  });

  test('line breaks do not break the line', () => {
    const { lines, log } = logged();
    log('error', 'first\nsecond', { error: new Error('third\nfourth') });
    expect(lines).toHaveLength(1);
    expect(lines[0]?.indexOf('\n')).toBe((lines[0]?.length ?? 0) - 1);
  });

  test.each<[string, unknown, unknown]>([
    ['errors with their stack', new Error('no'), expect.stringContaining('hclog.test')],
    ['big integers', 12345678901234567890n, '12345678901234567890'],
  ])('takes %s', (_, value, expected) => {
    const { events, log } = logged();
    log('info', 'm', { value });
    expect(events()[0]?.value).toEqual(expected);
  });

  test('fields cannot forge the event', () => {
    const { events, log } = logged();
    log('info', 'm', { '@level': 'error', '@message': 1 });
    expect(events()[0]).toMatchObject({ '@level': 'info', '@message': 'm' });
  });

  test('what cannot be written is left out, and long lines are cut', () => {
    const { lines, events, log } = logged();
    const circle: { self?: unknown } = {};
    circle.self = circle;
    log('info', 'circle', { circle });
    log('info', 'x'.repeat(100_000), { more: 'y' });
    expect(events()[0]).toMatchObject({ '@message': 'circle' });
    expect(lines.every((line) => line.length < 65_536)).toBe(true);
  });

  test.each<[Record<string, string>, LogLevel | undefined]>([
    [{}, undefined],
    [{ TF_LOG: 'DEBUG' }, 'debug'],
    [{ TF_LOG: 'DEBUG', TF_LOG_PROVIDER: 'warn' }, 'warn'],
    [{ TF_LOG_PROVIDER: 'warn', TF_LOG_PROVIDER_FAKE: 'TRACE' }, 'trace'],
    [{ TF_LOG: 'JSON' }, 'trace'],
    [{ TF_LOG: 'off' }, undefined],
  ])('the level of %j', (env, level) => {
    expect(levelFromEnvironment(env, 'fake')).toBe(level);
  });
});
