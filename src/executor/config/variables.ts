import { t, UNKNOWN } from '../../framework';
import { collectTexts, maskDiagnostic } from '../../framework/secrets';
import { record } from '../../framework/value';
import type { Scope } from '../expression/ast';
import { blame, culpritOf } from '../expression/culprit';
import { equals } from '../expression/evaluate/equals';
import { evaluate } from '../expression/evaluate/evaluate';
import { ExpressionError } from '../expression/expression-error';
import { type MarkedValue, sensitiveIf, typed } from '../expression/marked-value';
import { ALL_EPHEMERAL, ALL_SENSITIVE, bothMarks, type Marks, NO_MARKS } from '../expression/marks';
import { parseExpression } from '../expression/parse/parse';
import { checkRules, variableScope } from './check/variable-rules';
import { ConfigError, type ConfigProblem, Problems } from './config-error';
import type { Configuration, Variable } from './configuration';
import { EMPTY_SCOPE } from './decode/optional-shape';
import { didYouMean } from './nearest';
import { automaticFiles, type GivenValue, readVariableFile, type WrittenValue } from './variable-files';
import { literalFromJson, toVariableType } from './variable-type';

/** Where values for variables come from; later ones win in the order of the members here. */
export interface VariableInput {
  /** `TF_VAR_name` in it gives the variable `name`. */
  readonly env: { readonly [name: string]: string | undefined };
  /** Where `terraform.tfvars` and `*.auto.tfvars` are looked for, and what files on the {@link commandLine} are relative to. */
  readonly directory: string;
  /** Values and files of values that the command line gives, in its order. */
  readonly commandLine: readonly ({ readonly name: string; readonly value: string } | { readonly file: string })[];
  /** The plan that is being applied. It has the values of all variables but the ephemeral ones. @default none */
  readonly planned?: PlannedVariables;
  /** Calls a function: validation rules may. */
  readonly call: Scope['call'];
}

/** What a saved plan knows of variables. */
export interface PlannedVariables {
  readonly variables: { readonly [name: string]: MarkedValue };
  /** Those that were given a value: they are given one again, and no others. */
  readonly ephemeral: readonly string[];
}

/** A value for each declared variable, and what is odd about what was given. */
export interface VariableValues {
  readonly values: { readonly [name: string]: MarkedValue };
  /** What was given, before it was made what the variable's type says; nothing for ephemeral variables. */
  readonly given: { readonly [name: string]: MarkedValue };
  /** Ephemeral variables that were given a value, so that applying a saved plan asks for it again. */
  readonly ephemeral: readonly string[];
  readonly warnings: readonly ConfigProblem[];
}

/**
 * The values of a configuration's variables: from the environment, files, the command line and defaults,
 * converted to their types and checked by their validation rules
 * (https://developer.hashicorp.com/terraform/language/values/variables#variable-definition-precedence).
 * @throws ConfigError with all variables that have no value or a wrong one
 */
export function variableValues(configuration: Configuration, input: VariableInput): VariableValues {
  const secrets = new Set<string>();
  try {
    return checkedValues(configuration, input, secrets);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const masked = error.problems.map((problem) => blame({ ...problem, ...maskDiagnostic(problem, secrets) }, culpritOf(problem)));
    throw new ConfigError(masked, configuration.sources);
  }
}

/** @param secrets learns what was given for sensitive variables */
function checkedValues({ variables }: Configuration, input: VariableInput, secrets: Set<string>): VariableValues {
  const problems = new Problems();
  const given = givenValues(variables, input, problems);
  learnGiven(variables, given, secrets);
  if (input.planned) checkAgainstPlan(variables, given, input.planned, problems);
  const found: [string, MarkedValue][] = [];
  for (const variable of Object.values(variables)) {
    const planned = variable.ephemeral ? undefined : input.planned?.variables[variable.name];
    const value = planned ?? problems.attempt(at(variable), () => resolvedValue(variable, given.get(variable.name)));
    if (value) found.push([variable.name, sensitiveIf(variableMarks(variable), value)]);
  }
  // A rule may refer to other variables: it is of use only when all of them have values.
  problems.throwErrors();
  const values = record(found);
  const scope = variableScope(values, input);
  for (const variable of Object.values(variables).filter(({ ephemeral }) => ephemeral || !input.planned))
    checkRules(variable, scope, problems);
  problems.throwErrors();
  const ephemeral = Object.values(variables).flatMap((each) => (each.ephemeral && given.has(each.name) ? [each.name] : []));
  const asGiven = [...given].flatMap(([name, { value }]) => (variables[name]?.ephemeral ? [] : [[name, value] as const]));
  return { values, given: record(asGiven), ephemeral, warnings: problems.list };
}

