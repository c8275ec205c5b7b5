import type { BlockGroup, Diff, Entries, Scalar } from '../diff/diff';
import { arrow, type Context, forces, hidden, indentation, nullSuffix, symbol, within } from './context';
import { attributeName, quote } from './quote';
import { renderString } from './string';

// Shown even when they don't change: they tell a reader which object it is.
const ALWAYS_SHOWN = new Set(['id', 'name', 'tags']);

/**
 * A diff as Terraform prints it.
 * @param depth how deep it stands; its first line is printed by who calls
 */
export function render(diff: Diff, depth: number, context: Context): string {
  const { shape } = diff;
  switch (shape.kind) {
    case 'scalar':
      if (shape.before.kind === 'string' || shape.after.kind === 'string') {
        return renderString({ ...diff, shape }, depth, context, render);
      }
      return renderToken(diff, shape.before, shape.after, context);
    case 'unknown': {
      if (!shape.before) return `(known after apply)${forces(diff, context)}`;
      const replacement = diff.replaces ? 'silent' : 'own';
      const before = render(shape.before, depth, within(context, { noNull: true, replacement }));
      return `${before} -> (known after apply)${forces(diff, context)}`;
    }
    case 'sensitive':
      return `(sensitive value)${nullSuffix(diff.effect, context)}${forces(diff, context)}`;
    case 'sensitiveBlock':
      return renderSensitiveBlock(diff, depth, context);
    case 'writeOnly': {
      const words = shape.sensitive ? '(sensitive, write-only attribute)' : '(write-only attribute)';
      return `${words}${nullSuffix(diff.effect, context)}${forces(diff, context)}`;
    }
    case 'typeChange': {
      const inner = { ...context, noNull: true };
      return `${render(shape.before, depth, inner)} ${arrow(context)} ${render(shape.after, depth, inner)}`;
    }
    case 'list':
      return renderList(diff, shape.items, shape.context, depth, context);
    case 'set':
      return renderSet(diff, shape.items, shape.nested, depth, context);
    case 'map':
      return renderMap(diff, shape.entries, shape.nested, depth, context);
    case 'object':
      return renderObject(diff, shape.entries, shape.nested, depth, context);
    case 'block':
      return renderBlock(diff, shape.attributes, shape.groups, depth, context);
  }
}

function renderToken(diff: Diff, before: Scalar, after: Scalar, context: Context): string {
  const text = (side: Scalar) => (side.kind === 'null' ? context.paint('null', 'grey') : side.text);
  if (diff.effect === 'create') return `${text(after)}${forces(diff, context)}`;
  if (diff.effect === 'delete') return `${text(before)}${nullSuffix(diff.effect, context)}${forces(diff, context)}`;
  if (diff.effect === 'none') return `${text(before)}${forces(diff, context)}`;
  return `${text(before)} ${arrow(context)} ${text(after)}${forces(diff, context)}`;
}

function renderList(diff: Diff, items: readonly Diff[], neighbours: boolean, depth: number, context: Context): string {
  if (items.length === 0) return `[]${nullSuffix(diff.effect, context)}${forces(diff, context)}`;
  const changed = within(context, { noNull: true });
  const still = within(context, { showUnchanged: true });
  const line = (item: Diff, how: Context) => element(item, depth, how);
  let text = `[${forces(diff, context)}\n`;
  let waiting: Diff[] = [];
  let next = false;
  for (const item of items) {
    if (item.effect === 'none' && !next && !context.showUnchanged) {
      waiting.push(item);
      continue;
    }
    next = false;
    let how = changed;
    if (neighbours) {
      if (waiting.length > 1) text += note(hidden(waiting.length - 1, 'element', context), depth, context);
      const last = waiting.at(-1);
      if (last) text += line(last, still);
      waiting = [];
      if (item.effect === 'none') how = still;
      else next = true;
    }
    text += warnings(item, depth + 1, context) + line(item, how);
  }
  if (waiting.length > 0) text += note(hidden(waiting.length, 'element', context), depth, context);
  return `${text}${indentation(depth)}${symbol('none', context)}]${nullSuffix(diff.effect, context)}`;
}

