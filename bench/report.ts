import type { Result } from './pairs';

/** A result as one line for programs. */
export function jsonLine({ name, unit, ours, baseline, ratio }: Result): string {
  return JSON.stringify({ name, unit, ours: round(ours), baseline: round(baseline), ratio: round(ratio) });
}

const HEAD = ['name', 'unit', 'ours', 'baseline', 'ratio', 'of minima', 'aim', ''];

/** Results as a table for people. */
export function table(results: readonly Result[]): string {
  const rows = results.map(({ name, unit, ours, baseline, ratio, ratioOfMinima, aim }) => [
    name,
    unit,
    ours.toFixed(0),
    baseline.toFixed(0),
    ratio.toFixed(2),
    ratioOfMinima.toFixed(2),
    `<= ${aim}`,
    ratio <= aim ? 'met' : 'missed',
  ]);
  const lines = [HEAD, ...rows];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] as string).length)));
  const pad = (cell: string, column: number): string => {
    const width = widths[column] as number;
    return column < 2 ? cell.padEnd(width) : cell.padStart(width);
  };
  return lines.map((line) => line.map(pad).join('  ').trimEnd()).join('\n');
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
