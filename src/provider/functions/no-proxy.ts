import { METADATA_ADDRESS, mergeNoProxy, noProxyProblem, SERVICE_SUFFIX } from '../../domain/no-proxy';
import { ArgumentError, type FunctionDefinition, t, type Value } from '../../framework';

/** `provider::palette::no_proxy` */
export const noProxy: FunctionDefinition = {
  name: 'no_proxy',
  summary: 'What a proxy is never asked for',
  description:
    'Merges lists of NO_PROXY entries with what nodes behind a proxy need always, the metadata address and the services of Kubernetes: each once, and in one spelling (lower case, `.domain` for `*.domain`). The same as `effective_no_proxy` of a `palette_proxy_config`, for what has no such object.',
  parameters: [],
  variadic: {
    name: 'entries',
    type: t.list(t.string),
    description: 'Lists of host names, domains, IP addresses and networks that are reached without the proxy.',
  },
  result: t.list(t.string),

  call(lists) {
    const entries = lists.map((list, argument) => (list as readonly Value[]).map((entry) => textOf(entry, argument)));
    return mergeNoProxy(...entries, [METADATA_ADDRESS, SERVICE_SUFFIX]);
  },
};

function textOf(entry: Value, argument: number): string {
  if (typeof entry !== 'string') throw new ArgumentError(argument, 'A NO_PROXY entry must not be null.');
  const problem = noProxyProblem(entry);
  if (problem !== undefined) throw new ArgumentError(argument, problem);
  return entry;
}
