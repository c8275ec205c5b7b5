import {
  DiagnosticError,
  errorAt,
  isUnknown,
  isWhollyKnown,
  type Listed,
  type ListResources,
  t,
  type Value,
} from '../../framework';
import { instanceText } from '../address';
import { evaluateBody } from '../config/decode/body';
import { ephemeralsOfProviders } from '../ephemeral/closing';
import type { LocatedDiagnostic } from '../events';
import type { Expression, Scope } from '../expression/ast';
import { convert } from '../expression/convert/convert';
import { evaluate } from '../expression/evaluate/evaluate';
import { answered } from '../expression/evaluate/pending-call';
import type { MarkedValue } from '../expression/marked-value';
import { identityType } from '../identity';
import type { ListBlock } from '../model/bound-configuration';
import { createPlanRun, type PlanInput } from '../plan/make-plan';
import type { PlanRun } from '../plan/plan-run';
import { providerSteps } from '../plan/provider-steps';
import { Problems } from '../run/problems';
import { walk } from '../run/walk';
import { attachState } from '../scope/attach-state';
import { expand, instanceScope, keysOf } from '../scope/expansion';
import { attributesToJson } from '../state/file/encode';
import { foundValue } from './found-value';
import { type GeneratedResource, generateResource } from './generate';

/** How many results a list has at most that says nothing of it: as many as Terraform's. */
const DEFAULT_LIMIT = 100;

/** What a query is asked for beside what its files say. */
export interface QueryOptions {
  /** Takes the configuration of each object that is found; without it none is made. */
  readonly generated?: (resource: GeneratedResource) => void;
}

/** How a query went. */
export interface Queried {
  readonly diagnostics: readonly LocatedDiagnostic[];
}

/**
 * Lists what the `list` blocks of a configuration ask for. Results are told as they come, and none is kept but what other lists refer
 * to. What the blocks and the providers refer to besides is as the state has it.
 */
export async function runQuery(input: PlanInput, options: QueryOptions = {}): Promise<Queried> {
  const problems = new Problems(input.emit, input.secrets, input.model.configuration);
  await problems.attempt(undefined, async () => {
    const { state } = input;
    const unmoved = { instances: state.instances, emptyBlocks: state.emptyBlocks, from: new Map(), problems: [] };
    const run = createPlanRun({ ...input, options: { mode: 'refresh-only' } }, unmoved, problems);
    const stop = () => run.providers.stop();
    input.signal.addEventListener('abort', stop, { once: true });
    try {
      attachState(run, state.instances, run.expansions, () => true);
      await listAll(run, input.signal, options);
    } finally {
      input.signal.removeEventListener('abort', stop);
      await run.ephemerals.closeAll();
      await run.providers.close();
    }
  });
  return { diagnostics: problems.all };
}

async function listAll(run: PlanRun, signal: AbortSignal, options: QueryOptions): Promise<void> {
  const { model } = run;
  const lists = [...model.lists.values()];
  const refs = new Set(lists.map(({ config }) => config.provider));
  const steps = providerSteps(run, refs, ephemeralsOfProviders(model, refs));
  const empty: string[] = [];
  const referred = new Map(lists.map((block) => [block.text, model.dependencies.listsOf(block.references)]));
  const kept = new Set([...referred.values()].flatMap((others) => [...others]));
  for (const block of lists) {
    steps.set(block.text, {
      after: [block.config.provider, ...(referred.get(block.text) ?? [])],
      run: () =>
        run.problems.attempt(block.text, async () => {
          const expansion = await answered(() => expand(block.config, run.scope));
          run.values.expanded(block.text, expansion);
          for (const key of keysOf(expansion)) {
            const address = `list.${instanceText({ mode: 'managed', ...block.config.address, key })}`;
            const scope = instanceScope(run.scope, expansion, key);
            const keep = (value: MarkedValue) => run.values.set(block.text, key, value);
            const asked = { address, scope, signal, ...(kept.has(block.text) ? { keep } : {}) };
            const total = await listOne(run, block, asked, options);
            if (total === 0) empty.push(address);
          }
        }),
    });
  }
  await walk(steps, run.stopped);
  if (empty.length > 0 && !run.problems.failed && !run.stopped()) {
    const detail = `Nothing was found by ${empty.sort().join(', ')}.`;
    run.problems.add([{ ...errorAt(undefined, 'No results', detail), severity: 'warning' }]);
  }
}

