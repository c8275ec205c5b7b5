import { compareText, type ResourceAddress, resourceText } from '../../executor/address';
import type { Configuration } from '../../executor/config/configuration';
import { type Body, bodyReferences, decodeBody } from '../../executor/config/decode/body';
import type { Expression, Step, Traversal } from '../../executor/expression/ast';
import { references, traversalText } from '../../executor/expression/references';
import { referredBlock } from '../../executor/model/dependencies';
import type { Plan } from '../../executor/plan/plan';
import type { Block } from '../../framework';
import type { Document } from '../json-text';
import type { Schemas } from '../state-json';
import { type Referred, referred } from './references';

/** A reference, and the resource in whose block it stands: `each` and `count` are that one's. */
interface Placed {
  readonly traversal: Traversal;
  readonly within: string | undefined;
}

/**
 * The attributes of resources that what changes is made of, directly or over local values and other resources (terraform:
 * internal/lang/globalref). A look at what is there changes outputs only.
 * @returns undefined when there are none
 */
export function relevantAttributes(plan: Plan, configuration: Configuration, schemas: Schemas): Document {
  if (plan.mode === 'invoke') return undefined;
  const walk = new ReferenceWalk(configuration, schemas);
  const changed = new Set(plan.changes.filter(({ action }) => action !== 'no-op').map(({ address }) => resourceText(address)));
  for (const block of changed) walk.begin(walk.ofResource(block, []));
  for (const [name, { action }] of Object.entries(plan.outputs)) {
    const output = Object.hasOwn(configuration.outputs, name) ? configuration.outputs[name] : undefined;
    if (output && action !== 'no-op') walk.begin(placed(output.value, undefined));
  }
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
  contributing(): ReadonlyMap<string, Pick<Referred, 'resource' | 'rest'>> {
    const found = new Map<string, Referred>();
    // A map that grows while it is gone over hands out what was added.
    for (const [key, ref] of this.#pending) {
      const target = referred(ref.traversal);
      if (!target) continue;
      if (target.resource !== undefined) found.set(key, target);
      for (const next of this.#behind(ref, target)) {
        const nextKey = keyOf(next);
        if (!this.#pending.has(nextKey)) this.#pending.set(nextKey, next);
      }
    }
    return found;
  }

  /** What a resource's block refers to; where a reference goes on, only the part that it is about. */
  ofResource(text: string, steps: readonly Step[]): readonly Placed[] {
    const bound = this.#bodyOf(text);
    if (!bound) return [];
    return narrowed(bound.body, bound.block, steps).map((traversal) => ({ traversal, within: text }));
  }

  /** What the value that is referred to is made of. */
  #behind({ traversal, within }: Placed, { rest }: Referred): readonly Placed[] {
    const { root, steps } = traversal;
    const [first] = steps;
    const { locals, resources } = this.#configuration;
    if (root === 'local') {
      const name = first && 'name' in first ? first.name : '';
      return Object.hasOwn(locals, name) ? placed(locals[name] as Expression, undefined) : [];
    }
    if (root === 'each' || root === 'count') {
      const { forEach, count } = (within !== undefined && resources[within]) || {};
      const repetition = forEach ?? count;
      return repetition ? placed(repetition, undefined) : [];
    }
    const address: ResourceAddress | undefined = referredBlock(traversal);
    return address ? this.ofResource(resourceText(address), rest) : [];
  }

  #bodyOf(text: string): { readonly body: Body; readonly block: Block } | undefined {
    if (this.#bodies.has(text)) return this.#bodies.get(text);
    const { resources } = this.#configuration;
    const config = Object.hasOwn(resources, text) ? resources[text] : undefined;
    // What is in modules is not described.
    const schema =
      config && config.address.module === undefined && this.#schemas(config.provider, config.address.mode, config.address.type);
    const bound = config && schema ? { body: decodeBody(schema.block, config.body, text), block: schema.block } : undefined;
    this.#bodies.set(text, bound);
    return bound;
  }
}

function placed(expression: Expression, within: string | undefined): readonly Placed[] {
  return references(expression).map((traversal) => ({ traversal, within }));
}

/** Whose block it stands in matters only where it is about the repetition of that. */
function keyOf({ traversal, within }: Placed): string {
  const text = traversalText(traversal);
  return traversal.root === 'each' || traversal.root === 'count' ? `${within} ${text}` : text;
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
