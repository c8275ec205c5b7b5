import { randomBytes } from 'node:crypto';

/** Secrets of one run. No two runs share one, so that what is found is surely this run's. */
export interface Secrets {
  readonly apiKey: string;
  /** A password in a write-only argument: nothing keeps it. */
  readonly cloudPassword: string;
  /** A password in an ordinary argument: the state keeps it, as Terraform keeps every argument. */
  readonly keptPassword: string;
  readonly proxyPassword: string;
}

/** Makes secrets that nobody else has. */
export function createSecrets(): Secrets {
  const secret = (what: string) => `${what}-${randomBytes(12).toString('hex')}`;
  return {
    apiKey: secret('key'),
    cloudPassword: secret('cloud'),
    keptPassword: secret('kept'),
    proxyPassword: secret('proxy'),
  };
}

/** What gives them to a program: the environment, and nothing else. */
export function environmentOf(secrets: Secrets): { readonly [name: string]: string } {
  return {
    PALETTE_API_KEY: secrets.apiKey,
    TF_VAR_cloud_password: secrets.cloudPassword,
    TF_VAR_kept_password: secrets.keptPassword,
    TF_VAR_proxy_password: secrets.proxyPassword,
  };
}

/** The names of the secrets that a text has, as they stand or in base64. */
export function secretsIn(text: string | Buffer, secrets: Partial<Secrets>): readonly string[] {
  return Object.entries(secrets)
    .filter(([, secret]) => text.includes(secret) || text.includes(Buffer.from(secret).toString('base64').slice(0, -4)))
    .map(([name]) => name);
}
