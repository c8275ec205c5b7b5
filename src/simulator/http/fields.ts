/** What an item keeps whatever is asked for: no two items of a list are alike, as its description says. */
const IDENTITY = ['metadata', 'uid'];

/**
 * A list whose items have their uid and those fields alone that the query `fields` names, as paths with commas between them:
 * `metadata.uid,metadata.name`. A path that an item doesn't have adds nothing to it.
 */
export function withFields<Answer>(answer: Answer, fields: unknown): Answer {
  if (typeof fields !== 'string' || !isList(answer)) return answer;
  const paths = fields.split(',').flatMap((path) => (path.trim() === '' ? [] : [path.trim().split('.')]));
  return paths.length === 0 ? answer : { ...answer, items: answer.items.map((item) => picked(item, [IDENTITY, ...paths])) };
}

function picked(value: unknown, paths: readonly (readonly string[])[]): unknown {
  if (paths.some((path) => path.length === 0)) return value;
  if (Array.isArray(value)) return value.map((item) => picked(item, paths));
  if (typeof value !== 'object' || value === null) return undefined;
  const kept = Object.entries(value).flatMap(([name, item]) => {
    const below = paths.filter(([first]) => first === name).map((path) => path.slice(1));
    return below.length === 0 ? [] : [[name, picked(item, below)] as const];
  });
  return Object.fromEntries(kept);
}

function isList(answer: unknown): answer is { readonly items: readonly unknown[] } {
  return typeof answer === 'object' && answer !== null && 'items' in answer && Array.isArray(answer.items);
}
