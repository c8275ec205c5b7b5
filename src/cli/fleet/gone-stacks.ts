import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error';

/** A stack that the app has no more, with what is left of it. */
interface GoneStack {
  readonly name: string;
  /** What tells of it, as an error says it. */
  readonly left: string;
}

/**
 * Refuses to leave objects behind that nobody would ever destroy.
 * @param app its folder, where the local backend of cdktf keeps states
 * @param list a file that names the stacks with a state elsewhere, one a line. @default only local states are looked at
 * @throws UserError for a stack that the app has no more, while it still has a state with objects
 */
export function refuseGoneStacks(app: string, stacks: readonly string[], list: string | undefined): void {
  const known = new Set(stacks);
  const gone = [...localStates(app), ...(list === undefined ? [] : listed(list))].filter(({ name }) => !known.has(name));
  const [first] = gone;
  if (!first) return;
  const all = gone.map(({ name, left }) => `"${name}" (${left})`).join(', ');
  throw new UserError(
    `the app has no stack ${all} any more, and no job would destroy it. Put its site back, run "pcg destroy --stack ${first.name}", remove its state, and then take the site out`,
  );
}

/** States that the local backend of cdktf has: `terraform.STACK.tfstate` beside `cdktf.json`. */
function localStates(app: string): readonly GoneStack[] {
  return readdirSync(app).flatMap((file) => {
    const [, name] = /^terraform\.(.+)\.tfstate$/.exec(file) ?? [];
    if (name === undefined) return [];
    const objects = objectsIn(join(app, file));
    return objects === 0
      ? []
      : [{ name, left: objects === undefined ? `${file} can't be read` : `${file} has ${objects} objects` }];
  });
}

/** How many blocks have objects in a state; undefined where it is none. */
function objectsIn(file: string): number | undefined {
  try {
    const { resources } = JSON.parse(readFileSync(file, 'utf8')) as { readonly resources?: readonly { readonly mode?: string }[] };
    return (resources ?? []).filter(({ mode }) => mode === 'managed').length;
  } catch {
    return undefined;
  }
}

/** As a bucket lists them: `shops/site-kiel.tfstate` is of the stack `site-kiel`. */
function listed(list: string): readonly GoneStack[] {
  if (!existsSync(list)) throw new UserError(`--states ${list} is not there`);
  const names = readFileSync(list, 'utf8').split(/\r?\n/);
  return names.flatMap((line) => {
    const name = (line.trim().split('/').at(-1) ?? '').replace(/\.tfstate$/, '');
    // A lock beside a state is of a run that goes on.
    return name === '' || name.endsWith('.tflock') ? [] : [{ name, left: `${list} has its state` }];
  });
}
