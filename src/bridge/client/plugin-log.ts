import type { Log, LogLevel } from '../../runtime/log';

const LEVELS: { readonly [level: string]: LogLevel } = {
  trace: 'trace',
  debug: 'debug',
  info: 'info',
  warn: 'warn',
  error: 'error',
};

/** What hclog itself needs of a line; all else are its fields. */
const OWN_KEYS = new Set(['@level', '@message', '@timestamp']);

/** A line that is longer is cut: hosts do so. */
const MAX_LINE = 64 * 1024;
const LINES_KEPT = 30;
const KEPT_LINE = 400;

/** What a plugin says on stderr. */
export interface PluginLog {
  /** Takes a piece of it as it comes. */
  take(chunk: Buffer): void;
  /** What it said last that is no event: why it broke down, often. */
  last(): string;
}

/** Hands the lines of a plugin's stderr on to a log: events of hclog with level and fields, others by what they begin with. */
export function createPluginLog(log: Log): PluginLog {
  let rest = '';
  let panicking = false;
  const kept: string[] = [];
  const keep = (line: string) => {
    kept.push(line.slice(0, KEPT_LINE));
    if (kept.length > LINES_KEPT) kept.splice(LINES_KEPT / 2, 1);
  };
  const takeLine = (line: string) => {
    const event = eventOf(line);
    if (event) return log(event.level, event.message, event.fields);
    if (line.trim() === '') return;
    keep(line);
    panicking ||= /^(panic: |fatal error: )/.test(line);
    log(panicking ? 'error' : prefixedLevel(line), line);
  };
  return {
    take: (chunk) => {
      const lines = (rest + chunk.toString()).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > MAX_LINE) {
        lines.push(rest);
        rest = '';
      }
      for (const line of lines) takeLine(line);
    },
    last: () => [...kept, rest.slice(0, KEPT_LINE)].join('\n').trim(),
  };
}

function eventOf(line: string) {
  if (!line.startsWith('{')) return undefined;
  try {
    const json: unknown = JSON.parse(line);
    if (typeof json !== 'object' || json === null) return undefined;
    const event = json as { readonly [key: string]: unknown };
    const message = event['@message'];
    if (typeof message !== 'string') return undefined;
    const fields = Object.fromEntries(Object.entries(event).filter(([key]) => !OWN_KEYS.has(key)));
    return { level: LEVELS[String(event['@level'])] ?? 'debug', message, fields };
  } catch {
    return undefined;
  }
}

/** Older plugins write `[WARN] …`. */
function prefixedLevel(line: string): LogLevel {
  const [, prefix = ''] = /^(?:\d\S* \S+ )?\[(TRACE|DEBUG|INFO|WARN|ERROR)\]/.exec(line) ?? [];
  return LEVELS[prefix.toLowerCase()] ?? 'debug';
}
