import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Diagnostic, warningAt } from '../framework';

interface Annotation {
  readonly constructPath: string;
  readonly level: string;
  readonly message: string;
}

interface Manifest {
  readonly stacks: { readonly [name: string]: { readonly workingDirectory: string; readonly annotations?: readonly Annotation[] } };
}

/**
 * What the app said of a stack while it was synthesized (cdktf's `Annotations`): rules that a construct breaks without being wrong.
 * The manifest of a stack that cdktf wrote is two folders above it; elsewhere nothing is known.
 */
export function appWarnings(folder: string): readonly Diagnostic[] {
  const output = resolve(folder, '..', '..');
  return annotationsOf(output, folder).flatMap(({ constructPath, level, message }) =>
    level === '@cdktf/warn' ? [warningAt(undefined, `The app warns of ${constructPath}`, message)] : [],
  );
}

function annotationsOf(output: string, folder: string): readonly Annotation[] {
  const manifest = join(output, 'manifest.json');
  if (!existsSync(manifest)) return [];
  try {
    const { stacks } = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    const own = Object.values(stacks).find(({ workingDirectory }) => resolve(output, workingDirectory) === resolve(folder));
    return own?.annotations ?? [];
  } catch {
    // A file of that name that cdktf didn't write says nothing of the stack.
    return [];
  }
}
