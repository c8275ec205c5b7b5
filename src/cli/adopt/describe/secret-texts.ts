import { isMap, isPair, isScalar, parseAllDocuments, visit } from 'yaml';
import type { Json } from '../../../framework';
import type { Body } from './attributes';

/** Names of values that are secret themselves: `adminPassword`, and not `passwordPolicy`. */
const SECRET = /(?:password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey|credentials?)$/i;
/** Names of what only names a secret. */
const NAMES_ONE = /^existing|pullsecret$/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** What is put in later isn't there yet. */
const TEMPLATE = /^\s*\{\{.*\}\}\s*$/;
/** Attributes that have values by names that a user has chosen. */
const BY_NAME: ReadonlySet<string> = new Set(['variables', 'overrides']);

/** A configuration without what looks secret in it. */
export interface WithoutSecrets {
  readonly body: Body;
  /** Which of its attributes that concerns. */
  readonly concerned: readonly string[];
  /** What is left out, by the variable that stands in its place. */
  readonly secrets: { readonly [variable: string]: string };
}

/**
 * Puts variables in the place of what looks like a secret in texts that Palette shows: in values of packs, manifests, and objects of the Cluster API. With
 * their values, each text is what it was, to the letter.
 * @param prefix what the variables are called after
 */
export function withoutSecretTexts(body: Body, prefix: string): WithoutSecrets {
  const variables = new Variables(prefix);
  const concerned: string[] = [];
  const entries = Object.entries(body).map(([name, value]) => {
    const without = valueWithout(value, name, variables);
    if (without !== value) concerned.push(name);
    return [name, without] as const;
  });
  return { body: Object.fromEntries(entries), concerned, secrets: variables.values };
}

/** The variables that one object comes to. */
class Variables {
  readonly #values = new Map<string, string>();

  constructor(private readonly prefix: string) {}

  /** Text that refers to a new variable with this value. */
  add(name: string, text: string): string {
    const plain = identifier(`${this.prefix}_${name}`);
    let variable = plain;
    for (let number = 2; this.#values.has(variable); number++) variable = `${plain}_${number}`;
    // As it stands in a configuration, `${` is doubled.
    this.#values.set(variable, text.replace(/([$%])\1(?=\{)/g, '$1'));
    return `\${var.${variable}}`;
  }

  get values(): { readonly [variable: string]: string } {
    return Object.fromEntries(this.#values);
  }
}

function identifier(text: string): string {
  const plain = text
    .normalize('NFKD')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_')
    .replace(/\p{M}/gu, '')
    .replace(/\W+/g, '_')
    .toLowerCase();
  return /^[a-z_]/.test(plain) ? plain : `_${plain}`;
}

/** The value itself where there is nothing to leave out. */
function valueWithout(value: Json, name: string, variables: Variables): Json {
  if (typeof value === 'string') return textWithout(value, name, variables);
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((each) => valueWithout(each, name, variables));
    return items.every((each, index) => each === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null || 'isLosslessNumber' in value) return value;
  const byName = BY_NAME.has(name);
  const entries = Object.entries(value).map(([inner, each]: readonly [string, Json]) => {
    const isSecret = byName && typeof each === 'string' && isSecretValue(inner, each);
    return [inner, isSecret ? variables.add(inner, each) : valueWithout(each, inner, variables)] as const;
  });
  return entries.every(([inner, each]) => each === (value as Body)[inner]) ? value : Object.fromEntries(entries);
}

/** Where a secret stands in a text. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

function textWithout(text: string, name: string, variables: Variables): string {
  if (!text.includes(':') && !PRIVATE_KEY.test(text)) return text;
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
    return looksSecret(text) ? variables.add(name, text) : text;
  const places: Place[] = [];
  for (const document of documents) {
    visit(document, {
      Pair(_, { key, value }, path) {
        if (!isScalar(key) || !isScalar(value) || !value.range) return;
        const content = textOf(value.value);
        if (content === undefined) return;
        const inData =
          isOfSecret(path) && path.some((each) => isPair(each) && isScalar(each.key) && DATA.has(String(each.key.value)));
        if (!inData && !isSecretValue(String(key.value), content)) return;
        places.push({ ...placeOf(text, value.range, content), name: String(key.value) });
      },
    });
  }
  // A private key may stand where no name is: in a list, or in a comment.
  if (PRIVATE_KEY.test(replaced(text, places, () => ''))) return variables.add(name, text);
  return replaced(text, places, (place) => variables.add(place.name, text.slice(place.from, place.to)));
}

function replaced(text: string, places: readonly Place[], by: (place: Place) => string): string {
  let [without, at] = ['', 0];
  for (const place of places) {
    without += text.slice(at, place.from) + by(place);
    at = place.to;
  }
  return without + text.slice(at);
}

/** Whether the nearest object that something stands in is a Secret: a List may hold many. */
function isOfSecret(path: readonly unknown[]): boolean {
  const object = path.findLast((each) => isMap(each) && each.has('kind'));
  return isMap(object) && object.get('kind') === 'Secret';
}

/** Quotes stay where they are, unless what is between them is written otherwise than it is; and so do the ends of lines. */
function placeOf(
  text: string,
  [from, to]: readonly [number, number, number],
  content: string,
): { readonly from: number; readonly to: number } {
  if (/^["']/.test(text.charAt(from)) && text.slice(from + 1, to - 1) === content) return { from: from + 1, to: to - 1 };
  return { from, to: from + text.slice(from, to).trimEnd().length };
}

/** A number may be a password, too; what is true or false is none. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

const DATA: ReadonlySet<string> = new Set(['data', 'stringData']);

function isSecretValue(name: string, value: string): boolean {
  const plain = name.replace(/[-_.\s]/g, '');
  const isNamed = SECRET.test(plain) && !NAMES_ONE.test(plain);
  return value !== '' && !TEMPLATE.test(value) && (isNamed || PRIVATE_KEY.test(value));
}

/** Of a text that is no YAML, as one with templates in it. */
function looksSecret(text: string): boolean {
  const lines = text.matchAll(/^[\s-]*["']?([\w.-]+)["']?\s*[:=]\s*(\S.*)$/gm);
  return PRIVATE_KEY.test(text) || [...lines].some(([, name = '', value = '']) => isSecretValue(name, value));
}
