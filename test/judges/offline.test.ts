import { spawnSync } from 'node:child_process';
import { NewProjects } from '../acceptance/support/new-project';

// After npm install, a new project needs no network: here it has none but the loopback interface of a namespace of its own.

jest.setTimeout(300_000);

const ALONE = "unshare --map-root-user --net /bin/sh -ec 'ip link set lo up";
const canBeAlone = spawnSync('/bin/sh', ['-c', `${ALONE}'`]).status === 0;
if (!canBeAlone) process.stderr.write('\nA NEW PROJECT WITHOUT A NETWORK IS NOT TRIED: there are no namespaces for users here\n');

(canBeAlone ? describe : describe.skip)('without a network', () => {
  // Not before it is known that they run: the body of a suite that is left out runs, too.
  let projects: NewProjects;
  beforeAll(() => {
    projects = new NewProjects();
  });
  afterAll(() => projects.close());

  const run = async (project: string, ...lines: readonly string[]): Promise<string> => {
    const script = `${[ALONE, ...lines].join('\n')}'`;
    const { code, stdout, stderr } = await projects.run(project, script);
    expect({ lines, code, output: code === 0 ? '' : stdout + stderr }).toEqual({ lines, code: 0, output: '' });
    return stdout + stderr;
  };

  test('nothing is to be reached, which is what the others are tried with', async () => {
    const fetched = 'node -e "fetch(\\"http://192.0.2.1/\\").then(() => process.exit(1), ({ cause }) => console.log(cause.code))"';
    expect(await run(projects.folder, fetched)).toBe('ENETUNREACH\n');
  });

  test('a new project is made, tested, planned, applied and destroyed', async () => {
    await run(projects.folder, 'cdktf-palette new sites --name kiel --cloud existing-kubernetes');
    const project = `${projects.folder}/sites`;
    expect(await run(project, 'npm test')).toContain('2 passed');
    const lived = await run(
      project,
      'npm run local npm run plan',
      'npm run local -- npm run apply -- --auto-approve',
      'npm run local -- npm run plan -- --detailed-exitcode',
      'npm run local -- npm run destroy -- --auto-approve',
    );
    for (const said of ['Plan: 7 to add', '7 added', 'No changes', '7 destroyed']) expect(lived).toContain(said);
  });

  test('a new project for many sites has its jobs', async () => {
    await run(projects.folder, 'npx cdktf-palette new shops --name kiel --fleet');
    expect(await run(`${projects.folder}/shops`, 'npx pcg fleet matrix --synth --waves 1 --states backend')).toContain('site-kiel');
  });
});
