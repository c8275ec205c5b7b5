import { effectiveCertificates, INSTALLER_CERTIFICATE, type TrustedCertificate } from '../../domain/trust';
import type { Gateway } from '../../palette';
import { certificatesValue } from '../shared/trust-fields';
import { installerProxy, installOf, proxyOf } from './installer-proxy';

/** How the nodes of a gateway reach the world outside, and whom they trust, as far as Palette tells. */
export function gatewayTrust(gateway: Gateway) {
  const answers = installerProxy(gateway);
  const asked = answers?.['Proxy CA Certificate Filepath'];
  const given: readonly TrustedCertificate[] = asked ? [{ name: INSTALLER_CERTIFICATE, source: 'installer' }] : [];
  const effective = effectiveCertificates({ of: 'gateway', install: installOf(gateway) }, given);
  return {
    effective_proxy: proxyOf(answers),
    effective_ca_certificates: answers === undefined ? null : certificatesValue(effective),
  };
}
