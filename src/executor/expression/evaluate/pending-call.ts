/**
 * What an expression has to wait for: a function of a provider that hasn't answered yet. It is no error of the expression's, so
 * nothing that forgives errors (`try`, `can`, the other branch of a conditional) takes it for one.
 */
export class PendingCall extends Error {
  /** @param answer settles when the expression can be evaluated anew */
  constructor(readonly answer: Promise<void>) {
    super('a function of a provider has not answered yet; whoever evaluates this has to wait for it');
    this.name = 'PendingCall';
  }
}

/**
 * Evaluates something, again each time that a function it calls has answered. Evaluation has no effects, so that it may be repeated.
 * @throws what `evaluation` throws
 */
export async function answered<T>(evaluation: () => T): Promise<T> {
  for (;;) {
    try {
      return evaluation();
    } catch (error) {
      if (!(error instanceof PendingCall)) throw error;
      await error.answer;
    }
  }
}
