import { t } from '../../framework';
import type { ModuleConfig } from '../config/configuration';
import { toVariableType } from '../config/variable-type';
import type { Expression, Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { blaming } from '../expression/culprit';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import type { BoundConfiguration } from '../model/bound-configuration';
import { anyInstanceScope } from '../scope/expansion';

/** Does something about one thing of a configuration; what is wrong with it is told. */
export type Attempt = (owner: string, work: () => Promise<void>) => Promise<void>;

/** Checks what modules are given, and what they say of themselves beside their blocks, whatever the values are. */
export async function validateModules(
  { configuration }: BoundConfiguration,
  scopeOf: (module: string) => Scope,
  attempt: Attempt,
): Promise<void> {
  for (const module of Object.values(configuration.modules)) {
    await validateCall(module, scopeOf(module.parent), attempt);
    await validateOwn(module, scopeOf(module.path), attempt);
  }
}

async function validateCall({ path, call, variables }: ModuleConfig, outside: Scope, attempt: Attempt): Promise<void> {
  await attempt(path, () =>
    answered(() => {
      const { count } = call;
      if (count) blaming(count, outside, () => convert(evaluate(count, outside), t.number));
      if (call.forEach) evaluate(call.forEach, outside);
    }),
  );
  const repeated = anyInstanceScope(outside, call);
  for (const [name, given] of Object.entries(call.arguments)) {
    const variable = variables[name];
    if (!variable) continue;
    const about = {
      summary: 'Invalid value for input variable',
      prefix: `The given value is not suitable for ${path}.var.${name}`,
    };
    await attempt(`${path}.var.${name}`, () => answered(() => void toVariableType(variable, evaluate(given, repeated), about)));
  }
}

async function validateOwn({ path, locals, outputs, variables }: ModuleConfig, scope: Scope, attempt: Attempt): Promise<void> {
  const check = (owner: string, expression: Expression) =>
    attempt(`${path}.${owner}`, () => answered(() => void evaluate(expression, scope)));
  for (const name of Object.keys(locals))
    await attempt(`${path}.local.${name}`, () => answered(() => void scope.resolve('local', [{ name }])));
  for (const { name, value, preconditions } of Object.values(outputs)) {
    await check(`output.${name}`, value);
    for (const { condition } of preconditions) await check(`output.${name}`, condition);
  }
  for (const { name, validation } of Object.values(variables))
    for (const { condition } of validation) await check(`var.${name}`, condition);
}
