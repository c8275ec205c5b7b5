import { type Attribute, attr, DiagnosticError, errorAt, isUnknown, path, type Report, type Value } from '../../framework';
import type { AccountSecret, Cloud, SecretOf, Values } from '../clouds/cloud';

/** For each secret of a cloud's accounts the attribute that is kept in state, the one that is kept nowhere, and its version. */
export function secretFields({ account }: Cloud): { readonly [name: string]: Attribute } {
  return Object.assign({}, ...Object.entries(account.secrets).map(([name, secret]) => fieldsOf(name, secret))) as {
    [name: string]: Attribute;
  };
}

function fieldsOf(name: string, { word, what, kind = 'text' }: AccountSecret): { readonly [name: string]: Attribute } {
  const kept = {
    optional: true,
    sensitive: true,
    readable: false,
    description: `${what}. It is kept in state; \`${name}_wo\` is not.`,
  } as const;
  const writeOnly = {
    optional: true,
    sensitive: true,
    writeOnly: true,
    description: `${what}, kept nowhere (Terraform 1.11 and later). Change \`${name}_wo_version\` with it.`,
  } as const;
  return {
    [name]: kind === 'map' ? attr.map('string', kept) : attr.string(kept),
    [`${name}_wo`]: kind === 'map' ? attr.map('string', writeOnly) : attr.string(writeOnly),
    [`${name}_wo_version`]: attr.int({
      optional: true,
      readable: false,
      description: `Any number; a new one sends the ${word} again.`,
    }),
  };
}

/** No secret is given twice. */
export function checkSecrets({ account }: Cloud, config: Values, report: Report): void {
  for (const [name, { word }] of Object.entries(account.secrets)) {
    const given = [config[name], config[`${name}_wo`]];
    if (given.some((value) => value === null || isUnknown(value as Value))) continue;
    report.error(path(`${name}_wo`), `Two ${word}s`, `Give either ${name}_wo or ${name}.`);
  }
}

/**
 * Refuses to send an account without its secrets: Palette takes it as a whole. One that is there already, and stays as it is, needs
 * none in the configuration.
 * @throws DiagnosticError
 */
export function requireSecrets({ account }: Cloud, planned: Values, config: Values): void {
  const missing = Object.entries(account.secrets).filter(([name]) => planned[name] === null && config[`${name}_wo`] === null);
  const problems = missing.map(([name, { word }]) =>
    errorAt(
      path(name),
      `${word[0]?.toUpperCase()}${word.slice(1)} is missing`,
      `Palette takes an account as a whole, so it has to be given whenever one is made or changed. Give ${name}_wo, or ${name} to keep it in state.`,
    ),
  );
  if (problems.length > 0) throw new DiagnosticError(...problems);
}

/** The secrets of a configuration, wherever they stand in it. */
export function secretsOf(planned: Values, config: Values): SecretOf {
  return (name) => (planned[name] ?? config[`${name}_wo`] ?? '') as ReturnType<SecretOf>;
}
