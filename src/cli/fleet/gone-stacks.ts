import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error';

/** A stack that the app has no more, with what is left of it. */
export interface GoneStack {
  readonly name: string;
  /** What tells of it, as an error says it. */
  readonly left: string;
}

/**
 * Refuses to leave objects behind that nobody would ever destroy.
 * @param app its folder, where the local backend of cdktf keeps states
 * @param elsewhere stacks with a state in another place
 * @throws UserError for a stack that the app has no more, while it still has a state with objects
 */
export function refuseGoneStacks(app: string, stacks: readonly string[], elsewhere: readonly GoneStack[]): void {
  const known = new Set(stacks);
  const gone = [...localStates(app), ...elsewhere].filter(({ name }) => !known.has(name));
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
    return leftIn(name, file, readFileSync(join(app, file), 'utf8'));
  });
}

/** What a state says of its stack: nothing without objects. */
export function leftIn(name: string, place: string, state: string): readonly GoneStack[] {
  const objects = objectsIn(state);
  if (objects === 0) return [];
  return [
    {
      name,
      left: objects === undefined ? `${place} can't be read` : `${place} has ${objects === 1 ? 'an object' : `${objects} objects`}`,
    },
  ];
}

/** How many blocks have objects in a state; undefined where it is none. */
function objectsIn(state: string): number | undefined {
  try {
    const { resources } = JSON.parse(state) as { readonly resources?: readonly { readonly mode?: string }[] };
    return (resources ?? []).filter(({ mode }) => mode === 'managed').length;
  } catch {
    return undefined;
  }
}

/** Those that a file names, one a line, as a bucket lists them: `shops/site-kiel.tfstate` is of the stack `site-kiel`. */
export function listedStates(list: string): readonly GoneStack[] {
  if (!existsSync(list)) throw new UserError(`--states ${list} is not there`);
  const names = readFileSync(list, 'utf8').split(/\r?\n/);
  return names.flatMap((line) => {
    const name = (line.trim().split('/').at(-1) ?? '').replace(/\.tfstate$/, '');
    // A lock beside a state is of a run that goes on.
    return name === '' || name.endsWith('.tflock') ? [] : [{ name, left: `${list} has its state` }];
  });
}
