export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error';

/** Writes one event with its fields. Secrets don't belong in either. */
export type Log = (level: LogLevel, message: string, fields?: { readonly [key: string]: unknown }) => void;

/** Drops everything. */
export const noLog: Log = () => {};
