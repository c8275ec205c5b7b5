import fc from 'fast-check';
import { page } from '../../../../src/simulator/http/paging';

const items = Array.from({ length: 120 }, (_, index) => index);

it('has 50 items when no limit is given, and all when it is 0', () => {
  expect(page(items).items).toEqual(items.slice(0, 50));
  expect(page(items).listmeta).toMatchObject({ count: 120, limit: 50, offset: 0 });
  expect(page(items, { limit: 0 })).toEqual({ items, listmeta: { continue: '', count: 120, limit: 0, offset: 0 } });
});

it('leads through the whole list by its token, whatever the limit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 1, max: 60 }), (length, limit) => {
      const all = items.slice(0, length);
      const seen: number[] = [];
      let token = '';
      for (let turns = 0; turns < 200; turns += 1) {
        const { items: part, listmeta } = page(all, token === '' ? { limit } : { limit, continue: token });
        seen.push(...part);
        token = listmeta.continue ?? '';
        if (token === '') break;
      }
      expect(seen).toEqual(all);
    }),
  );
});

it('has a token that wins over the offset', () => {
  const first = page(items, { limit: 10 });
  expect(page(items, { limit: 10, offset: 90, continue: first.listmeta.continue ?? '' }).items[0]).toBe(10);
});

it('is empty beyond the end', () => {
  expect(page(items, { offset: 500 })).toMatchObject({ items: [], listmeta: { continue: '' } });
});

it.each([
  [{ continue: 'nonsense' }, 'continue'],
  [{ continue: Buffer.from('{"offset":-1}').toString('base64') }, 'continue'],
  [{ continue: Buffer.from('{"offset":"1"}').toString('base64') }, 'continue'],
  [{ continue: Buffer.from('null').toString('base64') }, 'continue'],
  [{ limit: -1 }, 'limit'],
  [{ offset: -1 }, 'offset'],
])('is refused for %j', (query, message) => {
  expect(() => page(items, query)).toThrow(
    expect.objectContaining({ code: 'InvalidPaging', message: expect.stringContaining(message) }),
  );
});