function renderSet(diff: Diff, items: readonly Diff[], nested: boolean, depth: number, context: Context): string {
  // A set of nested objects leaves the remark to its elements.
  const own = forces({ replaces: diff.replaces && !nested }, context);
  if (items.length === 0) return `[]${nullSuffix(diff.effect, context)}${own}`;
  const inner = within(context, { noNull: true, replacement: diff.replaces && nested ? 'forced' : 'own' });
  let text = `[${own}\n`;
  let unchanged = 0;
  for (const item of items) {
    if (item.effect === 'none' && !context.showUnchanged) unchanged++;
    else text += warnings(item, depth + 1, context) + element(item, depth, inner);
  }
  if (unchanged > 0) text += note(hidden(unchanged, 'element', context), depth, context);
  return `${text}${indentation(depth)}${symbol('none', context)}]${nullSuffix(diff.effect, context)}`;
}

function renderMap(diff: Diff, entries: Entries, nested: boolean, depth: number, context: Context): string {
  const own = forces({ replaces: diff.replaces && !nested }, context);
  if (entries.length === 0) return `{}${nullSuffix(diff.effect, context)}${own}`;
  const inner = within(context, {
    noNull: diff.effect === 'delete' || nested,
    replacement: diff.replaces && nested ? 'forced' : 'own',
  });
  const names = entries.map(([key]) => quote(key));
  const width = nested ? 0 : widest(names);
  let text = `{${own}\n`;
  let unchanged = 0;
  for (const [i, [, item]] of entries.entries()) {
    if (item.effect === 'none' && !context.showUnchanged) {
      unchanged++;
      continue;
    }
    const comma = item.shape.kind === 'object' ? ',' : '';
    text += warnings(item, depth + 1, context) + assignment(names[i] as string, width, item, depth, inner, comma);
  }
  if (unchanged > 0) text += note(hidden(unchanged, 'element', context), depth, context);
  return `${text}${indentation(depth)}${symbol('none', context)}}${nullSuffix(diff.effect, context)}`;
}

function renderObject(diff: Diff, entries: Entries, nested: boolean, depth: number, context: Context): string {
  if (entries.length === 0) return `{}${nullSuffix(diff.effect, context)}${forces(diff, context)}`;
  const body = attributeLines(entries, depth, context, within(context, { noNull: !nested }));
  const close = `${indentation(depth)}${symbol('none', context)}}${nullSuffix(diff.effect, context)}`;
  return `{${forces(diff, context)}\n${body}${close}`;
}

function renderBlock(diff: Diff, attributes: Entries, groups: readonly BlockGroup[], depth: number, context: Context): string {
  if (attributes.length === 0 && groups.length === 0) return `{}${forces(diff, context)}`;
  let text = `{${forces(diff, context)}\n${attributeLines(attributes, depth, context, within(context))}`;
  let unchanged = 0;
  for (const group of groups) {
    let separated = attributes.length === 0;
    const inner = within(context, { replacement: group.replaces ? 'forced' : 'own' });
    const unknown: Diff = { effect: diff.effect, replaces: false, shape: { kind: 'unknown' } };
    for (const { label, diff: plain } of group.unknown ? [{ label: undefined, diff: unknown }, ...group.blocks] : group.blocks) {
      const block = hideSensitive(plain, group);
      if (block.effect === 'none' && !context.showUnchanged) {
        unchanged++;
        continue;
      }
      if (!separated) text += '\n';
      separated = true;
      const name = `${attributeName(group.name)}${label === undefined ? '' : ` ${quote(label)}`}`;
      text += warnings(block, depth + 1, context);
      text += `${indentation(depth + 1)}${symbol(block.effect, context)}${name} ${render(block, depth + 1, inner)}\n`;
    }
  }
  if (unchanged > 0) text += `\n${note(hidden(unchanged, 'block', context), depth, context)}`;
  return `${text}${indentation(depth)}${symbol('none', context)}}`;
}

