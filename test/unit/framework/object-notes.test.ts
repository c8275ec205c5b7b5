import fc from 'fast-check';
import { keepNotes, NO_NOTES, readNotes, writeNotes } from '../../../src/framework/object-notes';

const notes = fc.record({
  imported: fc.boolean(),
  tenant: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
  unfinished: fc.boolean(),
});
const bytes = (text: string) => new TextEncoder().encode(text);

test('what is written is read back, and equal notes are equal bytes', () => {
  fc.assert(
    fc.property(notes, (given) => {
      expect(readNotes(writeNotes(given))).toEqual(given);
      expect(writeNotes({ ...given })).toEqual(writeNotes(given));
    }),
  );
});

test('nothing to note is no private data', () => {
  expect(writeNotes(NO_NOTES)).toBeNull();
  expect(readNotes(null)).toEqual(NO_NOTES);
});

test('the form of before there were other notes is read', () => {
  expect(readNotes(bytes('{"imported":true}'))).toEqual({ ...NO_NOTES, imported: true });
});

test.each(['', 'null', '[]', '7', '{', '{"imported":1,"tenant":7,"unfinished":"yes"}', '{"schema_version":"3"}', '\u0000'])(
  'what others wrote says nothing: %j',
  (text) => {
    expect(readNotes(bytes(text))).toEqual(NO_NOTES);
  },
);

test('the bytes stay as they are while the notes say the same', () => {
  const data = bytes('{ "tenant": "t1" }');
  expect(keepNotes(data, readNotes(data))).toBe(data);
  expect(readNotes(keepNotes(data, { ...readNotes(data), unfinished: true }))).toEqual({
    ...NO_NOTES,
    tenant: 't1',
    unfinished: true,
  });
});
