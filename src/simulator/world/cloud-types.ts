import { createDocument, deleteDocument, documentNamed, documentsOf, updateDocument } from './documents';
import { notFound, Refusal } from './errors';
import { CLOUD_TYPES, type CloudDocument, type CloudType, type Document } from './records';
import type { World } from './world';

/** A cloud that the tenant registered, or that is there without. */
export interface CustomCloud {
  readonly name: string;
  readonly displayName: string;
  readonly cloudCategory: 'datacenter' | 'cloud' | 'edge';
  readonly isControlPlaneManaged: boolean;
  /** The names of its accounts' credentials that must be there. */
  readonly keys: readonly string[];
  readonly logo: string;
  /** What brings its clusters to life, as YAML, by part: `bootstrap`, `templates/clusterTemplate` … */
  readonly contents: { readonly [part: string]: string };
  /** What the tenant registered; undefined for one that is there without. */
  readonly document: Document | undefined;
}

/** What Palette brings itself; to register it changes nothing but who looks after it. */
const NUTANIX: CustomCloud = {
  name: 'nutanix',
  displayName: 'Nutanix',
  cloudCategory: 'datacenter',
  isControlPlaneManaged: false,
  keys: [],
  logo: '',
  contents: {},
  document: undefined,
};

/** All custom clouds, by name where they have the same age. */
export function customClouds(world: World): CustomCloud[] {
  const registered = documentsOf(world, 'cloud-type').map(cloudOfDocument);
  return registered.some(({ name }) => name === NUTANIX.name) ? registered : [NUTANIX, ...registered];
}

/** The custom cloud of this name, or a refusal. The clouds that Palette knows by itself aren't custom ones. */
export function customCloudOf(world: World, name: string): CustomCloud {
  const cloud = customClouds(world).find((each) => each.name === name);
  if (cloud === undefined) throw notFound('Cloud type', name);
  return cloud;
}

/** Whether a cloud is one of those whose machines are simulated in all their parts. */
export function isPrivateCloud(cloudType: CloudType): boolean {
  return CLOUD_TYPES.some((known) => known === cloudType);
}

/** Registers a cloud. */
export function registerCloud(world: World, name: string, spec: CloudDocument): Document {
  if (!/^[a-z][a-z0-9-]*$/.test(name)) {
    throw new Refusal('InvalidRequest', `metadata.name in body is '${name}': a cloud's name has small letters, digits and hyphens`);
  }
  if (isPrivateCloud(name) || name === 'generic' || name === 'all') {
    throw new Refusal('ResourceAlreadyExists', `Cloud type with name '${name}' already exists`);
  }
  return createDocument(world, 'cloud-type', undefined, { name, spec });
}

/** Changes parts of what is kept of a cloud. One that is there without having been registered is so from then on. */
export function changeCloud(world: World, name: string, change: CloudDocument): void {
  const { document } = customCloudOf(world, name);
  if (document === undefined) registerCloud(world, name, { displayName: NUTANIX.displayName, ...change });
  else updateDocument(world, document, { name: '', spec: { ...document.spec, ...change } });
}

/** Replaces one part of what brings the clusters of a cloud to life; undefined takes it away. */
export function changeContent(world: World, name: string, part: string, yaml: string | undefined): void {
  const { [part]: _, ...others } = customCloudOf(world, name).contents;
  changeCloud(world, name, { contents: { ...others, ...(yaml !== undefined && { [part]: yaml }) } });
}

/** Removes a cloud that no account names. */
export function removeCloud(world: World, name: string): void {
  const document = documentNamed(world, 'cloud-type', undefined, name);
  if (document === undefined) throw notFound('Cloud type', name);
  deleteDocument(world, document);
}

function cloudOfDocument(document: Document): CustomCloud {
  const { name, spec } = document;
  return { ...NUTANIX, displayName: name, ...spec, name, document };
}
