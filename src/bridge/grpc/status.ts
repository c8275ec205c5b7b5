/** The gRPC status codes that this server sends (https://grpc.io/docs/guides/status-codes/). */
export const Status = {
  OK: 0,
  UNKNOWN: 2,
  DEADLINE_EXCEEDED: 4,
  RESOURCE_EXHAUSTED: 8,
  UNIMPLEMENTED: 12,
  INTERNAL: 13,
} as const;

/** One of {@link Status}. */
export type StatusCode = (typeof Status)[keyof typeof Status];

/** Ends a call with a status. Providers answer with diagnostics instead: a status carries no state. */
export class GrpcError extends Error {
  constructor(
    readonly code: StatusCode,
    message: string,
  ) {
    super(message);
    this.name = 'GrpcError';
  }
}

/**
 * A status message as the `grpc-message` trailer holds it: all but printable ASCII percent-encoded
 * (https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md#responses).
 */
export function encodeStatusMessage(message: string): string {
  return message.replace(/[^ -~]+|%/gu, (part) =>
    Array.from(Buffer.from(part), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join(''),
  );
}
