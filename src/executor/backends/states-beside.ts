import { record } from '../../framework';
import type { StateStorage } from '../state/storage';
import { type BackendContext, backendError } from './backend';
import { needed } from './index';
import { type BackendConfig, withInitialised } from './initialised';

/** The state of a stack, beside others of its kind. */
export interface StateBeside {
  readonly stack: string;
  readonly storage: StateStorage;
}

/**
 * The states that a backend keeps like that of one stack: where its settings have the name of the stack, these have another. It is among them.
 * @throws DiagnosticError where the backend can't tell, or no setting has the name
 */
export async function statesBeside(
  config: BackendConfig,
  stack: string,
  context: Omit<BackendContext, 'workspace'>,
): Promise<readonly StateBeside[]> {
  const backend = needed(config.type);
  const { beside } = backend;
  if (!beside) {
    throw backendError(
      'Names of states not supported',
      `The backend "${config.type}" can't say which states it keeps. Write their names into a file, one a line.`,
    );
  }
  const settings = withInitialised(config, backend, context);
  const own = String(settings[beside.setting] ?? '');
  const [start = '', ...rest] = own.split(stack);
  if (rest.length === 0) {
    throw backendError(
      'State without the name of its stack',
      `${beside.setting} of the backend "${config.type}" is ${JSON.stringify(own)}, which doesn't have the name of the stack "${stack}": the states of other stacks can't be told from it.`,
    );
  }
  const found = await beside.list(settings, context, start);
  return found.flatMap((value) => {
    const name = nameIn(value, [start, ...rest]);
    if (name === undefined) return [];
    const others = record(
      Object.keys(settings).map((key) => [key, key === beside.setting ? value : (settings[key] ?? null)] as const),
    );
    return [{ stack: name, storage: backend.open(others, { ...context, workspace: 'default' }) }];
  });
}

/** What stands between the parts of a text, each time the same; undefined for a text that isn't made so. */
function nameIn(text: string, parts: readonly string[]): string | undefined {
  const length = (text.length - parts.join('').length) / (parts.length - 1);
  if (length < 1) return undefined;
  const start = parts[0]?.length ?? 0;
  const name = text.slice(start, start + length);
  return !name.includes('/') && parts.join(name) === text ? name : undefined;
}
