import { isCollection, parseAllDocuments } from 'yaml';

/** A file that the values of an OS pack put on every node. */
export interface OsFile {
  readonly targetPath: string;
  readonly isCertificate: boolean;
  /** Where pods see it, when they may. */
  readonly podMount?: string;
}

type Fields = { readonly [name: string]: unknown };

/**
 * The files of `kubeadmconfig.files` in the values of an OS pack. Certificates are those that hold one or that stand where
 * the operating system looks for them.
 */
export function osFiles(values: string): readonly OsFile[] {
  if (!values.includes('kubeadmconfig')) return [];
  return [...parseAllDocuments(values)].flatMap((document) => {
    const files: unknown = document.getIn(['kubeadmconfig', 'files']);
    return isCollection(files) ? listOf(() => files.toJS(document)).flatMap(fileOf) : [];
  });
}

/** Nothing where an alias has no anchor, or where aliases of aliases would fill the memory. */
function listOf(read: () => unknown): readonly unknown[] {
  try {
    const list = read();
    return Array.isArray(list) ? list : [];
  } catch {
    return [];
  }
}

function fileOf(file: unknown): readonly OsFile[] {
  const { targetPath, content, podMount } = fieldsOf(file);
  if (typeof targetPath !== 'string') return [];
  const { allowed, targetPath: mountPath = targetPath } = fieldsOf(podMount);
  const isCertificate = String(content).includes('-----BEGIN CERTIFICATE-----') || targetPath.includes('/ca-certificates/');
  return [{ targetPath, isCertificate, ...(allowed === true && { podMount: String(mountPath) }) }];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
