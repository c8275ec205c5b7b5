import { clusterRules } from './cluster-rules';
import { gatewayRules } from './gateway-rules';
import { poolRules } from './pool-rules';
import { proxyRules } from './proxy-rules';
import type { Rule } from './rule';

/** All rules, by their codes. docs/rules.md is made of it. */
export const RULES: readonly Rule[] = [...gatewayRules, ...proxyRules, ...poolRules, ...clusterRules].sort((a, b) =>
  a.code < b.code ? -1 : 1,
);
