import { type StoredObjectMeta, unsetTime } from '../../../palette/schema/full';

/** Milliseconds as the API writes a time; a time that was never set has a value of its own. */
export function timeText(at: number | undefined): string {
  return at === undefined ? unsetTime : new Date(at).toISOString();
}

/** What the world keeps of an object's metadata. */
export interface Described {
  readonly uid: string;
  readonly name: string;
  readonly labels: { readonly [key: string]: string };
  readonly annotations: { readonly [key: string]: string };
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly deletingSince?: number | undefined;
}

/** The metadata of an object; annotations of the server win over the same ones of a client. */
export function metadataView(
  record: Described,
  annotations: { readonly [key: string]: string | undefined } = {},
): StoredObjectMeta {
  const all: { [key: string]: string } = { ...record.annotations };
  for (const [name, value] of Object.entries(annotations)) {
    if (value === undefined) delete all[name];
    else all[name] = value;
  }
  return {
    name: record.name,
    uid: record.uid,
    labels: record.labels,
    annotations: all,
    creationTimestamp: timeText(record.createdAt),
    lastModifiedTimestamp: timeText(record.modifiedAt),
    deletionTimestamp: timeText(record.deletingSince),
  };
}

/** The annotation that says where an object lives. */
export function scopeText(projectUid: string | undefined): string {
  return projectUid === undefined ? 'tenant' : 'project';
}
