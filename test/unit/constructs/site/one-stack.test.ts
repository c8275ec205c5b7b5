import { App, Tokenization } from 'cdktf';
import { type generated, type SiteDescription, SiteStack } from '../../../../src';
import { withOneStack } from '../../../../src/constructs/site/one-stack';

const DESCRIPTION = {
  name: 'kiel',
  gateways: { main: { install: { method: 'existing_kubernetes' } } },
  accounts: {
    vcenter: { cloud: 'vsphere', credentials: { vcenter: 'vc', username: 'u', password: { variable: 'vcenter_password' } } },
  },
} as const satisfies SiteDescription;

/** The calls that led to a token, the last one first. */
function stackOf(token: string | undefined): readonly string[] {
  const { firstToken } = Tokenization.reverseString(token ?? '');
  return firstToken?.creationStack ?? [];
}

describe('tokens of a site', () => {
  const isAccount = (each: object): each is generated.cloudAccountVsphere.CloudAccountVsphere => 'vsphereVcenter' in each;
  const account = new SiteStack(new App(), DESCRIPTION).node.findAll().find(isAccount);

  test('lead to the line that has the site made', () => {
    const calls = stackOf(account?.privateCloudGatewayIdInput);
    expect(calls[0]).toContain('new SiteStack');
    expect(calls[1]).toContain('one-stack.test');
  });

  test('that are asked for later lead to who asks', () => {
    const calls = stackOf(account?.privateCloudGatewayId);
    expect(calls.some((call) => call.includes('privateCloudGatewayId'))).toBe(true);
    expect(calls.some((call) => call.includes('new SiteStack'))).toBe(false);
  });
});

describe('one stack for all that is made', () => {
  const fails = (): never => {
    throw new RangeError('too many');
  };

  test('an error keeps its own, whoever asks for it', () => {
    const asked = withOneStack(() => {
      try {
        return fails();
      } catch (error) {
        return (error as Error).stack;
      }
    });
    expect(asked).toMatch(/^RangeError: too many\n +at fails/);
  });

  test('and nothing stays as it was set, where making fails too', () => {
    const before = Error.prepareStackTrace;
    const prepared = jest.fn((error: Error) => `prepared ${error.message}`);
    Error.prepareStackTrace = prepared;
    try {
      expect(() => withOneStack(fails)).toThrow('too many');
      expect(Error.prepareStackTrace).toBe(prepared);
      expect(withOneStack(() => new Error('here').stack)).toBe('prepared here');
    } finally {
      Error.prepareStackTrace = before;
    }
  });
});
