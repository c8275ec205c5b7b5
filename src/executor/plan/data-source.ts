import { blockType, isWhollyKnown, type ObjectValue } from '../../framework';
import { type InstanceAddress, type InstanceKey, instanceText, resourceText } from '../address';
import { evaluateBody } from '../config/decode/body';
import type { Scope } from '../expression/ast';
import { withNames } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import { fromSchema } from '../expression/marked-value';
import type { ResourceBlock } from '../model/bound-configuration';
import { referredBlock } from '../model/dependencies';
import { checkData } from '../objchange/check-read';
import { mergePaths, sensitivePaths } from '../objchange/sensitive-paths';
import type { WalkContext } from '../run/walk-context';
import { failedConditions } from '../scope/conditions';
import { type Expansion, instanceScope, keysOf } from '../scope/expansion';
import { encodeObject } from '../scope/objects';
import type { StateInstance } from '../state/state';
import { unknownWhereUnset } from '../unknown-where-unset';
import type { ActionReason, ResourceChange } from './plan';
import { changeKey, type Marks, type PlanRun } from './plan-run';

/** Reads a data source now, or plans to read it in apply when only then all is there. @throws DiagnosticError */
export async function planData(run: PlanRun, block: ResourceBlock, expansion: Expansion, key: InstanceKey): Promise<void> {
  const address: InstanceAddress = { ...block.address, key };
  const text = instanceText(address);
  const scope = instanceScope(run.scope, expansion, key);
  const { preconditions } = block.config.lifecycle;
  run.problems.check(
    await answered(() => failedConditions('Resource precondition failed', preconditions, scope, run.conditions)),
    text,
  );
  const { value: config, sensitive, ephemeral } = await answered(() => evaluateBody(block.schema.block, block.body, scope));
  run.problems.learn(config, [...sensitive, ...ephemeral]);
  const { diagnostics } = await run.providers.get(block.config.provider).validateDataSource(address.type, config);
  run.problems.check(diagnostics, text);

  const reason = deferral(run, block, config);
  if (!reason) {
    const { instance, value, marks } = await readData(run, block, address, scope, config, sensitive);
    run.refreshed.set(text, instance);
    run.values.set(block.text, key, fromSchema(blockType(block.schema.block), value, marks));
    return;
  }
  const after = unknownWhereUnset(block.schema.block, config);
  const afterSensitive = mergePaths(sensitivePaths(block.schema.block, after), sensitive);
  const change: ResourceChange = {
    address,
    provider: block.config.provider,
    action: 'read',
    reason,
    block: block.schema.block,
    schemaVersion: block.schema.version,
    before: null,
    beforeSensitive: [],
    after,
    afterSensitive,
    replacePaths: [],
    plannedPrivate: null,
    createBeforeDestroy: false,
  };
  run.changes.set(changeKey(change), change);
  run.values.set(block.text, key, fromSchema(blockType(block.schema.block), after, afterSensitive));
}

/** Why a data source has to wait for apply; undefined when it can be read now. */
function deferral(run: PlanRun, block: ResourceBlock, config: ObjectValue): ActionReason | undefined {
  if (!isWhollyKnown(config)) return 'read_because_config_unknown';
  if (!run.planning) return undefined;
  const { dependsOn, lifecycle } = block.config;
  const conditions = lifecycle.preconditions.length + lifecycle.postconditions.length > 0;
  // References by way of a local value don't count, unless there are conditions: that is Terraform's rule.
  const named = [...dependsOn, ...block.references.flatMap((reference) => referredBlock(reference) ?? [])].map(resourceText);
  const blocks = conditions ? run.model.dependencies.all(block.text) : new Set(named);
  return [...blocks].some((other) => hasPendingChange(run, other)) ? 'read_because_dependency_pending' : undefined;
}

function hasPendingChange(run: PlanRun, text: string): boolean {
  const block = run.model.blocks.get(text);
  const expansion = run.expansions.get(text);
  if (!block || !expansion || block.address.mode !== 'managed') return false;
  const keys = new Set([...keysOf(expansion), ...(run.beforeByBlock.get(text) ?? []).map(({ address }) => address.key)]);
  return [...keys].some((key) => {
    const change = run.changes.get(instanceText({ ...block.address, key }));
    return change !== undefined && change.action !== 'no-op';
  });
}

/** Reads a data source and makes what state keeps of it. @throws DiagnosticError */
export async function readData(
  run: WalkContext,
  block: ResourceBlock,
  address: InstanceAddress,
  scope: Scope,
  config: ObjectValue,
  sensitive: Marks,
): Promise<{ readonly instance: StateInstance; readonly value: ObjectValue; readonly marks: Marks }> {
  const text = instanceText(address);
  const schema = block.schema.block;
  run.emit({ kind: 'refresh_start', address: text });
  const { state, diagnostics } = await run.providers.get(block.config.provider).readDataSource(address.type, config);
  run.problems.check(diagnostics, text);
  run.problems.check(checkData(schema, state, { address: text, provider: block.source }), text);
  const value = state as ObjectValue;
  run.emit({ kind: 'refresh_complete', address: text, ...(typeof value.id === 'string' ? { id: value.id } : {}) });
  const marks = mergePaths(sensitivePaths(schema, value), sensitive);
  const self = fromSchema(blockType(schema), value, marks);
  const { postconditions } = block.config.lifecycle;
  const failed = await answered(() =>
    failedConditions('Resource postcondition failed', postconditions, withNames(scope, { self }), run.conditions),
  );
  run.problems.check(failed, text);
  const current = encodeObject(block.schema, value, {
    private: null,
    sensitive: marks,
    dependencies: [],
    createBeforeDestroy: false,
  });
  return { instance: { address, provider: block.config.provider, current, deposed: {} }, value, marks };
}
