import { isCertificateFile, type TrustedCertificate } from '../../domain/trust';

type Fields = { readonly [name: string]: unknown };

/**
 * The certificate authorities among the files of an OS layer (`kubeadmconfig.files`).
 * @returns undefined where its values are no YAML, so that nobody can tell
 */
export function osCertificates(values: string): readonly TrustedCertificate[] | undefined {
  // Most layers have no such files, and the provider is to start quickly.
  if (!values.includes('kubeadmconfig')) return [];
  const { parseAllDocuments, isCollection } = require('yaml') as typeof import('yaml');
  const documents = [...parseAllDocuments(values)];
  if (documents.some(({ errors }) => errors.length > 0)) return undefined;
  try {
    return documents.flatMap((document) => {
      const files: unknown = document.getIn(['kubeadmconfig', 'files']);
      const list: unknown = isCollection(files) ? files.toJS(document) : [];
      return Array.isArray(list) ? list.flatMap(certificateOf) : [];
    });
  } catch {
    // An alias without an anchor, or aliases of aliases that would fill the memory.
    return undefined;
  }
}

function certificateOf(file: unknown): TrustedCertificate[] {
  const { targetPath, content, podMount } = fieldsOf(file);
  if (typeof targetPath !== 'string') return [];
  if (!isCertificateFile({ targetPath, content: typeof content === 'string' ? content : '' })) return [];
  const { allowed, targetPath: podPath } = fieldsOf(podMount);
  const mounted = allowed === true ? { podPath: typeof podPath === 'string' ? podPath : targetPath } : {};
  return [{ name: targetPath, source: 'profile', ...mounted }];
}

function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}
