import {
  blockType,
  conformanceError,
  DiagnosticError,
  type EphemeralResources,
  errorAt,
  isWhollyKnown,
  type ObjectValue,
  type Path,
} from '../../framework';
import { absoluteText, type InstanceAddress, instanceText, withModule } from '../address';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema } from '../expression/marked-value';
import { ALL_EPHEMERAL } from '../expression/marks';
import type { ResourceBlock } from '../model/bound-configuration';
import { checkEphemeral } from '../objchange/check-ephemeral';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import type { WalkContext } from '../run/walk-context';
import { type Expansion, expand, instanceScope, keysOf } from '../scope/expansion';
import { unknownWhereUnset } from '../unknown-where-unset';

/** A walk that opens ephemeral values. */
export interface Opening extends WalkContext {
  readonly expansions: Map<string, Expansion>;
  readonly targets: { includes(address: InstanceAddress): boolean };
}

/**
 * Opens the instances of an ephemeral block. Of what cannot be opened yet, because its configuration isn't known, nothing is known
 * but what is configured.
 */
export async function openBlock(run: Opening, block: ResourceBlock): Promise<boolean> {
  const instances = run.scopes.instances(block.address.module);
  const opened = await Promise.all(instances.map((module) => openIn(run, block, module)));
  return opened.every(Boolean);
}

async function openIn(run: Opening, block: ResourceBlock, module: string): Promise<boolean> {
  const within = withModule(block.address, module);
  const expansion = await answered(() => expand(block.config, run.scopes.of(module)));
  run.expansions.set(absoluteText(within), expansion);
  run.values.expanded(absoluteText(within), expansion);
  run.checks.expanded(within, keysOf(expansion));
  const opened = keysOf(expansion).map((key) => {
    const address = { ...within, key };
    if (!run.targets.includes(address)) return true;
    return run.limit.run(() =>
      run.stopped()
        ? Promise.resolve(false)
        : run.problems.attempt(instanceText(address), () => openInstance(run, block, expansion, address)),
    );
  });
  return (await Promise.all(opened)).every(Boolean);
}

async function openInstance(run: Opening, block: ResourceBlock, expansion: Expansion, address: InstanceAddress): Promise<void> {
  const text = instanceText(address);
  const schema = block.schema.block;
  const scope = instanceScope(run.scopes.of(address.module), expansion, address.key);
  const { preconditions, postconditions } = block.config.lifecycle;
  const conditions = (kind: 'precondition' | 'postcondition', all: typeof preconditions, within: typeof scope) =>
    checkConditions(run, { of: block.text, object: text, kind }, all, within, run.conditions);
  run.problems.check(await conditions('precondition', preconditions, scope), text);
  const { value: config, sensitive, ephemeral } = await answered(() => evaluateBody(schema, block.body, scope, 'not kept'));
  run.problems.learn(config, [...sensitive, ...ephemeral]);
  const setValue = (value: ObjectValue) => {
    const marks = [...mergePaths(sensitivePaths(schema, value), sensitive), ...ALL_EPHEMERAL];
    const self = fromSchema(blockType(schema), value, marks);
    run.values.set(absoluteText(address), address.key, self);
    return self;
  };
  if (!isWhollyKnown(config)) {
    setValue(unknownWhereUnset(schema, config));
    return;
  }
  const provider = offered(run, block);
  run.problems.check((await provider.validate(address.type, config)).diagnostics, text);
  const result = await open(run, block, provider, { text, config });
  const self = setValue(result);
  run.problems.check(await conditions('postcondition', postconditions, withNames(scope, { self })), text);
}

/** Opens one, and says so. What has come of it is closed whatever is wrong with it. */
async function open(
  run: Opening,
  block: ResourceBlock,
  provider: EphemeralResources,
  { text, config }: { readonly text: string; readonly config: ObjectValue },
): Promise<ObjectValue> {
  const { type } = block.address;
  const schema = block.schema.block;
  const started = run.clock.now();
  const about = { address: text, operation: 'open' } as const;
  run.emit({ kind: 'ephemeral_start', ...about });
  let well = false;
  try {
    const answer = await provider.open(type, config);
    const { result } = answer;
    run.problems.check(answer.diagnostics, text);
    run.ephemerals.add(block.text, { address: text, type, provider }, answer);
    if (result !== null && conformanceError(blockType(schema), result) === undefined) {
      run.problems.learn(result, secretPaths(block, config, result));
    }
    run.problems.check(checkEphemeral(schema, config, result, { address: text, provider: block.source }), text);
    well = true;
    return result as ObjectValue;
  } finally {
    run.emit({ kind: well ? 'ephemeral_complete' : 'ephemeral_errored', ...about, elapsed: run.clock.now() - started });
  }
}

/** What no message may quote: what is sensitive, and all that isn't in the configuration anyway. */
function secretPaths({ schema: { block } }: ResourceBlock, config: ObjectValue, result: ObjectValue): readonly Path[] {
  const found = Object.keys(result).filter((name) => (config[name] ?? null) === null);
  return [...sensitivePaths(block, result), ...found.map((attribute): Path => [{ attribute }])];
}

function offered({ providers }: Opening, block: ResourceBlock): EphemeralResources {
  const { ephemerals } = providers.get(block.config.provider);
  if (ephemerals) return ephemerals;
  const detail = `The provider ${block.source} declares the ephemeral resource "${block.address.type}" and serves none.`;
  throw new DiagnosticError(errorAt(undefined, 'Invalid ephemeral resource', detail));
}
