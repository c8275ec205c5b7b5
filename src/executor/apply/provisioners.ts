import { type Diagnostic, errorAt, isUnknown, record, t } from '../../framework';
import { parseAddress } from '../address';
import type { Provisioner } from '../config/configuration';
import type { Expression, Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { evaluate, withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { type MarkedValue, typed } from '../expression/marked-value';
import { bothMarks, marksIn, NO_MARKS, separateMarks } from '../expression/marks';
import type { Marks } from '../plan/plan-run';
import { ARGUMENT_TYPES } from '../provision/arguments';
import { runLocalExec, type Secrecy } from '../provision/local-exec';
import { asDiagnostics } from '../run/problems';
import type { ApplyRun } from './apply-run';

const NAME = 'local-exec';

/** Whose provisioners run, and in what scope. */
export interface Provisioned {
  readonly address: string;
  readonly provisioners: readonly Provisioner[];
  /** The object, as they know it. */
  readonly self: MarkedValue;
  readonly scope: Scope;
}

/**
 * Runs the provisioners of an object, one after the other, until one fails that must not
 * (https://developer.hashicorp.com/terraform/language/resources/provisioners/syntax).
 * @returns what failed
 */
export async function provision(
  run: ApplyRun,
  when: Provisioner['when'],
  { address, provisioners: all, self, scope }: Provisioned,
): Promise<readonly Diagnostic[]> {
  const provisioners = all.filter((each) => each.when === when);
  const names = { self, ...(when === 'destroy' ? repetition(address) : {}) };
  for (const provisioner of provisioners) {
    run.emit({ kind: 'provision_start', address, provisioner: NAME });
    const failure = await execute(run, provisioner, address, withNames(scope, names));
    run.emit({ kind: failure ? 'provision_errored' : 'provision_complete', address, provisioner: NAME });
    if (!failure) continue;
    if (provisioner.onFailure === 'fail') return [failure];
    run.problems.add([{ ...failure, severity: 'warning' }], address);
  }
  return [];
}

/** A destroy-time provisioner knows of its key, and of nothing else of the configuration. */
function repetition(address: string): { readonly [name: string]: MarkedValue } {
  const key = parseAddress(address)?.key;
  if (typeof key === 'number') return { count: typed(t.object({ index: t.number }), { index: key }) };
  if (typeof key === 'string') return { each: typed(t.object({ key: t.string }), { key }) };
  return {};
}

type Environment = { readonly [name: string]: string | null };

/** A variable that is null isn't set. */
function withoutNulls(environment: Environment = {}): { readonly [name: string]: string } {
  return record(Object.entries(environment).flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])));
}

function secrecyOf(marks: Marks): Secrecy | undefined {
  const { sensitive, ephemeral } = separateMarks(marks);
  if (ephemeral.length === 0) return sensitive.length > 0 ? 'sensitive' : undefined;
  return sensitive.length > 0 ? 'sensitive, ephemeral' : 'ephemeral';
}

async function execute(run: ApplyRun, provisioner: Provisioner, address: string, scope: Scope): Promise<Diagnostic | undefined> {
  let marks = NO_MARKS;
  const value = async (expression: Expression | undefined, type: Parameters<typeof convert>[1]) => {
    if (!expression) return undefined;
    const given = await answered(() => convert(evaluate(expression, scope), type));
    marks = bothMarks(marks, marksIn(given));
    if (isUnknown(given.value)) throw new TypeError(`a provisioner of ${address} refers to something that isn't known after apply`);
    return given.value ?? undefined;
  };
  const command = (await value(provisioner.command, ARGUMENT_TYPES.command)) as string | undefined;
  if (!command) return errorAt(undefined, 'Invalid local-exec command', 'The command must not be empty.');
  const settings = {
    workingDir: (await value(provisioner.workingDir, ARGUMENT_TYPES.workingDir)) as string | undefined,
    interpreter: (await value(provisioner.interpreter, ARGUMENT_TYPES.interpreter)) as readonly string[] | undefined,
    environment: withoutNulls((await value(provisioner.environment, ARGUMENT_TYPES.environment)) as Environment | undefined),
    quiet: (await value(provisioner.quiet, ARGUMENT_TYPES.quiet)) as boolean | undefined,
  };
  const instance = parseAddress(address);
  const noted = instance && (await run.store.beginCommand(instance));
  let told: Promise<unknown> = Promise.resolve();
  const failure = await (run.runCommand ?? runLocalExec)({
    command,
    ...settings,
    // That it could not be noted is no fault of the command's: the note that it was to be started stands.
    onStart: (pid) => {
      told = noted?.runs(pid).catch(() => undefined) ?? told;
    },
    secrecy: secrecyOf(marks),
    cwd: run.model.configuration.directory,
    env: run.environment,
    signal: run.signal,
    clock: run.clock,
    onLine: (output) => run.emit({ kind: 'provision_progress', address, provisioner: NAME, output }),
  });
  await told;
  await noted?.ended().catch((error: unknown) =>
    run.problems.add(
      asDiagnostics(error).map((each) => ({ ...each, severity: 'warning' })),
      address,
    ),
  );
  return failure;
}
