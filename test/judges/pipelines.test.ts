import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { Forge } from '../acceptance/support/forge';
import { NewProjects } from '../acceptance/support/new-project';
import { type RunningPalette, startPalette } from '../acceptance/support/site';
import { ROOT } from '../acceptance/support/workspace';

// The lines of the pipelines that a new project has, run as a runner would.

interface Step {
  readonly run?: string;
  readonly env?: { readonly [name: string]: string };
}

interface Github {
  readonly env: { readonly [name: string]: string };
  readonly jobs: { readonly [name: string]: { readonly steps: readonly Step[] } };
}

type Gitlab = {
  readonly variables: { readonly [name: string]: string };
} & { readonly [job in 'plan' | 'apply']: { readonly script: readonly string[]; readonly after_script?: readonly string[] } };

/** Tried elsewhere: what is installed here is there already, and tests and types of such projects have tests of their own. */
const ELSEWHERE = /^npm (ci\b|test$|run check$)/;

const projects = new NewProjects();
let palette: RunningPalette;
let forge: Forge;
let project: string;
beforeAll(async () => {
  project = await projects.write('site', '--name', 'kiel', '--cloud', 'existing-kubernetes');
});
beforeEach(async () => {
  palette = await startPalette();
  forge = await Forge.start();
});
afterEach(async () => {
  await palette.simulator.close();
  await forge.close();
});
afterAll(() => projects.close());

const world = () => {
  const { gateways, clusters } = palette.simulator.control.summary();
  return [gateways.names, clusters.names];
};

/** What a runner has that no file says: secrets, and who plays kubectl. */
const outside = (): NodeJS.ProcessEnv => ({
  ...palette.env,
  GATEWAY_INSTALL_COMMAND: `'${process.execPath}' '${join(ROOT, 'dist', 'cli', 'main.js')}' simulate install $GATEWAY_NAME`,
  TF_VAR_vcenter_password: 'a-passw0rd',
});

