import { ConfigurationError, parseHost } from '../../../src/palette';

describe('parseHost', () => {
  it.each([
    ['api.spectrocloud.com', 'https://api.spectrocloud.com', 'api.spectrocloud.com', 443, false],
    ['API.SpectroCloud.com', 'https://api.spectrocloud.com', 'api.spectrocloud.com', 443, false],
    ['https://palette.example/', 'https://palette.example', 'palette.example', 443, false],
    ['palette.example:8443', 'https://palette.example:8443', 'palette.example', 8443, false],
    ['10.0.0.7', 'https://10.0.0.7', '10.0.0.7', 443, false],
    ['[2001:db8::7]:8443', 'https://[2001:db8::7]:8443', '2001:db8::7', 8443, false],
    ['localhost:9000', 'https://localhost:9000', 'localhost', 9000, true],
    ['http://localhost', 'http://localhost', 'localhost', 80, true],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080', '127.0.0.1', 8080, true],
    ['http://127.8.9.10', 'http://127.8.9.10', '127.8.9.10', 80, true],
    ['HTTP://[::1]:8080', 'http://[::1]:8080', '::1', 8080, true],
  ])('%s', (text, baseUrl, hostName, port, loopback) => {
    expect(parseHost(text)).toEqual({ baseUrl, hostName, port, loopback });
  });

  it.each([
    ['', 'empty'],
    ['http://palette.example', 'this machine only'],
    ['http://10.0.0.1', 'this machine only'],
    ['http://128.0.0.1', 'this machine only'],
    ['http://localhost.example', 'this machine only'],
    ['ftp://palette.example', 'ftp:// is no scheme'],
    ['https://user:pa55word@palette.example', 'user name or a password'],
    ['pa55word@palette.example', 'user name or a password'],
    ['palette.example/v1', 'a path'],
    ['https://palette.example/console/', 'a path'],
    ['palette.example?x=1', 'a query'],
    ['palette.example#x', 'a query or a fragment'],
    ['palette.example?', 'a query'],
    ['palette .example', 'a space'],
    ['palette.example\n', 'a space, a line break'],
    ['palette.example\\v1', 'backslash'],
    ['2001:db8::7', 'no host'],
    ['palette.example:99999', 'no host'],
    ['https://', 'no host'],
  ])('%j is refused: %s', (text, problem) => {
    const parse = () => parseHost(text);
    expect(parse).toThrow(ConfigurationError);
    expect(parse).toThrow(problem);
    expect(parse).toThrow(expect.objectContaining({ option: 'host', message: expect.not.stringContaining('pa55word') }));
  });
});
