import fc from 'fast-check';
import { goRegExp, isSemanticVersion, valueProblem } from '../../../../src/simulator/world/variable-format';

describe('a value of a variable', () => {
  it.each([
    ['string', ['', 'anything at all'], []],
    ['number', ['0', '-1.5', '.5', '1e3', '+7'], ['one', '1,5', '1.2.3', '0x10', ' 1']],
    ['boolean', ['true', 'false'], ['1', '0', 'True', 'yes']],
    ['ipv4', ['10.0.0.1', '255.255.255.255'], ['10.0.0', '300.0.0.1', '10.0.0.1/8', '::1']],
    ['ipv4cidr', ['10.0.0.0/16', '0.0.0.0/0'], ['10.0.0.0', '10.0.0.0/33', '10.0.0.0/8/8', '10.0.0.0/']],
    ['ipv6', ['::1', 'fe80::1'], ['10.0.0.1', 'fe80', 'gg::1']],
    ['version', ['1.2.3', '1.0.0-rc.1', '1.0.0+build.5'], ['1.2', 'v1.2.3', '2.2.2.develop', 'b0.0.1']],
    ['base64', ['aGk=', 'aGVsbG8h'], ['aGk', 'a b=', '====a']],
  ] as const)('of format %s', (format, good, bad) => {
    for (const value of good) expect([value, valueProblem({ name: 'a', format }, value)]).toEqual([value, undefined]);
    for (const value of bad)
      expect([value, valueProblem({ name: 'a', format }, value)]).toEqual([value, expect.stringMatching(/^must be /)]);
  });

  it('must match its regex and be among its options', () => {
    expect(valueProblem({ name: 'a', regex: '^[a-z]+$' }, 'A')).toBe('must match ^[a-z]+$');
    expect(valueProblem({ name: 'a', regex: '(?i)^[a-z]+$' }, 'A')).toBeUndefined();
    const options = [{ value: 'a' }, { value: 'b' }];
    expect(valueProblem({ name: 'a', inputType: 'dropdown', options }, 'c')).toBe('must be one of a, b');
    expect(valueProblem({ name: 'a', inputType: 'text', options }, 'c')).toBeUndefined();
  });

  it('is not repeated in what is said about it', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[g-z]{8,20}$/),
        fc.constantFrom('number', 'ipv4', 'ipv6', 'version', 'boolean'),
        (value, format) => {
          expect(valueProblem({ name: 'a', format }, value)).not.toContain(value);
        },
      ),
    );
  });

  it('of base64 is whatever was encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(valueProblem({ name: 'a', format: 'base64' }, Buffer.from(bytes).toString('base64'))).toBeUndefined();
      }),
    );
  });

  it('may be checked by what only Go writes', () => {
    expect(goRegExp('\\A(?P<first>a)\\z')?.exec('a')?.groups).toEqual({ first: 'a' });
    expect(goRegExp('(?z)a')).toBeUndefined();
  });

  it('of a version takes every release', () => {
    fc.assert(fc.property(fc.nat(), fc.nat(), fc.nat(), (major, minor, patch) => isSemanticVersion(`${major}.${minor}.${patch}`)));
  });
});
