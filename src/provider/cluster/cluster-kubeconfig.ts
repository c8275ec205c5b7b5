import { attr, DiagnosticError, errorAt, path, schema, validators } from '../../framework';
import { getKubeconfig, isUnauthorized, PaletteError, unlessAbsent } from '../../palette';
import { ephemeral, type ProviderData, scopeOf } from '../shared/provider-data';
import { contextOfLookUp } from '../shared/scope-attribute';
import { isHealthy, phaseText, seeCluster } from './cluster-sight';
import { kubeconfigAccess } from './kubeconfig-access';

const secret = (description: string) => attr.string({ computed: true, nullable: true, sensitive: true, description });

const kubeconfigSchema = schema(
  {
    description:
      'The kubeconfig of a cluster that runs, for a provider block or a write-only argument. It is in no state and in no plan; it is downloaded anew in each run.',
  },
  {
    cluster_id: attr.string({
      required: true,
      description: 'Uid of the cluster: `id` of a `palette_cluster_ready`, so that it waits until the cluster runs.',
      validate: validators.notEmpty,
    }),
    context: contextOfLookUp,
    admin: attr.bool({
      optional: true,
      description:
        "Whether it is the administrator's, for which the API key needs `cluster.adminKubeconfigDownload` from Palette 4.8 on. Default `false`: that of whoever logs in.",
    }),
    kubeconfig: secret('The whole file (YAML).'),
    host: secret('Where the API server is reached: `https://10.0.0.1:6443`.'),
    cluster_ca_certificate: secret('Certificate authority of the API server (PEM); null where the kubeconfig names none.'),
    client_certificate: secret('Certificate of the user (PEM); null where the kubeconfig has none.'),
    client_key: secret('Private key of the user (PEM); null where the kubeconfig has none.'),
    token: secret('Token of the user; null where the kubeconfig has none.'),
  },
);

/** Ephemeral `palette_cluster_kubeconfig` */
export const clusterKubeconfig = ephemeral({
  type: 'palette_cluster_kubeconfig',
  schema: kubeconfigSchema,

  async open({ cluster_id: uid, context: where, admin }, { data: palette, signal }) {
    const context = where ?? 'project';
    const call = { scope: scopeOf(palette, context), signal };
    const name = await admitted(palette, uid, context, signal);
    const kubeconfig = await getKubeconfig(palette.client, uid, admin === true ? 'admin' : 'client', call).catch((error) => {
      throw admin === true ? withoutRight(error, name) : error;
    });
    if (kubeconfig === undefined)
      throw refusal('No kubeconfig yet', `The cluster "${name}" runs, and Palette has no kubeconfig of it yet. Apply again later.`);
    return { values: { kubeconfig, ...kubeconfigAccess(kubeconfig) } };
  },
});

/** States of a cluster that has not come up yet. */
const COMING = ['Pending', 'Importing', 'Provisioning'];

/** The name of a cluster that can be reached. @throws DiagnosticError that says why it can't */
async function admitted(palette: ProviderData, uid: string, context: string, signal: AbortSignal): Promise<string> {
  const call = { scope: scopeOf(palette, context), signal };
  const sight = await unlessAbsent(seeCluster(palette, uid, call)).catch((error) => {
    if (error instanceof PaletteError && error.status === 403 && !isUnauthorized(error))
      throw notYours(uid, context, error.message);
    throw error;
  });
  if (!sight) throw notYours(uid, context, 'Palette shows no such cluster there.');
  const { name } = sight.cluster.metadata;
  if (sight.state === 'Deleting') throw refusal(`The cluster "${name}" is being deleted`, 'Nobody should begin to work with it.');
  if (COMING.includes(sight.state))
    throw refusal(
      `The cluster "${name}" doesn't run yet`,
      `${phaseText(sight)}. Take cluster_id from a palette_cluster_ready, which waits for it, or apply again later.`,
    );
  if (!isHealthy(sight))
    throw refusal(
      `The cluster "${name}" is down`,
      `${phaseText(sight)}. Its API can't be counted on: see why it isn't well, and apply again.`,
    );
  return name;
}

function notYours(uid: string, context: string, why: string): DiagnosticError {
  const where =
    context === 'tenant'
      ? 'If it belongs to a project, leave context out, and set project_name of the provider to that project.'
      : 'If it belongs to another project, set project_name of the provider to that one; if to the tenant, write context = "tenant".';
  return refusal(`The cluster ${uid} is none of this ${context}`, `${why} ${where}`);
}

/** Why the administrator's file isn't given, with what would do instead. */
function withoutRight(error: unknown, name: string): unknown {
  if (!(error instanceof PaletteError) || error.status !== 403 || isUnauthorized(error)) return error;
  return refusal(
    `The API key may not have the administrator's kubeconfig of "${name}"`,
    `${error.message}\n\nGive its user the permission cluster.adminKubeconfigDownload, or leave admin out: the kubeconfig of whoever logs in needs none.`,
  );
}

function refusal(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path('cluster_id'), summary, detail));
}
