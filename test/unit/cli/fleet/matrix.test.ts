import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { githubMatrix } from '../../../../src/cli/fleet/github';
import { gitlabPipeline } from '../../../../src/cli/fleet/gitlab';
import { listedStates, refuseGoneStacks } from '../../../../src/cli/fleet/gone-stacks';
import { wavesOf } from '../../../../src/cli/fleet/waves';

const stack = (name: string, ...producers: readonly string[]) => ({ name, folder: name, producers });

test('a stack is in the wave after the last of those that it depends on', () => {
  const stacks = [stack('shared'), stack('z'), stack('kiel', 'shared'), stack('bonn', 'kiel', 'shared'), stack('aachen', 'z')];
  expect(wavesOf(stacks)).toEqual([['shared', 'z'], ['aachen', 'kiel'], ['bonn']]);
});

const waves = [['fleet-shops'], ['site-kiel', "it's"]];

test('GitHub has a line a wave, and empty ones for what the workflow has more', () => {
  expect(githubMatrix(waves, 'plan', 3)).toBe(
    'wave1=[{"stack":"fleet-shops","run":"pcg plan --stack fleet-shops"}]\n' +
      `wave2=[{"stack":"site-kiel","run":"pcg plan --stack site-kiel"},{"stack":"it's","run":"pcg plan --stack 'it'\\\\''s'"}]\n` +
      'wave3=[]\n',
  );
  expect(githubMatrix(waves, 'apply').split('\n')).toHaveLength(3);
});

test('more jobs than a matrix has are the next wave, and count as one', () => {
  const many = [['shared'], Array.from({ length: 600 }, (_, at) => `site-${at}`)];
  const rows = githubMatrix(many, 'apply', 4)
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line.slice(line.indexOf('=') + 1)) as readonly { readonly stack: string }[]);
  expect(rows.map(({ length }) => length)).toEqual([1, 256, 256, 88]);
  expect(rows.flat().map((row) => row.stack)).toEqual(many.flat());
  expect(() => githubMatrix(many, 'apply', 3)).toThrow(
    'the workflow has 3 waves, and the fleet needs 4: nothing would run wave 2 (site-512, ',
  );
});

test('GitLab has a child pipeline: a stage a wave, a job a stack', async () => {
  expect(parse(await gitlabPipeline([['fleet-shops'], ['site-kiel']], 'apply', 'ci/pcg.yml'))).toEqual({
    include: [{ local: 'ci/pcg.yml' }],
    stages: ['wave-1', 'wave-2'],
    'apply fleet-shops': {
      extends: '.pcg',
      stage: 'wave-1',
      resource_group: 'fleet-shops',
      script: ['pcg apply --stack fleet-shops --auto-approve'],
    },
    'apply site-kiel': {
      extends: '.pcg',
      stage: 'wave-2',
      resource_group: 'site-kiel',
      script: ['pcg apply --stack site-kiel --auto-approve'],
    },
  });
  const alone = parse(await gitlabPipeline([['a']], 'plan', undefined));
  expect(alone).toEqual({ stages: ['wave-1'], 'plan a': { stage: 'wave-1', resource_group: 'a', script: ['pcg plan --stack a'] } });
});

describe('stacks that the app has no more', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fleet-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const state = (name: string, resources: readonly object[]) =>
    writeFileSync(join(folder, `terraform.${name}.tfstate`), JSON.stringify({ version: 4, resources }));

  test('are refused while their local state has objects', () => {
    state('site-kiel', [{ mode: 'managed' }]);
    state('site-lund', [{ mode: 'managed' }, { mode: 'managed' }, { mode: 'data' }]);
    state('site-bonn', []);
    expect(() => refuseGoneStacks(folder, ['site-kiel'], [])).toThrow(
      'the app has no stack "site-lund" (terraform.site-lund.tfstate has 2 objects) any more, and no job would destroy it. ' +
        'Put its site back, run "pcg destroy --stack site-lund", remove its state, and then take the site out',
    );
    expect(() => refuseGoneStacks(folder, ['site-kiel', 'site-lund'], [])).not.toThrow();
  });

  test('are refused where their state is no state', () => {
    writeFileSync(join(folder, 'terraform.site-kiel.tfstate'), 'broken');
    expect(() => refuseGoneStacks(folder, [], [])).toThrow('"site-kiel" (terraform.site-kiel.tfstate can\'t be read)');
  });

  test('are refused where a list has their state', () => {
    const list = join(folder, 'states');
    writeFileSync(list, 'shops/site-kiel.tfstate\r\nshops/site-kiel.tfstate.tflock\nsite-lund\n\n');
    expect(() => refuseGoneStacks(folder, ['site-kiel', 'site-lund'], listedStates(list))).not.toThrow();
    expect(() => refuseGoneStacks(folder, ['site-kiel'], listedStates(list))).toThrow(`"site-lund" (${list} has its state)`);
    expect(() => listedStates(join(folder, 'none'))).toThrow('none is not there');
  });
});
