/** A file that the values of an OS pack put on every node. */
export interface OsFile {
  readonly targetPath: string;
  readonly isCertificate: boolean;
  /** Where pods see it, when they may. */
  readonly podMount?: string;
}

interface Line {
  readonly indent: number;
  readonly text: string;
}

/**
 * The files of `kubeadmconfig.files` in the values of an OS pack. Certificates are those that hold one or that stand where
 * the operating system looks for them.
 */
export function osFiles(values: string): readonly OsFile[] {
  if (!values.includes('kubeadmconfig')) return [];
  const lines = values.split('\n').map((line): Line => ({ indent: line.search(/\S/), text: line.trim() }));
  const files = under(under(lines, 'kubeadmconfig'), 'files');
  return items(files).flatMap(fileOf);
}

/** The lines below a key, down to the next one that stands no deeper. A list may stand as deep as its key. */
function under(lines: readonly Line[], key: string): readonly Line[] {
  const start = lines.findIndex(({ text }) => text === `${key}:`);
  const { indent } = lines[start] ?? { indent: 0 };
  const rest = start < 0 ? [] : lines.slice(start + 1);
  const end = rest.findIndex(
    (line) => line.text !== '' && (line.indent < indent || (line.indent === indent && !line.text.startsWith('-'))),
  );
  return end < 0 ? rest : rest.slice(0, end);
}

/** The elements of a list, the dash of each as a blank, so that its keys stand in one column. */
function items(lines: readonly Line[]): readonly (readonly Line[])[] {
  const depth = lines.find(({ text }) => text.startsWith('-'))?.indent;
  const found: Line[][] = [];
  for (const line of lines) {
    if (line.indent === depth && line.text.startsWith('-')) {
      const text = line.text.slice(1).trimStart();
      found.push([{ indent: line.indent + line.text.length - text.length, text }]);
    } else found.at(-1)?.push(line);
  }
  return found;
}

function fileOf(lines: readonly Line[]): readonly OsFile[] {
  const column = lines[0]?.indent;
  const own = lines.filter(({ indent }) => indent === column);
  const targetPath = textOf(own, 'targetPath');
  if (targetPath === undefined) return [];
  const mount = under(lines, 'podMount');
  const path = textOf(mount, 'allowed') === 'true' ? (textOf(mount, 'targetPath') ?? targetPath) : undefined;
  const isCertificate =
    lines.some(({ text }) => text.includes('-----BEGIN CERTIFICATE-----')) || /\/ca-certificates\//.test(targetPath);
  return [{ targetPath, isCertificate, ...(path !== undefined && { podMount: path }) }];
}

function textOf(lines: readonly Line[], key: string): string | undefined {
  const line = lines.find(({ text }) => text.startsWith(`${key}:`));
  return line?.text
    .slice(key.length + 1)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
}
