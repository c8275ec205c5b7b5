/** What is wrong with an expression or a value, for people; who evaluates it adds where it stands. */
export class ExpressionError extends Error {
  /**
   * @param summary one line: `Unsupported attribute`
   * @param detail sentences: the cause and what is right
   */
  constructor(
    readonly summary: string,
    readonly detail: string,
  ) {
    super(`${summary}: ${detail}`);
    this.name = 'ExpressionError';
  }
}
