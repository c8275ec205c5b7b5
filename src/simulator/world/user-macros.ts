import { createDocument, deleteDocument, documentNamed, documentsOf, updateDocument } from './documents';
import { notFound, Refusal } from './errors';
import type { World } from './world';

/** A text that an administrator set, under a name that packs refer to. */
export interface Macro {
  readonly name: string;
  readonly value: string;
}

/** The macros of a project, or of the tenant without one, in the order in which they were made. */
export function macrosOfScope(world: World, projectUid: string | undefined): Macro[] {
  return documentsOf(world, 'macro')
    .filter((document) => document.projectUid === projectUid)
    .map(({ name, spec }) => ({ name, value: String(spec.value ?? '') }));
}

/** Adds macros, all or none. */
export function addMacros(world: World, projectUid: string | undefined, macros: readonly Macro[]): void {
  checkNames(macros);
  for (const { name } of macros) {
    if (documentNamed(world, 'macro', projectUid, name) !== undefined) {
      throw new Refusal('ResourceAlreadyExists', `Macro with name '${name}' already exists`);
    }
  }
  for (const macro of macros) setMacro(world, projectUid, macro);
}

/** Sets macros; those that aren't named stay as they are. */
export function changeMacros(world: World, projectUid: string | undefined, macros: readonly Macro[]): void {
  checkNames(macros);
  for (const macro of macros) setMacro(world, projectUid, macro);
}

/** Sets macros, and removes those that aren't named. */
export function replaceMacros(world: World, projectUid: string | undefined, macros: readonly Macro[]): void {
  changeMacros(world, projectUid, macros);
  const names = new Set(macros.map(({ name }) => name));
  for (const document of documentsOf(world, 'macro')) {
    if (document.projectUid === projectUid && !names.has(document.name)) deleteDocument(world, document);
  }
}

/** Removes macros by their names; all of them must be there. */
export function removeMacros(world: World, projectUid: string | undefined, names: readonly string[]): void {
  const documents = [...new Set(names)].map((name) => {
    const document = documentNamed(world, 'macro', projectUid, name);
    if (document === undefined) throw notFound('Macro', name);
    return document;
  });
  for (const document of documents) deleteDocument(world, document);
}

/** What packs of a project's clusters may refer to, by the names that they write. A project's macro wins over the tenant's. */
export function userMacros(world: World, projectUid: string | undefined): ReadonlyMap<string, string> {
  const scopes = projectUid === undefined ? [undefined] : [undefined, projectUid];
  const macros = scopes.flatMap((scope) => macrosOfScope(world, scope));
  return new Map(macros.map(({ name, value }) => [`spectro.macro.${name}`, value]));
}

function setMacro(world: World, projectUid: string | undefined, { name, value }: Macro): void {
  const document = documentNamed(world, 'macro', projectUid, name);
  if (document === undefined) createDocument(world, 'macro', projectUid, { name, spec: { value } });
  else updateDocument(world, document, { name, spec: { value } });
}

function checkNames(macros: readonly Macro[]): void {
  const wrong = macros.find(({ name }) => !/^[\w.-]*\w$/.test(name));
  if (wrong !== undefined) {
    throw new Refusal('InvalidRequest', `macros in body: '${wrong.name}' is no name of letters, digits, '_', '-' and '.'`);
  }
  const twice = macros.find(({ name }, index) => macros.findIndex((other) => other.name === name) !== index);
  if (twice !== undefined) throw new Refusal('InvalidRequest', `macros in body: '${twice.name}' stands there twice`);
}
