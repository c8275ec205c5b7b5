import { absoluteText, compareText, localText, moduleOf } from '../../executor/address';
import type { Configuration, ModuleConfig } from '../../executor/config/configuration';
import { type Body, bodyReferences, decodeBody } from '../../executor/config/decode/body';
import type { Expression, Step, Traversal } from '../../executor/expression/ast';
import { references, traversalText } from '../../executor/expression/references';
import { referredBlock } from '../../executor/model/referred';
import { childModule, modulePath, moduleSteps, moduleText, qualified, ROOT } from '../../executor/module-address';
import type { Plan } from '../../executor/plan/plan';
import type { Block } from '../../framework';
import type { Document } from '../json-text';
import type { Schemas } from '../state-json';
import { type Referred, referred } from './references';

/** A reference, where it stands: `each` and `count` are those of the resource in whose block it does. */
interface Placed {
  readonly traversal: Traversal;
  /** The instance of a module. */
  readonly module: string;
  /** The name of the resource's block in its module. */
  readonly within?: string;
}

/** What is looked for in one module of the configuration. */
type Module = Pick<ModuleConfig, 'locals' | 'outputs'> & Partial<Pick<ModuleConfig, 'call'>>;

/**
 * The attributes of resources that what changes is made of, directly or over local values, modules and other resources (terraform:
 * internal/lang/globalref). A look at what is there changes outputs only.
 * @returns undefined when there are none
 */
export function relevantAttributes(plan: Plan, configuration: Configuration, schemas: Schemas): Document {
  if (plan.mode === 'invoke') return undefined;
  const walk = new ReferenceWalk(configuration, schemas);
  const changed = new Map(
    plan.changes.filter(({ action }) => action !== 'no-op').map(({ address }) => [absoluteText(address), address]),
  );
  for (const address of changed.values()) walk.begin(walk.ofResource(moduleOf(address), localText(address), []));
  for (const [name, { action }] of Object.entries(plan.outputs)) if (action !== 'no-op') walk.begin(walk.ofOutput(ROOT, name));
  for (const { module, name } of plan.moduleOutputs) walk.begin(walk.ofOutput(module, name));
  const found = [...walk.contributing()].sort(([a], [b]) => compareText(a, b));
  return found.length === 0 ? undefined : found.map(([, { resource, rest }]) => ({ resource, attribute: rest.map(stepValue) }));
}

class ReferenceWalk {
  readonly #configuration: Configuration;
  readonly #schemas: Schemas;
  readonly #bodies = new Map<string, { readonly body: Body; readonly block: Block } | undefined>();
  readonly #pending = new Map<string, Placed>();

  constructor(configuration: Configuration, schemas: Schemas) {
    this.#configuration = configuration;
    this.#schemas = schemas;
  }

  begin(refs: readonly Placed[]): void {
    for (const ref of refs) this.#pending.set(keyOf(ref), ref);
  }

  /** What is reached of resources, each reference once. */
  contributing(): ReadonlyMap<string, Pick<Referred, 'rest'> & { readonly resource: string }> {
    const found = new Map<string, Pick<Referred, 'rest'> & { readonly resource: string }>();
    // A map that grows while it is gone over hands out what was added.
    for (const [key, ref] of this.#pending) {
      const target = referred(ref.traversal);
      if (!target) continue;
      const { resource, rest } = target;
      if (resource !== undefined) found.set(key, { resource: qualified(ref.module, resource), rest });
      for (const next of this.#behind(ref, target)) {
        const nextKey = keyOf(next);
        if (!this.#pending.has(nextKey)) this.#pending.set(nextKey, next);
      }
    }
    return found;
  }

  /** What a resource's block refers to; where a reference goes on, only the part that it is about. */
  ofResource(module: string, text: string, steps: readonly Step[]): readonly Placed[] {
    const bound = this.#bodyOf(qualified(modulePath(module), text));
    if (!bound) return [];
    return narrowed(bound.body, bound.block, steps).map((traversal) => ({ traversal, module, within: text }));
  }

  /** What an output of a module instance is made of. */
  ofOutput(module: string, name: string): readonly Placed[] {
    const outputs = this.#module(module)?.outputs ?? {};
    return Object.hasOwn(outputs, name) ? placed(outputs[name]?.value, module) : [];
  }

  /** What the value that is referred to is made of. */
  #behind({ traversal, module, within }: Placed, { rest }: Referred): readonly Placed[] {
    const { root, steps } = traversal;
    const [first] = steps;
    const name = first && 'name' in first ? first.name : '';
    switch (root) {
      case 'local': {
        const locals = this.#module(module)?.locals ?? {};
        return Object.hasOwn(locals, name) ? placed(locals[name], module) : [];
      }
      case 'var':
        return this.#given(module, name);
      case 'module':
        return this.#ofCall(module, name, steps.slice(1));
      case 'each':
      case 'count': {
        const { resources } = this.#configuration;
        const { forEach, count } = (within !== undefined && resources[qualified(modulePath(module), within)]) || {};
        return placed(forEach ?? count, module);
      }
      default: {
        const address = referredBlock(traversal);
        return address ? this.ofResource(module, localText(address), rest) : [];
      }
    }
  }

