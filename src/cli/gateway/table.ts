import { printable } from '../../report/render/quote';

/** Rows under their headings, in columns; without rows, nothing but the headings. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  // A name may have anything in it.
  const all = [headings, ...rows].map((row) => row.map(printable));
  const widths = headings.map((_, column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