function learnGiven(variables: Configuration['variables'], given: ReadonlyMap<string, GivenValue>, secrets: Set<string>): void {
  for (const variable of Object.values(variables)) {
    if (isHidden(variable)) collectTexts(given.get(variable.name)?.value.value ?? null, secrets);
  }
}

/** Whether no message may show the variable's value. */
function isHidden({ sensitive, ephemeral }: Variable): boolean {
  return sensitive || ephemeral;
}

/** How a variable's value is kept from sight. */
export function variableMarks({ sensitive, ephemeral }: Variable): Marks {
  return bothMarks(sensitive ? ALL_SENSITIVE : NO_MARKS, ephemeral ? ALL_EPHEMERAL : NO_MARKS);
}

/** Variables of which only the types are known, and that some are kept from sight. */
export function unknownVariables({ variables }: Configuration): { readonly [name: string]: MarkedValue } {
  return record(
    Object.values(variables).map((variable) => [
      variable.name,
      sensitiveIf(variableMarks(variable), typed(variable.type.type, UNKNOWN)),
    ]),
  );
}

/** What a plan keeps of variables: of ephemeral ones their defaults, which the configuration has anyway. */
export function keptVariables(
  { variables }: Configuration,
  values: { readonly [name: string]: MarkedValue },
): { readonly [name: string]: MarkedValue } {
  return record(
    Object.entries(values).flatMap(([name, value]): [string, MarkedValue][] => {
      const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
      if (!variable?.ephemeral) return [[name, value]];
      if (variable.default === undefined) return [];
      const kept = resolvedValue({ ...variable, ephemeral: false }, undefined);
      return [[name, sensitiveIf(variableMarks({ ...variable, ephemeral: false }), kept)]];
    }),
  );
}

/** The values of variables when a plan is applied: those that it was made with, and for ephemeral ones those that are given now. */
export function appliedVariables(
  { variables }: Configuration,
  planned: { readonly [name: string]: MarkedValue },
  now: { readonly [name: string]: MarkedValue },
): { readonly [name: string]: MarkedValue } {
  const ephemeral = Object.entries(now).filter(([name]) => Object.hasOwn(variables, name) && variables[name]?.ephemeral);
  return record([...Object.entries(planned), ...ephemeral]);
}

function at({ name }: Variable) {
  return { at: `variable.${name}` };
}

function givenValues(
  variables: Configuration['variables'],
  input: VariableInput,
  problems: Problems,
): ReadonlyMap<string, GivenValue> {
  const given = new Map<string, WrittenValue>();
  const declared = (name: string) => (Object.hasOwn(variables, name) ? variables[name] : undefined);
  const take = (variable: Variable, text: string, from: string) =>
    given.set(variable.name, {
      name: variable.name,
      from,
      read: () => problems.attempt(at(variable), () => parsed(variable, text, from)),
    });
  // What a plan has of a variable, only the command line may contradict.
  const around = (variable: Variable) => variable.ephemeral || !input.planned;
  for (const variable of Object.values(variables).filter(around)) {
    const text = input.env[`TF_VAR_${variable.name}`];
    if (text !== undefined) take(variable, text, `the environment variable TF_VAR_${variable.name}`);
  }
  const readFile = (file: string, takes: (variable: Variable) => boolean) => {
    for (const value of readVariableFile(input.directory, file, problems)) {
      const variable = declared(value.name);
      if (variable) {
        if (takes(variable)) given.set(value.name, value);
      } else {
        const detail = `The file gives a value for "${value.name}", and no variable of that name is declared.${didYouMean(value.name, Object.keys(variables))} The value is not used.`;
        if (value.read()) problems.warn({ file, at: value.name }, 'Value for undeclared variable', detail);
      }
    }
  };
  for (const file of automaticFiles(input.directory)) readFile(file, around);
  for (const entry of input.commandLine) {
    if ('file' in entry) {
      readFile(entry.file, () => true);
      continue;
    }
    const { name, value } = entry;
    const variable = declared(name);
    if (variable) take(variable, value, 'the command line');
    else {
      const detail = `A variable named "${name}" was given on the command line, and none is declared.${didYouMean(name, Object.keys(variables))}`;
      problems.error(undefined, 'Value for undeclared variable', detail);
    }
  }
  const counting = [...given].flatMap(([name, { read, from }]) => {
    const value = read();
    return value ? [[name, { name, value, from }] as const] : [];
  });
  return new Map(counting);
}

