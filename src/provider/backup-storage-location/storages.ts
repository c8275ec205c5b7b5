import { azure } from './azure-storage';
import { gcp } from './gcp-storage';
import { aws, minio } from './s3-storage';
import type { Storage } from './storage';

/** The storages of backups, by `storage_provider`. */
const storages: { readonly [storageProvider: string]: Storage } = { aws, minio, azure, gcp };

export const STORAGE_PROVIDERS = Object.keys(storages);

/** @param storageProvider one of {@link STORAGE_PROVIDERS} */
export function storageOf(storageProvider: string): Storage {
  return storages[storageProvider] ?? aws;
}

/** Attributes beside the blocks that not all storages have. */
export const STORAGE_ATTRIBUTES = ['bucket_name', 'region', 'ca_cert'] as const;
/** The blocks, one of which says how a location is reached. */
export const STORAGE_BLOCKS = ['s3', 'azure_storage_config', 'gcp_storage_config'] as const;

/** What `storage_provider` is for what Palette calls a storage; undefined for one that has no attributes here. */
export function storageProviderOf(type: string | undefined): string | undefined {
  return type === undefined ? 'aws' : STORAGE_PROVIDERS.find((name) => storages[name]?.type === type);
}
