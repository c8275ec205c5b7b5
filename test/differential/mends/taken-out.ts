import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Change, Mend } from './table';

/** The text of a file without a mend. @throws Error when the mend isn't there, or is there twice */
export function withoutMend(text: string, { file, mended, without }: Change): string {
  const parts = text.split(mended);
  if (parts.length !== 2) throw new Error(`${file} has the text of the mend ${parts.length - 1} times, not once: ${mended}`);
  return parts.join(without);
}

/** The program of a file, with what it imports, but without a mend. */
export async function buildWithout(root: string, entry: string, outfile: string, mend: Mend | undefined): Promise<void> {
  const changes = mend?.changes ?? [];
  const takenOut: Plugin = {
    name: 'taken-out',
    setup: ({ onLoad }) => {
      onLoad({ filter: /\.ts$/ }, ({ path }) => {
        const own = changes.filter(({ file }) => path === join(root, file.split('/').join(sep)));
        if (own.length === 0) return undefined;
        return { contents: own.reduce(withoutMend, readFileSync(path, 'utf8')), loader: 'ts' };
      });
    },
  };
  for (const change of changes) withoutMend(readFileSync(join(root, change.file), 'utf8'), change);
  await build({
    entryPoints: [join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    logLevel: 'error',
    plugins: [takenOut],
  });
}

/** A copy of the sources in which tests run, so that a mend can be taken out of it. */
export function copySources(root: string, to: string): void {
  const left = new Set(['node_modules', '.git', '.cache', 'dist', 'coverage'].map((name) => join(root, name)));
  cpSync(root, to, { recursive: true, filter: (path) => !left.has(resolve(path)) });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'));
}

/** Takes a mend out of a copy. @returns what puts it back */
export function takeOut(copy: string, { changes }: Mend): () => void {
  const before = changes.map(({ file }) => [join(copy, file), readFileSync(join(copy, file), 'utf8')] as const);
  for (const change of changes) {
    const path = join(copy, change.file);
    writeFileSync(path, withoutMend(readFileSync(path, 'utf8'), change));
  }
  return () => {
    for (const [path, text] of before) writeFileSync(path, text);
  };
}
