/** The option of `createClient` that a {@link ConfigurationError} is about; `proxy` comes from the environment. */
export type ConfigurationOption = 'host' | 'apiKey' | 'caCertificate' | 'proxy';

/** An option that cannot work. Raised before anything is sent; the message never holds the value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';

  constructor(
    readonly option: ConfigurationOption,
    message: string,
  ) {
    super(message);
  }
}

/** Palette's own refusal, as its status and its error body tell it. */
export interface Refusal {
  readonly operation: string;
  readonly status: number;
  /** A word such as `ResourceNotFound`, or the status as text where the body has none. */
  readonly code: string;
  /** Palette's reference for its support; empty where there is none. */
  readonly ref: string;
  readonly message: string;
}

/** Palette answered and refused. For a call that is not idempotent this means that nothing was done. */
export class PaletteError extends Error {
  override readonly name = 'PaletteError';
  readonly operation: string;
  readonly status: number;
  readonly code: string;
  readonly ref: string;
  /** Palette's own words, without operation and status. */
  readonly detail: string;

  constructor(refusal: Refusal) {
    const code = refusal.code === String(refusal.status) ? '' : ` ${refusal.code}`;
    const ref = refusal.ref === '' ? '' : ` (reference ${refusal.ref})`;
    super(`${refusal.operation} was answered with ${refusal.status}${code}: ${refusal.message}${ref}`);
    this.operation = refusal.operation;
    this.status = refusal.status;
    this.code = refusal.code;
    this.ref = refusal.ref;
    this.detail = refusal.message;
  }
}

/** Whether the error says that the object does not exist (any more). */
export function isNotFound(error: unknown): boolean {
  return error instanceof PaletteError && (error.status === 404 || error.code === 'ResourceNotFound');
}

/**
 * Why no answer came: the name does not resolve, nothing listens, no answer in time, the certificate is not trusted,
 * the proxy does not let us through, or the connection broke.
 */
export type UnreachableReason = 'dns' | 'refused' | 'timeout' | 'tls' | 'proxy' | 'connection';

/**
 * No answer came, and that is harmless: the request was surely not processed, or sending it again does no more than
 * sending it once. The message says what to check.
 */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';

  constructor(
    readonly operation: string,
    readonly reason: UnreachableReason,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}

/**
 * A call that must not be sent twice left, and whether Palette carried it out is not known. Look before sending again.
 * `cause` is what happened: the signal's reason, a {@link PaletteError} of a 5xx, a lost connection.
 */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(
    readonly operation: string,
    why: string,
    cause?: unknown,
  ) {
    super(`${operation} was sent, and whether Palette carried it out is not known: ${why}`, { cause });
  }
}

/** Palette answered an idempotent call with something else than it describes. Names the place, never the value. */
export class InvalidResponse extends Error {
  override readonly name = 'InvalidResponse';

  constructor(
    readonly operation: string,
    /** JSON pointer into the body; empty for the body as a whole. */
    readonly pointer: string,
    problem: string,
  ) {
    super(
      `${operation} was answered with something that this version does not understand: ${pointer === '' ? 'the body' : pointer} ${problem}. ` +
        'Check that the host is a Palette (and not a proxy or a portal in between), and which version it runs.',
    );
  }
}

/** A name that should tell one object from all others stands for two. */
export class AmbiguousName extends Error {
  override readonly name = 'AmbiguousName';
}

/** A uid that leads nowhere, as a state has it that was edited by hand. Raised before anything is sent. */
export class UnusableUid extends Error {
  override readonly name = 'UnusableUid';
}
