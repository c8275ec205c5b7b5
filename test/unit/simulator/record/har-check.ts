import { type TSchema, Type } from '@sinclair/typebox';
import { Value } from '@sinclair/typebox/value';

const NameValues = Type.Array(Type.Object({ name: Type.String(), value: Type.String() }));
const Time = Type.String({ pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d+Z$' });
const Message = {
  httpVersion: Type.String(),
  cookies: Type.Array(Type.Unknown()),
  headers: NameValues,
  headersSize: Type.Integer(),
  bodySize: Type.Integer(),
};

/** The fields that HAR 1.2 requires (http://www.softwareishard.com/blog/har-12-spec/). */
const Har: TSchema = Type.Object({
  log: Type.Object({
    version: Type.Literal('1.2'),
    creator: Type.Object({ name: Type.String({ minLength: 1 }), version: Type.String({ minLength: 1 }) }),
    entries: Type.Array(
      Type.Object({
        startedDateTime: Time,
        time: Type.Number({ minimum: 0 }),
        request: Type.Object({
          ...Message,
          method: Type.String(),
          url: Type.String({ pattern: '^https?://' }),
          queryString: NameValues,
          postData: Type.Optional(
            Type.Object({ mimeType: Type.String(), params: Type.Array(Type.Unknown()), text: Type.String() }),
          ),
        }),
        response: Type.Object({
          ...Message,
          status: Type.Integer(),
          statusText: Type.String(),
          content: Type.Object({ size: Type.Integer(), mimeType: Type.String(), text: Type.Optional(Type.String()) }),
          redirectURL: Type.String(),
        }),
        cache: Type.Object({}),
        timings: Type.Object({ send: Type.Number(), wait: Type.Number(), receive: Type.Number() }),
      }),
    ),
  }),
});

/** An entry, as far as the tests look into it. */
export interface HarEntry {
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly queryString: readonly { readonly name: string; readonly value: string }[];
    readonly postData?: { readonly text: string };
  };
  readonly response: {
    readonly status: number;
    readonly headers: readonly { readonly name: string; readonly value: string }[];
    readonly comment?: string;
    readonly redirectURL: string;
    readonly content: { readonly text?: string; readonly mimeType: string };
  };
}

/** The entries of a HAR document. Throws an Error that says which field isn't as HAR 1.2 wants it. */
export function harEntries(text: string): readonly HarEntry[] {
  const document = JSON.parse(text);
  const error = Value.Errors(Har, document).First();
  if (error !== undefined) throw new Error(`${error.path}: ${error.message}`);
  return document.log.entries;
}
