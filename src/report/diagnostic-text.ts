import type { LocatedDiagnostic } from '../executor/events';
import { type Excerpt, excerptOf } from '../executor/excerpt/excerpt';
import type { Signature } from '../executor/expression/functions';
import { pathText } from '../framework';
import { BY_ADDRESS, type Naming } from './names';
import { painter } from './render/paint';
import { printable } from './render/quote';
import { wrap } from './render/wrap';

export interface DiagnosticTextOptions {
  readonly colour: boolean;
  /** Columns of the terminal; sentences are not wrapped without it. */
  readonly width?: number;
  /** What objects are called; by their addresses without it. */
  readonly names?: Naming;
  /** Of warnings, what they are and where alone. @default false */
  readonly compactWarnings?: boolean;
}

/** A diagnostic in Terraform's frame, which also stays without colours. Ends without a line break. */
export function diagnosticText(diagnostic: LocatedDiagnostic, options: DiagnosticTextOptions): string {
  const { colour, width = 0, names = BY_ADDRESS, compactWarnings = false } = options;
  if (compactWarnings && diagnostic.severity === 'warning') return compactText(diagnostic, { colour, names });
  const { address } = diagnostic;
  const paint = painter(colour);
  const tone = diagnostic.severity === 'error' ? 'red' : 'yellow';
  const label = diagnostic.severity === 'error' ? 'Error:' : 'Warning:';
  const lines = [`${paint(label, 'bold', tone)} ${paint(safe(diagnostic.summary), 'bold')}`, ''];
  const at = diagnostic.path && diagnostic.path.length > 0 ? pathText(diagnostic.path) : undefined;
  const excerpt = excerptOf(diagnostic);
  if (address !== undefined) {
    lines.push(`  with ${names.text(address)},`);
    if (excerpt) lines.push(...excerptLines(excerpt));
    else if (at !== undefined) lines.push(`  on ${printable(at)}:`);
    if (names.hides(address)) lines.push(`  (${printable(address)})`);
    lines.push('');
  } else if (excerpt) lines.push(...excerptLines(excerpt), '');
  else if (at !== undefined) lines.push(`  on ${printable(at)}:`, '');
  // The frame takes two columns, and one stays free.
  const detail = names.inText(diagnostic.detail, address);
  if (detail !== '') lines.push(...safe(wrap(detail, width > 3 ? width - 3 : 0)).split('\n'));
  while (lines.at(-1) === '') lines.pop();
  const bar = paint('│', tone);
  const body = lines.map((line) => (line === '' ? bar : `${bar} ${line}`));
  return [paint('╷', tone), ...body, paint('╵', tone)].join('\n');
}

function compactText(
  diagnostic: LocatedDiagnostic,
  { colour, names }: { readonly colour: boolean; readonly names: Naming },
): string {
  const { address, summary } = diagnostic;
  const range = excerptOf(diagnostic)?.range;
  const where = [
    ...(range ? [`on ${printable(range.filename)} line ${range.start.line}`] : []),
    ...(address === undefined ? [] : [`with ${names.text(address)}`]),
  ];
  const label = painter(colour)('Warning:', 'bold', 'yellow');
  return `${label} ${safe(summary)}${where.length > 0 ? ` (${where.join(', ')})` : ''}`;
}

/** Lines of the file that are shown at most: what `cdktf synth` wrote may be one line. */
const LINES = 12;
const COLUMNS = 300;

/** Where it stands, with the lines of the file and what is referred to there, in Terraform's form. */
function excerptLines({ range, snippet }: Excerpt): readonly string[] {
  const { context, code, start_line, highlight_start_offset } = snippet;
  const about = aboutLines(snippet);
  const within = context === null ? '' : `, in ${printable(context)}`;
  const [first = '', ...others] = code.split('\n').slice(0, LINES);
  // Of a long line, what is meant.
  const skipped = Buffer.from(code).subarray(0, highlight_start_offset).toString().length;
  const written = [first.length > COLUMNS ? `…${first.slice(Math.max(skipped - 40, 0))}` : first, ...others];
  return [
    `  on ${printable(range.filename)} line ${range.start.line}${within}:`,
    ...written.map((line, i) => `${String(start_line + i).padStart(4)}: ${printable(line.slice(0, COLUMNS))}`),
    ...(about.length > 0 ? ['    ├────────────────'] : []),
    ...about.map((line) => `    │ ${line}`),
  ];
}

function aboutLines({ values, function_call }: Excerpt['snippet']): readonly string[] {
  return [
    ...(function_call ? [`while calling ${printable(function_call.called_as)}(${parametersText(function_call.signature)})`] : []),
    ...values.map(({ traversal, statement }) => `${printable(traversal)} ${printable(statement)}`),
  ];
}

function parametersText({ params, variadic_param }: Signature): string {
  return [...params.map(({ name }) => name), ...(variadic_param ? [`${variadic_param.name}...`] : [])].join(', ');
}

/** One-line texts and details come from providers: they must not steer the terminal. */
function safe(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
