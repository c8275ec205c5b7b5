import { checkApplied } from '../../../src/executor/objchange/check-applied';
import { checkFinalPlan } from '../../../src/executor/objchange/check-final-plan';
import { checkPlanned } from '../../../src/executor/objchange/check-planned';
import { checkImported, checkRead } from '../../../src/executor/objchange/check-read';
import { decide } from '../../../src/executor/objchange/effective-replace';
import { proposedNew } from '../../../src/executor/objchange/proposed-new';
import { blockType, type Diagnostic, equal, type ObjectValue, providerSchema, type Value } from '../../../src/framework';
import { paletteProvider } from '../../../src/provider';
import { filled } from '../../provider/support/filled';
import { Run, type Stored, type TestPalette } from '../../provider/support/palette';

/** What stands in a configuration. */
export type Body = { readonly [name: string]: Value };

/** An object as a state keeps it, null where there is none. */
export interface Kept extends Stored {
  /** Its creation failed after it was there: it is to be made anew. */
  readonly tainted: boolean;
}

export const NOTHING: Kept = { state: null, private: null, tainted: false };

/** What a plan makes of an object. */
export interface Plan {
  readonly action: ReturnType<typeof decide>['action'];
  /** As the refresh found it. */
  readonly read: Kept;
  readonly config: ObjectValue | null;
  readonly planned: ObjectValue | null;
  readonly private: Stored['private'];
  readonly diagnostics: readonly Diagnostic[];
}

/** What an apply left. */
export interface Applied {
  readonly action: Plan['action'];
  readonly kept: Kept;
  readonly diagnostics: readonly Diagnostic[];
}

/** How the provider of a run is configured. */
export type Settings = { readonly owner?: string; readonly retry_attempts?: number };

const SCHEMAS = providerSchema(paletteProvider as unknown as Parameters<typeof providerSchema>[0]).resources;

/** The block of a resource. @throws Error when there is none */
export function blockOf(type: string) {
  const schema = SCHEMAS[type];
  if (!schema) throw new Error(`there is no resource ${type}`);
  return schema.block;
}

/** What exists outside the state for a resource. */
export function remoteOf(type: string): 'object' | 'view' | 'none' | undefined {
  return paletteProvider.resources.find((each) => each.type === type)?.remote;
}

/** All resources of the provider. */
export const RESOURCES: readonly string[] = Object.keys(SCHEMAS);

export function errorsOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ summary, detail }) => `${summary}: ${detail}`);
}

/**
 * One resource in the hands of Terraform: refreshed, planned and applied by providers of their own, whose answers are checked
 * as core checks them. What core would refuse is thrown.
 */
export class Core {
  readonly block;
  /** What exists outside the state for it. */
  readonly remote;

  constructor(
    readonly palette: TestPalette,
    readonly type: string,
    readonly settings: Settings = { owner: 'me' },
  ) {
    this.block = blockOf(type);
    this.remote = remoteOf(type);
  }

  /** The same with providers that are configured otherwise. */
  with(settings: Settings): Core {
    return new Core(this.palette, this.type, { ...this.settings, ...settings });
  }

  /** `terraform plan`: refreshes first. @param body null to destroy */
  async plan(kept: Kept, body: Body | null): Promise<Plan> {
    return this.inRun(async (run) => this.planIn(run, await this.refreshIn(run, kept), body));
  }

  /** `terraform plan -refresh=false`. */
  async planAsStored(kept: Kept, body: Body): Promise<Plan> {
    return this.inRun((run) => this.planIn(run, kept, body));
  }

  /** `terraform apply` of a configuration: plan and apply have a provider each. */
  async turn(kept: Kept, body: Body | null): Promise<Applied> {
    const plan = await this.plan(kept, body);
    if (errorsOf(plan.diagnostics).length > 0) return { action: plan.action, kept: plan.read, diagnostics: plan.diagnostics };
    return this.apply(plan, body);
  }

