import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT_CLOUD_NAMES } from '../../src/cli/new/clouds';
import { runPcg } from '../acceptance/support/pcg';
import { describeWithJudges, judgeCommand, judges, runJudge } from './support/judges';

jest.setTimeout(120_000);

describeWithJudges([judges.actionlint], 'the workflow of a new project', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'palette-pipelines-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const lint = (file: string) => {
    const [program = '', ...first] = judgeCommand(judges.actionlint) ?? [];
    return runJudge(program, [...first, '-no-color', file], folder);
  };
  const workflow = async (cloud: string, ...flags: readonly string[]) => {
    expect(await runPcg(folder, ['new', cloud, '--cloud', cloud, ...flags])).toMatchObject({ code: 0 });
    return join(folder, cloud, '.github', 'workflows', 'palette.yml');
  };

  test.each(PROJECT_CLOUD_NAMES)('has no mistakes on %s', async (cloud) => {
    expect(await lint(await workflow(cloud))).toMatchObject({ code: 0, output: '' });
  });

  test('has no mistakes where each site has a job of its own', async () => {
    const file = await workflow('vsphere', '--fleet');
    expect(await lint(file)).toMatchObject({ code: 0, output: '' });
    expect(await lint(join(file, '..', 'wave.yml'))).toMatchObject({ code: 0, output: '' });
  });

  test('would be found to have one', async () => {
    const text = readFileSync(await workflow('vsphere'), 'utf8');
    const other = join(folder, '.github', 'workflows', 'other.yml');
    mkdirSync(join(folder, '.github', 'workflows'), { recursive: true });
    writeFileSync(other, text.replace('github.event_name', 'github.event_nmae'));
    expect(await lint(other)).toMatchObject({ code: 1, output: expect.stringContaining('event_nmae') });
  });
});
