import type { TerraformNumber } from '../../../framework';
import { FunctionProblem, int } from './definition';

const USUAL_COST = 10;
const MOST_BYTES = 72;
const { read: wholeNumber } = int('cost');

/**
 * A bcrypt hash of a text, with a salt of its own each time.
 * @param costs what stands behind the text: nothing, or how many times (as a power of two) it is gone through
 * @throws FunctionProblem
 */
export function bcryptHash(text: string, costs: readonly TerraformNumber[]): string {
  const [given, ...others] = costs.map(wholeNumber);
  if (others.length > 0) throw new FunctionProblem('bcrypt() takes no more than two arguments');
  if (Buffer.byteLength(text) > MOST_BYTES) throw new FunctionProblem(`a text of more than ${MOST_BYTES} bytes has no bcrypt hash`);
  const cost = given === undefined || given < 4 ? USUAL_COST : given;
  if (cost > 31) throw new FunctionProblem('the cost is outside of the range from 4 to 31', 'cost');
  // Hardly any configuration has a password to hash.
  const { genSaltSync, hashSync } = require('bcryptjs') as typeof import('bcryptjs');
  // Terraform names the first version of the format, which differs in nothing for texts of this length.
  return hashSync(text, genSaltSync(cost).replace(/^\$2b/, '$2a'));
}
