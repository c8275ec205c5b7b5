import { type Diagnostic, Dynamic, ExactNumber, errorAt, isUnknown, type Path, pathText, type Value } from '../../framework';
import { stepsEqual } from './paths';

/** Something that a provider's answer has wrong. */
export interface Problem {
  readonly path: Path;
  /** Goes on after the path: `was "a", but now "b"`. */
  readonly text: string;
}

/** What an answer is about, for messages. */
export interface About {
  /** The resource's instance: `palette_x.y[0]`. */
  readonly address?: string;
  /** The provider's source address. */
  readonly provider?: string;
  /** Where values are sensitive beyond what the schema says: nothing is shown of them. */
  readonly sensitive?: readonly Path[];
}

/** `Provider "registry.terraform.io/…"` at the beginning of a sentence. */
export function providerText({ provider }: About): string {
  return provider === undefined ? 'The provider' : `Provider "${provider}"`;
}

/** The same within a sentence. */
export function providerInSentence({ provider }: About): string {
  return provider === undefined ? 'the provider' : `provider "${provider}"`;
}

/** The object, or the place in it: `palette_x.y.name`. */
export function placeText({ address }: About, path: Path): string {
  const place = pathText(path);
  if (address === undefined) return place === '' ? 'the object' : place;
  return place === '' ? address : `${address}.${place}`;
}

/** Ends every complaint about a provider. */
const PROVIDER_BUG = "This is a bug in the provider, which should be reported in the provider's own issue tracker.";

/** An error of the provider's at a place. */
export function providerError(path: Path, summary: string, sentence: string): Diagnostic {
  return errorAt(path, summary, `${sentence}\n\n${PROVIDER_BUG}`);
}

/** Whether nothing may be shown of the value at a place: it is in something sensitive, or has something sensitive in it. */
export function isHidden({ sensitive = [] }: About, path: Path): boolean {
  return sensitive.some((marked) => {
    const length = Math.min(marked.length, path.length);
    for (let i = 0; i < length; i++) if (!stepsEqual(marked[i], path[i])) return false;
    return true;
  });
}

const MAX_SHOWN = 200;

/** A value in a message, in JSON's form; long ones are cut. */
export function shown(value: Value): string {
  const text = plainText(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function plainText(value: Value): string {
  if (isUnknown(value)) return '(known after apply)';
  if (value instanceof Dynamic) return plainText(value.value);
  if (value instanceof ExactNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map(plainText).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${plainText(item as Value)}`)
    .join(', ')}}`;
}
