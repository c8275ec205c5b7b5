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
  /** Where it was asked for. */
  readonly scope?: 'tenant' | 'project' | undefined;
  /** The body is none of Palette's errors: something before it may have answered, or it doesn't know the path at all. @default false */
  readonly foreign?: boolean | undefined;
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
  readonly scope: Refusal['scope'];
  readonly foreign: boolean;

  constructor(refusal: Refusal) {
    const code = refusal.code === String(refusal.status) ? '' : ` ${refusal.code}`;
    const ref = refusal.ref === '' ? '' : ` (reference ${refusal.ref})`;
    super(`${refusal.operation} was answered with ${refusal.status}${code}: ${refusal.message}${ref}`);
    this.operation = refusal.operation;
    this.status = refusal.status;
    this.code = refusal.code;
    this.ref = refusal.ref;
    this.detail = refusal.message;
    this.scope = refusal.scope;
    this.foreign = refusal.foreign === true;
  }
}

/**
 * Whether the error says that the object does not exist (any more). The page of a load balancer or a portal says no such thing,
 * and neither does a Palette that doesn't know the path.
 */
export function isNotFound(error: unknown): boolean {
  if (!(error instanceof PaletteError) || error.code === 'ProjectNotFoundInTenant') return false;
  return error.code === 'ResourceNotFound' || (error.status === 404 && !error.foreign);
}

/** Whether the error says that the API key is missing, wrong or expired. Palette's word decides: which status goes with it has varied. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof PaletteError && (error.status === 401 || error.code === 'UnAuthorizedAccess');
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
