import { isIPv4, isIPv6 } from 'node:net';
import type { Variable } from '../../palette/schema/full';

type Format = NonNullable<Variable['format']>;

/** What a value of each format must be. */
const FORMATS: { readonly [name in Format]: { readonly fits: (value: string) => boolean; readonly wanted: string } } = {
  string: { fits: () => true, wanted: 'a text' },
  number: { fits: (value) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value), wanted: 'a number' },
  boolean: { fits: (value) => value === 'true' || value === 'false', wanted: 'true or false' },
  ipv4: { fits: isIPv4, wanted: 'an IPv4 address' },
  ipv4cidr: { fits: isIpv4Cidr, wanted: 'an IPv4 network such as 10.0.0.0/16' },
  ipv6: { fits: isIPv6, wanted: 'an IPv6 address' },
  version: { fits: isSemanticVersion, wanted: 'a version such as 1.2.3' },
  base64: { fits: isBase64, wanted: 'base64' },
};

/**
 * What is wrong with a value of a variable, as its definition has it: `must be an IPv4 address`. Undefined where nothing
 * is. The value itself isn't repeated, as it may be secret. An empty value counts as none.
 */
export function valueProblem(variable: Variable, value: string): string | undefined {
  if (value === '') return undefined;
  const { fits, wanted } = FORMATS[variable.format ?? 'string'];
  if (!fits(value)) return `must be ${wanted}`;
  if (variable.regex && !(goRegExp(variable.regex)?.test(value) ?? true)) return `must match ${variable.regex}`;
  if (variable.inputType === 'dropdown' && !(variable.options ?? []).some((option) => option.value === value)) {
    return `must be one of ${(variable.options ?? []).map((option) => option.value).join(', ')}`;
  }
  return undefined;
}

/**
 * A regular expression of Go's syntax, which Palette takes; undefined for one that makes none. What only Go writes in
 * another way (flags in front, `\\A`, `\\z`, `(?P<name>`) is rewritten.
 * See {@link https://pkg.go.dev/regexp/syntax}.
 */
export function goRegExp(source: string): RegExp | undefined {
  const [, flags = '', rest = source] = /^\(\?([ims]+)\)(.*)$/s.exec(source) ?? [];
  const pattern = rest
    .replace(/\(\?P</g, '(?<')
    .replace(/\\A/g, '^')
    .replace(/\\z/g, '$');
  try {
    return new RegExp(pattern, [...new Set(flags)].join(''));
  } catch {
    return undefined;
  }
}

/** Whether it is a version of three numbers, with or without a pre-release. See {@link https://semver.org}. */
export function isSemanticVersion(value: string): boolean {
  return /^\d+\.\d+\.\d+(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?$/.test(value);
}

function isIpv4Cidr(value: string): boolean {
  const [address = '', prefix = '', ...more] = value.split('/');
  return more.length === 0 && isIPv4(address) && /^\d{1,2}$/.test(prefix) && Number(prefix) <= 32;
}

function isBase64(value: string): boolean {
  return value.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(value);
}
