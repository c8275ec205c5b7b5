import { type ObjectValue, record, type Type, t } from '../../../framework';
import { FunctionProblem } from './definition';

/** The type of decoded CSV: a list of objects of texts. */
export function csvType(header: readonly string[]): Type {
  return t.list(t.object(record(header.map((name) => [name, t.string]))));
}

/**
 * Reads CSV as RFC 4180 has it; the first record names the columns.
 * @throws FunctionProblem
 */
export function decodeCsv(source: string): { readonly header: readonly string[]; readonly rows: readonly ObjectValue[] } {
  const [header, ...records] = csvRecords(source);
  if (!header) throw new FunctionProblem('missing header line');
  const twice = header.fields.find((name, i) => header.fields.indexOf(name) !== i);
  if (twice !== undefined) throw new FunctionProblem('duplicate column name', undefined, JSON.stringify(twice));
  const rows = records.map(({ fields, line }) => {
    if (fields.length !== header.fields.length)
      throw new FunctionProblem(`CSV parse error on line ${line}: wrong number of fields`);
    return record(header.fields.map((name, i) => [name, fields[i] as string]));
  });
  return { header: header.fields, rows };
}

interface CsvRecord {
  readonly fields: readonly string[];
  readonly line: number;
}

// A quoted or bare field and what ends it.
const FIELD = /(?:"((?:[^"]|"")*)"|([^,\n"]*))(,|\n|$)/y;

function csvRecords(source: string): readonly CsvRecord[] {
  const text = source.replaceAll('\r\n', '\n');
  const records: CsvRecord[] = [];
  let line = 1;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\n') {
      line++;
      at++;
      continue;
    }
    const start = line;
    const fields: string[] = [];
    for (let end = ','; end === ','; ) {
      FIELD.lastIndex = at;
      const match = FIELD.exec(text);
      if (!match) throw new FunctionProblem(`CSV parse error on line ${line}: a quote stands where none can`);
      const [whole, quoted, bare = '', terminator = ''] = match;
      fields.push((quoted?.replaceAll('""', '"') ?? bare).normalize('NFC'));
      line += whole.split('\n').length - 1;
      at += whole.length;
      end = terminator;
    }
    records.push({ fields, line: start });
  }
  return records;
}
