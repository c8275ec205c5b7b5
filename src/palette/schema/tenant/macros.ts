import { type TSchema, Type } from '@sinclair/typebox';
import { UidParams } from '../metadata';
import { operation } from '../operation';
import { Macros } from '../profiles/profile-change';

function macroCalls<Params extends TSchema>(path: string, params: Params) {
  const one = { path, scope: 'either', params } as const;
  const change = { ...one, body: Macros, response: { status: 204 } } as const;
  return {
    list: operation({ ...one, method: 'GET', response: { status: 200, body: Macros }, idempotent: true }),
    add: operation({ ...change, method: 'POST', idempotent: false }),
    replace: operation({ ...change, method: 'PUT', idempotent: true }),
    change: operation({ ...change, method: 'PATCH', idempotent: true }),
    remove: operation({ ...change, method: 'DELETE', idempotent: true }),
  } as const;
}

const project = macroCalls('/v1/projects/{uid}/macros', UidParams);
const tenant = macroCalls('/v1/tenants/{tenantUid}/macros', Type.Object({ tenantUid: Type.String() }));

/** Macros of a project and of the tenant: texts that administrators set, and that packs refer to as `{{.spectro.macro.NAME}}`. */
export const macroOperations = {
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
} as const;
