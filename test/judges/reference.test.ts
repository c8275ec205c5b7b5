import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROVIDER_ADDRESS } from '../../src/provider';
import { runPcg } from '../acceptance/support/pcg';
import { ROOT } from '../acceptance/support/workspace';
import { describeWithJudges, judgeCommand, judges, runJudge } from './support/judges';

jest.setTimeout(600_000);

describeWithJudges([judges.tfplugindocs], 'the reference', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palette-reference-'));
    // As the registry wants them in a repository.
    cpSync(join(ROOT, 'docs', 'provider'), join(folder, 'docs'), { recursive: true });
    cpSync(join(ROOT, 'examples'), join(folder, 'examples'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function validate() {
    const { code, stdout } = await runPcg(folder, ['provider', 'schema', '--json']);
    expect(code).toBe(0);
    // It looks for a provider by its short name, and only where HashiCorp's are.
    writeFileSync(join(folder, 'schema.json'), stdout.replaceAll(PROVIDER_ADDRESS, 'registry.terraform.io/hashicorp/palette'));
    const [program = '', ...first] = judgeCommand(judges.tfplugindocs) ?? [];
    const args = ['validate', '--provider-dir', folder, '--provider-name', 'palette'];
    return runJudge(program, [...first, ...args, '--providers-schema', join(folder, 'schema.json')], folder);
  }

  test('is what the registry takes', async () => {
    expect(await validate()).toMatchObject({ code: 0 });
  });

  test('would be refused without one of its pages', async () => {
    rmSync(join(folder, 'docs', 'resources', 'ip_pool.md'));
    expect(await validate()).toMatchObject({ code: 1, output: expect.stringContaining('palette_ip_pool') });
  });
});
