import { record } from '../../framework';
import type { StateStorage } from '../state/storage';
import { type BackendContext, backendError } from './backend';
import { needed } from './index';
import { type BackendConfig, withInitialised } from './initialised';

/** The state of a stack, beside others of its kind. */
export interface StateBeside {
  readonly stack: string;
  /** Opens it to be read, which makes nothing; whoever opens it closes it. */
  open(): StateStorage;
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
  const parts = partsAround(stack, own);
  const [start = ''] = parts;
  if (parts.length === 1) {
    throw backendError(
      'State without the name of its stack',
      `${beside.setting} of the backend "${config.type}" is ${JSON.stringify(own)}, which doesn't have the name of the stack "${stack}": the states of other stacks can't be told from it.`,
    );
  }
  const found = await beside.list(settings, context, start);
  return found.flatMap((value) => {
    const name = nameIn(value, stack, parts);
    if (name === undefined) return [];
    const theirs = record(Object.entries({ ...settings, ...beside.asItIs, [beside.setting]: value }));
    return [{ stack: name, open: () => backend.open(theirs, { ...context, workspace: 'default' }) }];
  });
}

/** What is around the name of a stack in a text. Where it is a word somewhere (`sites/site.tfstate`), it isn't looked for within others. */
function partsAround(stack: string, text: string): readonly string[] {
  const name = literally(stack);
  const words = text.split(new RegExp(`(?<![\\p{L}\\p{N}_-])${name}(?![\\p{L}\\p{N}_-])`, 'u'));
  return words.length > 1 ? words : text.split(stack);
}

/**
 * The name that a text has in the places of a stack's, in all of them or in some: the rest may be called like the stack by chance.
 * @param parts what is around these places
 * @returns undefined for a text that isn't made so
 */
function nameIn(text: string, stack: string, parts: readonly string[]): string | undefined {
  const [own, around] = [literally(stack), parts.map(literally)];
  for (let first = 1; first < parts.length; first++) {
    const [before, after] = [around.slice(0, first).join(own), around.slice(first).join(`(?:\\1|${own})`)];
    const [, name] = new RegExp(`^${before}([^/]+)${after}$`, 'u').exec(text) ?? [];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** A text in a regular expression. */
function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
