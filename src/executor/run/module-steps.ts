import { checkObject } from '../checks/check-block';
import { checkConditions } from '../checks/check-conditions';
import type { CheckConfig, ModuleConfig, OutputConfig, Variable } from '../config/configuration';
import { answered } from '../expression/evaluate/pending-call';
import { ExpressionError } from '../expression/expression-error';
import type { Blocks } from '../model/dependencies';
import { modulePath, qualified } from '../module-address';
import { evaluatedRule } from './late-rules';
import type { Step } from './walk';
import type { WalkContext } from './walk-context';

type Context = Pick<WalkContext, 'model' | 'scopes' | 'problems' | 'conditions' | 'checks'>;

/** How the parts of modules stand in a walk. */
export interface ModuleSteps {
  /** Whether a part is in the walk. */
  includes(part: string): boolean;
  /** The steps after which blocks are there, or no more than some of their instances. */
  after(named: Blocks): readonly string[];
  /** Whether the rules of variables are checked. */
  readonly rules: boolean;
  /** Whether the walk comes to a `check` block. */
  isFound(check: CheckConfig): boolean;
  /** Hears of each output that has a value. @default nobody does */
  has?(output: { readonly module: string; readonly name: string }): void;
  /** What a state has of a module whose repetition can't be told; absent where that is an error. */
  inState?(path: string): readonly string[];
}

/** Adds the steps of what modules are given and give, and of which instances of them there are. */
export function addModuleSteps(run: Context, steps: Map<string, Step>, options: ModuleSteps): void {
  const add = (part: string, work: () => Promise<boolean>): void => {
    if (!options.includes(part)) return;
    const needs = run.model.dependencies.ofPart(part);
    steps.set(part, { after: [...options.after(needs), ...needs.parts], run: work });
  };
  for (const module of Object.values(run.model.configuration.modules)) {
    const { path } = module;
    add(path, () => expandModule(run, path, options));
    for (const variable of Object.values(module.variables))
      add(`${path}.var.${variable.name}`, () =>
        eachInstance(run, path, `var.${variable.name}`, (each) => checkInput(run, each, variable, options)),
      );
    for (const output of Object.values(module.outputs))
      add(`${path}.output.${output.name}`, () =>
        eachInstance(run, path, `output.${output.name}`, (each) => checkOutput(run, each, output, options)),
      );
  }
}

/** The module instances of a state, by their paths. */
export function modulesInState(modules: Iterable<string | undefined>): (path: string) => readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const module of modules) {
    if (module === undefined) continue;
    const path = modulePath(module);
    const known = found.get(path);
    if (known) known.add(module);
    else found.set(path, new Set([module]));
  }
  return (path) => [...(found.get(path) ?? [])];
}

function expandModule(
  { model, scopes, problems, checks }: Context,
  path: ModuleConfig['path'],
  { inState, isFound }: ModuleSteps,
): Promise<boolean> {
  const own = Object.values(model.configuration.checks).filter((check) => check.module === path && isFound(check));
  return problems.attempt(path, async () => {
    try {
      const instances = await answered(() => scopes.instances(path));
      for (const check of own)
        checks.found(
          check.address,
          instances.map((each) => checkObject(check, each)),
        );
    } catch (error) {
      if (!inState || !(error instanceof ExpressionError)) throw error;
      scopes.assume(path, inState(path));
    }
  });
}

async function eachInstance(
  { scopes, checks }: Context,
  path: string,
  name: string,
  work: (instance: string) => Promise<boolean>,
): Promise<boolean> {
  const instances = scopes.instances(path);
  checks.found(
    qualified(path, name),
    instances.map((instance) => qualified(instance, name)),
  );
  const done = await Promise.all(instances.map(work));
  return done.every(Boolean);
}

function checkInput(
  { scopes, problems, checks }: Context,
  instance: string,
  { name, validation }: Variable,
  { rules }: ModuleSteps,
) {
  const text = `${instance}.var.${name}`;
  const about = { of: `${modulePath(instance)}.var.${name}`, object: text, kind: 'validation' } as const;
  return problems.attempt(text, async () => {
    const { value, sensitive } = await answered(() => scopes.variable(instance, name));
    problems.learn(value, sensitive);
    if (!rules) return;
    const found = await answered(() => validation.map((rule) => evaluatedRule(text, rule, scopes.of(instance))));
    for (const [index, { outcome }] of found.entries()) checks.report({ ...about, index }, outcome);
    const failed = found.flatMap(({ diagnostics }) => diagnostics);
    problems.check(failed);
  });
}

function checkOutput(
  { scopes, problems, conditions, checks }: Context,
  instance: string,
  { name, preconditions }: OutputConfig,
  { has }: ModuleSteps,
) {
  const text = `${instance}.output.${name}`;
  return problems.attempt(text, async () => {
    const scope = scopes.of(instance);
    const about = { of: `${modulePath(instance)}.output.${name}`, object: text, kind: 'precondition' } as const;
    const failed = await checkConditions({ checks }, about, preconditions, scope, conditions);
    problems.check(failed, text);
    const { value, sensitive } = await answered(() => scopes.output(instance, name));
    problems.learn(value, sensitive);
    if (value !== null) has?.({ module: instance, name });
  });
}
