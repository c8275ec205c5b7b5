import { configJson } from '../../executor';
import { type Diagnostic, DiagnosticError, hasErrors, type ObjectValue } from '../../framework';
import { withoutSecretTexts } from './describe/secret-texts';
import { type ObjectRef, objectText, type Reading } from './objects';
import type { ProjectProvider } from './provider-of-project';

/** Of these no object is to blame: nothing else could be read either. */
const NOBODY_COULD = ['Palette cannot be reached', 'Palette refuses the API key', 'Stopped', 'Palette limits the number of calls'];
const MAY_NOT = /^The API key may not /;
const ABSENT = /^No such /;

/**
 * Reads an object as an import does, and writes it as a configuration.
 * @throws DiagnosticError where reading the others would fail as well
 */
export async function readObject({ instance, schema }: ProjectProvider, ref: ObjectRef): Promise<Reading> {
  const { type, identity } = ref;
  const { imported, diagnostics } = await found(instance.importByIdentity?.(type, identity));
  if (!imported) return notRead(ref, diagnostics);
  const read = await instance.read({ type, ...imported });
  // After an error it is answered with what is known so far.
  if (!read.state || hasErrors(read.diagnostics)) return notRead(ref, read.diagnostics);
  const unfinished = unfinishedText(read.state);
  if (unfinished !== undefined) return { kind: 'left', left: { what: objectText(ref), why: unfinished } };
  const generated = await found(instance.lists?.generateConfig(type, read.state));
  const block = schema.resources[type]?.block;
  if (!generated.config || !block) return notRead(ref, generated.diagnostics);
  const generatedBody = configJson(block, generated.config).body;
  const { body, concerned: secretive, secrets } = withoutSecretTexts(generatedBody, `${ref.name}_${identity.id?.slice(-6)}`);
  const gateway = read.state.private_cloud_gateway_id;
  return {
    kind: 'read',
    object: { ref, body, secretive, secrets, gateway: typeof gateway === 'string' && gateway !== '' ? gateway : undefined },
  };
}

/** A cluster that has not come up would be waited for by the first plan, and that is no import alone. */
function unfinishedText({ completed }: ObjectValue): string | undefined {
  return completed === false ? 'it has not come up yet, or is not healthy: adopt it when it runs' : undefined;
}

function notRead(ref: ObjectRef, diagnostics: readonly Diagnostic[]): Reading {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const what = objectText(ref);
  if (!first || ABSENT.test(first.summary)) return { kind: 'left', left: { what, why: 'it vanished while it was read' } };
  if (errors.some(({ summary }) => NOBODY_COULD.includes(summary))) throw new DiagnosticError(...errors);
  const why = `${first.summary}: ${first.detail.split('\n')[0] ?? ''}`;
  return { kind: MAY_NOT.test(first.summary) ? 'left' : 'failed', left: { what, why } };
}

function found<T>(answer: Promise<T> | undefined): Promise<T> {
  if (answer) return answer;
  throw new TypeError('the provider has neither identities nor lists');
}
