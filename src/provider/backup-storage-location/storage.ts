import { isUnknown, type Path, path, type Report } from '../../framework';
import type { BackupStorage, CloudDocument } from '../../palette';

/** Values by attribute; what is configured may hold unknown ones. */
export type Values = { readonly [name: string]: unknown };

/** What only the locations of one storage have. */
export interface Storage {
  /** As Palette calls it. */
  readonly type: BackupStorage;
  /** For messages: `Azure`. */
  readonly title: string;
  /** The block that says how it is reached. */
  readonly block: 's3' | 'azure_storage_config' | 'gcp_storage_config';
  /** Attributes beside the block that it needs, of those that not all storages have. */
  readonly needs: readonly string[];
  /** Those that it takes besides. */
  readonly takes: readonly string[];
  /** What to say against the block; anything in it may be unknown. */
  check(block: Values, at: (name: string) => Path, report: Report): void;
  /**
   * A location's `config` as Palette takes it.
   * @param writeOnly the block as it is configured, where the write-only secrets are
   * @param present what is there: what has no attribute is to stay
   */
  toConfig(location: Values, block: Values, writeOnly: Values, present: CloudDocument): CloudDocument;
  /** What Palette says of it. @param kept the block as the state has it: Palette doesn't tell secrets, or masked */
  fromConfig(config: CloudDocument, kept: Values): { readonly location: Values; readonly block: Values };
}

/** A secret that is given neither way, or both ways. */
export function checkSecret(block: Values, name: string, at: (name: string) => Path, report: Report, why: string): void {
  const [kept, writeOnly] = [block[name] ?? null, block[`${name}_wo`] ?? null];
  if (kept !== null && writeOnly !== null && !isUnknown(kept as never) && !isUnknown(writeOnly as never))
    report.error(at(`${name}_wo`), `Two of ${name}`, `Give either ${name}_wo or ${name}.`);
  if (kept === null && writeOnly === null)
    report.error(at(name), `${name} is missing`, `${why} needs ${name}_wo, or ${name} to keep it in state.`);
}

/** The secret of a block, however it is given. */
export function secretOf(name: string, block: Values, writeOnly: Values): string {
  return text(block[name] ?? writeOnly[`${name}_wo`]);
}

/** What the state keeps of a secret: Palette's answer says nothing of it. */
export function keptSecret(name: string, kept: Values): Values {
  return { [name]: kept[name] ?? null, [`${name}_wo`]: null, [`${name}_wo_version`]: kept[`${name}_wo_version`] ?? null };
}

export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Another word for unset. */
export function orNull(value: unknown): string | null {
  return text(value) || null;
}

/** Where something stands in a storage's block. */
export function inBlock(block: string): (name: string) => Path {
  return (name) => path(block, 0, name);
}
