import { FunctionProblem } from './definition';

/**
 * The longest text that an expression makes, in characters. Terraform makes what the machine's memory holds, and ends without a
 * word where that is too little: a number with a digit too many must not end a run.
 */
export const LONGEST_TEXT = 64 * 1024 * 1024;

/** The most elements that a function makes: as many as a block can have instances. */
export const MOST_ELEMENTS = 1_000_000;

/** The widest field, and the most digits, that a format asks for. */
export const WIDEST = 1_000_000;

export const TEXT_TOO_LONG = `a text of more than ${LONGEST_TEXT} characters would be made`;

/** @throws FunctionProblem when a text of so many characters is not made */
export function checkLength(characters: number): void {
  if (characters > LONGEST_TEXT) throw new FunctionProblem(TEXT_TOO_LONG);
}

/** @throws FunctionProblem when a collection of so many elements is not made */
export function checkElements(count: number): void {
  if (count > MOST_ELEMENTS) throw new FunctionProblem(`more than ${MOST_ELEMENTS} elements would be made`);
}

/** Whether JavaScript gave up on something for its size: a text, a list, a number. Its call stack is another matter. */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ((error as NodeJS.ErrnoException).code === 'ERR_STRING_TOO_LONG') return true;
  return error instanceof RangeError && TOO_LARGE.test(error.message);
}

const TOO_LARGE =
  /^(?:Invalid (?:string|(?:typed )?array|array buffer) length|Invalid count value|Maximum BigInt size|Array buffer allocation|(?:Map|Set) maximum size)/;
