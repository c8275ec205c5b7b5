import type { Json } from '../../../framework';
import { hasPrerelease, meetsConstraint } from '../../../runtime/version-constraint';
import { backendOf, readSettings, unsupportedBackend } from '../../backends';
import { evaluate } from '../../expression/evaluate/evaluate';
import { expressionFromJson } from '../../expression/from-json';
import type { MarkedValue } from '../../expression/marked-value';
import { ROOT } from '../../module-address';
import { TERRAFORM_VERSION } from '../../state/file/version';
import { inside, type Place } from '../config-error';
import { EMPTY_SCOPE } from '../decode/optional-shape';
import type { Draft } from '../draft';
import { eachBlock, eachBody, isJsonObject, type JsonObject, kindOf, rejectUnknown } from '../json-shape';
import { didYouMean } from '../nearest';
import { completeSource, defaultSource } from '../provider-source';
import { PROVIDER_REF } from './resource-block';
import { checkName, own, staticList, staticString } from './static';

const KNOWN = ['required_version', 'required_providers', 'backend'];
const UNSUPPORTED = ['cloud', 'experiments', 'language', 'provider_meta'];

/** Reads a `terraform` block: settings, required providers and the backend. */
export function readTerraform(body: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  rejectUnknown(body, [...KNOWN, ...UNSUPPORTED], place, problems, (name) => didYouMean(name, KNOWN));
  for (const name of UNSUPPORTED) {
    const json = own(body, name);
    if (json === undefined || json === null || (Array.isArray(json) && json.length === 0)) continue;
    const detail =
      name === 'cloud'
        ? 'pcg keeps no state in HCP Terraform. Use another backend, or terraform itself: "pcg terraform -- apply" attaches the provider to it.'
        : 'pcg does not support it.';
    problems.error(inside(place, name), `Unsupported block terraform.${name}`, detail);
  }
  readRequiredVersion(body, place, draft);
  const required = own(body, 'required_providers');
  if (required !== undefined) {
    eachBody(required, inside(place, 'required_providers'), problems, (entries, at) => {
      for (const [name, entry] of Object.entries(entries)) {
        if (name !== '//') readRequiredProvider(name, entry, inside(at, name), draft);
      }
    });
  }
  const backend = own(body, 'backend');
  // Only the root module says where the state is.
  if (backend !== undefined && draft.module === ROOT) {
    eachBlock(backend, ['type'], inside(place, 'backend'), problems, ([type = ''], settings, at) =>
      readBackend(type, settings, at, draft),
    );
  }
}

function readRequiredVersion(body: JsonObject, place: Place, draft: Draft): void {
  if (own(body, 'required_version') === null) return;
  const constraint = staticString(body, 'required_version', place, draft.problems);
  if (constraint === undefined) return;
  const met = meetsConstraint(TERRAFORM_VERSION, constraint);
  const at = inside(place, 'required_version');
  if (met !== undefined && hasPrerelease(constraint)) {
    const detail = `Prerelease version constraints are not supported: ${constraint}. Take what follows the "-" out of it.`;
    draft.problems.error(at, 'Invalid required_version constraint', detail);
    return;
  }
  if (met === undefined) {
    draft.problems.error(
      at,
      'Invalid version constraint',
      `${JSON.stringify(constraint)} is no version constraint; ">= 1.5" is one.`,
    );
  } else if (!met) {
    draft.problems.error(
      at,
      'Unsupported Terraform Core version',
      `The configuration asks for Terraform ${constraint}; pcg behaves as ${TERRAFORM_VERSION}.`,
    );
  }
  draft.requiredVersions.push(constraint);
}

function readRequiredProvider(name: string, json: Json, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (!checkName(name, 'provider', place, problems)) return;
  // A string is the oldest form: the version alone.
  const entry: Json = typeof json === 'string' ? { version: json } : json;
  if (!isJsonObject(entry)) {
    problems.error(
      place,
      'Invalid required_providers object',
      `An object with source and version is expected; this is ${kindOf(json)}.`,
    );
    return;
  }
  for (const key of Object.keys(entry)) {
    if (key === 'configuration_aliases') readAliases(entry, name, inside(place, key), draft);
    else if (key !== 'source' && key !== 'version') {
      problems.error(
        inside(place, key),
        'Invalid required_providers object',
        'required_providers objects can only contain "version" and "source".',
      );
    }
  }
  const version = staticString(entry, 'version', place, problems);
  if (version !== undefined && meetsConstraint('0.0.0', version) === undefined) {
    problems.error(
      inside(place, 'version'),
      'Invalid version constraint',
      `${JSON.stringify(version)} is no version constraint; "~> 1.2" is one.`,
    );
  }
  const written = staticString(entry, 'source', place, problems);
  const source = written === undefined ? defaultSource(name) : completeSource(written);
  if (source === undefined) {
    problems.error(
      inside(place, 'source'),
      'Invalid provider source string',
      `${JSON.stringify(written)} is no source; one looks like [HOST/]NAMESPACE/TYPE, such as "cdktf-palette/palette".`,
    );
    return;
  }
  const value = { source, ...(version === undefined ? {} : { version }) };
  draft.declare(draft.requiredProviders, name, { value, place }, place, 'required provider', (other) => other.place);
}

/** Reads which configurations of a provider a module has to be given: `palette.second`. */
function readAliases(entry: JsonObject, localName: string, place: Place, draft: Draft): void {
  for (const [i, item] of staticList(entry, 'configuration_aliases', place, draft.problems).entries()) {
    const at = inside(place, i);
    const [, name, alias] = (typeof item === 'string' && PROVIDER_REF.exec(item)) || [];
    if (name === localName && alias !== undefined) draft.configurationAliases.push({ value: { localName, alias }, place: at });
    else {
      draft.problems.error(
        at,
        'Invalid configuration_aliases value',
        `Aliases of the provider "${localName}" are expected here, such as "${localName}.second".`,
      );
    }
  }
}

function readBackend(type: string, settings: JsonObject, place: Place, draft: Draft): void {
  const { problems } = draft;
  if (draft.backend) {
    problems.error(
      place,
      'Duplicate backend configuration',
      `A backend is already configured in ${draft.backend.place.file} at ${draft.backend.place.at}.`,
    );
    return;
  }
  const backend = backendOf(type);
  if (!backend) {
    problems.error(place, 'Unsupported backend type', unsupportedBackend(type));
    return;
  }
  const names = Object.keys(backend.schema.block.attributes);
  rejectUnknown(settings, names, place, problems, (name) => didYouMean(name, names));
  const given = new Map<string, MarkedValue>();
  for (const name of names) {
    const json = own(settings, name);
    if (json === undefined || json === null) continue;
    const value = problems.attempt(inside(place, name), () => evaluate(expressionFromJson(json), EMPTY_SCOPE));
    if (value) given.set(name, value);
    if (type === 'local' && json === '')
      problems.error(place, 'Invalid backend configuration', `"${name}" must not be empty; leave it out for the default.`);
  }
  const read = readSettings(backend.schema, given);
  if ('settings' in read) draft.backend = { value: { type, settings: read.settings }, place };
  else if (names.includes(read.name)) {
    problems.error(inside(place, read.name), 'Unsuitable value type', `The backend "${type}" cannot take this: ${read.problem}.`);
  }
}
