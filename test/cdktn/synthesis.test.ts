import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './support/project';

const projects = { cdktf: new Project('cdktf'), cdktn: new Project('cdktn') };
afterAll(() => {
  for (const project of Object.values(projects)) project.remove();
});

/** What the cores write differently: each its own version, into the comment at the top of a stack and the manifest. */
const VERSIONS = { cdktf: '"version":"0.21.0"', cdktn: '"version":"0.24.0"' } as const;

/** What an example is synthesized to, by the names of the files; the core's version is told by its name, and the project's folder by a dot. */
function synthesize(project: Project, example: string): { readonly [file: string]: string } {
  project.example(example);
  project.run([project.program(example)], { CDKTF_OUTDIR: `${example}.out` });
  const folder = join(project.folder, `${example}.out`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  // Read and written again: cdktf has a line break in what is empty. Where a warning of the manifest comes from is told by a trace through the core's own
  // files.
  const written = (name: string) =>
    JSON.stringify(JSON.parse(readFileSync(join(folder, name), 'utf8')), (key, value) => (key === 'stacktrace' ? [] : value));
  return Object.fromEntries(
    files.sort().map((name) => {
      const text = written(name);
      expect(text.split(VERSIONS[project.core])).toHaveLength(2);
      return [name, text.replace(VERSIONS[project.core], '"version":"THE CORE\'S"').replaceAll(project.folder, '.')];
    }),
  );
}

test.each([
  ['site', 1],
  ['fleet', 13],
])('the example "%s" is synthesized to the same on both cores', (example, stacks) => {
  const [old, young] = [synthesize(projects.cdktf, example), synthesize(projects.cdktn, example)];
  expect(Object.keys(young).filter((name) => name.endsWith('cdk.tf.json'))).toHaveLength(stacks);
  expect(young).toEqual(old);
});
