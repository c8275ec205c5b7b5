import {
  attr,
  blockType,
  DiagnosticError,
  Dynamic,
  decodeJson,
  equal,
  errorAt,
  fromJson,
  isUnknown,
  type MoveRequest,
  type ObjectValue,
  type Path,
  schema,
  storedAttributes,
  type Type,
  t,
  UNKNOWN,
  Unknown,
  type UpgradeRequest,
  type Value,
} from '../../framework';

/** The schema of `terraform_data`: https://developer.hashicorp.com/terraform/language/resources/terraform-data */
export const terraformDataSchema = schema(
  { description: 'Keeps values, and follows the life of a resource, without anything remote.' },
  {
    id: attr.string({ computed: true, description: 'A random UUID, made with the object.' }),
    input: attr.of(t.dynamic, { optional: true, description: 'A value to keep, of any type. It comes back as `output`.' }),
    output: attr.of(t.dynamic, { computed: true, nullable: true, description: 'The value of `input`, known after apply.' }),
    triggers_replace: attr.of(t.dynamic, {
      optional: true,
      description: 'A value of any type; a change of it replaces the object.',
    }),
  },
);

const NEW_ID = new Unknown({ notNull: true });

/** Plans a change: an input that changed is output anew, a trigger that changed replaces. */
export function planTerraformData(
  prior: ObjectValue | null,
  proposed: ObjectValue | null,
): { readonly planned: ObjectValue | null; readonly requiresReplace: readonly Path[] } {
  if (proposed === null) return { planned: null, requiresReplace: [] };
  const input = proposed.input ?? null;
  const created = { ...proposed, id: NEW_ID, output: isNull(input) ? input : unknownLike(input) };
  if (prior === null) return { planned: created, requiresReplace: [] };
  if (!sameValue(prior.triggers_replace, proposed.triggers_replace)) {
    return { planned: created, requiresReplace: [[{ attribute: 'triggers_replace' }]] };
  }
  if (!sameValue(prior.input, input)) return { planned: { ...proposed, output: unknownLike(input) }, requiresReplace: [] };
  return { planned: equal(blockType(terraformDataSchema.block), prior, proposed) ? prior : proposed, requiresReplace: [] };
}

/** Null, with a type or without. */
function isNull(value: Value): boolean {
  return value === null || (value instanceof Dynamic && value.value === null);
}

/** Applies a planned change: what was unknown becomes the input and a new UUID. */
export function applyTerraformData(planned: ObjectValue | null, uuid: () => string): ObjectValue | null {
  if (planned === null) return null;
  const output = planned.output ?? null;
  return {
    ...planned,
    id: isUnknown(planned.id) ? uuid() : (planned.id ?? null),
    output: isUnknown(output instanceof Dynamic ? output.value : output) ? (planned.input ?? null) : output,
  };
}

/** Reads what state has of one. @throws DiagnosticError when it is none */
export function upgradeTerraformData(raw: UpgradeRequest['raw']): ObjectValue | null {
  try {
    return fromJson(blockType(terraformDataSchema.block), storedAttributes(raw)) as ObjectValue | null;
  } catch (error) {
    throw new DiagnosticError(
      errorAt(
        undefined,
        'State cannot be read',
        `The stored state of a terraform_data doesn't fit its schema: ${(error as Error).message}. Restore a backup of the state.`,
      ),
    );
  }
}

const NULL_RESOURCE: Type = t.object({ id: t.string, triggers: t.map(t.string) });

/** Takes over a `null_resource`. @throws DiagnosticError for anything else */
export function moveToTerraformData({ sourceProvider, sourceType, sourceJson }: MoveRequest): ObjectValue {
  if (!sourceProvider.endsWith('/hashicorp/null') || sourceType !== 'null_resource') {
    throw new DiagnosticError(
      errorAt(
        undefined,
        'Unsupported source for move operation',
        `Only a null_resource of the hashicorp/null provider can be moved to terraform_data, not a ${sourceType} of ${sourceProvider}.`,
      ),
    );
  }
  const source = decodeJson(NULL_RESOURCE, sourceJson) as ObjectValue;
  const triggers = source.triggers ?? null;
  return {
    id: source.id ?? null,
    input: null,
    output: null,
    triggers_replace: triggers === null ? null : new Dynamic(t.map(t.string), triggers),
  };
}

function unknownLike(value: Value): Value {
  return value instanceof Dynamic ? new Dynamic(value.type, UNKNOWN) : UNKNOWN;
}

function sameValue(a: Value | undefined, b: Value | undefined): boolean {
  return equal(t.dynamic, a ?? null, b ?? null);
}
