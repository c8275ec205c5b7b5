import type { TSchema } from '@sinclair/typebox';
import { didYouMean } from '../../runtime/nearest';

/** Something in an inventory that can't be used. */
export interface InventoryProblem {
  /** Where: `['vsphere', 0, 'datacenters', 0, 'name']`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

type Path = InventoryProblem['path'];

const KINDS: { readonly [type: string]: string } = {
  string: 'a text',
  integer: 'a whole number',
  array: 'a list',
  object: 'a mapping',
};

/** What isn't as the schema says: words that it doesn't know, values of another type, and things that stand in a list twice. */
export function formProblems(schema: TSchema, value: unknown, path: Path = []): InventoryProblem[] {
  const options: readonly TSchema[] = schema.anyOf ?? [schema];
  const fitting = options.find(({ type }) => type === typeOf(value));
  if (fitting === undefined) {
    const wanted = options.map(({ type }) => KINDS[type] ?? type).join(' or ');
    const quotes = wanted.startsWith('a text') && /^(number|integer|boolean)$/.test(typeOf(value)) ? '; put it in quotes' : '';
    return [{ path, message: `expected ${wanted}, not ${shown(value)}${quotes}` }];
  }
  if (Array.isArray(value)) {
    const items = value.flatMap((item, index) => formProblems(fitting.items, item, [...path, index]));
    return [...items, ...duplicates(value, path)];
  }
  if (fitting.type === 'object') return objectProblems(fitting, value as { readonly [name: string]: unknown }, path);
  if (fitting.minLength > 0 && value === '') return [{ path, message: 'is empty' }];
  if (typeof value === 'number' && value < (fitting.minimum ?? value)) {
    return [{ path, message: `expected a whole number from ${fitting.minimum} on, not ${value}` }];
  }
  return [];
}

function objectProblems(schema: TSchema, value: { readonly [name: string]: unknown }, path: Path): InventoryProblem[] {
  const properties: { readonly [name: string]: TSchema } = schema.properties;
  const known = Object.keys(properties).filter((name) => name !== '$schema');
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(properties, name));
  const required: readonly string[] = schema.required ?? [];
  return [
    ...unknown.map((name) => ({
      path: [...path, name],
      message: `is not known here; take ${known.join(', ')}.${didYouMean(name, known)}`,
    })),
    ...required.filter((name) => !(name in value)).map((name) => ({ path, message: `needs ${name}` })),
    ...Object.entries(properties).flatMap(([name, property]) =>
      Object.hasOwn(value, name) ? formProblems(property, value[name], [...path, name]) : [],
    ),
  ];
}

/** Things of a list that can't be told apart: by their ids where both have one, by their names otherwise. */
function duplicates(list: readonly unknown[], path: Path): InventoryProblem[] {
  return list.flatMap((item, index) => {
    const before = list.slice(0, index).findIndex((other) => isSame(item, other));
    if (before === -1) return [];
    const message = `${shown(nameOf(item))} stands there twice: as number ${before + 1} and as number ${index + 1}`;
    return [{ path: [...path, index], message }];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  const [a, b] = [idOf(one), idOf(other)];
  if (a !== undefined && b !== undefined) return a === b;
  const name = nameOf(one);
  return name !== undefined && name === nameOf(other);
}

function idOf(item: unknown): unknown {
  return isObject(item) ? item.id : undefined;
}

/** What a thing is called: its name, or that of the server. */
function nameOf(item: unknown): unknown {
  if (!isObject(item)) return typeof item === 'string' ? item : undefined;
  if ('name' in item) return item.name;
  const { server = '*' } = item;
  return typeof server === 'string' ? server.replace(/\/+$/, '').toLowerCase() : undefined;
}

/** The problems in the form that an error lists them. */
export function pathText(path: Path): string {
  return path.map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${part}`)).join('');
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeOf(value) === 'object';
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function shown(value: unknown): string {
  const kind = KINDS[typeOf(value)];
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'object') return kind ?? 'something else';
  return typeof value === 'string' ? `"${value}"` : String(value);
}
