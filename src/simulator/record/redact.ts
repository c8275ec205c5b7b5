import type { TSchema } from '@sinclair/typebox';

/** What stands where a secret was. */
export const REMOVED = '[removed]';

const SECRET_NAME =
  /pass(word|phrase|code)|secret|(^|[^a-z])token$|authorization|^cookie|set-cookie|credential|kubeconfig|(api|private|secret|access|encryption|ssh-?private)[-_]?key$|pairing-?code/i;

/** Whether a field, header or parameter of this name holds a secret, by all that its name tells. */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name.replace(/([a-z])([A-Z])/g, '$1-$2'));
}

/**
 * A value without its secrets: texts that its schema marks `writeOnly`, texts in fields whose names look like secrets, and
 * passwords in URLs.
 * @param removed told each text that was taken out
 */
export function withoutSecrets(value: unknown, schemas: readonly TSchema[], removed: (text: string) => void, name = ''): unknown {
  if (typeof value === 'string') {
    if (value === '' || !(isSecretName(name) || schemas.some((schema) => schema.writeOnly === true))) {
      return withoutUrlPasswords(value, removed);
    }
    removed(value);
    return REMOVED;
  }
  const variants = schemas.flatMap((schema) => [schema, ...((schema.anyOf ?? schema.allOf ?? []) as readonly TSchema[])]);
  if (Array.isArray(value)) {
    const items = variants.flatMap(({ items: item }) => (isSchema(item) ? [item] : []));
    return value.map((item) => withoutSecrets(item, items, removed, name));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => {
      const inner = variants.flatMap(({ properties, additionalProperties }) => {
        const schema = properties?.[key] ?? additionalProperties;
        return isSchema(schema) ? [schema] : [];
      });
      return [key, withoutSecrets(item, inner, removed, key)];
    }),
  );
}

/**
 * A path (or a URL of path and query) without those of its parameters that are secrets (`/v1/auth/refresh/{token}`).
 * @param template the path as the API description has it, parameters as `{name}`; undefined where the path leads nowhere
 * @param removed told each text that was taken out
 */
export function pathWithoutSecrets(url: string, template: string | undefined, removed?: (text: string) => void): string {
  const segments = template?.split('/').filter((segment) => segment !== '') ?? [];
  const names = segments.map((segment) => /^\{(\w+)\}$/.exec(segment)?.[1] ?? '');
  if (!names.some(isSecretName)) return url;
  const [path = '', ...query] = url.split('?');
  let index = 0;
  // Segment by segment: the router takes several slashes for one.
  const clean = path.replace(/[^/]+/g, (segment) => {
    const name = names[index++] ?? '';
    if (!isSecretName(name)) return segment;
    removed?.(segment);
    return REMOVED;
  });
  return [clean, ...query].join('?');
}

/** Proxies are often given with the user and the password that they ask for. */
function withoutUrlPasswords(text: string, removed: (text: string) => void): string {
  return text.replace(/(:\/\/[^\s/:@]*:)([^\s/@]+)(?=@)/g, (_, before: string, password: string) => {
    removed(password);
    return `${before}${REMOVED}`;
  });
}

function isSchema(value: unknown): value is TSchema {
  return typeof value === 'object' && value !== null;
}
