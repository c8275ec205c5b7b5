import { describeScenarios } from './support/compare';
import { apply, type Document, data } from './support/scenario';

const ignoring = (ignore_changes: unknown, body: Document) => data({ a: { ...body, lifecycle: { ignore_changes } } });

describeScenarios('ignore_changes', [
  {
    name: 'a name',
    steps: [
      apply(ignoring(['input'], { input: 1, triggers_replace: 1 }), ['create a']),
      apply(ignoring(['input'], { input: 2, triggers_replace: 1 }), []),
      apply(ignoring(['input'], { input: 3, triggers_replace: 2 }), ['delete/create a']),
      apply(ignoring(['triggers_replace'], { input: 3, triggers_replace: 3 }), []),
    ],
  },
  {
    name: 'all',
    steps: [
      apply(ignoring('all', { input: 1, triggers_replace: 1 }), ['create a']),
      apply(ignoring('all', { input: { x: 2 }, triggers_replace: 2 }), []),
      apply(ignoring('all', { input: 4 }), ['delete/create a'], { replace: ['terraform_data.a'] }),
    ],
  },
  {
    name: 'paths into a map and a list',
    steps: [
      apply(ignoring(['input.k', 'triggers_replace[0]'], { input: { k: 1, l: 1 }, triggers_replace: [1, 1] }), ['create a']),
      apply(ignoring(['input.k', 'triggers_replace[0]'], { input: { k: 2, l: 2 }, triggers_replace: [2, 1] }), ['update a']),
      apply(ignoring(['input["k"]'], { input: { k: 3, l: 2 }, triggers_replace: [1, 1] }), []),
      apply(ignoring(['input.k'], { input: { l: 2 }, triggers_replace: [1, 1] }), ['update a'], { restless: true }),
      apply(ignoring(['input.new'], { input: { k: 1, l: 2, new: 5 }, triggers_replace: [1, 1] }), ['update a']),
    ],
  },
  {
    name: 'what is ignored is unknown now',
    steps: [
      apply(data({ b: { triggers_replace: 1 }, a: { input: 'x', lifecycle: { ignore_changes: ['input'] } } }), [
        'create a',
        'create b',
      ]),
      apply(
        data({ b: { triggers_replace: 2 }, a: { input: '${terraform_data.b.id}', lifecycle: { ignore_changes: ['input'] } } }),
        ['delete/create b'],
      ),
    ],
  },
  {
    name: 'what is sensitive where only one side has what is ignored',
    steps: [
      apply(ignoring(['input.new'], { input: { k: 1, old: '${sensitive("p")}' } }), ['create a']),
      apply(ignoring(['input.new'], { input: { k: 1, old: '${sensitive("p")}', new: '${sensitive("q")}' } }), ['update a']),
      apply(ignoring(['input.new', 'input.other'], { input: { k: 2, new: '${sensitive("q")}', other: '${sensitive("r")}' } }), [
        'update a',
      ]),
      apply(ignoring(['input.new', 'input.other[0]'], { input: { k: 2, other: '${[sensitive("r")]}' } }), undefined),
    ],
  },
  {
    name: 'a name that the schema has not is refused',
    steps: [{ config: ignoring(['nope'], {}), refused: /Unsupported attribute|Unsupported argument|no argument|nope/ }],
  },
]);
