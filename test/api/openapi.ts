/** A schema of an OpenAPI 2.0 document, as far as the comparison reads it. */
export interface SpecSchema {
  readonly $ref?: string;
  readonly allOf?: readonly SpecSchema[];
  readonly type?: string;
  readonly properties?: { readonly [name: string]: SpecSchema };
  readonly required?: readonly string[];
  readonly additionalProperties?: SpecSchema | boolean;
  readonly items?: SpecSchema;
  readonly enum?: readonly unknown[];
  /** Values that it had, and the version without each. */
  readonly 'x-removed-enum'?: { readonly [value: string]: string };
}

/** A parameter: of the path, the query or the body. */
export interface SpecParameter extends SpecSchema {
  readonly name: string;
  readonly in: string;
  readonly schema?: SpecSchema;
}

export interface SpecOperation {
  readonly parameters?: readonly SpecParameter[];
  readonly produces?: readonly string[];
  readonly responses: { readonly [status: string]: { readonly schema?: SpecSchema } };
}

/** One path; `x-removed-in` names the version without it. */
export interface SpecPath {
  readonly parameters?: readonly SpecParameter[];
  readonly 'x-removed-in'?: string;
  readonly get?: SpecOperation;
  readonly post?: SpecOperation;
  readonly put?: SpecOperation;
  readonly patch?: SpecOperation;
  readonly delete?: SpecOperation;
}

/** The published description of the API. */
export interface SpecDocument {
  readonly paths: { readonly [path: string]: SpecPath };
  readonly definitions: { readonly [name: string]: SpecSchema };
}

/** A schema with its references followed, and the name of the definition it came from. */
export interface Resolved {
  /** `v1Overlord`; for an anonymous schema the nearest one around it and the way from there. */
  readonly name: string;
  readonly schema: SpecSchema;
}

/** Follows references and joins the parts of an `allOf`. */
export function resolve(document: SpecDocument, schema: SpecSchema, name: string): Resolved {
  if (schema.$ref !== undefined) {
    const target = schema.$ref.replace('#/definitions/', '');
    const definition = document.definitions[target];
    if (definition === undefined) throw new Error(`The published description refers to ${schema.$ref} and does not have it.`);
    return resolve(document, definition, target);
  }
  if (schema.allOf === undefined) return { name, schema };
  const parts = [{ ...schema, allOf: undefined }, ...schema.allOf.map((part) => resolve(document, part, name).schema)];
  return {
    name,
    schema: {
      type: parts.find(({ type }) => type !== undefined)?.type ?? 'object',
      properties: Object.assign({}, ...parts.map(({ properties }) => properties)),
      required: parts.flatMap(({ required }) => required ?? []),
    },
  };
}
