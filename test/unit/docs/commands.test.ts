import type { Command, Option } from 'commander';
import { createProgram } from '../../../src/cli/program';
import { ownArguments } from '../../../src/cli/terraform-arguments';
import { blocksOf, PAGES, proseOf } from './pages';

const program = createProgram();

/** Calls of the program on a page: lines of its shell blocks, and what stands in the text as code. */
function callsOn(page: string): readonly string[] {
  const lines = blocksOf(page, 'sh').flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'));
  const inText = [...proseOf(page).matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code);
  return [...lines, ...inText].flatMap((text) =>
    text.split(/&&|\|\||[|;]|\$\(/).flatMap((part) => {
      const [, call] = /^\s*(?:\w+=\S+\s+)*(?:npx )?(?:cdktf-palette|pcg)\s+(.*)$/.exec(part) ?? [];
      // "pcg will perform" is what it says.
      return call === undefined || call.startsWith('will ') ? [] : [call];
    }),
  );
}

const WORDS = /'[^']*'|"[^"]*"|\S+/g;

/** What the program doesn't know of a call; undefined when it knows all. */
function unknownIn(call: string): string | undefined {
  let command: Command = program;
  const optionOf = (name: string): Option | undefined => {
    for (let at: Command | null = command; at; at = at.parent) {
      const found = at.options.find(({ long, short }) => name === long || name === short);
      if (found) return found;
    }
    return undefined;
  };
  let [named, isValue] = [false, false];
  // What follows "--" is somebody else's, what follows "#" is for people.
  const given = call.replace(/ -- .*| #.*/, '').match(WORDS) ?? [];
  for (const word of ownArguments(given, {}).args) {
    const bare = word.replace(/^[[(]+|[\])….,:]+$/g, '');
    if (bare.startsWith('-')) {
      const [name = '', value] = bare.split('=');
      const option = optionOf(name);
      if (!option && name !== '--help' && name !== '-h') return name;
      isValue = value === undefined && option?.required === true;
    } else if (isValue) isValue = false;
    else if (!named) {
      const next = command.commands.find((each) => each.name() === bare || each.aliases().includes(bare));
      if (next) command = next;
      else if (command.registeredArguments.length === 0 && command.commands.length > 0 && /^[a-z][a-z-]*$/.test(bare)) return bare;
      else named = true;
    }
  }
  return undefined;
}

test('every command and every flag of the program that a page names is one', () => {
  const calls = PAGES.flatMap((page) => callsOn(page).map((call) => ({ page, call })));
  // It does find them.
  expect(calls.length).toBeGreaterThan(150);
  const unknown = calls.flatMap(({ page, call }) => {
    const what = unknownIn(call);
    return what === undefined ? [] : [`${page}: ${call}: ${what}`];
  });
  expect(unknown).toEqual([]);
});

test.each([
  ['plan --everything', '--everything'],
  ['gateway explode', 'explode'],
  ['simulate fault --tomorrow', '--tomorrow'],
])('a call that there is none of is found: %s', (call, what) => {
  expect(unknownIn(call)).toBe(what);
});
