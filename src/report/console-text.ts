import { isInfinite } from '../executor/expression/evaluate/arithmetic';
import { entriesOf, itemsOf } from '../executor/expression/functions/parts';
import type { MarkedValue } from '../executor/expression/marked-value';
import { isEphemeralPath, isWhole } from '../executor/expression/marks';
import { isUnknown, signedText, type TerraformNumber, type Type } from '../framework';
import { sortNames } from './diff/pair';
import { quote } from './render/quote';

/** A value as `terraform console` prints it. */
export function consoleText(value: MarkedValue, indent = 0): string {
  const { type, value: plain, sensitive } = value;
  if (isUnknown(plain)) return '(known after apply)';
  const whole = sensitive.filter(isWhole);
  if (whole.length > 0) return whole.every(isEphemeralPath) ? '(ephemeral value)' : '(sensitive value)';
  if (plain === null) return nullText(type);
  switch (type.kind) {
    case 'string':
      return heredoc(plain as string, indent) ?? quote(plain as string);
    case 'number':
      return numeral(plain as TerraformNumber);
    case 'bool':
      return String(plain);
    case 'object':
      return mappingText(value, indent);
    case 'map':
      return `tomap(${mappingText(value, indent)})`;
    case 'list':
    case 'set':
      return `to${type.kind}(${sequenceText(value, indent)})`;
    case 'tuple':
      return sequenceText(value, indent);
    case 'dynamic':
      return 'null';
  }
}

function nullText(type: Type): string {
  if (type.kind === 'dynamic') return 'null';
  if (type.kind === 'string' || type.kind === 'number' || type.kind === 'bool') return `to${type.kind}(null)`;
  if ('element' in type) return `to${type.kind}(null) /* of ${typeName(type.element)} */`;
  return `null /* ${type.kind} */`;
}

function typeName(type: Type): string {
  return 'element' in type ? `${type.kind} of ${typeName(type.element)}` : type.kind;
}

function numeral(value: TerraformNumber): string {
  if (!isInfinite(value)) return signedText(value);
  return Number(value) > 0 ? '+Inf' : '-Inf';
}

function mappingText(value: MarkedValue, indent: number): string {
  const inner = indent + 2;
  const keys = sortNames(Object.keys(value.value as object));
  const lines = entriesOf(value, keys).map(
    ([key, item]) => `\n${' '.repeat(inner)}${heredoc(key, inner) ?? quote(key)} = ${consoleText(item, inner)}`,
  );
  return lines.length > 0 ? `{${lines.join('')}\n${' '.repeat(indent)}}` : '{}';
}

function sequenceText(value: MarkedValue, indent: number): string {
  const inner = indent + 2;
  const lines = itemsOf(value).map((item) => `\n${' '.repeat(inner)}${consoleText(item, inner)},`);
  return lines.length > 0 ? `[${lines.join('')}\n${' '.repeat(indent)}]` : '[]';
}

/** A text of several lines; undefined where it has one. */
function heredoc(text: string, indent: number): string | undefined {
  const lines = text.split('\n');
  if (lines.length < 2) return undefined;
  let end = 'EOT';
  while (lines.some((line) => line.trim() === end)) end += '_';
  const space = ' '.repeat(indent);
  return [`<<${indent > 0 ? '-' : ''}${end}`, ...[...lines, end].map((line) => space + line)].join('\n');
}

/** A type as `type(…)` prints it in `terraform console`. */
export function consoleTypeText(type: Type, depth = 0): string {
  const space = (levels: number) => '    '.repeat(levels);
  const lines = (open: string, items: readonly string[], close: string) =>
    items.length === 0
      ? open + close
      : `${open}\n${items.map((item) => `${space(depth + 1)}${item},\n`).join('')}${space(depth)}${close}`;
  switch (type.kind) {
    case 'object': {
      const names = sortNames(Object.keys(type.attributes));
      const items = names.map((name) => `${name}: ${consoleTypeText(type.attributes[name] as Type, depth + 1)}`);
      return lines('object({', items, '})');
    }
    case 'tuple':
      return lines(
        'tuple([',
        type.elements.map((element) => consoleTypeText(element, depth + 1)),
        '])',
      );
    case 'list':
    case 'set':
    case 'map': {
      const isStructure = type.element.kind === 'object' || type.element.kind === 'tuple';
      if (!isStructure) return `${type.kind}(${consoleTypeText(type.element, depth)})`;
      return lines(`${type.kind}(`, [consoleTypeText(type.element, depth + 1)], ')');
    }
    default:
      return type.kind;
  }
}