  /** Carries out a plan. @param body as it is known now */
  async apply(plan: Plan, body: Body | null): Promise<Applied> {
    const { action, read } = plan;
    if (action === 'no-op') return { action, kept: read, diagnostics: plan.diagnostics };
    return this.inRun(async (run) => {
      if (action === 'delete') return { action, ...(await this.removeIn(run, read)) };
      if (action === 'create' || action === 'update') return { action, ...(await this.changeIn(run, plan, read, body)) };
      const removed = await this.removeIn(run, read);
      if (errorsOf(removed.diagnostics).length > 0) return { action, ...removed };
      return { action, ...(await this.changeIn(run, { ...plan, action: 'create' }, NOTHING, body)) };
    });
  }

  /** Plans again what was planned with less known, as an apply does first. @throws Violation when it isn't what was planned */
  async planAgain(first: Plan, body: Body): Promise<void> {
    const replaces = first.action === 'delete-create' || first.action === 'create-delete';
    const prior = replaces ? NOTHING : first.read;
    const plan = await this.inRun((run) => this.planIn(run, prior, body));
    if (errorsOf(plan.diagnostics).length > 0) throw new Refused('final plan', errorsOf(plan.diagnostics));
    const action = replaces ? 'create' : first.action;
    hold(checkFinalPlan(this.block, { action, planned: first.planned }, { action: plan.action, planned: plan.planned }));
  }

  /** What a refresh finds. @throws Error when it fails */
  async refresh(kept: Kept): Promise<Kept> {
    return this.inRun((run) => this.refreshIn(run, kept));
  }

  /** An import, refreshed. @throws Error when it fails */
  async imported(id: string): Promise<Kept> {
    return this.inRun(async (run) => {
      const { imported, diagnostics } = await run.instance.import(this.type, id);
      refuse(`import ${id}`, diagnostics);
      if (imported === null) throw new Error(`${id} was not imported`);
      hold(checkImported(this.block, imported.state));
      return this.refreshIn(run, { ...imported, tainted: false });
    });
  }

  /** What the configuration is refused for, or nothing. */
  async refusal(body: Body): Promise<readonly string[]> {
    return this.inRun(async (run) => {
      const { diagnostics } = await run.instance.validateResource(this.type, filled(this.block, body), WRITE_ONLY);
      refuseBug(diagnostics);
      return errorsOf(diagnostics);
    });
  }

  /** Whether two objects are the same to Terraform. */
  same(a: ObjectValue | null, b: ObjectValue | null): boolean {
    return equal(blockType(this.block), a, b);
  }

  /** Names of the attributes and blocks in which a plan differs from what there is. */
  changes({ planned, read: { state } }: Plan): readonly string[] {
    const type = blockType(this.block);
    if (type.kind !== 'object') return [];
    return Object.entries(type.attributes)
      .filter(([name, each]) => !equal(each, planned?.[name] ?? null, state?.[name] ?? null))
      .map(([name]) => name);
  }

  private async inRun<T>(work: (run: Run) => Promise<T>): Promise<T> {
    const run = new Run(this.palette);
    try {
      await run.configure(this.settings).catch((error: Error) => {
        throw new Refused('configure', [error.message]);
      });
      return await work(run);
    } finally {
      await run.instance.close();
    }
  }

  private async refreshIn(run: Run, kept: Kept): Promise<Kept> {
    if (kept.state === null) return kept;
    const {
      state,
      private: notes,
      diagnostics,
    } = await run.instance.read({ type: this.type, state: kept.state, private: kept.private });
    refuse('refresh', diagnostics);
    hold(checkRead(this.block, state));
    return { state, private: notes, tainted: kept.tainted && state !== null };
  }

