import { type Json, type Type, t, typeToJson } from '../../../framework';
import { functionNamed } from './call';
import type { Parameter } from './definition';

/** A parameter, as Terraform's machine-readable diagnostics have it. */
interface SignatureParameter {
  readonly name: string;
  readonly type: Json;
}

/** What a function takes and gives, as Terraform's machine-readable diagnostics have it. */
export interface Signature {
  readonly name: string;
  readonly params: readonly SignatureParameter[];
  readonly variadic_param?: SignatureParameter;
  readonly return_type: Json;
}

/** Of results whose type hangs on the arguments, how much Terraform tells beforehand; where it tells less than there is to know, that. */
const RESULTS: { readonly [name: string]: Type } = {
  chunklist: t.list(t.list(t.dynamic)),
  contains: t.dynamic,
  distinct: t.list(t.dynamic),
  format: t.dynamic,
  formatlist: t.dynamic,
  index: t.dynamic,
  matchkeys: t.list(t.dynamic),
  parseint: t.dynamic,
  regexall: t.list(t.dynamic),
  setintersection: t.set(t.dynamic),
  setsubtract: t.set(t.dynamic),
  setunion: t.set(t.dynamic),
  sum: t.dynamic,
};

/** It looks itself at what it is given. */
const TEMPLATE: SignatureParameter = { name: 'template', type: 'string' };

/** The language evaluates the arguments of these itself. */
const OF_EXPRESSIONS: { readonly [name: string]: Signature } = {
  can: { name: 'can', params: [{ name: 'expression', type: 'dynamic' }], return_type: 'bool' },
  try: { name: 'try', params: [], variadic_param: { name: 'expressions', type: 'dynamic' }, return_type: 'dynamic' },
};

/** What a function of the language takes and gives; undefined where there is none of that name. */
export function signatureOf(called: string): Signature | undefined {
  const name = called.replace(/^core::/, '');
  if (Object.hasOwn(OF_EXPRESSIONS, name)) return OF_EXPRESSIONS[name];
  const definition = functionNamed(name);
  if (!definition) return undefined;
  const { parameters, variadic, result } = definition;
  const declared = RESULTS[name] ?? (typeof result === 'function' ? t.dynamic : result);
  return {
    name,
    params: parameters.map((each) => (name === 'templatestring' && each.name === TEMPLATE.name ? TEMPLATE : parameterOf(each))),
    ...(variadic && { variadic_param: parameterOf(variadic) }),
    return_type: typeToJson(declared) as Json,
  };
}

function parameterOf({ name, type }: Parameter): SignatureParameter {
  return { name, type: typeToJson(type) as Json };
}
