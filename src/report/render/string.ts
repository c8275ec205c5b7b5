import { compareDynamic } from '../diff/compare-dynamic';
import type { Diff, Scalar } from '../diff/diff';
import { NO_MARKS } from '../diff/marks';
import { alignLists } from '../diff/sequence';
import { arrow, type Context, forces, indentation, nullSuffix, symbol, within } from './context';
import { jsonInside } from './json-inside';
import { printable, quote } from './quote';

type RenderDiff = (diff: Diff, depth: number, context: Context) => string;
type StringDiff = Diff & { readonly shape: { readonly kind: 'scalar'; readonly before: Scalar; readonly after: Scalar } };

/** A change of a string: on one line, line by line, or as the JSON that it is. */
export function renderString(diff: StringDiff, depth: number, context: Context, render: RenderDiff): string {
  const { before, after } = diff.shape;
  if (diff.effect === 'update') return renderUpdate(diff, depth, context, render);
  const deleted = diff.effect === 'delete';
  const shown = deleted ? before : after;
  if (shown.kind !== 'string') return `${simple(shown, context)}${forces(diff, context)}`;
  if (jsonInside(shown.text)) return renderJson(diff, depth, context, render);
  if (!shown.text.includes('\n')) return `${quote(shown.text)}${nullSuffix(diff.effect, context)}${forces(diff, context)}`;
  const lines = shown.text
    .trim()
    .split('\n')
    .map((line) => lineText('none', line, depth, context));
  return heredoc(diff, lines, depth, context);
}

function renderUpdate(diff: StringDiff, depth: number, context: Context, render: RenderDiff): string {
  const { before, after } = diff.shape;
  const beforeJson = before.kind === 'string' && jsonInside(before.text) !== undefined;
  const afterJson = after.kind === 'string' && jsonInside(after.text) !== undefined;
  if (beforeJson && afterJson) return renderJson(diff, depth, context, render);
  if (beforeJson || afterJson) {
    const nothing: Scalar = { kind: 'null' };
    const inner = within(context, { noNull: true });
    const gone = render({ effect: 'delete', replaces: false, shape: { kind: 'scalar', before, after: nothing } }, depth, inner);
    const come = render({ effect: 'create', replaces: false, shape: { kind: 'scalar', before: nothing, after } }, depth, inner);
    return `${gone} ${arrow(context)} ${come}`;
  }
  const long = [before, after].some((side) => side.kind === 'string' && side.text.includes('\n'));
  if (!long) return `${simple(before, context)} ${arrow(context)} ${simple(after, context)}${forces(diff, context)}`;
  const beforeLines = linesOf(before);
  const afterLines = linesOf(after);
  const lines: string[] = [];
  alignLists(
    beforeLines,
    afterLines,
    () => false,
    (b, a) => {
      const was = beforeLines[b];
      const is = afterLines[a];
      if (was !== undefined && was === is) {
        lines.push(lineText('none', was, depth, context));
        return;
      }
      if (was !== undefined) lines.push(lineText('delete', was, depth, context));
      if (is !== undefined) lines.push(lineText('create', is, depth, context));
    },
  );
  return heredoc(diff, lines, depth, context);
}

function renderJson(diff: StringDiff, depth: number, context: Context, render: RenderDiff): string {
  const { before, after } = diff.shape;
  const value = (side: Scalar) => (side.kind === 'string' ? (jsonInside(side.text)?.value ?? null) : null);
  const unchanged = diff.effect === 'none';
  const compared = compareDynamic({
    before: diff.effect === 'create' ? null : value(unchanged ? after : before),
    after: diff.effect === 'delete' ? null : value(after),
    beforeExplicit: diff.effect !== 'create',
    afterExplicit: diff.effect !== 'delete',
    wasSensitive: NO_MARKS,
    becomesSensitive: NO_MARKS,
    replace: NO_MARKS,
    strict: true,
  });
  const spacing = compared.effect === 'none' && diff.effect === 'update';
  const note = !spacing ? '' : diff.replaces ? ' # whitespace changes force replacement' : ' # whitespace changes';
  const inner = render(compared, depth + 1, within(context, { noNull: true, showUnchanged: context.showUnchanged || spacing }));
  const replaced = spacing ? '' : forces(diff, context);
  if (!inner.includes('\n')) return `jsonencode(${inner})${note}${replaced}`;
  const sign = symbol(diff.effect === 'update' && !spacing ? 'update' : 'none', context);
  const close = `${indentation(depth)}${symbol('none', context)})${nullSuffix(diff.effect, context)}`;
  return `jsonencode(${note}\n${indentation(depth + 1)}${sign}${inner}${replaced}\n${close}`;
}

function heredoc(diff: StringDiff, lines: readonly string[], depth: number, context: Context): string {
  const close = `${indentation(depth)}${symbol('none', context)}EOT${nullSuffix(diff.effect, context)}`;
  return `<<-EOT${forces(diff, context)}\n${lines.join('\n')}\n${close}`;
}

function lineText(effect: Diff['effect'], line: string, depth: number, context: Context): string {
  return `${indentation(depth + 1)}${symbol(effect, context)}${printable(line)}`;
}

function linesOf(side: Scalar): string[] {
  if (side.kind !== 'string') return ['null'];
  return side.text.includes('\n') ? side.text.trim().split('\n') : [side.text];
}

function simple(side: Scalar, { paint }: Context): string {
  if (side.kind === 'null') return paint('null', 'grey');
  return side.kind === 'string' ? quote(side.text) : side.text;
}
