import type { Path, Value } from '../../../framework';
import { convert, toSchema } from '../../expression/convert/convert';
import { ExpressionError } from '../../expression/expression-error';
import type { MarkedValue } from '../../expression/marked-value';
import { complete } from '../shape';
import type { BodyAttribute } from './body-form';

/**
 * The value of an attribute in its schema's form.
 * @throws ExpressionError when it can't be of the attribute's type
 */
export function schemaValue(
  { name, type, shape }: Pick<BodyAttribute, 'name' | 'type'> & Partial<Pick<BodyAttribute, 'shape'>>,
  given: MarkedValue,
): { readonly value: Value; readonly sensitive: readonly Path[] } {
  try {
    const converted = convert(shape ? complete(shape, given) : given, type);
    return { value: toSchema(type, converted), sensitive: converted.sensitive };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    throw new ExpressionError('Incorrect attribute value type', `Inappropriate value for attribute "${name}": ${error.detail}`);
  }
}