  private async planIn(run: Run, read: Kept, body: Body | null): Promise<Plan> {
    const config = body && filled(this.block, body);
    if (config) refuse('validate', (await run.instance.validateResource(this.type, config, WRITE_ONLY)).diagnostics);
    const { tainted, state } = read;
    const prior = tainted && config ? null : state;
    const answer = await this.ask(run, prior, read.private, config);
    const { action } = decide(this.block, {
      prior: state,
      planned: answer.planned,
      requiresReplace: answer.requiresReplace,
      tainted,
    });
    const replaces = (action === 'delete-create' || action === 'create-delete') && !tainted;
    const { planned, plannedPrivate } = replaces ? await this.ask(run, null, answer.plannedPrivate, config, true) : answer;
    return { action, read, config, planned, private: plannedPrivate, diagnostics: answer.diagnostics };
  }

  private async ask(run: Run, prior: ObjectValue | null, notes: Stored['private'], config: ObjectValue | null, second = false) {
    const proposed = config && proposedNew(this.block, prior, config);
    const answer = await run.instance.plan({ type: this.type, prior, proposed, config, priorPrivate: notes });
    refuseBug(answer.diagnostics);
    const { planned, requiresReplace } = answer;
    if (errorsOf(answer.diagnostics).length === 0) {
      hold(checkPlanned(this.block, { prior, config, planned, requiresReplace, second }));
    }
    return answer;
  }

  private async changeIn(run: Run, first: Plan, prior: Kept, body: Body | null) {
    const config = body && filled(this.block, body);
    if (config) refuse('validate', (await run.instance.validateResource(this.type, config, WRITE_ONLY)).diagnostics);
    const final = await this.ask(run, prior.state, prior.state === null ? null : prior.private, config);
    if (errorsOf(final.diagnostics).length > 0) return { kept: prior, diagnostics: final.diagnostics };
    const { planned } = final;
    const again = decide(this.block, { prior: prior.state, planned, requiresReplace: final.requiresReplace });
    hold(checkFinalPlan(this.block, first, { action: again.action, planned }));
    if (again.action === 'no-op') return { kept: prior, diagnostics: final.diagnostics };
    const applied = await run.instance.apply({
      type: this.type,
      prior: prior.state,
      planned,
      config,
      plannedPrivate: final.plannedPrivate,
    });
    refuseBug(applied.diagnostics);
    const failed = errorsOf(applied.diagnostics).length > 0;
    if (!failed) hold(checkApplied(this.block, { planned, applied: applied.state }));
    const tainted = failed && prior.state === null && applied.state !== null;
    return { kept: { state: applied.state, private: applied.private, tainted }, diagnostics: applied.diagnostics };
  }

  /** Without planning it again: core doesn't. */
  private async removeIn(run: Run, { state, private: plannedPrivate, tainted }: Kept) {
    const applied = await run.instance.apply({ type: this.type, prior: state, planned: null, config: null, plannedPrivate });
    refuseBug(applied.diagnostics);
    return { kept: { state: applied.state, private: applied.private, tainted }, diagnostics: applied.diagnostics };
  }
}

const WRITE_ONLY = { writeOnlyAllowed: true };

/** @throws Refused when something went wrong that the provider has words for, Violation when it has none */
function refuse(step: string, diagnostics: readonly Diagnostic[]): void {
  refuseBug(diagnostics);
  const errors = errorsOf(diagnostics);
  if (errors.length > 0) throw new Refused(step, errors);
}

/** Whatever happens: what the provider doesn't expect it calls a bug, and that is one. */
function refuseBug(diagnostics: readonly Diagnostic[]): void {
  hold(diagnostics.filter(({ summary }) => summary.startsWith('Bug in')));
}

/** What core would hold against the provider. */
function hold(diagnostics: readonly Diagnostic[]): void {
  const errors = errorsOf(diagnostics);
  if (errors.length > 0) throw new Violation(errors.join('\n'));
}

/** A step that ended with errors, and changed nothing. */
export class Refused extends Error {
  constructor(
    readonly step: string,
    readonly errors: readonly string[],
  ) {
    super(`${step}: ${errors.join('\n')}`);
  }
}

/** An answer that breaks the protocol. */
export class Violation extends Error {}
