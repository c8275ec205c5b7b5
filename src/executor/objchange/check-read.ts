import { type Block, blockType, type Diagnostic, type ObjectValue } from '../../framework';
import { checkObject, firstUnknown } from './check-object';
import { type About, placeText, providerError, providerText } from './problem';

const SUMMARY = 'Provider produced invalid object';

/** Checks what a provider read of a managed object: of its schema, known, without write-only values. Null is fine: it is gone. */
export function checkRead(block: Block, state: ObjectValue | null, about: About = {}): readonly Diagnostic[] {
  return checkFound(block, state, about, 'during refresh');
}

/** The same for an import; what was imported can't be nothing. */
export function checkImported(block: Block, state: ObjectValue | null, about: About = {}): readonly Diagnostic[] {
  return state === null ? nullObject(about) : checkFound(block, state, about, 'during import');
}

/** The same for a data source, which always has a value. */
export function checkData(block: Block, state: ObjectValue | null, about: About = {}): readonly Diagnostic[] {
  return state === null ? nullObject(about) : checkFound(block, state, about, 'when read');
}

function nullObject(about: About): readonly Diagnostic[] {
  return [
    providerError([], 'Provider produced null object', `${providerText(about)} produced a null value for ${placeText(about, [])}.`),
  ];
}

function checkFound(block: Block, state: ObjectValue | null, about: About, doing: string): readonly Diagnostic[] {
  const invalid = checkObject(block, state, about, SUMMARY, doing);
  if (invalid.length > 0) return invalid;
  const path = firstUnknown(blockType(block), state);
  if (path === undefined) return [];
  return [providerError(path, SUMMARY, `${providerText(about)} returned an unknown value for ${placeText(about, path)} ${doing}.`)];
}