/** A block of a type that is sensitive as a whole, rather than block by block. */
function hideSensitive(diff: Diff, { wasSensitive: was, becomesSensitive: becomes }: BlockGroup): Diff {
  const hides = diff.effect === 'create' ? becomes : diff.effect === 'delete' ? was : was || becomes;
  if (!hides) return diff;
  const effect = diff.effect === 'none' && was !== becomes ? 'update' : diff.effect;
  return { effect, replaces: diff.replaces, shape: { kind: 'sensitiveBlock', inner: diff.effect, was, becomes } };
}

function renderSensitiveBlock(diff: Diff, depth: number, context: Context): string {
  const start = `${indentation(depth)}${symbol('none', context)}`;
  const reason = ['At least one attribute in this block is (or was) sensitive,', 'so its contents will not be displayed.'];
  return `{${forces(diff, context)}\n${reason.map((line) => `${start}  # ${line}\n`).join('')}${start}}`;
}

function attributeLines(entries: Entries, depth: number, context: Context, inner: Context): string {
  const names = entries.map(([name]) => attributeName(name));
  const width = widest(names);
  let text = '';
  let unchanged = 0;
  for (const [i, [name, diff]] of entries.entries()) {
    const always = ALWAYS_SHOWN.has(name);
    if (diff.effect === 'none' && !always && !context.showUnchanged) {
      unchanged++;
      continue;
    }
    const how = always ? { ...inner, showUnchanged: true } : inner;
    text += warnings(diff, depth + 1, context) + assignment(names[i] as string, width, diff, depth, how, '');
  }
  return unchanged > 0 ? text + note(hidden(unchanged, 'attribute', context), depth, context) : text;
}

function assignment(name: string, width: number, diff: Diff, depth: number, context: Context, end: string): string {
  const start = `${indentation(depth + 1)}${symbol(diff.effect, context)}${padded(name, width)}`;
  return `${start} = ${render(diff, depth + 1, context)}${end}\n`;
}

function element(diff: Diff, depth: number, context: Context): string {
  return `${indentation(depth + 1)}${symbol(diff.effect, context)}${render(diff, depth + 1, context)},\n`;
}

function note(text: string, depth: number, context: Context): string {
  return `${indentation(depth + 1)}${symbol('none', context)}${text}\n`;
}

/** What is said above a place that begins or ceases to be sensitive. */
function warnings(diff: Diff, depth: number, { paint }: Context): string {
  const { shape } = diff;
  if (shape.kind !== 'sensitive' && shape.kind !== 'sensitiveBlock') return '';
  if (shape.was === shape.becomes || shape.inner === 'create' || shape.inner === 'delete') return '';
  const what = shape.kind === 'sensitive' ? 'attribute value' : 'block';
  const start = indentation(depth);
  const [first, second] = shape.was
    ? [`this ${what} will no longer be marked as sensitive`, 'after applying this change.']
    : [`this ${what} will be marked as sensitive and will not`, 'display in UI output after applying this change.'];
  const same = shape.kind === 'sensitive' && shape.inner === 'none' ? ' The value is unchanged.' : '';
  return `${start}  # ${paint('Warning', 'yellow')}: ${first}\n${start}  # ${second}${same}\n`;
}

/** The width of the widest name: Terraform measures names in bytes, and pads them to that number of characters. */
export function widest(names: readonly string[]): number {
  return names.reduce((width, name) => Math.max(width, Buffer.byteLength(name)), 0);
}

/** Fills a name up with spaces. */
export function padded(name: string, width: number): string {
  return name + ' '.repeat(Math.max(0, width - [...name].length));
}
