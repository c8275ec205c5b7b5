import type { State, StateOutput } from '../executor/state/state';
import { fromJson, type Type, typeFromJson } from '../framework';
import { scalarOf } from './diff/compare-dynamic';
import { sortNames } from './diff/pair';
import { hclText } from './hcl-text';
import { jsonText, sorted } from './json-text';
import { valueOfJson } from './render/json-inside';

type Outputs = State['outputs'];

/** All outputs as `terraform output` prints them, one below the other; empty where there are none. */
export function outputsText(outputs: Outputs): string {
  return sortNames(Object.keys(outputs))
    .map((name) => {
      const output = outputs[name] as StateOutput;
      return `${name} = ${output.sensitive ? '<sensitive>' : outputText(output)}\n`;
    })
    .join('');
}

/** One output as `terraform output NAME` prints it. It is shown even if it is sensitive: it was asked for by name. */
export function outputText(output: StateOutput): string {
  const type = typeFromJson(output.type);
  // A type of any kind stands for null alone; what else the file has then carries no type.
  if (type.kind === 'dynamic') return hclText(type, valueOfJson(output.value));
  return hclText(type, fromJson(type, output.value));
}

/** `terraform output -json`: name to `{sensitive, type, value}`, sensitive values in clear. */
export function outputsJson(outputs: Outputs): string {
  const names = sortNames(Object.keys(outputs));
  const document = names.map((name) => {
    const { sensitive, type, value } = outputs[name] as StateOutput;
    return [name, { sensitive, type: sorted(type), value: sorted(value) }] as const;
  });
  return `${jsonText(Object.fromEntries(document), 2)}\n`;
}

/** `terraform output -json NAME`: the value alone. */
export function outputJson({ value }: StateOutput): string {
  return `${jsonText(sorted(value))}\n`;
}

/**
 * `terraform output -raw NAME`: the bare text, without a line break at its end.
 * @returns an `error` that says why when the value is no string, number or bool
 */
export function outputRaw(name: string, { type, value }: StateOutput): { readonly text: string } | { readonly error: string } {
  const known = typeFromJson(type);
  const scalar = scalarOf(valueOfJson(value));
  if (scalar.kind !== 'null') return { text: scalar.text };
  const what = value === null ? 'null' : kindName(known);
  return {
    error: `The --raw option only supports strings, numbers, and boolean values, but output value "${name}" is ${what}.\n\nUse the --json option for machine-readable representations of output values that have complex types.`,
  };
}

function kindName(type: Type): string {
  return 'element' in type ? `${type.kind} of ${kindName(type.element)}` : type.kind;
}
