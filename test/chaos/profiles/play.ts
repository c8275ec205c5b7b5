import { createSimulator, DEFAULT_SEED, type Simulator } from '../../../src/simulator';
import { configurationAt } from './configuration';
import { problemsOf } from './judge';
import { LAYOUTS, type Phase, type SiteSize, STAGE_OF, STAGES, type Stage } from './layout';
import type { Profile } from './profile';
import { LOG, PROGRAMS, type ProgramName, Programs } from './program';
import type { PhaseRecord, RunRecord } from './record';
import { type SecretWatch, watchSecrets } from './secret-watch';
import { createSecrets, environmentOf, type Secrets } from './secrets';
import { wantedAt } from './site';
import { Trouble } from './trouble';

/** How often a run may fail in a phase. */
const RUNS = 7;

/** After these phases others plan, and find nothing to do: the program that played, or the other one, or both. */
const PLANNED: { readonly [P in Phase]?: readonly ('same' | 'other')[] } = {
  change: ['other'],
  move: ['same', 'other'],
  remove: ['same', 'other'],
};

/** Files that must have been caught while they were there, if the search for secrets is to mean anything. */
const SEARCHED: { readonly [P in ProgramName]: readonly string[] } = {
  terraform: ['terraform.tfstate', LOG],
  pcg: ['terraform.tfstate', 'terraform.tfstate.journal'],
};

interface Scene {
  readonly profile: Profile;
  readonly program: ProgramName;
  readonly size: SiteSize;
  readonly simulator: Simulator;
  readonly url: string;
  readonly programs: Programs;
  readonly secrets: Secrets;
  readonly watch: SecretWatch;
  readonly trouble: Trouble;
  readonly problems: string[];
}

/** Builds, changes, moves and destroys a site with a program in a profile's trouble, and judges it after each phase. */
export async function play(profile: Profile, program: ProgramName, size: SiteSize): Promise<RunRecord> {
  const secrets = createSecrets();
  const seed = { ...DEFAULT_SEED, apiKeys: [{ key: secrets.apiKey }] };
  const simulator = createSimulator({ speed: 10_000, ...profile.palette, seed });
  const url = await simulator.listen();
  const programs = Programs.open({ PALETTE_HOST: url, ...environmentOf(secrets) });
  const watch = watchSecrets(programs.directory, secrets);
  const scene: Scene = {
    ...{ profile, program, size, simulator, url, programs, secrets, watch },
    trouble: new Trouble(profile, { control: simulator.control, kill: () => programs.kill() }, size),
    problems: [],
  };
  try {
    const phases = await playAll(scene);
    const { leaks, files, ...searched } = watch.end();
    const missed = SEARCHED[program].filter((name) => !files.includes(name));
    const unfired = scene.trouble.fired().filter(({ times }) => times === 0);
    return {
      profile: profile.name,
      standsFor: profile.standsFor,
      ...{ program, size, phases, searched },
      requests: scene.trouble.requests,
      fired: scene.trouble.fired(),
      problems: [
        ...scene.problems,
        ...leaks,
        ...unfired.map(({ name }) => `never happened: ${name}`),
        ...missed.map((name) => `never looked through for secrets: ${name}`),
      ],
    };
  } finally {
    watch.end();
    await programs.close();
    await simulator.close();
  }
}

/** Ends with the first phase that has a problem: what comes after it says nothing. */
async function playAll(scene: Scene): Promise<readonly PhaseRecord[]> {
  const { programs, size, url } = scene;
  programs.workspace.configure(configurationAt(size, 'built', url));
  await programs.workspace.init();
  const { output } = await programs.review(scene.program);
  scene.watch.look('the plan', output);
  const phases: PhaseRecord[] = [];
  for (const phase of LAYOUTS[size.layout].phases) {
    phases.push(await playPhase(scene, phase));
    if (scene.problems.length > 0) break;
  }
  return phases;
}

