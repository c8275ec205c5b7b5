import { isPair, isScalar, parseAllDocuments, visit } from 'yaml';
import type { Json } from '../../../framework';
import type { Body } from './attributes';

/** What stands in a description where Palette shows a secret. */
const LEFT_OUT = '(a secret, left out)';

/** Names of values that are secret themselves: `adminPassword`, and not `passwordPolicy`. */
const SECRET = /(?:password|passwd|passphrase|secret|token|apikey|accesskey|secretkey|privatekey|credentials?)$/i;
/** Names of what only names a secret. */
const NAMES_ONE = /^existing|pullsecret$/i;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----/;
/** What is put in later isn't there yet. */
const TEMPLATE = /^\s*\{\{.*\}\}\s*$/;
/** Attributes that have values by names that a user has chosen. */
const BY_NAME: ReadonlySet<string> = new Set(['variables', 'overrides']);

/** A configuration without what looks secret in it, and which of its attributes that concerns. */
export interface WithoutSecrets {
  readonly body: Body;
  readonly concerned: readonly string[];
}

/** Leaves out what looks like a secret in texts that Palette shows: in values of packs, manifests, and objects of the Cluster API. */
export function withoutSecretTexts(body: Body): WithoutSecrets {
  const concerned: string[] = [];
  const entries = Object.entries(body).map(([name, value]) => {
    const masked = maskedValue(value, name);
    if (masked !== value) concerned.push(name);
    return [name, masked] as const;
  });
  return { body: Object.fromEntries(entries), concerned };
}

/** The value itself where there is nothing to leave out. */
function maskedValue(value: Json, name: string): Json {
  if (typeof value === 'string') return maskedText(value);
  if (Array.isArray(value)) {
    const items = (value as readonly Json[]).map((each) => maskedValue(each, name));
    return items.every((each, index) => each === value[index]) ? value : items;
  }
  if (typeof value !== 'object' || value === null || 'isLosslessNumber' in value) return value;
  const byName = BY_NAME.has(name);
  const entries = Object.entries(value).map(([inner, each]: readonly [string, Json]) => {
    const isSecret = byName && typeof each === 'string' && isSecretValue(inner, each);
    return [inner, isSecret ? LEFT_OUT : maskedValue(each, inner)] as const;
  });
  return entries.every(([inner, each]) => each === (value as Body)[inner]) ? value : Object.fromEntries(entries);
}

function maskedText(text: string): string {
  if (!text.includes(':') && !PRIVATE_KEY.test(text)) return text;
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0)) return looksSecret(text) ? LEFT_OUT : text;
  let masked = false;
  for (const document of documents) {
    const isSecret = document.get('kind') === 'Secret';
    visit(document, {
      Pair(_, { key, value }, path) {
        if (!isScalar(key) || !isScalar(value)) return;
        const text = textOf(value.value);
        if (text === undefined) return;
        const inData = isSecret && path.some((each) => isPair(each) && isScalar(each.key) && DATA.has(String(each.key.value)));
        if (!inData && !isSecretValue(String(key.value), text)) return;
        value.value = LEFT_OUT;
        value.type = 'PLAIN';
        masked = true;
      },
    });
  }
  if (masked) return documents.map(String).join('');
  return PRIVATE_KEY.test(text) ? LEFT_OUT : text;
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
