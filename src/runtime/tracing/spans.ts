/** What is said of a piece of work: names and kinds, never values that somebody configured. */
export type SpanAttributes = { readonly [name: string]: string | number | boolean };

/** Takes down which work was done, within which other work, and how long it took. */
export interface Spans {
  /**
   * Does a piece of work as a span.
   * @param failed whether what it came to is a failure; what it throws is one anyway
   */
  span<T>(name: string, attributes: SpanAttributes, work: () => Promise<T>, failed?: (result: T) => boolean): Promise<T>;
}

/** Nobody asks for traces: the work is done, and nothing else. */
export const noSpans: Spans = { span: (_name, _attributes, work) => work() };
