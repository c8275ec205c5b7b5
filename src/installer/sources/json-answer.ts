/** An answer's JSON, of which nothing is known yet. */
export type JsonAnswer = { readonly [name: string]: unknown };

/** Reads an answer that has to be an object. @returns undefined when it is none */
export function jsonAnswer(body: Buffer): JsonAnswer | undefined {
  try {
    const json: unknown = JSON.parse(body.toString('utf8'));
    return isObject(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

export function isObject(json: unknown): json is JsonAnswer {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

/** The texts in a list; undefined when it is none, or has anything else in it. */
export function textList(json: unknown): readonly string[] | undefined {
  return Array.isArray(json) && json.every((element) => typeof element === 'string') ? json : undefined;
}

/** A text that is to be a URL, which may be meant from where it was found. */
export function urlOf(json: unknown, base: URL): URL | undefined {
  return typeof json === 'string' && json !== '' && URL.canParse(json, base.href) ? new URL(json, base) : undefined;
}
