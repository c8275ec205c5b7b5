import { type Diagnostic, DiagnosticError } from '../../framework';
import type { CheckConfig } from '../config/configuration';
import type { BoundConfiguration, ResourceBlock } from '../model/bound-configuration';
import type { WalkContext } from '../run/walk-context';
import { checkConditions } from './check-conditions';

/** The address of a `check` block, which is the one object that its conditions are about. */
export function checkText(name: string): string {
  return `check.${name}`;
}

/** The blocks that a `check` block waits for. */
export function blocksOfCheck(
  { dependencies }: Pick<BoundConfiguration, 'dependencies'>,
  { asserts, data }: CheckConfig,
): readonly string[] {
  const expressions = asserts.flatMap(({ condition, errorMessage }) => [condition, errorMessage]);
  return [...dependencies.of(...expressions), ...(data === undefined ? [] : [data])];
}

/** Evaluates what a `check` block asserts: what doesn't hold is a warning. @returns whether all of it could be evaluated */
export async function checkBlock(run: WalkContext, { name, asserts }: CheckConfig): Promise<boolean> {
  const of = checkText(name);
  // Where its data source could not be read, that is what is wrong with it.
  const status = run.checks.statusOf(of, of);
  if (status === 'fail' || status === 'error') return true;
  return run.problems.attempt(of, async () =>
    run.problems.check(await checkConditions(run, { of, object: of, kind: 'assert' }, asserts, run.scope, 'warning'), of),
  );
}

/**
 * Reads the data source of a `check` block. What goes wrong is a warning, and the check fails.
 * @returns undefined when it could not be read
 */
export async function readNested<Read>(
  run: Pick<WalkContext, 'checks' | 'problems'>,
  { config }: ResourceBlock,
  text: string,
  read: () => Promise<Read>,
): Promise<Read | undefined> {
  if (config.check === undefined) return read();
  try {
    const found = await read();
    noteRead(run, config.check);
    return found;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const { diagnostics } = error;
    run.problems.add(
      diagnostics.map((diagnostic) => ({ ...diagnostic, severity: 'warning' })),
      text,
    );
    const message = messageOf(run.problems.masked(diagnostics));
    run.checks.report(ruleOf(config.check), { status: 'fail', message });
    return undefined;
  }
}

/** Notes that nothing is wrong with the data source of a `check` block as far as is known: it was read, or waits for apply. */
export function noteRead({ checks }: Pick<WalkContext, 'checks'>, check: string): void {
  checks.report(ruleOf(check), { status: 'pass' });
}

function ruleOf(check: string) {
  return { of: checkText(check), object: checkText(check), kind: 'data', index: 0 } as const;
}

/** Diagnostics as one text, in terraform's form. */
function messageOf(diagnostics: readonly Diagnostic[]): string {
  const texts = diagnostics.map(({ summary, detail }) => (detail ? `${summary}: ${detail}` : summary));
  return texts.length === 1 ? (texts[0] as string) : `${texts.length} problems:\n${texts.map((text) => `\n- ${text}`).join('')}`;
}
