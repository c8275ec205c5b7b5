import { type Block, blockType, type Diagnostic, errorAt, type Json, type Path, type Type } from '../../../framework';
import type { Expression } from '../../expression/ast';
import { ExpressionError } from '../../expression/expression-error';
import { expressionFromJson } from '../../expression/from-json';
import { isJsonObject, type JsonObject, kindOf } from '../json-shape';
import type { Body } from './body-form';

/** Reads the body of a block inside another. */
export type DecodeBody = (block: Block, json: JsonObject, path: Path) => Body;

/** What the reading of one body shares: what it is of, and what is wrong with it. */
export class Decoding {
  readonly problems: Diagnostic[] = [];
  readonly #at: string;

  /** @param at what the body belongs to: `palette_x.y` */
  constructor(at: string) {
    this.#at = at;
  }

  error(path: Path, summary: string, detail: string): void {
    this.problems.push(errorAt(path, summary, this.#at === '' ? detail : `${this.#at}: ${detail}`));
  }

  /** @returns undefined when the expression is none or doesn't fit, which is noted */
  attempt<T>(path: Path, run: () => T): T | undefined {
    try {
      return run();
    } catch (error) {
      if (!(error instanceof ExpressionError)) throw error;
      this.error(path, error.summary, error.detail);
      return undefined;
    }
  }

  expression(json: Json, path: Path): Expression | undefined {
    return this.attempt(path, () => expressionFromJson(json));
  }

  /** The bodies that stand for the blocks of a type: one, or several in an array. */
  bodies(name: string, json: Json, path: Path): readonly JsonObject[] {
    if (json === null) return [];
    if (isJsonObject(json)) return [json];
    const items = Array.isArray(json) ? (json as readonly Json[]) : [json];
    return items.flatMap((body) => {
      if (isJsonObject(body)) return [body];
      const detail = `Either a JSON object or an array of JSON objects is required, representing the contents of one or more "${name}" blocks; here is ${kindOf(body)}.`;
      this.error(path, 'Incorrect JSON value type', detail);
      return [];
    });
  }
}

/** The type of an attribute of a block: always the same object for the same attribute. */
export function typeIn(block: Block, name: string): Type {
  const type = blockType(block);
  const found = type.kind === 'object' ? type.attributes[name] : undefined;
  if (!found) throw new TypeError(`the block has no attribute ${name}`);
  return found;
}

/** A record's own member. */
export function member<T>(record: { readonly [name: string]: T }, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
