import type { Log, LogLevel } from '../runtime/log';

const CONSOLE_LEVELS: { readonly [method: string]: LogLevel } = {
  trace: 'trace',
  debug: 'debug',
  dir: 'debug',
  log: 'info',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

let stderrIsReady = false;

/**
 * Writes to stderr. When the host has died, nobody reads it any more: the calls in flight end all the
 * same, and what they would say is dropped.
 */
export function writeToStderr(text: string): void {
  // Looked at for the first time here: it takes milliseconds to make.
  if (!stderrIsReady) process.stderr.on('error', () => {});
  stderrIsReady = true;
  process.stderr.write(text);
}

/**
 * Makes the process fit for a host: nothing but the handshake reaches stdout, since anything else
 * there breaks the start or is reported as unexpected; the terminal's Ctrl-C, which reaches plugins
 * too, is left to the host, which then asks us to stop; an error that nobody caught is logged, and
 * does not take the calls in flight (and the objects that they are making) with it.
 *
 * @param stop called on SIGTERM: end what is in flight, then leave
 */
export function guardProcess(log: Log, stop: () => void): void {
  process.on('SIGINT', () => {});
  process.on('SIGTERM', stop);
  let heard = false;
  const report = (message: string) => (error: unknown) => {
    // What failed may be a line to a host that has gone: to log that on the same broken pipe would fail again, in a circle.
    if (!heard) process.stderr.on('error', () => {});
    heard = true;
    log('error', message, { error });
  };
  process.on('uncaughtException', report('an error was not caught'));
  process.on('unhandledRejection', report('a rejection was not handled'));
  Object.defineProperty(process, 'stdout', { configurable: true, get: () => process.stderr });
  for (const [method, level] of Object.entries(CONSOLE_LEVELS)) {
    Object.defineProperty(console, method, {
      configurable: true,
      writable: true,
      value: (...values: unknown[]) => {
        // Loaded when something is printed, which is seldom.
        const { format } = require('node:util') as typeof import('node:util');
        log(level, format(...values));
      },
    });
  }
}
