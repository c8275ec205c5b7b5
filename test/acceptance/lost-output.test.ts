import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './support/workspace';

const FULL = '/dev/full';
const describeWithFull = existsSync(FULL) ? describe : describe.skip;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pcg-lost-'));
  const resource = { terraform_data: { a: { input: 'a' } } };
  writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify({ resource, output: { a: { value: 'a' } } }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], to: string) {
  const program = [process.execPath, join(ROOT, 'dist', 'cli', 'main.js'), ...args].map((word) => `'${word}'`).join(' ');
  return spawnSync('/bin/sh', ['-c', `${program} ${to}`], { cwd: folder, encoding: 'utf8' });
}

// 3943029 ended plan, apply and destroy with 0 (a plan with changes and --detailed-exitcode with 2).
describeWithFull('where the output has no room', () => {
  test.each<readonly string[]>([
    ['plan'],
    ['plan', '--json'],
    ['plan', '--detailed-exitcode'],
    ['plan', '--format', 'json'],
    ['plan', '--format', 'markdown'],
    ['apply', '--auto-approve'],
    ['apply', '--auto-approve', '--json'],
    ['destroy', '--auto-approve'],
    ['destroy', '--auto-approve', '--json'],
    ['show'],
    ['output'],
    ['output', '--raw', 'a'],
    ['graph'],
    ['state', 'list'],
    ['provider', 'schema', '--json'],
  ])('%s %s %s ends with 1, and says why', (...args) => {
    expect(run(['apply', '--auto-approve'], '').status).toBe(0);
    writeFileSync(
      join(folder, 'cdk.tf.json'),
      JSON.stringify({ resource: { terraform_data: { a: { input: 'b' } } }, output: { a: { value: 'b' } } }),
    );
    const { status, stderr } = run(args, `> ${FULL}`);
    expect([status, stderr]).toEqual([1, expect.stringContaining('the output could not be written: ENOSPC')]);
  });

  test('whoever stops reading makes nothing fail', () => {
    expect(run(['plan'], '2>/dev/null | true').status).toBe(0);
    expect(run(['apply', '--auto-approve'], '; exit $?').status).toBe(0);
  });
});
