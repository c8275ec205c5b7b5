import { existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error';
import type { ProjectFile } from './template';

/** What a folder may have that a project is written into: it was made to be one. */
const ALLOWED: readonly string[] = ['.git'];

/** @throws UserError when the folder is none, or has anything in it */
export function checkEmpty(folder: string): void {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw new UserError(`${folder} is there and is no folder: name another one`);
  const [first] = readdirSync(folder).filter((name) => !ALLOWED.includes(name));
  if (first !== undefined) {
    throw new UserError(
      `${folder} is not empty (it has ${first}), and nothing is written over: name a folder that is, or a new one, as in: npx cdktf-palette new sites`,
    );
  }
}

/**
 * Writes a project into a folder, which is made where it isn't there.
 * @throws UserError when it isn't empty, or can't be written to
 */
export function writeProject(folder: string, files: readonly ProjectFile[]): void {
  checkEmpty(folder);
  for (const { path, text } of files) {
    const target = join(folder, path);
    try {
      makeFolder(dirname(target));
      writeFileSync(target, text, { flag: 'wx' });
    } catch (error) {
      throw new UserError(`${target} can't be written: ${(error as Error).message}`);
    }
  }
}

/** One after the other: asked for all at once, Node tries for ever where the system has no such folder, below /proc for one. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}
