import { type ObjectValue, signedText, type TerraformNumber, type Type, type Value } from '../../../framework';
import { sortedKeys } from '../convert/set-values';
import { isInfinite } from '../evaluate/arithmetic';
import { canBeLiteral, hasBreaks, type NodeContext, YamlLines } from './yaml-lines';

/** libyaml writes a longer key behind a `?`. */
const LONGEST_KEY = 128;
const ROOT: NodeContext = { inMapping: false, isKey: false };
const KEY: NodeContext = { inMapping: true, isKey: true };
const IN_MAPPING: NodeContext = { inMapping: true, isKey: false };

/**
 * A wholly known value as YAML, laid out as Terraform lays it out: keys sorted, all texts in double quotes, those of several lines
 * below `|`.
 */
export function toYamlText(type: Type, value: Value): string {
  const lines = new YamlLines();
  writeNode(lines, type, value, ROOT);
  lines.startLine();
  if (value === null || ['number', 'bool', 'dynamic'].includes(type.kind)) lines.endOfDocument();
  return lines.text;
}

function writeNode(lines: YamlLines, type: Type, value: Value, context: NodeContext): void {
  if (value === null || type.kind === 'dynamic') lines.plain('null');
  else if (type.kind === 'string') writeText(lines, value as string, context);
  else if (type.kind === 'number') lines.plain(numeral(value as TerraformNumber));
  else if (type.kind === 'bool') lines.plain(String(value));
  else if (type.kind === 'map') writeMapping(lines, () => type.element, value as ObjectValue);
  else if (type.kind === 'object') writeMapping(lines, (key) => type.attributes[key] as Type, value as ObjectValue);
  else {
    const typeAt = (i: number) => (type.kind === 'tuple' ? (type.elements[i] as Type) : type.element);
    writeSequence(lines, typeAt, value as readonly Value[], context);
  }
}

function numeral(value: TerraformNumber): string {
  if (!isInfinite(value)) return signedText(value);
  return Number(value) > 0 ? '+Inf' : '-Inf';
}

function writeText(lines: YamlLines, text: string, { isKey }: NodeContext): void {
  const write = () => {
    if (text.includes('\n') && !isKey && canBeLiteral(text)) lines.literal(text);
    else lines.doubleQuoted(text, !isKey);
  };
  lines.nested(write, { inLine: true });
}

function writeSequence(lines: YamlLines, typeAt: (i: number) => Type, items: readonly Value[], { inMapping }: NodeContext): void {
  if (items.length === 0) {
    lines.plain('[]');
    return;
  }
  const write = () => {
    for (const [i, item] of items.entries()) {
      lines.startLine();
      lines.blockIndicator('-');
      writeNode(lines, typeAt(i), item, ROOT);
    }
  };
  lines.nested(write, { same: inMapping && !lines.isIndented });
}

function writeMapping(lines: YamlLines, typeOf: (key: string) => Type, entries: ObjectValue): void {
  const keys = sortedKeys(entries);
  if (keys.length === 0) {
    lines.plain('{}');
    return;
  }
  lines.nested(() => {
    for (const key of keys) {
      lines.startLine();
      writeKey(lines, key);
      writeNode(lines, typeOf(key), entries[key] as Value, IN_MAPPING);
    }
  });
}

function writeKey(lines: YamlLines, key: string): void {
  if (!hasBreaks(key) && Buffer.byteLength(key) <= LONGEST_KEY) {
    writeText(lines, key, KEY);
    lines.colon();
    return;
  }
  lines.blockIndicator('?');
  writeText(lines, key, IN_MAPPING);
  lines.startLine();
  lines.blockIndicator(':');
}