function checkAgainstPlan(
  variables: Configuration['variables'],
  given: ReadonlyMap<string, GivenValue>,
  planned: PlannedVariables,
  problems: Problems,
): void {
  for (const variable of Object.values(variables)) {
    const { name } = variable;
    const now = given.get(name);
    if (variable.ephemeral) checkSameSet(variable, now !== undefined, planned.ephemeral.includes(name), problems);
    else if (now) {
      const value = problems.attempt(at(variable), () => converted(variable, now.value, now.from));
      const before = planned.variables[name];
      if (!value || !before || equals(value, before).value === true) continue;
      const detail = `The plan was made with another value of var.${name} than ${now.from} gives. A saved plan is applied as it was reviewed: leave the variable out, or make a new plan. A variable that is "ephemeral" is kept in no plan, and its value may differ.`;
      problems.error(at(variable), "Can't change variable when applying a saved plan", detail);
    }
  }
}

function checkSameSet({ name }: Variable, set: boolean, wasSet: boolean, problems: Problems): void {
  if (wasSet && !set) {
    const detail = `The ephemeral variable "${name}" was set when the plan was made, and no plan keeps its value: set it for the apply as well, with TF_VAR_${name}, --var or --var-file.`;
    problems.error({ at: `variable.${name}` }, 'No value for required variable', detail);
  }
  if (set && !wasSet) {
    const detail = `The ephemeral variable "${name}" was not set when the plan was made, so it must not be set for the apply. Make a new plan with it.`;
    problems.error({ at: `variable.${name}` }, 'Ephemeral variable was not set during planning', detail);
  }
}

/** What a text means: itself for primitive types, an expression for others. */
function parsed(variable: Variable, text: string, from: string): MarkedValue {
  const { type } = variable.type;
  if (variable.untyped || type.kind === 'string' || type.kind === 'number' || type.kind === 'bool') {
    return typed(t.string, text.normalize('NFC'));
  }
  try {
    return evaluate(parseExpression(text), EMPTY_SCOPE);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    // The parser's words may show a piece of the text.
    const why = isHidden(variable) ? '' : ` (${error.summary}: ${error.detail})`;
    throw new ExpressionError(
      'Invalid value for input variable',
      `The value of var.${variable.name} from ${from} is no expression of the Terraform language${why}. Lists and objects are written like ["a", "b"] and {name = "x"}.`,
    );
  }
}

function resolvedValue(variable: Variable, given: GivenValue | undefined): MarkedValue {
  const { name } = variable;
  const fallback = () => converted(variable, literalFromJson(variable.default ?? null), 'its default');
  if (!given) {
    if (variable.default !== undefined) return fallback();
    throw new ExpressionError(
      'No value for required variable',
      `The input variable "${name}" is not set, and has no default value. Set the environment variable TF_VAR_${name}, or use --var ${name}=VALUE or --var-file FILE.`,
    );
  }
  if (given.value.value === null && !variable.nullable) {
    if (variable.default !== undefined) return fallback();
    throw new ExpressionError(
      'Required variable not set',
      `The value of var.${name} from ${given.from} is null, which the variable does not allow.`,
    );
  }
  return converted(variable, given.value, given.from);
}

function converted(variable: Variable, value: MarkedValue, from: string): MarkedValue {
  return toVariableType(variable, sensitiveIf(variableMarks(variable), value), {
    summary: 'Invalid value for input variable',
    prefix: `The value of var.${variable.name} from ${from} is not suitable`,
  });
}
