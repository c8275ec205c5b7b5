import { type Diagnostic, DiagnosticError } from '../../framework';
import { type InstanceAddress, instanceText, moduleOf } from '../address';
import type { CheckConfig } from '../config/configuration';
import type { BoundConfiguration, ResourceBlock } from '../model/bound-configuration';
import type { Needed } from '../model/dependencies';
import { qualified } from '../module-address';
import type { WalkContext } from '../run/walk-context';
import { checkConditions } from './check-conditions';

/** What a `check` block waits for: blocks, and parts of modules. */
export function needsOfCheck(
  { dependencies }: Pick<BoundConfiguration, 'dependencies'>,
  { asserts, data, module }: CheckConfig,
): Needed {
  const expressions = asserts.flatMap(({ condition, errorMessage }) => [condition, errorMessage]);
  const { blocks, instances, parts } = dependencies.needs({ expressions, dependsOn: [] }, module);
  return { blocks: data === undefined ? blocks : new Set([...blocks, data]), instances, parts };
}

/** The address of a `check` block in an instance of its module: the one object that its conditions are about there. */
export function checkObject({ name }: CheckConfig, module: string): string {
  return qualified(module, `check.${name}`);
}

/** Evaluates what a `check` block asserts, in each instance of its module. @returns whether all of it could be evaluated */
export async function checkBlock(run: WalkContext, check: CheckConfig): Promise<boolean> {
  const done = await Promise.all(run.scopes.instances(check.module).map((module) => checkIn(run, check, module)));
  return done.every(Boolean);
}

/** What doesn't hold is a warning. */
async function checkIn(run: WalkContext, check: CheckConfig, module: string): Promise<boolean> {
  const { address: of, asserts } = check;
  const object = checkObject(check, module);
  // Where its data source could not be read, that is what is wrong with it.
  const status = run.checks.statusOf(of, object);
  if (status === 'fail' || status === 'error') return true;
  return run.problems.attempt(object, async () =>
    run.problems.check(
      await checkConditions(run, { of, object, kind: 'assert' }, asserts, run.scopes.of(module), 'warning'),
      object,
    ),
  );
}

/**
 * Reads the data source of a `check` block. What goes wrong is a warning, and the check fails.
 * @returns undefined when it could not be read
 */
export async function readNested<Read>(
  run: Pick<WalkContext, 'checks' | 'problems' | 'model'>,
  { config }: ResourceBlock,
  address: InstanceAddress,
  read: () => Promise<Read>,
): Promise<Read | undefined> {
  if (config.check === undefined) return read();
  try {
    const found = await read();
    noteRead(run, config.check, address);
    return found;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const { diagnostics } = error;
    run.problems.add(
      diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' })),
      instanceText(address),
    );
    const message = messageOf(run.problems.masked(diagnostics));
    run.checks.report(ruleOf(run, config.check, address), { status: 'fail', message });
    return undefined;
  }
}

/** Notes that nothing is wrong with the data source of a `check` block as far as is known: it was read, or waits for apply. */
export function noteRead(run: Pick<WalkContext, 'checks' | 'model'>, check: string, address: InstanceAddress): void {
  run.checks.report(ruleOf(run, check, address), { status: 'pass' });
}

function ruleOf({ model }: Pick<WalkContext, 'model'>, check: string, address: InstanceAddress) {
  const config = model.configuration.checks[check] as CheckConfig;
  return { of: check, object: checkObject(config, moduleOf(address)), kind: 'data', index: 0 } as const;
}

/** Diagnostics as one text, in terraform's form. */
function messageOf(diagnostics: readonly Diagnostic[]): string {
  const texts = diagnostics.map(({ summary, detail }) => (detail ? `${summary}: ${detail}` : summary));
  return texts.length === 1 ? (texts[0] as string) : `${texts.length} problems:\n${texts.map((text) => `\n- ${text}`).join('')}`;
}
