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
      instances:
        objects.length > 0
          ? [...objects].sort((a, b) => compareText(a.address, b.address)).map((each) => instance(kind, each))
          : undefined,
    }));
}

// The keys of addresses are sorted, as Go prints maps.
function staticAddress(kind: CheckKind, text: string): Document {
  const resource = kind === 'resource' ? parseAddress(text) : undefined;
  return {
    kind: KINDS[kind],
    mode: resource?.mode,
    module: moduleIn(kind, text),
    name: resource?.name ?? text.slice(text.lastIndexOf('.') + 1),
    to_display: text,
    type: resource?.type,
  };
}

/** The module in an address; nothing in the root. */
function moduleIn(kind: CheckKind, text: string): string | undefined {
  // What is no resource is named by its kind and a name without dots.
  return kind === 'resource' ? parseAddress(text)?.module : /^(module\..*)\.(?:output|check|var)\.[^.]+$/.exec(text)?.[1];
}

function instance(kind: CheckKind, { address, status, messages }: CheckedObject): Document {
  const key = kind === 'resource' ? parseAddress(address)?.key : undefined;
  return {
    address: { instance_key: key, module: moduleIn(kind, address), to_display: address },
    status,
    problems: messages.length > 0 ? messages.map((message) => ({ message })) : undefined,
  };
}
