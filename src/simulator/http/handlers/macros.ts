import type { Macros, macroOperations } from '../../../palette/schema/full';
import { projectOf } from '../../world/projects';
import { addMacros, changeMacros, type Macro, macrosOfScope, removeMacros, replaceMacros } from '../../world/user-macros';
import type { World } from '../../world/world';
import type { Handlers } from '../call';
import { type Caller, requireReach } from '../caller';
import { requireTenant } from './tenant-assets';

interface Call<Params> {
  readonly world: World;
  readonly caller: Caller;
  readonly params: Params;
}

interface Change<Params> extends Call<Params> {
  readonly body: Macros;
}

/** A project's macros are reached by whoever reaches the project: the path names it, and the header needn't. */
const project = macrosIn(({ world, caller, params }: Call<{ readonly uid: string }>) => {
  const { uid } = projectOf(world, params.uid);
  if (caller.key?.projectUid !== undefined) requireReach(caller, uid, true);
  return uid;
});

/** A project's key may read the tenant's macros, which its packs may refer to. */
const tenant = macrosIn(({ world, caller, params }: Call<{ readonly tenantUid: string }>, writes) => {
  requireTenant(world, params.tenantUid);
  requireReach(caller, undefined, writes);
  return undefined;
});

/** Texts for packs, set by administrators. */
export const macroHandlers: Handlers<keyof typeof macroOperations> = {
  listProjectMacros: project.list,
  addProjectMacros: project.add,
  replaceProjectMacros: project.replace,
  changeProjectMacros: project.change,
  removeProjectMacros: project.remove,
  listTenantMacros: tenant.list,
  addTenantMacros: tenant.add,
  replaceTenantMacros: tenant.replace,
  changeTenantMacros: tenant.change,
  removeTenantMacros: tenant.remove,
};

function macrosIn<Params>(scopeOf: (call: Call<Params>, writes: boolean) => string | undefined) {
  const changing = (change: (world: World, projectUid: string | undefined, macros: readonly Macro[]) => void) => {
    return (call: Change<Params>): undefined => {
      const macros = (call.body.macros ?? []).map(({ name = '', value = '' }) => ({ name, value }));
      change(call.world, scopeOf(call, true), macros);
      return undefined;
    };
  };
  return {
    list: (call: Call<Params>) => ({ macros: macrosOfScope(call.world, scopeOf(call, false)) }),
    add: changing(addMacros),
    replace: changing(replaceMacros),
    change: changing(changeMacros),
    remove: changing((world, scope, macros) =>
      removeMacros(
        world,
        scope,
        macros.map(({ name }) => name),
      ),
    ),
  };
}
