import { certificateProblem } from '../domain/certificate';
import { DEFAULT_HOST } from '../domain/palette-host';
import { HOSTINGS, versionProblem } from '../domain/palette-version';
import { attr, schema, validators } from '../framework';
import { parseHost } from '../palette';

/** Where Palette is when nobody says. */

/** The project that every tenant has. */
export const DEFAULT_PROJECT = 'Default';

/** The provider block. */
export const providerBlock = schema(
  { description: 'Spectro Cloud Palette: private cloud gateways, and what is made through them.' },
  {
    host: attr.string({
      optional: true,
      description: `Palette's host, with a port if it isn't 443. Plain \`http://\` is taken for this machine only. From \`PALETTE_HOST\` or \`SPECTROCLOUD_HOST\` when unset. Default \`${DEFAULT_HOST}\`.`,
      validate: hostProblem,
    }),
    api_key: attr.string({
      optional: true,
      sensitive: true,
      description: 'The API key. From `PALETTE_API_KEY` or `SPECTROCLOUD_APIKEY` when unset: better there than in a file.',
      validate: validators.notEmpty,
    }),
    project_name: attr.string({
      optional: true,
      description: `The project of objects whose \`context\` is \`project\`. From \`PALETTE_PROJECT\` when unset. Default \`${DEFAULT_PROJECT}\`.`,
      validate: validators.notEmpty,
    }),
    owner: attr.string({
      optional: true,
      description:
        'Marks what this configuration makes, so that a run after an interrupted one finds it again. What carries the mark is taken over, whichever state made it: one name for each configuration, never shared, and another one in a copy. Without it and `default_owner` nothing is marked and nothing is adopted.',
      validate: validators.notEmpty,
    }),
    default_owner: attr.string({
      optional: true,
      description:
        'The owner when `owner` is unset; the constructs set the path of the stack. All copies of a configuration have the same, so only what was made with the same `lineage` is taken over.',
      validate: validators.notEmpty,
    }),
    lineage: attr.string({
      optional: true,
      description:
        'What tells the copies of a configuration apart whose owner is `default_owner`: something that lies in the state, such as the `id` of a `terraform_data`, which the constructs set. Default: the lineage of the state, which `pcg` tells. Terraform tells no provider, so there, without this, nothing is taken over from an earlier run. Name the lineage of a state that was lost, as the marks hold it, to take over what it had.',
      validate: lineageProblem,
    }),
    palette_version: attr.string({
      optional: true,
      description:
        "Version of this Palette: `4.9`, or with its patch `4.9.16`. With it a plan refuses what this version can't do; without it that is a warning. From `PALETTE_VERSION` when unset. The vendor's own (`saas`) counts as the newest.",
      validate: versionProblem,
    }),
    hosting: attr.string({
      optional: true,
      description:
        "Who runs this Palette: `saas` (the vendor), `self_hosted`, or `vertex` (self-hosted, FIPS). From `PALETTE_HOSTING` when unset, or from the host where that is the vendor's.",
      validate: validators.oneOf(...HOSTINGS),
    }),
    retry_attempts: attr.int({
      optional: true,
      description:
        'How often a call is sent again that surely did nothing or may be repeated. Default `8`, over about half a minute.',
      validate: validators.between(0, 50),
    }),
    concurrent_deployments: attr.int({
      optional: true,
      description:
        "How many clusters a gateway deploys at once whose size Palette does not tell, such as one on existing Kubernetes that another configuration made. Clusters beyond it wait for their turn. Default `3`, the least of the vendor's sizing table.",
      validate: validators.between(1, 100),
    }),
    adopt_tenant: attr.string({
      optional: true,
      description:
        'Uid of the tenant that the objects in the state were made in, when that tenant has moved to this Palette: they are taken over. It names the old tenant, and is to be removed when the state has been written.',
      validate: validators.notEmpty,
    }),
    ca_certificate: attr.string({
      optional: true,
      description: 'Certificates (PEM) to trust besides those of the system, for a Palette of your own.',
      validate: certificateProblem,
    }),
    ignore_insecure_tls_error: attr.bool({
      optional: true,
      description:
        "Doesn't verify Palette's certificate. Prefer `ca_certificate`: without verification anyone in between can read the API key. Default `false`.",
    }),
  },
);

function lineageProblem(lineage: string): string | undefined {
  return /^[\w-]+$/.test(lineage) ? undefined : 'Write letters, digits, - and _ only, as the "lineage" of a state has it.';
}

function hostProblem(host: string): string | undefined {
  try {
    parseHost(host);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
