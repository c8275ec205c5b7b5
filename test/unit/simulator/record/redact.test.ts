import { Type } from '@sinclair/typebox';
import { REMOVED, withoutSecrets } from '../../../../src/simulator/record/redact';

const schema = Type.Object({ pin: Type.String({ writeOnly: true }), note: Type.String() });

test.each([
  [{ pin: '1234', note: 'open' }, { pin: REMOVED, note: 'open' }, ['1234']],
  [{ vsphere: { password: 'p', username: 'u' } }, { vsphere: { password: REMOVED, username: 'u' } }, ['p']],
  [{ keys: [{ apiKey: 'a' }, { apiKey: '' }] }, { keys: [{ apiKey: REMOVED }, { apiKey: '' }] }, ['a']],
  [{ kubeconfigclient: 'k', name: 'c' }, { kubeconfigclient: REMOVED, name: 'c' }, ['k']],
  [{ httpsProxy: 'http://u:pa:ss@proxy:3128' }, { httpsProxy: `http://u:${REMOVED}@proxy:3128` }, ['pa:ss']],
  [{ url: 'http://:p@a http://u:q@b/' }, { url: `http://:${REMOVED}@a http://u:${REMOVED}@b/` }, ['p', 'q']],
  [{ url: 'http://proxy:3128/a@b', at: '12:30@noon' }, { url: 'http://proxy:3128/a@b', at: '12:30@noon' }, []],
])('%j becomes %j', (value, clean, removed) => {
  const told: string[] = [];
  expect(withoutSecrets(value, [schema], (text) => told.push(text))).toEqual(clean);
  expect(told).toEqual(removed);
});