/** A runner's folder: a fresh copy of the repository, as a change has it. */
function checkOut(name: string, workers: number): string {
  const folder = join(projects.folder, name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(project, folder, { recursive: true });
  const main = readFileSync(join(folder, 'src', 'main.ts'), 'utf8');
  writeFileSync(join(folder, 'src', 'main.ts'), main.replace('workers: 2', `workers: ${workers}`));
  return folder;
}

/** Runs lines one after the other, as long as they go well. @returns whether all did, and what they said */
async function runLines(folder: string, lines: readonly (readonly [string, NodeJS.ProcessEnv])[]) {
  let said = '';
  for (const [line, env] of lines) {
    if (ELSEWHERE.test(line)) continue;
    const { code, stdout, stderr } = await projects.run(folder, line, env);
    said += stdout + stderr;
    if (code !== 0) return { ok: false, said };
  }
  return { ok: true, said };
}

describe('on GitHub', () => {
  const { env, jobs } = parse(readFileSync(join(ROOT, 'examples', 'pipelines', 'github.yml'), 'utf8')) as Github;
  const known: { readonly [expression: string]: string } = { 'github.token': 't0ken', 'github.event.number': '12' };
  const filled = (values: Step['env'] = {}) =>
    Object.entries(values).flatMap(([name, value]) => {
      const [, expression = ''] = /^\$\{\{ (.*) \}\}$/.exec(value) ?? [];
      return known[expression] === undefined ? [] : [[name, known[expression]] as const];
    });
  const steps = (job: string, more: NodeJS.ProcessEnv = {}) => {
    const runner = { ...outside(), GITHUB_API_URL: forge.url, GITHUB_REPOSITORY: 'acme/sites', ...more };
    return (jobs[job]?.steps ?? []).flatMap(({ run, env: own }) =>
      run === undefined ? [] : [[run, { ...runner, ...Object.fromEntries(filled(own)) }] as const],
    );
  };

  test('a pull request gets one comment, which follows its plans; what is merged is applied', async () => {
    const folder = checkOut('github', 2);
    expect(await runLines(folder, steps('plan'))).toMatchObject({ ok: true });
    expect(forge.comments).toMatchObject([{ body: expect.stringMatching(/^<!-- pcg:plan app=.*7 to add/s) }]);
    expect(await runLines(folder, steps('apply'))).toMatchObject({ ok: true, said: expect.stringContaining('7 added') });
    expect(world()).toEqual([['kiel'], ['kiel-apps']]);

    // Somebody else's comment that looks like it is left alone; one on another page is found.
    const [own] = forge.comments.splice(0);
    forge.say(own?.body ?? '');
    for (let count = 0; count < 120; count += 1) forge.say('looks good');
    if (own) forge.comments.push({ ...own, id: 999 });
    expect(await runLines(folder, steps('plan'))).toMatchObject({ ok: true });
    expect(forge.comments.at(-1)?.body).toContain('| no changes |');
    expect(forge.changes).toEqual(['POST /repos/acme/sites/issues/12/comments', 'PATCH /repos/acme/sites/issues/comments/999']);
  });

  test('a plan that fails fails the job, and its comment says why', async () => {
    const folder = checkOut('github', 2);
    const lines = steps('plan', { PALETTE_API_KEY: 'not-a-key' });
    expect(await runLines(folder, lines.slice(0, -1))).toMatchObject({ ok: false });
    expect(await runLines(folder, lines.slice(-1))).toMatchObject({ ok: true });
    expect(forge.comments).toMatchObject([{ body: expect.stringMatching(/API key/i) }]);
  });

  test('a comment that cannot be posted is an error', async () => {
    const folder = checkOut('github', 2);
    writeFileSync(join(folder, 'plan.md'), '<!-- pcg:plan app=x -->\n');
    const [[line = '', env = {}] = []] = steps('plan').slice(-1);
    const { code, stderr } = await projects.run(folder, line, { ...env, GITHUB_TOKEN: 'another' });
    expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringMatching(/^GET http.*\/issues\/12\/comments.*: 401/) });
  });

  test('every secret that the pipeline takes stands at its top', () => {
    const text = readFileSync(join(ROOT, 'examples', 'pipelines', 'github.yml'), 'utf8');
    const [head = ''] = text.split('\nname:');
    const names = Object.values(env).flatMap((value) => /^\$\{\{ (?:secrets|vars)\.(\w+) \}\}$/.exec(value)?.[1] ?? []);
    expect(names.filter((name) => !head.includes(name))).toEqual([]);
    expect(names).toContain('VCENTER_PASSWORD');
  });
});

test('on GitLab states are with GitLab, and merge requests get notes', async () => {
  const pipeline = parse(readFileSync(join(ROOT, 'examples', 'pipelines', 'gitlab.yml'), 'utf8')) as Gitlab;
  const own: { readonly [name: string]: string } = { CI_API_V4_URL: forge.url, CI_PROJECT_ID: '4', CI_JOB_TOKEN: 'j0b' };
  const variables = Object.fromEntries(
    Object.entries(pipeline.variables).map(([name, value]) => [name, value.replace(/\$\{(\w+)\}/g, (_, of) => own[of] ?? '')]),
  );
  const env = { ...variables, ...own, ...outside(), GITLAB_CI: 'true', CI_MERGE_REQUEST_IID: '3', GITLAB_TOKEN: 't0ken' };
  const lines = (job: 'plan' | 'apply') =>
    [...pipeline[job].script, ...(pipeline[job].after_script ?? [])].map((line) => [line, env] as const);

  expect(await runLines(checkOut('gitlab', 2), lines('apply'))).toMatchObject({ ok: true });
  expect(world()).toEqual([['kiel'], ['kiel-apps']]);
  expect([[...forge.states.keys()], forge.locks.size]).toEqual([['site-kiel'], 0]);
  // Another runner, with nothing but the repository.
  const folder = checkOut('gitlab', 3);
  expect(await runLines(folder, lines('plan'))).toMatchObject({ ok: true });
  expect(await runLines(folder, lines('plan').slice(-1))).toMatchObject({ ok: true });
  expect(forge.comments).toMatchObject([{ body: expect.stringContaining('1 to change') }]);
  expect(forge.changes.filter((change) => change.includes('merge_requests'))).toEqual([
    'POST /projects/4/merge_requests/3/notes',
    'PUT /projects/4/merge_requests/3/notes/1',
  ]);
});
