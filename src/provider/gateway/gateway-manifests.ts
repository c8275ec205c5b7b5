import { attr, DiagnosticError, errorAt, path, schema, validators } from '../../framework';
import { gatewayManifests as download, getGateway } from '../../palette';
import { ephemeral } from '../shared/provider-data';

const secret = (description: string) => attr.string({ computed: true, sensitive: true, description });

const manifestsSchema = schema(
  {
    description:
      'The manifests that install a private cloud gateway on existing Kubernetes. They hold secrets, and from Palette 4.9.16 on only the key of a tenant admin has them: they are in no state and in no plan.',
  },
  {
    private_cloud_gateway_id: attr.string({
      required: true,
      description: '`id` of a `palette_private_cloud_gateway` on existing Kubernetes.',
      validate: validators.notEmpty,
    }),
    jet_manifest: secret('What is applied first: `kubectl apply -f -`.'),
    ally_manifest: secret('What is applied then, in `ally_namespace`: `kubectl apply -n NAMESPACE -f -`.'),
    ally_namespace: attr.string({ computed: true, description: 'Namespace of `ally_manifest`, which `jet_manifest` makes.' }),
  },
);

/** Ephemeral `palette_gateway_manifests` */
export const gatewayManifests = ephemeral({
  type: 'palette_gateway_manifests',
  schema: manifestsSchema,

  async open({ private_cloud_gateway_id: uid }, { data: palette, signal }) {
    const gateway = await getGateway(palette.client, uid, { signal });
    if (!gateway) throw refusal('No such gateway', `Palette knows no private cloud gateway ${uid}.`);
    const { name } = gateway.metadata;
    if (!gateway.spec?.isSelfHosted)
      throw refusal(
        `The gateway "${name}" has no manifests`,
        'The Palette CLI installs it on nodes of its own; only one on existing Kubernetes is installed by manifests.',
      );
    const manifests = await download(palette.client, uid, { signal });
    if (!manifests) throw refusal('No manifests', `Palette has no manifests of the gateway "${name}" (${uid}).`);
    const namespace = `cluster-${gateway.spec.spectroClusterUid || uid}`;
    return { values: { jet_manifest: manifests.jet, ally_manifest: manifests.ally, ally_namespace: namespace } };
  },
});

function refusal(summary: string, detail: string): DiagnosticError {
  return new DiagnosticError(errorAt(path('private_cloud_gateway_id'), summary, detail));
}
