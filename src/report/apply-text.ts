import type { State } from '../executor/state/state';
import { outputsText } from './outputs';
import { painter } from './render/paint';

/** What an apply did. */
export interface ApplyCounts {
  readonly added: number;
  readonly changed: number;
  readonly destroyed: number;
  readonly imported?: number;
  readonly invoked?: number;
}

export interface ApplyTextOptions {
  readonly colour: boolean;
  /** Whether it was a destroy. */
  readonly destroy?: boolean;
}

/**
 * What `terraform apply` says when it is through: the counts, then the outputs.
 * @param outputs of the new state; a destroy's are not shown
 */
export function applyText(counts: ApplyCounts, outputs: State['outputs'], options: ApplyTextOptions): string {
  const paint = painter(options.colour);
  if (options.destroy) return `\n${paint(`Destroy complete! Resources: ${counts.destroyed} destroyed.`, 'bold', 'green')}\n`;
  const imported = counts.imported ? `${counts.imported} imported, ` : '';
  const line = `Apply complete! Resources: ${imported}${counts.added} added, ${counts.changed} changed, ${counts.destroyed} destroyed.${counts.invoked ? ` Actions: ${counts.invoked} invoked.` : ''}`;
  const text = `\n${paint(line, 'bold', 'green')}\n`;
  const values = outputsText(outputs);
  return values === '' ? text : `${text}\n${paint('Outputs:', 'bold', 'green')}\n\n${values}`;
}
