import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Postgres, testWithPostgres } from '../acceptance/backends/support/postgres';
import { NewProjects } from '../acceptance/support/new-project';

// The way of somebody who has npm and nothing else of this: the package as npm packs it, an empty folder, and what README.md there says.

jest.setTimeout(300_000);

const projects = NewProjects.fromPack();
afterAll(() => projects.close());

/** Somebody labels a cluster by hand, with Palette's API. */
const BY_HAND = `
const call = (path, init, scope) => {
  const headers = { apikey: process.env.PALETTE_API_KEY, 'content-type': 'application/json', ...scope };
  return fetch(process.env.PALETTE_HOST + path, { headers, ...init });
};
const main = async () => {
  const { items } = await (await call('/v1/dashboard/projects/metadata')).json();
  const scope = { ProjectUid: items.find(({ metadata }) => metadata.name === 'Default').metadata.uid };
  const clusters = await (await call('/v1/dashboard/spectroclusters/metadata', {}, scope)).json();
  const { uid, name } = clusters.items.find((cluster) => cluster.name === 'kiel-apps');
  const body = JSON.stringify({ metadata: { name, labels: { by: 'hand' } } });
  const { status } = await call('/v1/spectroclusters/' + uid + '/metadata', { method: 'PATCH', body }, scope);
  process.exitCode = status === 204 ? 0 : 1;
};
main();
`;

const drift = 'npm run local -- npm run plan -- --refresh-only --detailed-exitcode';
/** The newcomer's project. It stays as the first test leaves it. */
let project = '';

async function run(line: string, expected = 0, env: NodeJS.ProcessEnv = {}): Promise<string> {
  const { code, stdout, stderr } = await projects.run(project, line, env);
  expect({ line, code, stderr: code === expected ? '' : stderr }).toEqual({ line, code: expected, stderr: '' });
  return stdout + stderr;
}

test('a newcomer comes from an empty folder to a site that is applied, changed by hand, joined by a second one, and destroyed', async () => {
  project = await projects.write('sites', '--name', 'kiel', '--cloud', 'existing-kubernetes');
  const edit = (file: string, from: string, to: string) => {
    const path = join(project, 'src', file);
    const text = readFileSync(path, 'utf8');
    expect(text).toContain(from);
    writeFileSync(path, text.replaceAll(from, to));
  };

  // Names of one's own: the local Palette takes them, and says that it has made them up.
  edit('site.ts', "datastore: 'datastore1'", "datastore: 'ssd-1'");
  expect(await run('npm test')).toContain('2 passed');
  expect(await run('npm run local npm run plan')).toContain('Plan: 7 to add');
  const applied = await run('npm run local -- cdktf-palette apply --all --synth --auto-approve');
  expect(applied).toContain('Apply complete! Resources: 7 added');
  expect(applied).toMatch(/datastore 'ssd-1'/);

  await run(drift);
  writeFileSync(join(project, 'by-hand.cjs'), BY_HAND);
  await run('npm run local node by-hand.cjs');
  expect(await run(drift, 2)).toContain('kiel-apps');

  edit('main.ts', "['kiel']", "['kiel', 'ulm']");
  await run('npm run local -- cdktf-palette plan --all --synth --report plan.md');
  expect(readFileSync(join(project, 'plan.md'), 'utf8')).toMatch(/site-kiel.*1 to change.*site-ulm.*7 to add/s);
  expect(await run('npm run local -- cdktf-palette apply --all --auto-approve')).toContain('7 added, 1 changed');
  expect(await run(drift)).toContain('No changes');
  expect(await run('npm run local -- cdktf-palette destroy --all --auto-approve')).toContain('14 destroyed');

  // A project for many sites, a job for each as the workflow runs it, in the order of its waves.
  const fleet = await projects.write('fleet', '--name', 'kiel', '--cloud', 'existing-kubernetes', '--fleet');
  const inFleet = async (line: string) => {
    const { code, stdout, stderr } = await projects.run(fleet, line);
    expect({ line, code, stderr: code === 0 ? '' : stderr }).toEqual({ line, code: 0, stderr: '' });
    return stdout;
  };
  const fleetMain = join(fleet, 'src', 'main.ts');
  writeFileSync(fleetMain, readFileSync(fleetMain, 'utf8').replace("[['kiel']]", "[['kiel'], ['ulm']]"));
  const printed = await inFleet('npm run --silent local -- pcg fleet matrix --synth --command apply --waves 3');
  const jobs = [...printed.matchAll(/"run":"([^"]+)"/g)].map(([, line]) => line as string);
  expect(jobs).toEqual(['kiel', 'ulm'].map((site) => `pcg apply --stack site-${site} --auto-approve`));
  for (const job of jobs) expect(await inFleet(`npm run local -- ${job} --lock-timeout 10m`)).toContain('7 added');
  expect(await inFleet('npm run local -- npm run destroy -- --auto-approve')).toContain('14 destroyed');
});

testWithPostgres(
  'the two sites keep their states in one database: neither waits for the other to have its first one there',
  async () => {
    const postgres = Postgres.start();
    try {
      const kept = { PG_CONN_STR: `${await postgres.database('states')}&sslmode=disable` };
      expect(await run('npm run local -- npm run apply -- --auto-approve', 0, kept)).toContain('14 added');
      expect(await run(drift, 0, kept)).toContain('No changes');
      expect(readFileSync(join(project, 'cdktf.out', 'stacks', 'site-kiel', 'cdk.tf.json'), 'utf8')).not.toContain('postgres:');
      expect(await run('npm run local -- npm run destroy -- --auto-approve', 0, kept)).toContain('14 destroyed');
    } finally {
      postgres.stop();
    }
  },
);
