import type { Type } from '../../../framework';
import type { Scope } from '../../expression/ast';
import { attempt } from '../../expression/attempt';
import { convert } from '../../expression/convert/convert';
import { EACH_ELEMENT } from '../../expression/convert/type-constraint';
import { evaluate } from '../../expression/evaluate/evaluate';
import { ExpressionError } from '../../expression/expression-error';
import type { MarkedValue } from '../../expression/marked-value';
import type { TypeConstraint } from '../configuration';
import { type AttributeShape, complete, type Shape } from '../shape';

/** A scope in which there is nothing to refer to and nothing to call. */
export const EMPTY_SCOPE: Scope = {
  resolve: (root) => {
    throw new ExpressionError('Variables not allowed', `Variables may not be used here: "${root}". Text must be in double quotes.`);
  },
  call: () => {
    throw new ExpressionError('Function calls not allowed', 'Functions may not be called here.');
  },
};

const shapes = new WeakMap<TypeConstraint, { readonly shape: Shape | undefined }>();

/** Which attributes a variable's type lets its objects leave out; undefined when none. */
export function constraintShape(constraint: TypeConstraint): Shape | undefined {
  let known = shapes.get(constraint);
  if (!known) {
    known = { shape: constraint.optional.length === 0 ? undefined : shapeOf(constraint.type, constraint.optional) };
    shapes.set(constraint, known);
  }
  return known.shape;
}

type Optional = TypeConstraint['optional'];

/** The shape of a type, of the optional attributes whose paths begin in it. */
function shapeOf(type: Type, optional: Optional): Shape | undefined {
  if (optional.length === 0) return undefined;
  if ('element' in type) {
    const each = shapeOf(type.element, below(optional, EACH_ELEMENT));
    return each && { kind: 'elements', each };
  }
  if (type.kind === 'tuple') {
    return { kind: 'tuple', items: type.elements.map((element, i) => shapeOf(element, below(optional, String(i)))) };
  }
  if (type.kind !== 'object') return undefined;
  const attributes = Object.entries(type.attributes).map(([name, inner]): [string, AttributeShape] => {
    const own = optional.find(({ path }) => path.length === 1 && path[0] === name);
    const shape = shapeOf(inner, below(optional, name));
    const fallback = own?.default && readDefault(name, evaluate(own.default, EMPTY_SCOPE), inner, shape);
    return [name, { optional: own !== undefined, ...(fallback ? { default: fallback } : {}), ...(shape ? { inner: shape } : {}) }];
  });
  return { kind: 'object', attributes: Object.fromEntries(attributes) };
}

/** A default in the attribute's type, with what it leaves out filled in. @throws ExpressionError when it doesn't fit */
function readDefault(name: string, given: MarkedValue, type: Type, shape: Shape | undefined): MarkedValue {
  return attempt(
    () => convert(shape ? complete(shape, given) : given, type),
    (problem) =>
      new ExpressionError(
        'Invalid default value for optional attribute',
        `This default value is not compatible with the type constraint of attribute ${JSON.stringify(name)}: ${problem}.`,
      ),
  );
}

/** The paths that lead on below a step, without it. */
function below(optional: Optional, step: string): Optional {
  return optional.flatMap(({ path, ...rest }) => (path.length > 1 && path[0] === step ? [{ ...rest, path: path.slice(1) }] : []));
}
