import type { Expression } from '../ast';

/** A part of a text, in UTF-16 units. */
export type Extent = readonly [start: number, end: number];

/** Where an expression stands in its text, and the steps at its end. */
export interface Span {
  readonly extent: Extent;
  readonly steps: readonly Extent[];
}

/** Where the expressions of a text stand: noted only where somebody asks, for nobody does while all is well. */
export type Spans = Map<Expression, Span>;
