import { compareText, parseAddress } from '../executor/address';
import type { CheckedObject, CheckKind, CheckResult } from '../executor/checks/check-result';
import type { Document } from './json-text';

const KINDS: { readonly [kind in CheckKind]: string } = {
  resource: 'resource',
  output: 'output_value',
  check: 'check',
  var: 'var',
};

/**
 * How conditions stand, as `terraform show -json` tells it of plans and states
 * (https://developer.hashicorp.com/terraform/internals/json-format#checks-representation).
 * @returns undefined when there are no conditions
 */
export function checksDocument(results: readonly CheckResult[]): Document {
  if (results.length === 0) return undefined;
  return [...results]
    .sort((a, b) => compareText(a.address, b.address))
    .map(({ kind, address, status, objects }) => ({
      address: staticAddress(kind, address),
      status,
      instances: objects.length > 0 ? [...objects].sort((a, b) => compareText(a.address, b.address)).map(instance) : undefined,
    }));
}

// The keys of addresses are sorted, as Go prints maps.
function staticAddress(kind: CheckKind, text: string): Document {
  const resource = kind === 'resource' ? parseAddress(text) : undefined;
  return {
    kind: KINDS[kind],
    mode: resource?.mode,
    name: resource?.name ?? text.slice(text.indexOf('.') + 1),
    to_display: text,
    type: resource?.type,
  };
}

function instance({ address, status, messages }: CheckedObject): Document {
  return {
    address: { instance_key: parseAddress(address)?.key, to_display: address },
    status,
    problems: messages.length > 0 ? messages.map((message) => ({ message })) : undefined,
  };
}
