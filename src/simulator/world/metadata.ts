import { newUid, type World } from './world';

interface Texts {
  readonly [key: string]: string;
}

/** What a client sends of any object. A change keeps what is left out. */
export interface MetadataInput {
  readonly name?: string | undefined;
  readonly labels?: Texts | undefined;
  readonly annotations?: Texts | undefined;
}

/** What every object begins with. Its texts are copies: those of the order may be shared. */
export function newRecord(
  world: World,
  { name, labels, annotations }: MetadataInput & { readonly name: string },
  uid = newUid(world),
) {
  return {
    uid,
    name,
    labels: { ...labels },
    annotations: { ...annotations },
    createdAt: world.now,
    modifiedAt: world.now,
  };
}

/** Replaces labels and annotations where they are given. */
export function changeTexts(
  record: { labels?: { [key: string]: string }; annotations?: { [key: string]: string } },
  { labels, annotations }: MetadataInput,
): void {
  if (labels !== undefined) record.labels = { ...labels };
  if (annotations !== undefined) record.annotations = { ...annotations };
}
