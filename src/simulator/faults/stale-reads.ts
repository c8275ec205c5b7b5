/** An answer that went out. */
export interface Answered {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly text: string;
}

/**
 * What reads were answered, so that a fault can answer what was true some time ago, as a replica would that lags behind:
 * the newest answer to the same question (caller's scope, path, query, body) that is at least so old. Where the question
 * was never asked that long ago, what was made since is left out of the present answer: a young object isn't found, and
 * a list lacks its young items. Changes and deletions since then can't be told from that, and show.
 */
export interface StaleReads {
  /** Notes an answer of world time `now`. */
  remember(question: string, now: number, answer: Answered): void;
  /** What this question is answered by a replica that is `age` world milliseconds behind; undefined when just the same. */
  recall(question: string, now: number, age: number, fresh: Answered): Answered | undefined;
  clear(): void;
}

/** How many questions are remembered, and how many answers to each. */
const QUESTIONS = 5_000;
const ANSWERS = 50;

/** Nothing remembered yet. */
export function createStaleReads(): StaleReads {
  const memory = new Map<string, { readonly at: number; readonly answer: Answered }[]>();
  return {
    remember: (question, now, answer) => {
      const answers = memory.get(question) ?? [];
      // An answer that only repeats the last one tells nothing new: that one is older.
      if (answers.at(-1)?.answer.text === answer.text && answers.at(-1)?.answer.status === answer.status) return;
      answers.push({ at: now, answer });
      if (answers.length > ANSWERS) answers.shift();
      memory.set(question, answers);
      const [oldest] = memory.keys();
      if (memory.size > QUESTIONS && oldest !== undefined) memory.delete(oldest);
    },
    recall: (question, now, age, fresh) => {
      const old = memory.get(question)?.findLast(({ at }) => at <= now - age)?.answer ?? withoutYoung(fresh, now - age);
      return old === undefined || (old.text === fresh.text && old.status === fresh.status) ? undefined : old;
    },
    clear: () => memory.clear(),
  };
}

/** The answer as it was before anything that was created later existed; undefined when nothing in it is younger. */
function withoutYoung(fresh: Answered, since: number): Answered | undefined {
  if (fresh.status !== 200) return undefined;
  const body = parsed(fresh.text);
  if (!isObject(body)) return undefined;
  const json = (status: number, value: unknown) => ({
    status,
    contentType: 'application/json; charset=utf-8',
    text: JSON.stringify(value),
  });
  if (isYoung(body, since)) {
    return json(404, { code: 'ResourceNotFound', message: 'The object was not found', details: {}, ref: '' });
  }
  const { items, listmeta } = body;
  if (!Array.isArray(items)) return undefined;
  const kept = items.filter((item) => !isYoung(item, since));
  if (kept.length === items.length) return undefined;
  const fewer = items.length - kept.length;
  const counted =
    isObject(listmeta) && typeof listmeta.count === 'number' ? { ...listmeta, count: listmeta.count - fewer } : listmeta;
  return json(200, { ...body, items: kept, ...(counted === undefined ? {} : { listmeta: counted }) });
}

function isYoung(value: unknown, since: number): boolean {
  const metadata = isObject(value) ? value.metadata : undefined;
  const created = isObject(metadata) ? metadata.creationTimestamp : undefined;
  return typeof created === 'string' && Date.parse(created) > since;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
