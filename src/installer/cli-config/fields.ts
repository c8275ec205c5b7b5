import { type HclBody, type HclItem, type HclValue, isBody, isList } from '../hcl';

/** Something in a file of the CLI configuration that is not as it has to be. */
export class CliConfigProblem extends Error {
  constructor(item: Pick<HclItem, 'line'>, message: string) {
    super(`line ${item.line}: ${message}`);
  }
}

/** What is between the braces of a block. @throws CliConfigProblem */
export function bodyOf(item: HclItem): HclBody {
  if (!isBody(item.value)) throw new CliConfigProblem(item, `${item.key} is a block, not an attribute`);
  return item.value;
}

/** @throws CliConfigProblem */
export function textOf(item: HclItem): string {
  if (typeof item.value !== 'string') throw new CliConfigProblem(item, `${item.key} takes a string`);
  return item.value;
}

/** @throws CliConfigProblem */
export function textsOf(item: HclItem): readonly string[] {
  const values: readonly HclValue[] = isList(item.value) ? item.value : [item.value];
  return values.map((value) => textOf({ ...item, value }));
}
