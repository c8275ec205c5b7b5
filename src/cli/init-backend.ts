import { copyFileSync, existsSync, truncateSync } from 'node:fs';
import { type BackendInit, backendInit, type Configuration, keepBackend } from '../executor';
import { systemClock } from '../runtime/clock';
import { givenSettings } from './backend-settings';
import { type Asked, type Console, confirm } from './console';
import { type Moved, moveStates, statesToMove } from './move-states';
import { UserError } from './user-error';

/** What `pcg init` is asked to do about the backend. */
export interface BackendOptions {
  readonly backendConfig: readonly string[];
  readonly reconfigure?: boolean;
  readonly migrateState?: boolean;
  readonly forceCopy?: boolean;
}

const THE_COPY: Asked = {
  what: 'the copy of the state',
  instead: 'add --force-copy, or --reconfigure to leave it where it is',
  otherwise: 'add --force-copy, or --reconfigure to leave it where it is',
};

/**
 * Sets up the backend of a stack, as `terraform init` does: keeps what `--backend-config` says, and takes states along from where they were.
 * @returns whether to go on
 * @throws UserError, DiagnosticError, StateError, LockError; then the backend is what it was
 */
export async function initBackend(
  { directory, backend }: Configuration,
  options: BackendOptions,
  { console, say, signal }: { readonly console: Console; readonly say: (text: string) => void; readonly signal: AbortSignal },
): Promise<boolean> {
  const { reconfigure = false, forceCopy = false, migrateState = forceCopy } = options;
  if (reconfigure && migrateState) {
    throw new UserError('--reconfigure leaves states where they are, --migrate-state takes them along; take one of them');
  }
  const context = { directory, env: process.env, clock: systemClock };
  const init = backendInit(backend, givenSettings(options.backendConfig), context);
  if (init.keep === undefined && !init.wasSetUp) return true;
  say('Initializing the backend...');
  const isNew = init.reason !== undefined;
  if (isNew && init.wasSetUp && !reconfigure && !migrateState) throw changed(init);
  if (isNew && !reconfigure) {
    const states = await statesToMove(init, context, console);
    if (states.length > 0) {
      if (!forceCopy && !(await confirm(questionOf(init, states), signal, THE_COPY))) {
        say('Init cancelled: nothing was changed. With --reconfigure the state stays where it is.');
        return false;
      }
      await moveStates(states, init, context, { console, signal });
      if (!init.wasSetUp) for (const { from } of states) setAside(from.path);
    }
  }
  if (isNew || options.backendConfig.length > 0) keepBackend(context, init.keep);
  if (isNew) say(`\n${doneText(init)}`);
  return true;
}

function changed({ reason }: BackendInit): UserError {
  return new UserError(
    `${reason}. Run "pcg init --migrate-state" to take the state along to the new place, or "pcg init --reconfigure" to leave it where it is and go on with what is at the new one. Nothing was changed.`,
  );
}

function questionOf({ fromType }: BackendInit, states: readonly Moved[]): string {
  const over = states.filter(({ overwrites }) => overwrites).map(({ workspace }) => `"${workspace}"`);
  const about =
    states.length === 1 && states[0]?.workspace === 'default'
      ? 'A state was'
      : `States of ${states.map(({ workspace }) => `"${workspace}"`).join(', ')} were`;
  const lost =
    over.length === 0 ? '' : `\n  There is another state already in the workspace ${over.join(', ')}: it is overwritten.`;
  return `\nDo you want to copy existing state to the new backend?\n  ${about} found in the backend "${fromType}", and ${states[0]?.to.name} is the new place.${lost}\n  Only 'yes' will be accepted to confirm.`;
}

/** What lay beside the stack before it had a backend would look like its state: as with terraform it is emptied, and its backup has it. */
function setAside(path: string): void {
  if (!existsSync(path)) return;
  copyFileSync(path, `${path}.backup`);
  truncateSync(path);
}

function doneText({ keep, fromType }: BackendInit): string {
  return keep
    ? `Successfully configured the backend "${keep.type}"! pcg will automatically\nuse this backend unless the backend configuration changes.`
    : `Successfully unset the backend "${fromType}". pcg will now operate locally.`;
}
