import { mapObject } from '../../framework';
import { record } from '../../framework/value';
import { moduleOfPart } from '../model/referred';
import { isWithin, moduleName, qualified } from '../module-address';
import { expansionNode } from './blocks/module-block';
import { inside } from './config-error';
import type { ModuleCall } from './configuration';
import type { CallDraft, DependsOn, Draft } from './draft';
import type { ModuleDraft } from './load-modules';
import { didYouMean } from './nearest';
import { connect, type Edges, type Needs } from './resolve-depends-on';
import type { DraftProviders } from './resolve-providers';

interface Called {
  readonly call: CallDraft;
  /** Of the module that calls. */
  readonly draft: Draft;
  readonly child: ModuleDraft;
  /** Those of the module that is called. */
  readonly providers: DraftProviders;
  dependsOn(items: readonly DependsOn[]): Needs;
}

/** Checks what a module is given against what it asks for, and notes what its parts depend on. */
export function resolveCall({ call, draft, child, providers, dependsOn }: Called, edges: Edges): ModuleCall {
  checkArguments(call, child.draft);
  if (providers.hasOwn && (call.count || call.forEach || call.dependsOn.length > 0)) {
    draft.problems.error(
      call.place,
      'Module is incompatible with count, for_each, and depends_on',
      `${moduleName(child.draft.module)} contains its own provider configurations, and so calls to it may not use the count, for_each, or depends_on arguments. Pass them to it instead ("providers").`,
    );
  }
  const needs = dependsOn(call.dependsOn);
  connectParts(call, draft.module, child.draft, edges);
  for (const part of needs.dependsOnModules ?? []) {
    if (!isWithin(child.draft.module, moduleOfPart(part))) continue;
    const detail = `${moduleName(child.draft.module)} may not depend on itself.`;
    draft.problems.error(call.place, 'Cycle', detail);
  }
  return {
    source: call.source,
    dependsOn: needs.dependsOn,
    dependsOnModules: needs.dependsOnModules ?? [],
    arguments: mapObject(record(call.arguments), ({ value }) => value),
    ...(call.count ? { count: call.count } : {}),
    ...(call.forEach ? { forEach: call.forEach } : {}),
  };
}

function checkArguments({ arguments: given, place }: CallDraft, { variables, problems }: Draft): void {
  for (const [name, { place: at }] of given) {
    if (variables.has(name)) continue;
    const hint = didYouMean(name, variables.keys());
    problems.error(at, 'Unsupported argument', `An argument named "${name}" is not expected here.${hint}`);
  }
  for (const [name, { value }] of variables) {
    if (value.default !== undefined || given.has(name)) continue;
    problems.error(
      inside(place, name),
      'Missing required argument',
      `The argument "${name}" is required, but no definition was found.`,
    );
  }
}

/** Each part of a module waits for the module's repetition, and who refers to all of it for each part. */
function connectParts(
  { name }: CallDraft,
  parent: string,
  { module, resources, variables, locals, outputs, calls }: Draft,
  edges: Edges,
): void {
  const expansion = qualified(parent, expansionNode(name));
  const parts = [
    ...resources.keys(),
    ...[...variables.keys()].map((each) => `var.${each}`),
    ...[...locals.keys()].map((each) => `local.${each}`),
    ...[...outputs.keys()].map((each) => `output.${each}`),
    ...[...calls.keys()].map((each) => `module.${each}`),
  ];
  for (const part of parts) {
    connect(edges, qualified(module, part), expansion);
    connect(edges, module, qualified(module, part));
  }
  for (const call of calls.keys()) connect(edges, qualified(module, expansionNode(call)), expansion);
}
