import type { LocatedDiagnostic } from '../executor/events';
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
}

/** A diagnostic in Terraform's frame, which also stays without colours. Ends without a line break. */
export function diagnosticText(diagnostic: LocatedDiagnostic, options: DiagnosticTextOptions): string {
  const { colour, width = 0, names = BY_ADDRESS } = options;
  const { address } = diagnostic;
  const paint = painter(colour);
  const tone = diagnostic.severity === 'error' ? 'red' : 'yellow';
  const label = diagnostic.severity === 'error' ? 'Error:' : 'Warning:';
  const lines = [`${paint(label, 'bold', tone)} ${paint(safe(diagnostic.summary), 'bold')}`, ''];
  const at = diagnostic.path && diagnostic.path.length > 0 ? pathText(diagnostic.path) : undefined;
  if (address !== undefined) {
    lines.push(`  with ${names.text(address)},`);
    if (at !== undefined) lines.push(`  on ${printable(at)}:`);
    if (names.hides(address)) lines.push(`  (${printable(address)})`);
    lines.push('');
  } else if (at !== undefined) lines.push(`  on ${printable(at)}:`, '');
  // The frame takes two columns, and one stays free.
  const detail = names.inText(diagnostic.detail, address);
  if (detail !== '') lines.push(...safe(wrap(detail, width > 3 ? width - 3 : 0)).split('\n'));
  while (lines.at(-1) === '') lines.pop();
  const bar = paint('│', tone);
  const body = lines.map((line) => (line === '' ? bar : `${bar} ${line}`));
  return [paint('╷', tone), ...body, paint('╵', tone)].join('\n');
}

/** One-line texts and details come from providers: they must not steer the terminal. */
function safe(text: string): string {
  return text.split('\n').map(printable).join('\n');
}
