import type { Construct } from 'constructs';
import { CaCertificate } from '../ca-certificate';
import type { CaCertificateDescription } from './description';
import { manage, nameOf } from './managed';

/** A certificate authority of the tenant: made, or imported. */
export function makeCaCertificate(
  scope: Construct,
  key: string,
  description: CaCertificateDescription,
  site: string,
): CaCertificate {
  const { certificate } = description;
  const made = new CaCertificate(scope, key, { name: nameOf(site, key, description), certificate });
  manage(made.resource, description);
  return made;
}