interface Asked {
  readonly address: string;
  readonly scope: Scope;
  readonly signal: AbortSignal;
  /** Where another list refers to this one: takes what it evaluates to. */
  readonly keep?: (value: MarkedValue) => void;
}

async function listOne(
  run: PlanRun,
  block: ListBlock,
  { address, scope, signal, keep }: Asked,
  { generated }: QueryOptions,
): Promise<number> {
  const { type } = block.config.address;
  const {
    value: config,
    sensitive,
    ephemeral,
  } = await answered(() => evaluateBody(block.schema.block, block.body, scope, 'not kept'));
  run.problems.learn(config, [...sensitive, ...ephemeral]);
  if (!isWhollyKnown(config)) throw unsuitable('config', 'it refers to something that is not known');
  const limit = await settingOf(block.config.limit, t.number, scope, 'limit');
  const included = await settingOf(block.config.includeResource, t.bool, scope, 'include_resource');
  if (limit !== null && (typeof limit !== 'number' || !Number.isSafeInteger(limit) || limit < 1)) {
    throw unsuitable('limit', 'a whole number from 1 is required');
  }
  const lists = offeredLists(run, block);
  run.problems.check((await lists.validate(type, config)).diagnostics, address);
  const most = limit ?? DEFAULT_LIMIT;
  run.emit({ kind: 'list_start', address, type, config: { block: block.schema.block, value: config } });
  let total = 0;
  const results: Listed[] = [];
  const request = { type, config, includeObject: included === true || generated !== undefined, limit: most, signal };
  for await (const listed of lists.list(request)) {
    if (run.stopped()) break;
    run.problems.add(listed.diagnostics, address);
    if (!listed.identity) continue;
    const found = { address, type, name: listed.displayName, identity: identityOf(block, listed) };
    run.emit({
      kind: 'list_found',
      ...found,
      identityVersion: block.identity?.version ?? 0,
      ...objectOf(block, listed, included === true),
    });
    if (keep) results.push(listed);
    if (generated) generated(await generateResource(run, block, lists, listed, found, total));
    if (++total >= most) break;
  }
  keep?.(foundValue(block, config, results, included === true));
  run.emit({ kind: 'list_complete', address, type, total });
  return total;
}

function identityOf({ identity: schema, text }: ListBlock, { identity }: Listed) {
  if (schema && identity) return attributesToJson(identityType(schema), identity);
  throw new DiagnosticError(errorAt(undefined, 'No identity', `The provider gives no identity of what ${text} lists.`));
}

function objectOf({ resource }: ListBlock, { object }: Listed, isWanted: boolean) {
  return isWanted && object ? { object: { block: resource.block, value: object } } : {};
}

async function settingOf(
  expression: Expression | undefined,
  type: Parameters<typeof convert>[1],
  scope: Scope,
  name: string,
): Promise<Value> {
  if (!expression) return null;
  const { value } = await answered(() => convert(evaluate(expression, scope), type));
  if (isUnknown(value)) throw unsuitable(name, 'it refers to something that is not known');
  return value;
}

function unsuitable(name: string, why: string): DiagnosticError {
  return new DiagnosticError(
    errorAt(undefined, `Invalid ${name} of a list`, `The "${name}" of a list block is unsuitable: ${why}.`),
  );
}

function offeredLists({ providers }: PlanRun, block: ListBlock): ListResources {
  const { lists } = providers.get(block.config.provider);
  if (lists) return lists;
  const detail = `The provider ${block.source} declares a list of "${block.config.address.type}" and serves none.`;
  throw new DiagnosticError(errorAt(undefined, 'Invalid list resource', detail));
}
