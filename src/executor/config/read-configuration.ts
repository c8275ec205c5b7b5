import { resolve } from 'node:path';
import type { Json } from '../../framework';
import { readAction } from './blocks/action-block';
import { readCheck } from './blocks/check-block';
import { readList } from './blocks/list-block';
import { metadataOf } from './blocks/metadata';
import { readModule } from './blocks/module-block';
import { readImport, readMoved, readRemoved } from './blocks/moves';
import { readResource } from './blocks/resource-block';
import { readLocals, readOutput, readProvider } from './blocks/simple-blocks';
import { readTerraform } from './blocks/terraform-block';
import { readVariable } from './blocks/variable-block';
import { inside, type Place } from './config-error';
import type { Configuration } from './configuration';
import { Draft } from './draft';
import { eachBlock, eachBody, isJsonObject, type JsonObject, kindOf } from './json-shape';
import { loadModules } from './load-modules';
import { didYouMean } from './nearest';
import { isOverrideFile, Overrides } from './override/overrides';
import { resolveDraft } from './resolve';
import { parseSources, readSources, type Sources } from './sources';

/**
 * Reads the configuration of a folder, as cdktf synthesizes it, and checks its form
 * (https://developer.hashicorp.com/terraform/language/syntax/json). Nothing is evaluated.
 * @param directory the synthesized stack's folder
 * @param sources the files' texts by name, as a saved plan has them; read from the folder when absent
 * @param queries texts of query files, which say what is to be listed @default none
 * @throws ConfigError with everything that is wrong
 */
export function readConfiguration(
  directory: string,
  sources?: Configuration['sources'],
  queries: Configuration['sources'] = {},
): Configuration {
  const absolute = resolve(directory);
  const texts = sources ? ofRoot(sources) : readSources(absolute);
  const parse =
    (blocks: typeof ROOT) =>
    (given: Sources, into: Draft, overrides: Overrides): void => {
      const files = parseSources(given, into.problems);
      const read = (overriding: boolean, kinds: typeof ROOT) => {
        for (const [file, json] of files) if (isOverrideFile(file) === overriding) readRoot(json, { file, at: '' }, into, kinds);
      };
      read(true, overrides.read);
      read(false, blocks);
      overrides.finish(into);
    };
  const overrides = new Overrides();
  const draft = new Draft(overrides);
  const read = { ...texts };
  draft.problems.sources = read;
  parse(ROOT)(texts, draft, overrides);
  for (const [file, json] of parseSources(queries, draft.problems)) readRoot(json, { file, at: '' }, draft, QUERY_ROOT);
  const files = { root: absolute, read, ...(sources ? { given: sources } : {}) };
  return resolveDraft(loadModules(draft, '.', files, parse(MODULE)), absolute, read);
}

/** The files of the root module among those of all: names have no slash there. */
function ofRoot(sources: Sources): Sources {
  return Object.fromEntries(Object.entries(sources).filter(([file]) => !file.includes('/')));
}

/** Reads the value of one key of the root object. */
type ReadRoot = (json: Json, place: Place, draft: Draft) => void;

const labelled =
  (labels: readonly string[], read: (labels: readonly string[], body: JsonObject, place: Place, draft: Draft) => void): ReadRoot =>
  (json, place, draft) =>
    eachBlock(json, labels, place, draft.problems, (used, body, at) =>
      read(used, draft.overrides.applied(place.at, used, body, draft.problems), at, draft),
    );

const unlabelled =
  (read: (body: JsonObject, place: Place, draft: Draft) => void): ReadRoot =>
  (json, place, draft) =>
    eachBody(json, place, draft.problems, (body, at) => read(body, at, draft));

const named = (read: (name: string, body: JsonObject, place: Place, draft: Draft) => void): ReadRoot =>
  labelled(['name'], ([name = ''], body, place, draft) => read(name, body, place, draft));

const ROOT: ReadonlyMap<string, ReadRoot> = new Map([
  ['terraform', unlabelled((body, place, draft) => readTerraform(draft.overrides.appliedSettings(body), place, draft))],
  ['provider', named(readProvider)],
  ['variable', named(readVariable)],
  ['locals', unlabelled((body, place, draft) => readLocals(draft.overrides.appliedLocals(body), place, draft))],
  ['output', named(readOutput)],
  ['resource', labelled(['type', 'name'], (...args) => readResource('managed', ...args))],
  ['data', labelled(['type', 'name'], (...args) => readResource('data', ...args))],
  ['ephemeral', labelled(['type', 'name'], (...args) => readResource('ephemeral', ...args))],
  ['check', named(readCheck)],
  ['action', labelled(['type', 'name'], readAction)],
  ['moved', unlabelled(readMoved)],
  ['import', unlabelled(readImport)],
  ['removed', unlabelled(readRemoved)],
  ['module', named(readModule)],
]);

/** What modules may have that are called. */
const MODULE: ReadonlyMap<string, ReadRoot> = new Map([
  ...ROOT,
  [
    'import',
    unlabelled((_, place, draft) =>
      draft.problems.error(
        place,
        'Invalid import configuration',
        `An import block was detected in ${JSON.stringify(draft.module)}. Import blocks are only allowed in the root module.`,
      ),
    ),
  ],
]);

/** What query files may have. */
const QUERY_ROOT: ReadonlyMap<string, ReadRoot> = new Map([
  ['list', labelled(['type', 'name'], readList)],
  ...[...ROOT].filter(([name]) => ['provider', 'variable', 'locals'].includes(name)),
]);

function readRoot(json: Json, place: Place, draft: Draft, blocks: typeof ROOT): void {
  if (Array.isArray(json)) {
    for (const [i, item] of (json as readonly Json[]).entries())
      readRootObject(item, { root: place, place: inside(place, i) }, draft, blocks);
  } else readRootObject(json, { root: place, place }, draft, blocks);
}

function readRootObject(
  json: Json,
  { root, place }: { readonly root: Place; readonly place: Place },
  draft: Draft,
  blocks: typeof ROOT,
): void {
  if (!isJsonObject(json)) {
    draft.problems.error(place, 'Invalid configuration', `A configuration is a JSON object; this is ${kindOf(json)}.`);
    return;
  }
  draft.stackName ??= metadataOf(json, 'stackName');
  for (const [name, value] of Object.entries(json)) {
    if (name === '//') continue;
    const read = blocks.get(name);
    if (read) read(value, inside(root, name), draft);
    else {
      draft.problems.error(
        inside(root, name),
        'Unsupported block type',
        `No argument or block type is named "${name}".${didYouMean(name, blocks.keys())}`,
      );
    }
  }
}
