import { isLosslessNumber } from 'lossless-json';
import type { Json, Path, PathStep } from '../../../framework';
import { pathText } from '../../../framework';
import { isJsonObject } from '../../../framework/json';
import { compareBytewise } from './json-text';

/** Lists that a file had: they go back as they came, for Terraform writes them in no certain order. */
const fromFiles = new WeakSet<readonly Path[]>();

/**
 * Paths as state files keep them under `sensitive_attributes`:
 * `[{"type":"get_attr","value":"labels"},{"type":"index","value":{"value":"site","type":"string"}}]`.
 * They are sorted by their text, unless a file had them in this order.
 */
export function pathsToJson(paths: readonly Path[]): readonly Json[] {
  return pathListToJson(fromFiles.has(paths) ? paths : sortPaths(paths));
}

/** The same of a list that keeps its order. */
export function pathListToJson(paths: readonly Path[]): readonly Json[] {
  return paths.map((path) => path.map(stepToJson));
}

/** Paths in the order of their texts. */
export function sortPaths(paths: readonly Path[]): readonly Path[] {
  if (paths.length < 2) return paths;
  return paths
    .map((path) => ({ path, text: pathText(path) }))
    .sort((a, b) => compareBytewise(a.text, b.text))
    .map(({ path }) => path);
}

/**
 * Reads what {@link pathsToJson} writes.
 * @throws TypeError when the JSON is no list of paths
 */
export function pathsFromJson(json: Json | undefined): readonly Path[] {
  if (json === undefined || json === null) return [];
  if (!Array.isArray(json)) throw new TypeError('a list of paths is needed');
  const paths = json.map((path: Json) => {
    if (!Array.isArray(path)) throw new TypeError('a path is a list of steps');
    return path.map(stepFromJson);
  });
  fromFiles.add(paths);
  return paths;
}

function stepToJson(step: PathStep): Json {
  if ('attribute' in step) return { type: 'get_attr', value: step.attribute };
  if ('key' in step) return { type: 'index', value: { value: step.key, type: 'string' } };
  return { type: 'index', value: { value: step.index, type: 'number' } };
}

function stepFromJson(json: Json): PathStep {
  const { type, value } = isJsonObject(json) ? json : {};
  if (type === 'get_attr' && typeof value === 'string') return { attribute: value };
  if (type === 'index' && isJsonObject(value)) {
    const { value: key } = value;
    if (value.type === 'string' && typeof key === 'string') return { key };
    const index = isLosslessNumber(key) ? Number(key.value) : key;
    if (value.type === 'number' && Number.isSafeInteger(index) && Number(index) >= 0) return { index: Number(index) };
  }
  throw new TypeError('a step of a path is get_attr with a name, or index with a string or a whole number');
}
