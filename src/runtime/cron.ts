const FIELDS = [
  { name: 'minute', from: 0, to: 59, words: [] },
  { name: 'hour', from: 0, to: 23, words: [] },
  { name: 'day of the month', from: 1, to: 31, words: [] },
  { name: 'month', from: 1, to: 12, words: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] },
  { name: 'day of the week', from: 0, to: 7, words: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
] as const;

const SHORTHANDS: { readonly [name: string]: string } = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

const DAY = 24 * 60 * 60 * 1000;
const MINUTE = 60 * 1000;

/** When something is done again and again, by the clock. Without days of either kind, every day counts. */
interface Schedule {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly daysOfMonth: ReadonlySet<number> | undefined;
  readonly months: ReadonlySet<number>;
  readonly daysOfWeek: ReadonlySet<number> | undefined;
}

/** What is wrong with a cron expression of five fields; undefined where nothing is. See {@link https://en.wikipedia.org/wiki/Cron}. */
export function cronProblem(expression: string): string | undefined {
  const schedule = read(expression);
  return typeof schedule === 'string' ? schedule : undefined;
}

/**
 * The last moments at which a cron expression was due, oldest first. The days are those of UTC.
 * @param after milliseconds; this moment itself doesn't count
 * @param until milliseconds; this moment itself counts
 * @param most how many moments at most
 */
export function lastRuns(expression: string, after: number, until: number, most: number): number[] {
  const schedule = read(expression);
  if (typeof schedule === 'string') return [];
  const runs: number[] = [];
  for (let day = Math.floor(until / DAY) * DAY; day > after - DAY && runs.length < most; day -= DAY) {
    if (!isDay(schedule, new Date(day))) continue;
    for (const hour of [...schedule.hours].reverse()) {
      for (const minute of [...schedule.minutes].reverse()) {
        const at = day + (hour * 60 + minute) * MINUTE;
        if (at > after && at <= until && runs.length < most) runs.push(at);
      }
    }
  }
  return runs.reverse();
}

function isDay({ daysOfMonth, months, daysOfWeek }: Schedule, date: Date): boolean {
  if (!months.has(date.getUTCMonth() + 1)) return false;
  const ofMonth = daysOfMonth?.has(date.getUTCDate());
  const ofWeek = daysOfWeek?.has(date.getUTCDay());
  // Where both are given, either is enough: cron has it so.
  if (ofMonth !== undefined && ofWeek !== undefined) return ofMonth || ofWeek;
  return ofMonth ?? ofWeek ?? true;
}

function read(expression: string): Schedule | string {
  const fields = (SHORTHANDS[expression.trim()] ?? expression).trim().split(/\s+/);
  if (fields.length !== FIELDS.length)
    return `'${expression}' is no cron expression: it has ${fields.length} fields, and five are needed`;
  const values = FIELDS.map((field, index) => fieldValues(fields[index] ?? '', field));
  const wrong = values.indexOf(undefined);
  if (wrong >= 0) return `'${expression}' is no cron expression: '${fields[wrong]}' is no ${FIELDS[wrong]?.name}`;
  const [minutes = [], hours = [], daysOfMonth = [], months = [], daysOfWeek = []] = values as number[][];
  return {
    minutes,
    hours,
    daysOfMonth: isAny(fields[2]) ? undefined : new Set(daysOfMonth),
    months: new Set(months),
    daysOfWeek: isAny(fields[4]) ? undefined : new Set(daysOfWeek.map((day) => day % 7)),
  };
}

function isAny(field: string | undefined): boolean {
  return field === '*' || field === '?';
}

function fieldValues(text: string, { from, to, words }: (typeof FIELDS)[number]): number[] | undefined {
  const number = (value: string): number | undefined => {
    const word = (words as readonly string[]).indexOf(value.toLowerCase());
    if (word >= 0) return word + from;
    const parsed = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    return parsed >= from && parsed <= to ? parsed : undefined;
  };
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [low, high] = isAny(range) ? [String(from), String(to)] : range.split('-');
    const first = number(low ?? '');
    const last = high === undefined ? (step === undefined ? first : to) : number(high);
    if (first === undefined || last === undefined || last < first || step === '0') return undefined;
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(value);
  }
  return [...values].sort((one, other) => one - other);
}
