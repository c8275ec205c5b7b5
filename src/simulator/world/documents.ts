import { notFound, Refusal } from './errors';
import { changeTexts, type MetadataInput, newRecord } from './metadata';
import type { CloudDocument, Document, DocumentKind } from './records';
import { scopedKey, touch, type World } from './world';

/** What a document is given. */
export interface DocumentInput extends MetadataInput {
  readonly name: string;
  readonly spec: CloudDocument;
}

/** What makes the documents of one kind different from those of the others. */
interface Kind {
  /** How messages call one. */
  readonly called: string;
  /** Who uses it, by name: it can't be removed then. */
  readonly users?: (world: World, document: Document) => readonly string[];
}

const KINDS: { readonly [Name in DocumentKind]: Kind } = {
  location: {
    called: 'Backup location',
    users: (world, { uid }) =>
      [...world.clusters.values()]
        .filter(({ backup, state }) => state !== 'Deleted' && backup?.scheduled?.config.backupLocationUid === uid)
        .map(({ name }) => `cluster ${name}`),
  },
  macro: { called: 'Macro' },
  role: {
    called: 'Role',
    users: (world, { uid }) =>
      documentsOf(world, 'team')
        .filter(({ spec }) => Array.isArray(spec.roles) && spec.roles.includes(uid))
        .map(({ name }) => `team ${name}`),
  },
  team: {
    called: 'Team',
    users: (world, { uid }) =>
      [...world.projects.values()]
        .filter(({ teams }) => teams.some(({ teamId }) => teamId === uid))
        .map(({ name }) => `project ${name}`),
  },
  'cloud-type': {
    called: 'Cloud type',
    users: (world, { name }) =>
      [...world.accounts.values()].filter(({ cloudType }) => cloudType === name).map((account) => `cloud account ${account.name}`),
  },
};

/** The documents of a kind, the oldest first. */
export function documentsOf(world: World, kind: DocumentKind): Document[] {
  return [...world.documents.values()].filter((document) => document.kind === kind);
}

/** The document of a kind with this uid, or a refusal. */
export function documentOf(world: World, kind: DocumentKind, uid: string): Document {
  const document = world.documents.get(uid);
  if (document === undefined || document.kind !== kind) throw notFound(KINDS[kind].called, uid);
  return document;
}

/** The document of a kind that has this name in a project, or in the tenant without one; undefined where none has. */
export function documentNamed(
  world: World,
  kind: DocumentKind,
  projectUid: string | undefined,
  name: string,
): Document | undefined {
  return world.documents.named(scopedKey(projectUid, kind, name));
}

/** Adds a document to a project, or to the tenant without one. Names are unique there. */
export function createDocument(world: World, kind: DocumentKind, projectUid: string | undefined, input: DocumentInput): Document {
  checkName(world, kind, projectUid, input.name);
  const document: Document = { ...newRecord(world, input), kind, projectUid, spec: input.spec };
  world.documents.add(document);
  touch(world, document);
  return document;
}

/** Replaces what a document holds; an empty name keeps the one that it has. */
export function updateDocument(world: World, document: Document, input: DocumentInput): void {
  const { name, spec } = input;
  if (name !== '' && name !== document.name) {
    checkName(world, document.kind, document.projectUid, name);
    document.name = name;
    world.documents.rename(document);
  }
  changeTexts(document, input);
  document.spec = spec;
  touch(world, document);
}

/** Removes a document that nothing uses. */
export function deleteDocument(world: World, document: Document): void {
  const { called, users } = KINDS[document.kind];
  const names = users?.(world, document) ?? [];
  if (names.length > 0) throw new Refusal('ResourceInUse', `${called} ${document.name} is in use by ${names.join(', ')}`);
  world.documents.remove(document.uid);
  world.revision += 1;
}

function checkName(world: World, kind: DocumentKind, projectUid: string | undefined, name: string): void {
  const { called } = KINDS[kind];
  if (name === '') throw new Refusal('InvalidRequest', `${called}: the name in body is required`);
  if (documentNamed(world, kind, projectUid, name) !== undefined) {
    throw new Refusal('ResourceAlreadyExists', `${called} with name '${name}' already exists`);
  }
}
