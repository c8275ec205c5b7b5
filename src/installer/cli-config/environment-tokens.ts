const PREFIX = 'TF_TOKEN_';

/**
 * Tokens in the environment, by their hosts: `TF_TOKEN_app_terraform_io` is for `app.terraform.io`, two underscores stand for a
 * hyphen (https://developer.hashicorp.com/terraform/cli/config/config-file#environment-variable-credentials).
 */
export function environmentTokens(env: NodeJS.ProcessEnv): { readonly [host: string]: string } {
  const tokens = Object.entries(env).flatMap(([name, token]) => {
    if (!name.startsWith(PREFIX) || !token) return [];
    const host = name.slice(PREFIX.length).replaceAll('__', '-').replaceAll('_', '.').toLowerCase();
    return [[host, token] as const];
  });
  return Object.fromEntries(tokens);
}