async function playPhase(scene: Scene, phase: Phase): Promise<PhaseRecord> {
  const { programs, simulator, trouble, size, url, problems } = scene;
  const stage = STAGE_OF[phase];
  if (stage !== undefined) programs.workspace.configure(configurationAt(size, stage, url));
  trouble.begin(phase);
  try {
    const record = await runUntilDone(scene, phase);
    trouble.end();
    if (problems.length === 0) {
      // What Palette was still at when the run ended comes to its end.
      simulator.control.clock({ advance: '6h' });
      judgeDeletions(scene, phase);
      await judge(scene, phase);
    }
    return record;
  } finally {
    trouble.close();
  }
}

/** Runs the program as a pipeline does that is started again after a failure. */
async function runUntilDone({ profile, program, programs, trouble, watch, problems }: Scene, phase: Phase): Promise<PhaseRecord> {
  const failures: string[] = [];
  let [runs, restored, ms] = [0, 0, 0];
  let again = profile.runsAgain && trouble.isIn(phase);
  while (problems.length === 0) {
    trouble.beforeRun(failures.length);
    const start = performance.now();
    const { code, output } = phase === 'destroy' ? await programs.destroy(program) : await programs.apply(program);
    ms += performance.now() - start;
    runs += 1;
    watch.look(`the output of ${program} (${phase})`, output);
    if (code === 0) {
      if (!again) break;
      again = false;
      continue;
    }
    failures.push(errorsIn(output));
    if (programs.restoreState()) restored += 1;
    const most = profile.atOnce ? 1 : RUNS;
    if (failures.length === most) problems.push(`${phase}: it failed too often (${most}), at last with: ${output.slice(-3000)}`);
  }
  return { phase, runs, restored, ms: Math.round(ms), failures };
}

/** What went wrong in a run, each kind once. */
function errorsIn(output: string): string {
  const errors = output.split('\n').filter((line) => /Error: /.test(line));
  const counted = new Map<string, number>();
  for (const line of errors) {
    const text = line
      .replace(/^.*?Error: /, '')
      .replace(/"[^"]*"/g, '"…"')
      .trim();
    counted.set(text, (counted.get(text) ?? 0) + 1);
  }
  return counted.size === 0 ? 'killed' : [...counted].map(([text, count]) => `${count} × ${text}`).join('; ');
}

/** What is made stays, unless the configuration says otherwise: nothing is made twice to be right once. */
function judgeDeletions({ trouble, size, problems }: Scene, phase: Phase): void {
  const stage = STAGE_OF[phase];
  if (stage === undefined) return;
  const before = STAGES[STAGES.indexOf(stage) - 1];
  const names = (at: Stage | undefined) => [
    ...wantedAt(size, at).clusters,
    ...wantedAt(size, at).gateways.map((name) => ({ name })),
  ];
  const staying = new Set(names(stage).map(({ name }) => name));
  const leaving = names(before).filter(({ name }) => !staying.has(name));
  const deletions = trouble.deletions();
  if (deletions.length !== leaving.length)
    problems.push(`${phase}: ${leaving.length} deletions were to be made, and these were: ${deletions}`);
}

async function judge(
  { profile, program, programs, simulator, secrets, size, watch, problems }: Scene,
  phase: Phase,
): Promise<void> {
  const stage = STAGE_OF[phase];
  for (const which of PLANNED[phase] ?? []) {
    const judge = PROGRAMS.find((each) => (each === program) === (which === 'same')) as ProgramName;
    const { code, output } = await programs.plan(judge);
    watch.look(`the plan of ${judge} (${phase})`, output);
    if (code !== 0) problems.push(`${phase}: the plan of ${judge} is not empty: ${output}`);
  }
  const state = programs.state();
  const files = programs.files();
  const found = await problemsOf({
    simulator,
    apiKey: secrets.apiKey,
    size,
    stage,
    state,
    files,
    mayCrowd: profile.mayCrowd === true,
  });
  problems.push(...found.map((problem) => `${phase}: ${problem}`));
}
