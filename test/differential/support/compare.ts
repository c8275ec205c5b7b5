import { describeWithTerraform } from '../../acceptance/support/tools';
import { differences } from './differences';
import { actionsOf, closingLine, comparablePlan, comparableState, Names } from './normalise';
import { pcgInProcess } from './pcg-in-process';
import { pcgProgram } from './pcg-program';
import type { Flags, Scenario, Step } from './scenario';
import { type Outcome, Side } from './side';
import { terraformProgram } from './terraform-program';

/** Tests that terraform and pcg do the same in each scenario. */
export function describeScenarios(title: string, scenarios: readonly Scenario[]): void {
  describeWithTerraform(title, () => {
    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))('%s', async (_, scenario) => {
      const pcg = new Side(scenario.program ? pcgProgram() : pcgInProcess());
      await compareScenario(scenario, { terraform: new Side(terraformProgram()), pcg });
    });
  });
}

/** Has both programs do what a scenario says, and compares all that comes of it. */
export async function compareScenario(
  { steps }: Scenario,
  { terraform, pcg }: { readonly terraform: Side; readonly pcg: Side },
): Promise<void> {
  try {
    const pair = new Pair(terraform, pcg);
    for (const [i, step] of steps.entries()) {
      try {
        await pair.step(step);
      } catch (error) {
        if (error instanceof Error) error.message = `step ${i + 1}: ${error.message}`;
        throw error;
      }
    }
  } finally {
    terraform.close();
    pcg.close();
  }
}

class Pair {
  /** Of terraform's side, and of pcg's. */
  readonly #names = [new Names(), new Names()] as const;
  constructor(
    readonly terraform: Side,
    readonly pcg: Side,
  ) {}

  async step(step: Step): Promise<void> {
    const { config, files = {}, inPalette, edit, meanwhile, run = 'apply', does, refused, fails, log, restless = false } = step;
    for (const side of [this.terraform, this.pcg]) {
      const wanted = typeof config === 'function' ? config(side.palette?.url ?? '') : config;
      side.write({ ...files, ...(wanted ? { 'main.tf.json': JSON.stringify(wanted, null, 2) } : {}) });
      if (side.palette) await inPalette?.(side.palette);
      if (edit) side.edit(edit);
    }
    this.#learn();
    const flags: Flags = run === 'destroy' ? { ...step, mode: 'destroy' } : step;
    const planned = await this.#both((side) => side.program.plan(side.folder, flags));
    this.#compareOutcomes('plan', planned, refused);
    if (does) expect(actionsOf(planned[0].plan ?? {})).toEqual(does);
    if (refused || run === 'plan') return;

    if (meanwhile) for (const side of [this.terraform, this.pcg]) side.edit(meanwhile);
    const applied = await this.#both(({ program, folder }) =>
      run === 'destroy'
        ? program.destroy(folder, flags)
        : program.apply(folder, {
            ...(step.parallelism === undefined ? {} : { parallelism: step.parallelism }),
            vars: step.varsAtApply ?? {},
          }),
    );
    this.#learn();
    this.#compareOutcomes('apply', applied, fails);
    const lines = [this.terraform.log(), this.pcg.log()].map((all) => (log ? all : [...all].sort()));
    expect(differences(lines[0], lines[1], 'log')).toEqual([]);
    if (log) expect(lines[0]).toEqual(log);
    const states = [comparableState(this.terraform.state(), this.#names[0]), comparableState(this.pcg.state(), this.#names[1])];
    expect(differences(states[0], states[1], 'state')).toEqual([]);
    if (step.interchange !== false) await this.#interchange(step, restless || fails !== undefined || flags.mode === 'destroy');
  }

  /** Each goes on from the other's state, and has nothing to do unless something is known to be left. */
  async #interchange({ vars }: Step, restless: boolean): Promise<void> {
    const flags = vars ? { vars } : {};
    const outcomes = await Promise.all([
      this.terraform.planWith(this.pcg.state(), flags),
      this.pcg.planWith(this.terraform.state(), flags),
    ]);
    const [theirs, ours] = this.#names;
    this.#compareOutcomes('plan with the state of the other', outcomes, undefined, { mayFail: restless, names: [ours, theirs] });
    if (!restless) expect(outcomes[0].code).toBe(0);
  }

  #compareOutcomes(
    what: string,
    [theirs, ours]: readonly [Outcome, Outcome],
    wrong: RegExp | undefined,
    { mayFail = false, names = this.#names }: { readonly mayFail?: boolean; readonly names?: readonly [Names, Names] } = {},
  ): void {
    const compared = (
      [
        [theirs, names[0]],
        [ours, names[1]],
      ] as const
    ).map(([{ code, plan, said }, known]) => ({
      code,
      // Terraform shows what it had planned until it met the error.
      closing: code === 1 ? undefined : closingLine(said),
      plan: plan && comparablePlan(plan, known),
      said: code === 1 && !wrong && !mayFail ? said : '',
    }));
    if (theirs.code === 1 && ours.code === 1 && !wrong && !mayFail)
      throw new Error(`both fail to ${what}: ${theirs.said} ${ours.said}`);
    expect(differences(compared[0], compared[1], what)).toEqual([]);
    if (!wrong) return;
    expect(theirs.code).toBe(1);
    expect(theirs.said).toMatch(wrong);
    expect(ours.said).toMatch(wrong);
  }

  #both(work: (side: Side) => Promise<Outcome>): Promise<[Outcome, Outcome]> {
    return Promise.all([work(this.terraform), work(this.pcg)]);
  }

  #learn(): void {
    this.#names[0].learn(this.terraform.state());
    this.#names[1].learn(this.pcg.state());
  }
}
