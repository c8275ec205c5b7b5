import { attr, block, isUnknown, path, validators } from '../../framework';
import { type ClusterRbac, type ClusterRbacInputEntity, getClusterRbacs, putClusterRbacs } from '../../palette';
import type { ValuesOf } from '../clouds/cloud';
import { inPriorOrder } from '../shared/prior-order';
import { definePart } from './cluster-part';

const fields = {
  cluster_rbac_binding: block.list(
    {
      type: attr.string({
        required: true,
        description: '`RoleBinding` (in one namespace) or `ClusterRoleBinding`.',
        validate: validators.oneOf('RoleBinding', 'ClusterRoleBinding'),
      }),
      namespace: attr.string({ optional: true, description: 'Namespace of a `RoleBinding`.' }),
      role: attr.map('string', {
        optional: true,
        description: 'The role: `kind` (`Role` or `ClusterRole`) and `name`.',
        validate: roleProblem,
      }),
      subjects: block.list(
        {
          type: attr.string({
            required: true,
            description: '`User`, `Group` or `ServiceAccount`.',
            validate: validators.oneOf('User', 'Group', 'ServiceAccount'),
          }),
          name: attr.string({ required: true, description: 'Name.', validate: validators.notEmpty }),
          namespace: attr.string({ optional: true, description: 'Namespace of a `ServiceAccount`.' }),
        },
        { description: 'Who gets the role.' },
      ),
    },
    { description: 'Role bindings that Palette keeps in the cluster. Their order means nothing.' },
  ),
};

type Binding = ValuesOf<typeof fields>['cluster_rbac_binding'][number];
type Bindings = NonNullable<NonNullable<ClusterRbac['spec']>['bindings']>;

/** The role bindings that Palette keeps in a cluster: Palette takes the whole list for what there is to be. */
export const roleBindingsPart = definePart({
  fields,

  validate({ cluster_rbac_binding: bindings }, report) {
    if (!Array.isArray(bindings)) return;
    bindings.forEach((binding: unknown, index) => {
      const problem = bindingProblem(binding as { readonly [name: string]: unknown });
      if (problem !== undefined) report.error(path('cluster_rbac_binding', index), 'Invalid role binding', problem);
    });
  },

  toRequest: ({ cluster_rbac_binding: bindings }) =>
    bindings.length > 0 ? { spec: { clusterConfig: { resources: { rbacs: bindings.map(bindingBody) } } } } : {},

  async read({ palette, cluster, call, isNew }, { cluster_rbac_binding: prior }) {
    if (!isNew && prior.length === 0) return {};
    const found = await getClusterRbacs(palette.client, cluster.metadata.uid, call);
    const bindings = found.flatMap(({ spec }) => spec?.bindings ?? []).map((each) => bindingOf(each, prior));
    return { cluster_rbac_binding: inPriorOrder(bindings, prior, textOf) };
  },

  async update({ palette, cluster, call }, { cluster_rbac_binding: bindings }) {
    await putClusterRbacs(palette.client, cluster.metadata.uid, bindings.map(bindingBody), call);
  },
});

function bindingBody({ type, namespace, role, subjects }: Binding): ClusterRbacInputEntity {
  const binding = {
    type,
    ...(namespace ? { namespace } : {}),
    role: { kind: role?.kind, name: role?.name },
    subjects: subjects.map((each) => ({
      type: each.type,
      name: each.name,
      ...(each.namespace ? { namespace: each.namespace } : {}),
    })),
  };
  // Its words were validated with the configuration.
  return { spec: { bindings: [binding] } } as ClusterRbacInputEntity;
}

function bindingOf({ type = '', namespace, role, subjects = [] }: Bindings[number], prior: readonly Binding[]): Binding {
  const binding: Binding = {
    type,
    namespace: namespace || null,
    role: { kind: role?.kind ?? '', name: role?.name ?? '' },
    subjects: subjects.map((each) => ({ type: each.type ?? '', name: each.name ?? '', namespace: each.namespace || null })),
  };
  return prior.find((each) => textOf(each) === textOf(binding)) ?? binding;
}

/** A binding as a text in which the order of its subjects, and unset against empty, make no difference. */
function textOf({ type, namespace, role, subjects }: Binding): string {
  const who = subjects.map((each) => JSON.stringify([each.type, each.name, each.namespace || null])).sort();
  return JSON.stringify([type, namespace || null, role?.kind ?? '', role?.name ?? '', who]);
}

function roleProblem(role: { readonly [key: string]: string }): string | undefined {
  const strange = Object.keys(role).find((key) => key !== 'kind' && key !== 'name');
  if (strange !== undefined) return `A role has kind and name; "${strange}" is neither.`;
  if (role.kind !== 'Role' && role.kind !== 'ClusterRole') return 'The kind of a role is "Role" or "ClusterRole".';
  return role.name ? undefined : 'A role needs a name.';
}

/** Rules over several attributes; see https://kubernetes.io/docs/reference/access-authn-authz/rbac/. */
function bindingProblem(binding: { readonly [name: string]: unknown }): string | undefined {
  if (isUnknown(binding as never)) return undefined;
  const { type, namespace, role, subjects } = binding;
  if (role === null) return 'It needs a role: role = { kind = "ClusterRole", name = "view" }.';
  if (type === 'RoleBinding' && !namespace) return 'A RoleBinding needs the namespace that it holds in.';
  if (type === 'ClusterRoleBinding') {
    if (namespace && !isUnknown(namespace as never)) return 'A ClusterRoleBinding holds in all namespaces, so it has none.';
    if ((role as { readonly kind?: unknown }).kind === 'Role') return 'A ClusterRoleBinding needs a role of kind ClusterRole.';
  }
  const all = Array.isArray(subjects) ? (subjects as readonly { readonly [name: string]: unknown }[]) : [];
  const lost = all.find((each) => each.type === 'ServiceAccount' && !each.namespace);
  return lost && `The ServiceAccount ${String(lost.name)} needs its namespace.`;
}
