import type { TerraformProvider } from 'cdktf';
import { Construct } from 'constructs';
import { ProxyConfig as GeneratedProxyConfig } from './generated/proxy-config';
import { declare } from './rules/declare';
import { type Secret, secretValue } from './secret';

/** Props of {@link ProxyConfig}; at least one of the two URLs is needed. */
export interface ProxyConfigProps {
  /** URL of the proxy for HTTPS, without user info. @default - none: `httpProxy` is needed then */
  readonly httpsProxy?: string;
  /** URL of the proxy for HTTP, without user info. @default - none: `httpsProxy` is needed then */
  readonly httpProxy?: string;
  /**
   * What goes past the proxy: host names, domains, IP addresses, networks.
   * @default - only what gateways and clusters need
   */
  readonly noProxy?: readonly string[];
  /** Networks of pods, services and nodes (CIDR); they go past the proxy too. @default - none */
  readonly clusterCidrs?: readonly string[];
  /** User at the proxy. @default - it asks for none */
  readonly username?: string;
  /** Password at the proxy: `Secret.fromVariable(…)`, a sensitive variable or an ephemeral value. It is stored nowhere. @default - it asks for none */
  readonly password?: string | Secret;
  /** Certificate (PEM) of a proxy that opens TLS. @default - it opens none */
  readonly caCertificate?: string;
  /** The provider that it goes through. @default - the stack's only `palette` provider */
  readonly provider?: TerraformProvider;
}

/** The proxy of a data centre: checked, normalized, and rendered for whoever needs it. */
export class ProxyConfig extends Construct {
  /** The resource itself. */
  readonly resource: GeneratedProxyConfig;

  constructor(scope: Construct, id: string, props: ProxyConfigProps) {
    super(scope, id);
    const { noProxy, clusterCidrs, password, ...rest } = props;
    this.resource = new GeneratedProxyConfig(this, 'Resource', {
      ...rest,
      noProxy: noProxy && [...noProxy],
      clusterCidrs: clusterCidrs && [...clusterCidrs],
      passwordWo: secretValue(password),
    });
    const hasCa = props.caCertificate !== undefined;
    declare('proxies', {
      construct: this,
      provider: props.provider,
      proxy: this,
      noProxy: noProxy ?? [],
      clusterCidrs: clusterCidrs ?? [],
      hasCa,
    });
  }

  /** `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, without credentials. */
  get environment(): { [name: string]: string } {
    return this.resource.environment as unknown as { [name: string]: string };
  }

  /** What to answer when the Palette CLI asks about the proxy. */
  get installerAnswers(): { [prompt: string]: string } {
    return this.resource.installerAnswers as unknown as { [prompt: string]: string };
  }

  /** Values of the Reach Helm chart, for a gateway on existing Kubernetes. */
  get reachValues(): string {
    return this.resource.reachValues;
  }
}
