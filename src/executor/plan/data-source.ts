import { blockType, dropUnknowns, isWhollyKnown, type ObjectValue } from '../../framework';
import { absoluteText, type InstanceAddress, instanceText, moduleOf, resourceText, withModule } from '../address';
import { noteRead, readNested } from '../checks/check-block';
import { checkConditions } from '../checks/check-conditions';
import { evaluateBody } from '../config/decode/body';
import type { Scope } from '../expression/ast';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema, type MarkedValue } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { referredBlock } from '../model/referred';
import { modulePath, ROOT } from '../module-address';
import { checkData } from '../objchange/check-read';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import type { WalkContext } from '../run/walk-context';
import { type Expansion, instanceScope, keysOf } from '../scope/expansion';
import { encodeObject } from '../scope/objects';
import type { StateInstance } from '../state/state';
import { unknownWhereUnset } from '../unknown-where-unset';
import type { ActionReason, ResourceChange } from './plan';
import { changeKey, type Marks, type PlanRun } from './plan-run';

/** Reads a data source now, or plans to read it in apply when only then all is there. @throws DiagnosticError */
export async function planData(run: PlanRun, block: ResourceBlock, expansion: Expansion, address: InstanceAddress): Promise<void> {
  const { key } = address;
  const text = instanceText(address);
  const scope = instanceScope(run.scopes.of(address.module), expansion, key);
  const { preconditions } = block.config.lifecycle;
  const about = { of: block.text, object: text, kind: 'precondition' } as const;
  run.problems.check(await checkConditions(run, about, preconditions, scope, run.conditions), text);
  const { value: config, sensitive, ephemeral } = await answered(() => evaluateBody(block.schema.block, block.body, scope));
  run.problems.learn(config, [...sensitive, ...ephemeral]);
  const { diagnostics } = await run.providers.get(block.config.provider).validateDataSource(address.type, config);
  run.problems.check(diagnostics, text);

  const { check } = block.config;
  const reason = deferral(run, block, config, address.module);
  const unread = unknownWhereUnset(block.schema.block, config);
  if (reason) {
    if (check !== undefined) noteRead(run, check, address);
    run.values.set(absoluteText(address), key, planRead(run, block, address, { value: unread, sensitive, reason }));
    return;
  }
  const found = await readNested(run, block, address, () => readData(run, block, address, scope, config, sensitive));
  // Nobody waits for what a check block could not read: the state notes it with what isn't known left out.
  const value = found?.value ?? unread;
  const read = found ?? encodeData(block, address, dropUnknowns(value) as ObjectValue, sensitive);
  run.refreshed.set(text, read.instance);
  run.values.set(absoluteText(address), key, fromSchema(blockType(block.schema.block), value, read.marks));
  // What it has to say is asked for again when all that is planned is done.
  if (check !== undefined && run.planning) planRead(run, block, address, { value, sensitive, reason: 'read_because_check_nested' });
}

/** Plans that apply reads a data source. @returns what is known of it until then */
function planRead(
  run: PlanRun,
  block: ResourceBlock,
  address: InstanceAddress,
  { value, sensitive, reason }: { readonly value: ObjectValue; readonly sensitive: Marks; readonly reason: ActionReason },
): MarkedValue {
  const afterSensitive = mergePaths(sensitivePaths(block.schema.block, value), sensitive);
  const change: ResourceChange = {
    address,
    provider: block.config.provider,
    action: 'read',
    reason,
    block: block.schema.block,
    schemaVersion: block.schema.version,
    before: null,
    beforeSensitive: [],
    after: value,
    afterSensitive,
    replacePaths: [],
    plannedPrivate: null,
    createBeforeDestroy: false,
  };
  run.changes.set(changeKey(change), change);
  return fromSchema(blockType(block.schema.block), value, afterSensitive);
}

/** Why a data source has to wait for apply; undefined when it can be read now. */
function deferral(
  run: PlanRun,
  block: ResourceBlock,
  config: ObjectValue,
  module: InstanceAddress['module'],
): ActionReason | undefined {
  if (!isWhollyKnown(config)) return 'read_because_config_unknown';
  if (!run.planning) return undefined;
  const { dependsOn, lifecycle } = block.config;
  const conditions = lifecycle.preconditions.length + lifecycle.postconditions.length > 0;
  // References by way of a local value don't count, unless there are conditions: that is Terraform's rule.
  const own = block.references.flatMap((reference) => {
    const referred = referredBlock(reference);
    return referred ? [withModule(referred, moduleOf(block.address))] : [];
  });
  const named = [...dependsOn, ...own].map(resourceText);
  const blocks = conditions
    ? run.model.dependencies.all(block.text)
    : new Set([...named, ...run.model.dependencies.demandedBy(block.text)]);
  return [...blocks].some((other) => hasPendingChange(run, other, module)) ? 'read_because_dependency_pending' : undefined;
}

function hasPendingChange(run: PlanRun, text: string, module: InstanceAddress['module']): boolean {
  const block = run.model.blocks.get(text);
  if (block?.address.mode !== 'managed') return false;
  const stored = run.beforeByBlock.get(text) ?? [];
  const addresses = run.scopes.instances(block.address.module).flatMap((instance) => {
    const within = withModule(block.address, instance);
    const expansion = run.expansions.get(absoluteText(within));
    return expansion ? keysOf(expansion).map((key) => ({ ...within, key })) : [];
  });
  return [...addresses, ...stored.map(({ address }) => address)].some((address) => {
    // What is referred to in the same module is that of the same instance of it.
    const isOther = address.module !== module && modulePath(moduleOf(address)) === modulePath(module ?? ROOT);
    const change = isOther ? undefined : run.changes.get(instanceText(address));
    return change !== undefined && change.action !== 'no-op';
  });
}

/** What was read, and what state keeps of it. */
interface ReadData {
  readonly instance: StateInstance;
  readonly value: ObjectValue;
  readonly marks: Marks;
}

/** Reads a data source and makes what state keeps of it. @throws DiagnosticError */
export async function readData(
  run: WalkContext,
  block: ResourceBlock,
  address: InstanceAddress,
  scope: Scope,
  config: ObjectValue,
  sensitive: Marks,
): Promise<ReadData> {
  const text = instanceText(address);
  const schema = block.schema.block;
  run.emit({ kind: 'refresh_start', address: text });
  const { state, diagnostics } = await run.providers.get(block.config.provider).readDataSource(address.type, config);
  run.problems.check(diagnostics, text);
  run.problems.check(checkData(schema, state, { address: text, provider: block.source }), text);
  const value = state as ObjectValue;
  run.emit({ kind: 'refresh_complete', address: text, ...(typeof value.id === 'string' ? { id: value.id } : {}) });
  const read = encodeData(block, address, value, sensitive);
  const self = fromSchema(blockType(schema), value, read.marks);
  const { postconditions } = block.config.lifecycle;
  const about = { of: block.text, object: text, kind: 'postcondition' } as const;
  run.problems.check(await checkConditions(run, about, postconditions, withNames(scope, { self }), run.conditions), text);
  return read;
}

function encodeData(block: ResourceBlock, address: InstanceAddress, value: ObjectValue, sensitive: Marks): ReadData {
  const marks = mergePaths(sensitivePaths(block.schema.block, value), sensitive);
  const current = encodeObject(block.schema, value, {
    private: null,
    sensitive: marks,
    dependencies: [],
    createBeforeDestroy: false,
  });
  return { instance: { address, provider: block.config.provider, current, deposed: {} }, value, marks };
}
