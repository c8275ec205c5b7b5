import { createSimulator } from '../../../../src/simulator';
import { formFields } from '../../../../src/simulator/http/body';

const form = (...parts: readonly string[]) => `${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`;

describe('a multipart form', () => {
  it('has its fields as text, line breaks and all', () => {
    const text = form(
      'Content-Disposition: form-data; name="a"\r\n\r\none\r\n\r\ntwo',
      'Content-Type: application/json\r\ncontent-disposition: form-data; filename="name.json"; name="file"\r\n\r\n{"--x": 1}',
    );
    expect(formFields(text, 'x')).toEqual({ a: 'one\r\n\r\ntwo', file: '{"--x": 1}' });
  });

  it('keeps nothing of parts without a name, and of what is no form', () => {
    expect(formFields(form('Content-Disposition: form-data; filename="b"\r\n\r\none', 'nothing'), 'x')).toEqual({});
    expect(formFields('nothing', 'x')).toEqual({});
    expect(formFields('', 'x')).toEqual({});
  });
});

describe('a JSON body', () => {
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  it.each([
    ['which is none', '{"password": "do-not-quote', /^The body is not JSON$/],
    ['with more levels than anything has', nested(501), /^The body has more than 500 levels$/],
    ['with as many as there are brackets', '['.repeat(200_000), /^The body is not JSON$/],
    ['with 200,000 levels', nested(200_000), /^The body has more than 500 levels$/],
    ['that says nothing of what is wanted, 500 levels deep,', nested(500), /name/],
  ])('%s is refused', async (_, payload, message) => {
    const answer = await createSimulator().inject({
      method: 'POST',
      url: '/v1/spectroclusters/vsphere',
      headers: { ApiKey: 'local-palette', 'content-type': 'application/json' },
      payload,
    });
    expect(answer.statusCode).toBe(400);
    expect((answer.json() as { readonly message: string }).message).toMatch(message);
    expect(answer.body).not.toContain('do-not-quote');
  });
});
