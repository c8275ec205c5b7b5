import { readConfiguration } from '../../../../src/executor';
import type { StateInstance } from '../../../../src/executor/state/state';
import { Names } from '../../../../src/report';
import { address, EMPTY_STATE, PROVIDER, RICH } from './plans';

/** A block as cdktf synthesizes it. */
export function synthesized(path: string, body: object = {}): object {
  return { '//': { metadata: { path, uniqueId: path } }, ...body };
}

export const schemas = () => ({ version: 0, block: RICH });

/** Names that have read a stack of `x_rich` blocks, as cdktf synthesizes it. @param blocks by their generated names */
export function namesOf(
  blocks: { readonly [name: string]: object },
  given: { readonly stackName?: string } = { stackName: 'site' },
): Names {
  const json = {
    ...(given.stackName === undefined ? {} : { '//': { metadata: { stackName: given.stackName } } }),
    terraform: { required_providers: { x: { source: 'example/x' } } },
    ...(Object.keys(blocks).length > 0 ? { resource: { x_rich: blocks } } : {}),
  };
  const configuration = readConfiguration('/x', { 'cdk.tf.json': JSON.stringify(json) });
  const names = new Names();
  names.read(configuration);
  names.readLiterals(configuration, schemas);
  return names;
}

/** A state of `x_rich` objects with these names. */
export function stateOf(objects: { readonly [name: string]: string }) {
  const instances = Object.entries(objects).map(([each, name]): [string, StateInstance] => [
    `x_rich.${each}`,
    {
      address: address(each),
      provider: PROVIDER,
      current: {
        schemaVersion: 0,
        attributes: { name },
        sensitive: [],
        dependencies: [],
        createBeforeDestroy: false,
        tainted: false,
      },
      deposed: {},
    },
  ]);
  return { ...EMPTY_STATE, instances: new Map(instances) };
}
