import { blockType, type Diagnosed, type ObjectValue, type ProviderInstance, UNKNOWN } from '../../framework';
import { isLateRule } from '../config/check/variable-rules';
import { schemaValue } from '../config/decode/attribute-value';
import { evaluateBody } from '../config/decode/body';
import { unknownVariables } from '../config/variables';
import type { Scope } from '../expression/ast';
import { evaluate, withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import type { FunctionContext } from '../expression/functions';
import { type MarkedValue, sensitiveIf, typed, UNKNOWN_OF_ANY_TYPE } from '../expression/marked-value';
import { ALL_EPHEMERAL } from '../expression/marks';
import { type BoundConfiguration, keeping, type ResourceBlock } from '../model/bound-configuration';
import { referenceProblems } from '../model/static-references';
import { hiddenOutput } from '../plan/outputs';
import { argumentsOf } from '../provision/arguments';
import { anyInstanceScope } from '../scope/expansion';
import type { Problems } from './problems';
import { validateAnyValues } from './validate-any-values';
import { validateImports } from './validate-imports';
import { validateModules } from './validate-modules';
import { validationScopes } from './validation-scopes';

/** What a configuration is checked with before anything is asked of Palette. */
export interface ValidateInput {
  readonly model: BoundConfiguration;
  readonly variables: { readonly [name: string]: MarkedValue };
  readonly workspace: string;
  readonly functions: FunctionContext;
  /** Nothing is planned afterwards, which would tell warnings and look at provider blocks. @default false */
  readonly whole?: boolean;
}

/**
 * Checks every block with all references unknown, as terraform validates: what is wrong whatever the
 * values are, is told before anything is done.
 */
export async function validateModel(input: ValidateInput, problems: Problems): Promise<void> {
  const { model } = input;
  const { configuration } = model;
  const block = (address: string): MarkedValue => {
    const { config, schema } = model.blocks.get(address) as ResourceBlock;
    const value = config.count || config.forEach ? UNKNOWN_OF_ANY_TYPE : typed(blockType(schema.block), UNKNOWN);
    return config.address.mode === 'ephemeral' ? sensitiveIf(ALL_EPHEMERAL, value) : value;
  };
  const scopeOf = (variables: ValidateInput['variables']) => validationScopes({ ...input, variables, configuration, block });
  const scopes = scopeOf(input.variables);
  const scope = scopes();
  const wrong = new Set<string>();
  // Warnings come again when the instances are planned.
  const told = ({ diagnostics = [] }: Partial<Diagnosed> = {}) =>
    problems.check(input.whole ? diagnostics : diagnostics.filter(({ severity }) => severity === 'error'));
  for (const [owner, diagnostics] of referenceProblems(model)) {
    wrong.add(owner);
    problems.add(diagnostics, owner);
  }
  const attempt = async (owner: string, work: () => Promise<void>, at: string | undefined = owner): Promise<void> => {
    if (!wrong.has(owner) && !(await problems.attempt(at, work))) wrong.add(owner);
  };
  const sources = new Set([...model.blocks.values()].map(({ source }) => source));
  const providers = new Map([...sources].map((source) => [source, model.schemas.factory(source)()]));
  try {
    for (const resource of model.blocks.values()) {
      const provider = providers.get(resource.source);
      await attempt(resource.text, async () => {
        const { value, sensitive, ephemeral } = await answered(() =>
          evaluateBody(
            resource.schema.block,
            resource.body,
            anyInstanceScope(scopes(resource.address.module), resource.config),
            keeping(resource),
          ),
        );
        problems.learn(value, [...sensitive, ...ephemeral]);
        told(await validateBody(resource, provider, value));
      });
      await attempt(resource.text, () =>
        validateProvisioners(resource, anyInstanceScope(scopes(resource.address.module), resource.config)),
      );
    }
    for (const action of model.actions.values()) {
      const provider = model.schemas.factory(action.source)();
      await attempt(action.text, async () => {
        const { value } = await answered(() =>
          evaluateBody(action.schema.block, action.body, anyInstanceScope(scopes(action.config.address.module), action.config)),
        );
        told(await provider.actions?.validate(action.config.address.type, value));
      });
      await provider.close();
    }
    for (const { config, block: providerBlock, body } of input.whole ? model.providers.values() : []) {
      // One without a word about it is configured by what is not in the configuration.
      if (Object.keys(config.body).length === 0) continue;
      const provider = model.schemas.factory(config.source)();
      await attempt(config.ref, async () => {
        const { value, sensitive, ephemeral } = await answered(() => evaluateBody(providerBlock, body, scopes(config.module)));
        problems.learn(value, [...sensitive, ...ephemeral]);
        told(await provider.validateProvider(value));
      });
      await provider.close();
    }
    for (const name of Object.keys(configuration.locals)) {
      await attempt(`local.${name}`, () => answered(() => void scope.resolve('local', [{ name }])), undefined);
    }
    for (const { name, validation } of Object.values(configuration.variables)) {
      for (const { condition } of validation.filter(isLateRule))
        await attempt(`var.${name}`, () => answered(() => void evaluate(condition, scope)));
    }
    for (const output of Object.values(configuration.outputs)) {
      await attempt(`output.${output.name}`, async () =>
        problems.check(hiddenOutput(output, await answered(() => evaluate(output.value, scope)))),
      );
    }
    await validateModules(model, scopes, attempt);
    await validateImports(configuration, scopeOf(unknownVariables(configuration))(), attempt);
    await validateAnyValues(model, { scopeOf, isWrong: (owner) => wrong.has(owner) }, problems);
  } finally {
    await Promise.all([...providers.values()].map((provider) => provider.close()));
  }
}

/** By the time that a provisioner runs, its object is there, and would be left tainted. */
async function validateProvisioners({ config }: ResourceBlock, within: Scope): Promise<void> {
  const scope = withNames(within, { self: UNKNOWN_OF_ANY_TYPE });
  for (const { expression, ...form } of argumentsOf(config.provisioners))
    await answered(() => void schemaValue(form, evaluate(expression, scope)));
}

function validateBody(
  { address: { mode, type } }: ResourceBlock,
  provider: ProviderInstance | undefined,
  value: ObjectValue,
): Promise<Diagnosed> | undefined {
  switch (mode) {
    case 'data':
      return provider?.validateDataSource(type, value);
    case 'ephemeral':
      return provider?.ephemerals?.validate(type, value);
    case 'managed':
      return provider?.validateResource(type, value, { writeOnlyAllowed: true });
  }
}
