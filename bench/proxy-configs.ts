import { PROVIDER_ADDRESS } from '../src/provider/source-address';
import { VERSION } from '../src/version';
import type { Template } from './terraform';

/** The arguments of a proxy; `{}` stands for a number. */
export const PROXY_ARGUMENTS = {
  https_proxy: 'http://proxy.{}.example.com:3128',
  http_proxy: 'http://proxy.{}.example.com:3128',
  no_proxy: ['.example.com', 'vcenter.{}.example.com', '10.10.0.0/16'],
  cluster_cidrs: ['192.168.0.0/16', '172.20.0.0/16'],
};

/** Resources that live in state only. */
export const PROXY_CONFIGS: Template = {
  type: 'palette_proxy_config',
  body: PROXY_ARGUMENTS,
  besides: {
    terraform: { required_providers: { palette: { source: PROVIDER_ADDRESS, version: VERSION } } },
    provider: { palette: { owner: 'bench' } },
  },
};