  /** What the caller of a module gives for a variable. Nobody gives anything for those of the root. */
  #given(module: string, name: string): readonly Placed[] {
    const given = this.#module(module)?.call?.arguments ?? {};
    const caller = moduleText(moduleSteps(module).slice(0, -1));
    return Object.hasOwn(given, name) ? placed(given[name], caller) : [];
  }

  /** What an output of a module that is called is made of; all of them where none is named. */
  #ofCall(module: string, name: string, [first, second]: readonly Step[]): readonly Placed[] {
    const key = first && 'index' in first ? first.index : undefined;
    const output = key === undefined ? first : second;
    const called = childModule(module, name, key);
    if (output && 'name' in output) return this.ofOutput(called, output.name);
    return Object.keys(this.#module(called)?.outputs ?? {}).flatMap((each) => this.ofOutput(called, each));
  }

  #module(instance: string): Module | undefined {
    const path = modulePath(instance);
    const { modules } = this.#configuration;
    if (path === ROOT) return this.#configuration;
    return Object.hasOwn(modules, path) ? modules[path] : undefined;
  }

  #bodyOf(text: string): { readonly body: Body; readonly block: Block } | undefined {
    if (this.#bodies.has(text)) return this.#bodies.get(text);
    const { resources } = this.#configuration;
    const config = Object.hasOwn(resources, text) ? resources[text] : undefined;
    const schema = config && this.#schemas(config.provider, config.address.mode, config.address.type);
    const bound = config && schema ? { body: decodeBody(schema.block, config.body, text), block: schema.block } : undefined;
    this.#bodies.set(text, bound);
    return bound;
  }
}

function placed(expression: Expression | undefined, module: string): readonly Placed[] {
  return expression ? references(expression).map((traversal) => ({ traversal, module })) : [];
}

/** Whose block it stands in matters only where it is about the repetition of that. */
function keyOf({ traversal, module, within }: Placed): string {
  const text = traversalText(traversal);
  const key = traversal.root === 'each' || traversal.root === 'count' ? `${within} ${text}` : text;
  return module === ROOT ? key : `${module} ${key}`;
}

/** What the part of a body refers to that steps lead to. Blocks that are counted are not told apart: terraform does neither. */
function narrowed(body: Body, block: Block, steps: readonly Step[]): readonly Traversal[] {
  let bodies: readonly Body[] = [body];
  let schema = block;
  const passed: Traversal[] = [];
  for (const step of steps) {
    if (bodies.length === 0) return [];
    const name = String(stepValue(step));
    if (Object.hasOwn(schema.attributes, name)) {
      const set = bodies.flatMap(({ attributes }) => attributes.filter((attribute) => attribute.name === name));
      return [...passed, ...set.flatMap(({ expression }) => references(expression))];
    }
    const nested = Object.hasOwn(schema.blocks, name) ? schema.blocks[name] : undefined;
    if (!nested) return passed;
    if (nested.nesting !== 'single' && nested.nesting !== 'group') continue;
    const entries = bodies.flatMap(({ blocks }) => blocks.filter((each) => each.name === name).flatMap((each) => each.entries));
    for (const entry of entries) if (entry.kind === 'dynamic') passed.push(...references(entry.forEach));
    bodies = entries.map((entry) => (entry.kind === 'block' ? entry.body : entry.content));
    schema = nested.block;
  }
  return [...passed, ...bodies.flatMap(bodyReferences)];
}

function stepValue(step: Step): string | number {
  return 'name' in step ? step.name : step.index;
}
