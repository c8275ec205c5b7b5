import type { Construct } from 'constructs';
import type { GatewayCloudConfig } from '../gateway-cloud';
import { GatewayInstall } from '../gateway-install';
import type { GatewayInstallMethod } from '../gateway-install-method';
import { type IPrivateCloudGateway, PrivateCloudGateway, type PrivateCloudGatewayProps } from '../private-cloud-gateway';
import type { ProxyConfig } from '../proxy-config';
import type {
  AdoptedDescription,
  GatewayDescription,
  InstallDescription,
  ManagedGatewayDescription,
  PaletteCliDescription,
} from './gateway-description';
import { isKey } from './give-clusters-over';
import { manage, nameOf, secretOf } from './managed';
import { told } from './references';

/** What a gateway's site has for it. */
interface OfSite {
  /** The site's name. */
  readonly site: string;
  /** Its proxy; undefined where it has none. */
  readonly proxy: ProxyConfig | undefined;
}

/** A gateway of a site: made, adopted, the system's, or managed elsewhere. */
export function makeGateway(scope: Construct, key: string, description: GatewayDescription, ofSite: OfSite): IPrivateCloudGateway {
  if ('existing' in description) return PrivateCloudGateway.fromName(scope, key, description.existing);
  if ('system' in description) return PrivateCloudGateway.system(scope, key, { switchOn: description.switchOn });
  const { import: uid, overrides } = description;
  const gateway = new PrivateCloudGateway(scope, key, propsOf(scope, key, description, ofSite));
  manage(gateway.gateway, { import: uid, overrides });
  // A gateway that is there runs already: nothing is to be waited for, and nothing to be installed.
  manage(gateway.ready, { import: uid });
  return gateway;
}

function propsOf(
  scope: Construct,
  key: string,
  description: ManagedGatewayDescription,
  { site, proxy }: OfSite,
): PrivateCloudGatewayProps {
  const { install, proxy: behindProxy, name: _, import: uid, overrides, migrateClustersTo: taker, ...settings } = description;
  const place = { site, kind: 'gateway', key };
  if (behindProxy && !proxy)
    throw new Error(`${told(place)} is behind the site's proxy, and the site has none. Describe it under proxy.`);
  const props = {
    ...settings,
    migrateClustersTo: taker !== undefined && isKey(taker) ? undefined : taker,
    name: nameOf(site, key, description),
    install: installOf(scope, install, told(place)),
    proxy: behindProxy === false ? undefined : proxy,
  };
  if (uid !== undefined && install.method !== 'adopted')
    throw new Error(`${told(place)} is imported, so it is installed already: write install: { method: adopted, installed: … }.`);
  return props;
}

function installOf(scope: Construct, install: InstallDescription, gateway: string): GatewayInstallMethod {
  if (install.method === 'adopted') return GatewayInstall.adopted(install.installed && methodOf(scope, install.installed));
  if (install.method === 'palette_cli' && install.placement === undefined)
    throw new Error(`${gateway} is installed by the Palette CLI, which has to be told where its nodes go: add install.placement.`);
  return methodOf(scope, install);
}

function methodOf(scope: Construct, install: Exclude<InstallDescription, AdoptedDescription>): GatewayInstallMethod {
  if (install.method === 'existing_kubernetes') {
    const { method: _, ...options } = install;
    return GatewayInstall.existingKubernetes(options);
  }
  const { method: _, cloud: __, placement: ___, imageRegistry, imagePullSecret, ubuntuProToken, ...settings } = install;
  return GatewayInstall.paletteCli({
    ...settings,
    cloud: placementOf(install),
    imageRegistry: imageRegistry && { ...imageRegistry, mirrorRegistries: mutable(imageRegistry.mirrorRegistries) },
    imagePullSecret: secretOf(scope, imagePullSecret),
    ubuntuProToken: secretOf(scope, ubuntuProToken),
  });
}

/** The generated types want arrays that may be written to. */
function placementOf(install: PaletteCliDescription): GatewayCloudConfig {
  switch (install.cloud) {
    case 'vsphere': {
      const { placement: at } = install;
      const vsphere = at && {
        ...at,
        ddnsSearchDomains: mutable(at.ddnsSearchDomains),
        faultDomains: mutable(at.faultDomains),
        ntpServers: mutable(at.ntpServers),
        sshKeys: mutable(at.sshKeys),
        staticIp: at.staticIp && {
          ...at.staticIp,
          nameServers: [...at.staticIp.nameServers],
          searchSuffixes: mutable(at.staticIp.searchSuffixes),
        },
      };
      return { kind: 'vsphere', placement: { vsphere } };
    }
    case 'maas': {
      const { placement: at } = install;
      return { kind: 'maas', placement: { maas: at && { ...at, azs: [...at.azs] } } };
    }
    case 'apache_cloudstack':
      return { kind: 'apache_cloudstack', placement: { apacheCloudstack: install.placement } };
    case 'openstack': {
      const { placement: at } = install;
      const openstack = at && { ...at, azs: [...at.azs], dnsServers: mutable(at.dnsServers) };
      return { kind: 'openstack', placement: { openstack } };
    }
  }
}

function mutable<T>(list: readonly T[] | undefined): T[] | undefined {
  return list && [...list];
}
