import type { CloudAccountsPatch } from '../../../palette/schema/full';
import { Refusal } from '../../world/errors';
import type { CloudDocument } from '../../world/records';

const isText = (value: unknown): value is string => typeof value === 'string';

/** The fields of a MAAS account that a patch can replace, and what their values must be. */
const FIELDS: { readonly [path: string]: (value: unknown) => boolean } = {
  '/spec/apiEndpoint': isText,
  '/spec/apiKey': isText,
  '/spec/preferredSubnets': (value) => Array.isArray(value) && value.every(isText),
};

/**
 * The credentials that a JSON patch (RFC 6902) makes of an account's: its steps replace fields under `/spec`. Anything
 * else is refused, and then nothing is changed.
 */
export function patchedCredentials(credentials: CloudDocument, patch: CloudAccountsPatch): CloudDocument {
  return Object.assign({ ...credentials }, ...patch.map(changeOf));
}

function changeOf({ op, path, value }: CloudAccountsPatch[number]): CloudDocument {
  if (op !== 'replace' && op !== 'add') refuse(`op '${op}' isn't supported here: use replace`);
  const fits = FIELDS[path];
  if (fits === undefined) refuse(`path '${path}' can't be changed: use one of ${Object.keys(FIELDS).join(', ')}`);
  if (!fits(value)) refuse(`the value for '${path}' isn't of its type`);
  return { [path.slice('/spec/'.length)]: value };
}

function refuse(message: string): never {
  throw new Refusal('InvalidCloudAccount', message);
}
