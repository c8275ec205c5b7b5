import { isUnknown, isWhollyKnown, type Type, UNKNOWN } from '../../../framework';
import { convert } from '../convert/convert';
import { equals } from '../evaluate/equals';
import { type MarkedValue, sensitiveLike, typed } from '../marked-value';
import { keyType } from './collection-types';
import { FunctionProblem } from './definition';
import { elementType, itemsOf, listOf, wholly } from './parts';

/**
 * The values whose keys are looked for. A key that may come to be equal to something only later is taken by Terraform for nothing found at
 * all, and by us as well: plans are to be alike.
 */
export function matchKeys([values, keys, searchset]: readonly MarkedValue[]): MarkedValue {
  const { type, value } = values as MarkedValue;
  const all = itemsOf(values as MarkedValue);
  const names = itemsOf(keys as MarkedValue);
  const wanted = itemsOf(searchset as MarkedValue);
  if (all.length !== names.length) throw new FunctionProblem('length of keys and values should be equal');
  const common = keyType(keys as MarkedValue, searchset as MarkedValue);
  if (wanted.length > 0 && !(isWhollyKnown(value) && isWhollyKnown((keys as MarkedValue).value)))
    return typed(type, UNKNOWN, wholly(values as MarkedValue));
  const found: MarkedValue[] = [];
  for (const [i, name] of names.entries()) {
    const result = matching(name, wanted, common);
    if (result === true) found.push(all[i] as MarkedValue);
    if (result === undefined) {
      found.length = 0;
      break;
    }
  }
  return sensitiveLike(listOf(elementType(type), found), keys as MarkedValue, searchset as MarkedValue);
}

/** Whether one of them is equal; undefined where the first that may be is not known. */
function matching(name: MarkedValue, wanted: readonly MarkedValue[], common: Type): boolean | undefined {
  for (const other of wanted) {
    const equal = equals(convert(name, common), convert(other, common)).value;
    if (equal !== false) return isUnknown(equal) ? undefined : true;
  }
  return false;
}
