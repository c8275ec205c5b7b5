import { DiagnosticError, errorAt, type Json, type Listed, type ListResources } from '../../framework';
import type { ListBlock } from '../model/bound-configuration';
import type { PlanRun } from '../plan/plan-run';
import { configJson } from './config-json';
import { literal } from './query-files';

/** A resource block for an object that a list has found, and the `import` block that takes it over. */
export interface GeneratedResource {
  readonly type: string;
  readonly name: string;
  readonly identity: { readonly [name: string]: Json };
  readonly body: { readonly [name: string]: Json };
}

/** Makes the configuration that an object would be written with. @throws DiagnosticError */
export async function generateResource(
  run: PlanRun,
  block: ListBlock,
  lists: ListResources,
  { object, displayName }: Listed,
  found: { readonly address: string; readonly identity: { readonly [name: string]: Json } },
  index: number,
): Promise<GeneratedResource> {
  const { type } = block.config.address;
  if (!object) {
    const detail = `${found.address} found "${displayName}" without the object itself, so no configuration can be written of it.`;
    throw new DiagnosticError(errorAt(undefined, 'No object', detail));
  }
  const { config, diagnostics } = await lists.generateConfig(type, object);
  run.problems.check(diagnostics, found.address);
  const { body, missing } = configJson(block.resource.block, config ?? object);
  const alias = run.model.configuration.providers[block.config.provider]?.alias;
  const local = run.model.configuration.providers[block.config.provider]?.localName ?? '';
  return {
    type,
    name: `${nameOf(found.address, type)}_${index}`,
    identity: literal(found.identity) as GeneratedResource['identity'],
    body: {
      ...(missing.length > 0 ? { '//': `To be filled in, since it cannot be read: ${missing.join(', ')}` } : {}),
      ...(alias === undefined ? {} : { provider: `${local}.${alias}` }),
      ...body,
    },
  };
}

/** The name of the list, with the key of its instance. */
function nameOf(address: string, type: string): string {
  return address
    .slice(`list.${type}.`.length)
    .replace(/[^\p{L}\p{N}_-]+/gu, '_')
    .replace(/_$/, '');
}

/** The text of a file that imports what was found. */
export function generatedText(resources: readonly GeneratedResource[]): string {
  const blocks: { [type: string]: { [name: string]: Json } } = {};
  for (const { type, name, body } of resources) blocks[type] = { ...blocks[type], [name]: body };
  const imports = resources.map(({ type, name, identity }) => ({ to: `${type}.${name}`, identity }));
  return `${JSON.stringify({ import: imports, resource: blocks }, null, 2)}\n`;
}
