import type { Connection } from './connections';

/** What becomes of a connection when it is tried. */
export interface Tried {
  readonly outcome: string;
  readonly detail: string;
}

/** A connection, and what became of it where it was tried. */
export interface Row {
  readonly connection: Connection;
  readonly tried?: Tried;
}

const COLUMNS = ['source', 'destination', 'host', 'port', 'protocol', 'direction', 'through', 'purpose'] as const;

/** How connections can be written, by the names that `--format` takes. */
export const networkFormats = {
  /** In columns, for a terminal. */
  table: (rows: readonly Row[]): string => {
    const lines = [headings(rows), ...rows.map(cells)];
    const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? [];
    return lines
      .map(
        (line) =>
          `${line
            .map((cell, i) => cell.padEnd(widths[i] ?? 0))
            .join('  ')
            .trimEnd()}\n`,
      )
      .join('');
  },
  /** A table in Markdown, for a ticket to those who open firewalls. */
  markdown: (rows: readonly Row[]): string => {
    const names = headings(rows);
    const lines = [names, names.map(() => '---'), ...rows.map((row) => cells(row).map((cell) => cell.replaceAll('|', '\\|')))];
    return lines.map((line) => `| ${line.join(' | ')} |\n`).join('');
  },
  /** Comma-separated (RFC 4180, but lines end as those of other output do), with a line of names. */
  csv: (rows: readonly Row[]): string =>
    [headings(rows), ...rows.map(cells)].map((line) => `${line.map(quoted).join(',')}\n`).join(''),
  /** A list of objects. */
  json: (rows: readonly Row[]): string => {
    const objects = rows.map((row) => {
      const { connection, tried } = row;
      const { from: source, to: destination, host = null, port, protocol, proxy: through = null, purpose } = connection;
      return { source, destination, host, port, protocol, direction: 'outbound', through, purpose, ...(tried && { check: tried }) };
    });
    return `${JSON.stringify(objects, null, 2)}\n`;
  },
} as const;

/** The name of a format. */
export type NetworkFormat = keyof typeof networkFormats;

function headings(rows: readonly Row[]): readonly string[] {
  return rows.some(({ tried }) => tried) ? [...COLUMNS, 'from here'] : COLUMNS;
}

function cells({ connection, tried }: Row): readonly string[] {
  const { from, to, host = '(known after apply)', port, protocol, proxy = '', purpose } = connection;
  const own = [from, to, host, String(port), protocol, 'outbound', proxy, purpose];
  return tried ? [...own, tried.detail === '' ? tried.outcome : `${tried.outcome}: ${tried.detail}`] : own;
}

/** Also what a spreadsheet would take for a formula is a text. */
function quoted(cell: string): string {
  const text = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
