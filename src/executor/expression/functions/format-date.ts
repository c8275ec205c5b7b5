import { FunctionProblem } from './definition';
import { localDate, offsetText, type Timestamp } from './timestamp';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

const TOKEN = /'((?:[^']|'')*)'|'|([A-Za-z])\2*|[^A-Za-z']+/g;

/**
 * Formats a time with the verbs of https://developer.hashicorp.com/terraform/language/functions/formatdate.
 * @throws FunctionProblem for a letter that is no verb
 */
export function formatDate(format: string, time: Timestamp): string {
  const date = localDate(time);
  return format.replace(TOKEN, (token: string, literal: string | undefined, letter: string | undefined) => {
    // As everywhere within a literal, two quotes are one.
    if (literal !== undefined) return literal === '' ? "'" : literal.replaceAll("''", "'");
    if (token === "'") throw new FunctionProblem("unterminated literal '", 'format');
    return letter === undefined ? token : verb(token, date, time);
  });
}

function verb(token: string, date: Date, time: Timestamp): string {
  const hour12 = date.getUTCHours() % 12 || 12;
  const month = MONTHS[date.getUTCMonth()] ?? '';
  const day = DAYS[date.getUTCDay()] ?? '';
  const half = date.getUTCHours() < 12 ? 'AM' : 'PM';
  switch (token) {
    case 'YYYY':
      return pad(date.getUTCFullYear(), 4);
    case 'YY':
      return pad(date.getUTCFullYear() % 100);
    case 'MMMM':
      return month;
    case 'MMM':
      return month.slice(0, 3);
    case 'MM':
      return pad(date.getUTCMonth() + 1);
    case 'M':
      return String(date.getUTCMonth() + 1);
    case 'DD':
      return pad(date.getUTCDate());
    case 'D':
      return String(date.getUTCDate());
    case 'EEEE':
      return day;
    case 'EEE':
      return day.slice(0, 3);
    case 'hh':
      return pad(date.getUTCHours());
    case 'h':
      return String(date.getUTCHours());
    case 'HH':
      return pad(hour12);
    case 'H':
      return String(hour12);
    case 'AA':
      return half;
    case 'aa':
      return half.toLowerCase();
    case 'mm':
      return pad(date.getUTCMinutes());
    case 'm':
      return String(date.getUTCMinutes());
    case 'ss':
      return pad(date.getUTCSeconds());
    case 's':
      return String(date.getUTCSeconds());
    case 'ZZZZZ':
      return offsetText(time, ':');
    case 'ZZZZ':
      return offsetText(time, '');
    case 'ZZZ':
      return offsetText(time, '', 'UTC');
    case 'Z':
      return offsetText(time, ':', 'Z');
    default:
      throw new FunctionProblem('invalid date format verb', 'format', `"${token}"`);
  }
}

function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0');
}
