import { DiagnosticError, errorAt, path } from '../../framework';
import { getAccount, listProjects, type Scope } from '../../palette';
import type { KnownCloud } from '../clouds/cloud';
import { orElse } from '../shared/errors';
import type { ProviderData } from '../shared/provider-data';

/** Where an account lives that a cluster names and can't have. */
export interface AccountHome {
  readonly name: string;
  readonly project: string;
}

/** Looks for an account in the projects that the API key sees, but the one of the scope; undefined when it is in none of them. */
export async function accountHome(
  palette: ProviderData,
  cloud: KnownCloud,
  uid: string,
  scope: Scope,
  signal: AbortSignal,
): Promise<AccountHome | undefined> {
  const projects = await orElse(listProjects(palette.client, { signal }), []);
  for (const { metadata } of projects) {
    if (scope.kind === 'project' && metadata.uid === scope.uid) continue;
    const where: Scope = { kind: 'project', uid: metadata.uid };
    const account = await orElse(getAccount(palette.client, cloud.calls, uid, { scope: where, signal }), undefined);
    // Projects are shown the tenant's accounts as well, which don't live there.
    if (account && account.metadata.annotations?.scope !== 'tenant') {
      return { name: account.metadata.name, project: metadata.name };
    }
  }
  return undefined;
}

/** Says where an account lives, where the cluster is to be made, and what to write. */
export function livesElsewhere(palette: ProviderData, uid: string, scope: Scope, { name, project }: AccountHome): DiagnosticError {
  const [here, advice] =
    scope.kind === 'tenant'
      ? [
          'the tenant',
          `Write context = "project" on the cluster, with project_name = "${project}" in its provider block; or context = "tenant" on the account.`,
        ]
      : [
          `the project "${palette.projectName}"`,
          `A cluster takes accounts of its own project and of the tenant. Write context = "tenant" on the account; or make the cluster beside it, with project_name = "${project}" in its provider block.`,
        ];
  return new DiagnosticError(
    errorAt(
      path('cloud_account_id'),
      'The cloud account lives in another scope',
      `The account "${name}" (${uid}) lives in the project "${project}", and the cluster is to be made in ${here}. ${advice}`,
    ),
  );
}
