import type { Json } from '../../../framework';
import type { Expression } from '../../expression/ast';
import { inside, type Place } from '../config-error';
import type { Provisioner } from '../configuration';
import type { Draft, Within } from '../draft';
import { eachBlock, type JsonObject, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { own } from './static';

const ARGUMENTS = ['command', 'working_dir', 'interpreter', 'environment', 'quiet'];
const META = ['when', 'on_failure', 'connection'];

/** Reads the `provisioner` blocks of a resource; `local-exec` is the only kind that is supported. */
export function readProvisioners(json: Json | undefined, place: Place, draft: Draft, within: Within): readonly Provisioner[] {
  const found: Provisioner[] = [];
  if (json === undefined) return found;
  eachBlock(json, ['type'], place, draft.problems, ([type = ''], body, at) => {
    if (type !== 'local-exec') {
      draft.problems.error(
        at,
        `Unsupported provisioner "${type}"`,
        'pcg runs local-exec provisioners only, and logs in nowhere. "pcg terraform -- apply" runs the real terraform for this stack, with the provider attached; or write a local-exec that does the same.',
      );
      return;
    }
    const provisioner = readLocalExec(body, at, draft, within);
    if (provisioner) found.push(provisioner);
  });
  return found;
}

function readLocalExec(body: JsonObject, place: Place, draft: Draft, around: Within): Provisioner | undefined {
  const { problems } = draft;
  rejectUnknown(body, [...ARGUMENTS, ...META], place, problems, (name) => didYouMean(name, [...ARGUMENTS, ...META]));
  rejectConnection(body, place, draft);
  const when = keyword(body, 'when', ['create', 'destroy'], place, draft);
  const onFailure = keyword(body, 'on_failure', ['fail', 'continue'], place, draft);
  // The object stands by the time that its provisioners run, so that they may name it.
  const within = { ...around, self: true, dependsOn: true, onlyInstance: when === 'destroy' };
  const argument = (name: string): Expression | undefined => {
    const json = own(body, name);
    return json === undefined || json === null ? undefined : draft.expression(json, inside(place, name), within);
  };
  const [command, workingDir, interpreter, environment, quiet] = ARGUMENTS.map(argument);
  if (own(body, 'command') === undefined || own(body, 'command') === null) {
    problems.error(place, 'Missing required argument', 'The argument "command" is required, but no definition was found.');
  }
  return (
    command && {
      when,
      onFailure,
      command,
      ...(workingDir ? { workingDir } : {}),
      ...(interpreter ? { interpreter } : {}),
      ...(environment ? { environment } : {}),
      ...(quiet ? { quiet } : {}),
    }
  );
}

/** Notes that connections aren't supported, where there is one. */
export function rejectConnection(body: JsonObject, place: Place, draft: Draft): void {
  const json = own(body, 'connection');
  if (json === undefined || json === null || (Array.isArray(json) && json.length === 0)) return;
  draft.problems.error(
    inside(place, 'connection'),
    'Unsupported block connection',
    'pcg runs local-exec provisioners only, which need no connection: remove it where there are no others. "pcg terraform -- apply" runs the real terraform for this stack, with the provider attached.',
  );
}

function keyword<K extends string>(body: JsonObject, name: string, words: readonly [K, ...K[]], place: Place, draft: Draft): K {
  const json = own(body, name);
  if (json === undefined) return words[0];
  const word = words.find((each) => each === json);
  if (word === undefined) {
    draft.problems.error(
      inside(place, name),
      `Invalid "${name}" keyword`,
      `The "${name}" argument requires one of the following keywords: ${words.join(' or ')}.`,
    );
  }
  return word ?? words[0];
}
