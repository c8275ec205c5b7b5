import type { TrustedCertificate } from '../../domain/trust';
import { attr, nested } from '../../framework';

/** Certificate authorities that nodes trust, as an attribute of a data source. */
export const certificatesField = (description: string) =>
  nested.list(
    {
      name: attr.string({
        computed: true,
        description: 'Its name in the tenant, the path of its file on the node, or `ca.crt`, as the installer has it.',
      }),
      source: attr.string({ computed: true, description: 'Where it was given: `tenant`, `profile` or `installer`.' }),
      pod_path: attr.string({
        computed: true,
        nullable: true,
        description: 'Where pods see it; null where only the operating system of the node does.',
      }),
    },
    { computed: true, nullable: true, description },
  );

/** The value of a {@link certificatesField}. */
export function certificatesValue(certificates: readonly TrustedCertificate[]) {
  return certificates.map(({ name, source, podPath }) => ({ name, source, pod_path: podPath ?? null }));
}

/** The proxy of nodes, as an attribute of a data source. */
export const proxyField = (description: string) =>
  nested.single(
    {
      https_proxy: attr.string({ computed: true, nullable: true, description: 'URL of the proxy for HTTPS.' }),
      http_proxy: attr.string({ computed: true, nullable: true, description: 'URL of the proxy for HTTP.' }),
      no_proxy: attr.list('string', { computed: true, description: 'What goes past the proxy.' }),
    },
    { computed: true, nullable: true, description },
  );
