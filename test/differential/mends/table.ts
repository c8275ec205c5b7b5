import type { SuiteName } from '../random/suites';

/** One place of a mend: the text that is there, and what stands there without it. */
export interface Change {
  readonly file: string;
  readonly mended: string;
  readonly without: string;
}

/** A kind of difference from terraform that was mended. */
export interface Mend {
  /** The kind, in a few words. */
  readonly kind: string;
  readonly changes: readonly Change[];
  /**
   * The random cases that find it, or the fixed test where none can express it. Cases whose text does not match `where` can't find it:
   * they are passed over, to save time.
   */
  readonly found:
    | { readonly in: SuiteName; readonly where?: string }
    | { readonly test: string; readonly named: string; readonly why: string };
}

const stacks = (where?: string): Mend['found'] => ({ in: 'stacks', ...(where === undefined ? {} : { where }) });
const modules = (where?: string): Mend['found'] => ({ in: 'modules', ...(where === undefined ? {} : { where }) });
const expressions = (where?: string): Mend['found'] => ({ in: 'expressions', ...(where === undefined ? {} : { where }) });
const fixed = (test: string, named: string, why: string) => ({ test, named, why });

const one = (kind: string, found: Mend['found'], file: string, mended: string, without: string): Mend => ({
  kind,
  found,
  changes: [{ file: `src/executor/${file}`, mended, without }],
});

/** JavaScript's own matcher in the place of RE2's. */
const JAVASCRIPT_REGEX = `
    const js = ((): RegExp => {
      try {
        return new RegExp(pattern.replaceAll('(?P<', '(?<'), 'gu');
      } catch {
        throw new FunctionProblem('invalid regexp pattern', 'pattern');
      }
    })();
    const matcher = (text: string) => {
      let found: RegExpExecArray | null = null;
      js.lastIndex = 0;
      const find = () => {
        found = js.exec(text);
        if (found?.[0] === '') js.lastIndex++;
        return found !== null;
      };
      return { find, start: () => found?.index, end: () => (found?.index ?? 0) + (found?.[0].length ?? 0), group: (i: number) => found?.[i] ?? null };
    };
    const groups = new RegExp(js.source + '|', 'u').exec('') ?? [];
    const names = [...pattern.matchAll(/[(][?]P<([a-z]+)>/g)].map(([, name], i) => [name, i + 1]);
    void RE2JS;
    return { matcher, groupCount: () => groups.length - 1, namedGroups: () => Object.fromEntries(names) } as unknown as RE2JS;`;

/** In the order of a plan's life: what is read, evaluated, planned, applied and kept. */
export const MENDS: readonly Mend[] = [
  // Reading.
  one(
    'references are checked before anything is evaluated',
    stacks('nope|\\[0\\]'),
    'model/static-references.ts',
    'for (const reference of configuration.references) {',
    'for (const reference of configuration.references.slice(0, 0)) {',
  ),
  one(
    'local values that nobody uses are looked at',
    stacks('wrong'),
    'run/validate.ts',
    'for (const name of Object.keys(configuration.locals)) {',
    'for (const name of Object.keys(configuration.locals).slice(0, 0)) {',
  ),
  one(
    'validation rules may refer to local values',
    stacks('validation.*local'),
    'config/check/check-references.ts',
    "  if (Object.hasOwn(UNSUPPORTED, root)) return error('Unsupported reference'",
    "  if (within.validation && !['var', 'path'].includes(root)) return error('Unsupported reference in a validation rule', root);\n  if (Object.hasOwn(UNSUPPORTED, root)) return error('Unsupported reference'",
  ),
  one(
    'defaults of optional attributes have defaults themselves',
    stacks('optional'),
    'config/decode/optional-shape.ts',
    'convert(shape ? complete(shape, given) : given, type)',
    'convert(given, type)',
  ),
  one(
    'removed blocks may have provisioners',
    stacks('removed >> log'),
    'apply/destroy.ts',
    'return (model.blocks.get(text)?.config ?? removed())?.provisioners ?? [];',
    'return (removed, model.blocks.get(text)?.config)?.provisioners ?? [];',
  ),
  one(
    'a provisioner may name its own object',
    stacks('can\\(terraform_data'),
    'config/blocks/provisioner.ts',
    'self: true, dependsOn: true, onlyInstance',
    'self: true, onlyInstance',
  ),
  one(
    'a resource may be referred to with its first word',
    stacks('resource\\.terraform'),
    'expression/parse/parse-traversal.ts',
    "  if (traversal.root !== 'resource' ||",
    "  if (traversal.root === 'resource' ||",
  ),
  one(
    'variables may be ephemeral',
    stacks('ephemeral'),
    'config/blocks/variable-block.ts',
    "    ephemeral: staticBool(body, 'ephemeral', place, problems) ?? false,",
    "    ephemeral: (staticBool(body, 'ephemeral', place, problems) && draft.problems.error(place, 'Unsupported argument', 'ephemeral')) ?? false,",
  ),
  one(
    'half of a character is U+FFFD',
    expressions('ud800|\\ud800'),
    'config/json-text.ts',
    ".replace(LONE_SURROGATE, '\\ufffd')",
    ".replace(LONE_SURROGATE, '$&')",
  ),
  one(
    'a file of values has arguments, a line each',
    fixed('test/differential/kinds.test.ts', 'files of values with "v : 1', 'files of values are made right'),
    'expression/parse/parse-arguments.ts',
    "!cursor.take('=')",
    "!(cursor.take('=') || cursor.take(':'))",
  ),
  one(
    'a file of values may begin with a byte order mark',
    fixed(
      'test/differential/kinds.test.ts',
      'files of values with a byte order mark',
      'terraform reads one file of values for all',
    ),
    'config/variable-files.ts',
    ".replace(/^\\ufeff/, '')",
    '',
  ),
  {
    kind: '--var and --var-file count in the order of the command line',
    found: fixed(
      'test/differential/variables.test.ts',
      'the later of values',
      'the command line is the program’s, and random stacks run its parts',
    ),
    changes: [
      {
        file: 'src/cli/session.ts',
        mended: '[...named, ...files].sort((a, b) => a.position - b.position)',
        without: '[...files, ...named]',
      },
    ],
  },
  one(
    'ignore_changes names what has an address',
    fixed('test/unit/executor/config/check/check-ignore-changes.test.ts', '', 'terraform_data has no blocks'),
    'config/check/check-ignore-changes.ts',
    "const IN_SET = 'the elements of a set have no addresses; name the whole of it.';",
    'const IN_SET = undefined;',
  ),
  one(
    'local-exec needs a command that is not null',
    fixed('test/unit/executor/config/read-configuration.test.ts', 'command that is null', 'terraform itself falls over'),
    'config/blocks/provisioner.ts',
    "own(body, 'command') === undefined || own(body, 'command') === null",
    "own(body, 'command') === undefined",
  ),
  one(
    'prereleases are no constraints',
    fixed('test/differential/refusals.test.ts', 'the version', 'a constraint is about all stacks at once'),
    'config/blocks/terraform-block.ts',
    'met !== undefined && hasPrerelease(constraint)',
    'false',
  ),
  one(
    'depends_on of a resource takes no templates',
    fixed('test/differential/refusals.test.ts', 'a template in depends_on', 'cdktf writes none'),
    'config/blocks/simple-blocks.ts',
    "form === 'tolerant'",
    'true',
  ),
  // Evaluating.
  one(
    'the time of the apply is not known in a plan',
    expressions('timestamp'),
    'scope/function-context.ts',
    'timestamp: () => (planning ? undefined : rfc3339(dateOf(clock)))',
    'timestamp: () => rfc3339(dateOf(clock))',
  ),
  one(
    'templatefile renders',
    expressions('templatefile'),
    'expression/functions/filesystem.ts',
    "const result = rendered(readText(path.value as string, context), vars, context, 'templatefile');",
    "if (path) throw new FunctionProblem('templatefile cannot be used here');\n    const result = vars;",
  ),
  one(
    'templatestring renders',
    expressions('templatestring'),
    'expression/functions/filesystem.ts',
    "return convert(rendered(template.value as string, vars, context, 'templatestring'), t.string);",
    "throw new FunctionProblem('templatestring cannot be used here');",
  ),
  one(
    'regular expressions are RE2',
    expressions('regex|/\\('),
    'expression/functions/regex-match.ts',
    '    return RE2JS.compile(pattern);',
    JAVASCRIPT_REGEX,
  ),
  one(
    'the last match of a group counts',
    expressions('\\(a\\)\\|b\\)\\*'),
    'expression/functions/regex-match.ts',
    '    return RE2JS.compile(pattern);',
    JAVASCRIPT_REGEX,
  ),
  one(
    'the length of what is unknown is known where its type says it',
    expressions('length'),
    'expression/functions/collection.ts',
    "length: structural([any('value', { takesUnknown: true, takesUntyped: true })]",
    "length: structural([any('value', { takesUntyped: true })]",
  ),
  one(
    'an empty map keeps its type',
    expressions('tomap|\\{\\}|_data.e'),
    'expression/marked-value.ts',
    'if (first === undefined) return said;',
    '',
  ),
  one(
    'a list of nothing but nulls stays a list',
    fixed('test/differential/values.test.ts', 'a set of nulls', 'random lists of nulls are rarely referred to'),
    'expression/marked-value.ts',
    'return others.every((other) => sameType(other, first)) ? first : undefined;',
    'return others.every((other) => sameType(other, first)) ? undefined : undefined;',
  ),
  one(
    'what is unknown keeps its type in attributes of any type',
    stacks(),
    'expression/convert/convert.ts',
    'if (value === null || isUnknown(value))\n    return type',
    'if (isUnknown(value)) return value;\n  if (value === null)\n    return type',
  ),
  one(
    'the known beginning of an unknown text',
    expressions('startswith'),
    'expression/functions/string.ts',
    "const known = str.refinements?.prefix ?? '';",
    "const known = '';",
  ),
  one(
    'tuples of unlike elements have no common type',
    expressions('\\?'),
    'expression/convert/unify.ts',
    'elements.some((type) => type === undefined)) return undefined;',
    "elements.some((type) => type === undefined)) return unifyCollections('list', types);",
  ),
  one(
    'objects of unlike attributes have no common type',
    expressions('\\?'),
    'expression/convert/unify.ts',
    'attributes.some(([, type]) => type === undefined)) return undefined;',
    "attributes.some(([, type]) => type === undefined)) return unifyCollections('map', types);",
  ),
  one(
    'pow gives all digits of a whole number',
    fixed('test/differential/known-early.test.ts', 'digits of whole numbers', 'what random cases make is compared as doubles'),
    'expression/functions/number.ts',
    '  if (Number.isInteger(value) && Math.abs(value) < 2 ** 63) return numberOf({ digits: BigInt(value), scale: 0 });\n',
    '',
  ),
  one(
    'format rounds the number that 512 bits hold',
    expressions('%\\.'),
    'expression/functions/format-number.ts',
    'scaledMagnitude(value, precision)',
    'BigInt(Math.round(Number(value.digits < 0n ? -value.digits : value.digits) * 10 ** (precision - value.scale)))',
  ),
  one(
    'a null beside an object has no type in setproduct',
    expressions('setproduct'),
    'expression/functions/sets.ts',
    '    refuseUndecided(arg, element);',
    '',
  ),
  one(
    'texts are composed where they are made',
    expressions('join|u0301|\u0301'),
    'expression/functions/call.ts',
    'return refined(short, composed(definition.call(converted, context)));',
    'return refined(short, definition.call(converted, context));',
  ),
  one(
    'a byte order mark is no space',
    expressions('trimspace'),
    'expression/functions/string.ts',
    "str.replace(SPACES_AROUND, '')",
    "str.replace(/^[\\s\\x85]+|[\\s\\x85]+$/gu, '')",
  ),
  one(
    'fileset takes folder and pattern for one path',
    expressions('fileset'),
    'expression/functions/fileset.ts',
    'const whole = join(folder, pattern)',
    'const whole = `${folder}/${pattern}`',
  ),
  one(
    '[!a] is no negation',
    expressions('fileset'),
    'expression/functions/glob.ts',
    "const negated = chars[0] === '^';",
    "const negated = chars[0] === '^' || chars[0] === '!';",
  ),
  one(
    'a sum is open while something in it is',
    expressions('sum'),
    'expression/functions/number.ts',
    'if (!isWhollyKnown(list.value)) return typed',
    'if (list.value === UNKNOWN) return typed',
  ),
  one(
    'an attribute of an object that is not known is not looked for',
    expressions('_data\\.m\\.output\\)?\\["k"'),
    'expression/evaluate/steps.ts',
    '      if (isUnknown(value.value)) return unknownElement(value, t.dynamic, sensitiveKey);\n      // An object',
    '      if (isUnknown(value.value) && Object.hasOwn(type.attributes, attribute)) return unknownElement(value, t.dynamic, sensitiveKey);\n      // An object',
  ),
  one(
    'pow rounds as Go does',
    expressions('pow'),
    'expression/functions/number.ts',
    'fromDouble(doublePower(value, power))',
    'fromDouble(value ** power)',
  ),
  one(
    'a product with nothing is nothing',
    expressions('setproduct'),
    'expression/functions/sets.ts',
    'if (known && maxLength === 0) return [];',
    'if (known && maxLength === 0) return UNKNOWN;',
  ),
  one(
    'a default that is not needed leaves nothing open',
    fixed('test/differential/known-early.test.ts', 'maps and defaults', 'random look-ups with such a default are rare'),
    'expression/functions/maps.ts',
    "any('default', ANY_VALUE)",
    "any('default', { nullable: true })",
  ),
  one(
    'variables may have other values',
    fixed(
      'test/differential/other-values.test.ts',
      'in a local value that nobody refers to',
      'random variables have one value each',
    ),
    'run/validate.ts',
    'await validateAnyValues(',
    'if (problems.failed) await validateAnyValues(',
  ),
  one(
    'two values that are not known may be equal',
    expressions('==|!='),
    'expression/evaluate/equals.ts',
    'if (isUnknown(a) && isUnknown(b)) return undefined;',
    '',
  ),
  one(
    'local values may form a chain of any length',
    fixed('test/unit/executor/scope/local-values.test.ts', 'a chain of thousands', 'terraform takes minutes for such a chain'),
    'scope/local-values.ts',
    'const before = this.#known.has(name) ? [] : this.#missing(name);',
    'const before: readonly string[] = [];',
  ),
  one(
    'a huge count is refused',
    fixed('test/unit/executor/scope/expansion.test.ts', 'is refused', 'terraform itself falls over'),
    'scope/expansion.ts',
    'if (value > MOST_INSTANCES) throw',
    'if (value > Number.POSITIVE_INFINITY) throw',
  ),
  one(
    'nothing can keep what is infinite',
    expressions('1/0|pow|log'),
    'plan/outputs.ts',
    'return value === Infinity || value === -Infinity;',
    'return false;',
  ),
  // Planning.
  one(
    'a destroy needs no count that only apply will tell',
    fixed('test/differential/modes.test.ts', 'a count that hangs', 'two of 5,000 random stacks have it'),
    'plan/plan-block.ts',
    "const isOpen = run.mode === 'destroy' && error instanceof OpenInstances;",
    "const isOpen = run.mode === 'invoke' && error instanceof OpenInstances;",
  ),
  one(
    'a destroy imports nothing',
    stacks('import.*"mode":"destroy"'),
    'plan/import.ts',
    "if (!wanted || run.mode !== 'normal') return undefined;",
    'if (!wanted) return undefined;',
  ),
  {
    kind: 'a destroy takes along what would be forgotten',
    found: stacks('removed.*"mode":"destroy"'),
    changes: [
      { file: 'src/executor/plan/orphans.ts', mended: "  if (run.mode === 'destroy') return false;\n", without: '' },
      {
        file: 'src/executor/plan/orphans.ts',
        mended: "run.mode === 'normal' && isForgotten",
        without: "run.mode !== 'refresh-only' && isForgotten",
      },
    ],
  },
  one(
    'a destroy asks what outputs would be',
    fixed('test/differential/modes.test.ts', 'an output of an attribute', 'what outputs are before a destroy differs anyway'),
    'plan/make-plan.ts',
    'const looked = run.refresh ? await planOutputs(run) : {};',
    'const looked = {};',
  ),
  one(
    'an output of what is not made yet is no matter for a look at what is there',
    stacks('"mode":"refresh-only"'),
    'apply/outputs.ts',
    'isPartial ? { ...value, value: dropUnknowns(value.value) } : value',
    'value',
  ),
  one(
    'an object moves into an instance of its own block',
    stacks('moved'),
    'plan/still-declared.ts',
    'isWhole(move) && isThere(move.from)',
    'isThere(move.from)',
  ),
  one(
    'a block does not move to where there is one',
    stacks('moved'),
    'plan/moves.ts',
    'if (this.#isThere(resourceText(source)) && this.#isThere(resourceText(to))) {',
    'if (this.#isThere(resourceText(source)) && this.#isThere(`${resourceText(to)}?`)) {',
  ),
  one(
    'a block does not move to the name of one without instances',
    stacks('"count":0|"for_each":(\\{\\}|"\\$\\{toset\\(\\[\\])'),
    'plan/moves.ts',
    'this.empty.has(block) || (this.#blocks.get(block)',
    '(this.#blocks.get(block)',
  ),
  one(
    'a run that fails leaves the names of blocks without instances',
    stacks('exit 3'),
    'apply/apply-plan.ts',
    'problems.failed || run.stopped() ? blocksWithoutInstances(run) : new Map()',
    'problems.failed && !problems ? blocksWithoutInstances(run) : new Map()',
  ),
  one(
    'a destroy without refresh looks at no moved, removed and import blocks',
    stacks('"mode":"destroy","refresh":false'),
    'plan/still-declared.ts',
    "return mode !== 'destroy' || refresh;",
    'return mode !== undefined || refresh;',
  ),
  one(
    'a refresh alone forgets and imports nothing',
    stacks('refresh-only'),
    'plan/still-declared.ts',
    "  if (mode === 'refresh-only') return stillThere;\n",
    '',
  ),
  one(
    'what has moved and is no target is not looked at',
    stacks('targets'),
    'plan/still-declared.ts',
    'isThere(move.from) && targets.includesBlock(resourceText(move.from))',
    'isThere(move.from)',
  ),
  one(
    'where moves are said none is guessed',
    stacks('moved'),
    'plan/moves.ts',
    '!named.has(resourceText(instance.address))',
    '(named.size >= 0)',
  ),
  one(
    'imports go to instances that are declared',
    stacks('import'),
    'plan/still-declared.ts',
    '? [...movedAndDeclared(run), ...importedAndUndeclared(run)]',
    '? [...movedAndDeclared(run), ...importedAndUndeclared(run).slice(0, 0)]',
  ),
  one(
    'an import that changes nothing is counted',
    stacks('import'),
    'apply/apply-plan.ts',
    'if (well) run.done.imported +=',
    'if (!well) run.done.imported +=',
  ),
  one(
    'an id to import may be sensitive',
    stacks('sensitive\\(\\\\"q'),
    'import/named-objects.ts',
    'const { value } = convert(evaluate(id, scope), t.string);',
    "const { value, sensitive } = convert(evaluate(id, scope), t.string);\n  if (sensitive.length > 0) throw invalidId(to, 'the id is sensitive.');",
  ),
  one(
    'who is no target has no say in the order',
    stacks('targets'),
    'plan/create-before-destroy.ts',
    ' || targets?.includesBlock(text) === false',
    '',
  ),
  one(
    'a target of one instance stays one, whoever uses the others',
    stacks('targets'),
    'plan/targets.ts',
    'return names(address) || (around.has(block) && !inPart(block));',
    'return names(address) || inPart(block) || around.has(block);',
  ),
  one(
    'a replacement that is asked for and triggered was triggered',
    stacks('replace_triggered_by'),
    'plan/plan-instance.ts',
    "const forced = triggersReplace(run, block, address)\n    ? 'replace_by_triggers'\n    : run.replace.has(text)\n      ? 'replace_by_request'",
    "const forced = run.replace.has(text)\n    ? 'replace_by_request'\n    : triggersReplace(run, block, address)\n      ? 'replace_by_triggers'",
  ),
  one(
    'data is not replaced',
    stacks('"replace":\\[[^\\]]*data'),
    'plan/targets.ts',
    "if (address.mode === 'managed') return address;\n  throw",
    'return address;\n  throw',
  ),
  one(
    'attributes that trigger are those of objects, and keys those of maps',
    fixed(
      'test/differential/replacement.test.ts',
      'comes to be known only later',
      'few random triggers name what their object has only later',
    ),
    'plan/replace-triggered-by.ts',
    ' || !STEPPED[kindOf(step)].has(at.type.kind)',
    '',
  ),
  one(
    'what becomes sensitive triggers',
    fixed('test/differential/replacement.test.ts', 'becomes sensitive', 'random values stay as sensitive as they are'),
    'plan/replace-triggered-by.ts',
    'return !samePaths(before.sensitive, after.sensitive);',
    'return before.sensitive === undefined && !samePaths(before.sensitive, after.sensitive);',
  ),
  one(
    'what is triggered says so',
    fixed('test/differential/replacement.test.ts', 'also of what is tainted or new', 'what is tainted is rarely triggered as well'),
    'plan/plan-instance.ts',
    "const because = forced === 'replace_by_triggers' ? forced : reason;",
    'const because = reason;',
  ),
  one(
    'a key may come and go with the change that it triggers',
    stacks('replace_triggered_by'),
    'plan/replace-triggered-by.ts',
    '    if (error instanceof ExpressionError) return undefined;\n    throw error;',
    '    throw error;',
  ),
  one(
    'a trigger names an instance that there is',
    stacks('replace_triggered_by'),
    'plan/replace-triggered-by.ts',
    '  if (change) return change;\n',
    "  if (change || address.type) return change ?? ({ action: 'no-op' } as ResourceChange);\n",
  ),
  one(
    'what is ignored is as sensitive as it was',
    stacks('ignore_changes'),
    'objchange/ignore-changes.ts',
    "  if (ignored === 'all') return before;\n",
    '  if (ignored) return configured;\n',
  ),
  one(
    'a list of a set is known when all of the set is',
    expressions('tolist|toset|set'),
    'expression/convert/convert.ts',
    "if (to.kind === 'list' && hasUnknownLength({ type: from, value })) return UNKNOWN;",
    '',
  ),
  one(
    'a block without instances may name itself',
    fixed('test/differential/modes.test.ts', 'names itself', 'random blocks refer to those before them'),
    'plan/plan-block.ts',
    '(run.planning || run.refresh) && refersTo(block.references, block.address)',
    'refersTo(block.references, block.address)',
  ),
  // Applying and keeping.
  one(
    'an update that comes to nothing leaves the state as it is',
    stacks('output'),
    'apply/instance.ts',
    'if (stored && !samePaths(marks, marksOf(block.schema.block, value, stored.sensitive))) {',
    'if (stored && (samePaths(marks, []) || stored)) {',
  ),
  one(
    'who has no instances any more keeps nothing',
    fixed(
      'test/differential/failed-replacement.test.ts',
      'depends on it no more',
      'of 1,200 random stacks none has both a failure and such a block',
    ),
    'apply/steps.ts',
    `for (const change of changes.filter((one) => isDone(run, one))) {
    for (const block of dependenciesBefore(run, change)) {
      if (last.has(block) && block !== blockOf(change)) join(usersMade(block), applied(change));`,
    `for (const change of changes.filter((one) => applies(one) || one.action === 'delete')) {
    for (const block of dependenciesBefore(run, change)) {
      if (last.has(block) && block !== blockOf(change))
        join(usersMade(block), applies(change) ? applied(change) : settled(blockOf(change)));`,
  ),
  one(
    'marks are ignored only where what is ignored is there',
    fixed(
      'test/differential/ignore-changes.test.ts',
      'where only one side has',
      'random values are sensitive as a whole where they are ignored',
    ),
    'objchange/ignore-changes.ts',
    'return ignored.filter(isHeld);',
    'return isHeld === undefined ? [] : ignored;',
  ),
  one(
    'what no target needs stays',
    stacks('targets'),
    'apply/steps.ts',
    'return run.targets.given.length === 0 ? steps : neededBy(run, steps, awaited);',
    'return steps.size >= 0 ? steps : neededBy(run, steps, awaited);',
  ),
  one(
    'what was to be created first stays where what it depends on is not made',
    stacks('create_before'),
    'apply/steps.ts',
    'after.push(usersMade(block), ...dependenciesInState(run, change).map(made));',
    'after.push(usersMade(block));',
  ),
  one(
    'a destroy of what is not there takes nothing along',
    stacks('"mode":"destroy","targets"'),
    'plan/targets.ts',
    'destroy ? new Set(blocksInState(all, state)) : blocks',
    'destroy ? blocks : blocks',
  ),
  one(
    'an import that changes nothing notes how its object is replaced',
    stacks('import'),
    'plan/managed.ts',
    'settleDependencies(run, text, run.model.dependencies.sorted(block.text), run.createBeforeDestroy.has(block.text));',
    'settleDependencies(run, text, run.model.dependencies.sorted(block.text));',
  ),
  one(
    'what was set aside is taken for what the current object depends on',
    stacks('exit 3'),
    'apply/steps.ts',
    'return plan.prior.instances.get(instanceText(address))?.current?.dependencies ?? [];',
    `const { current, deposed = {} } = plan.prior.instances.get(instanceText(address)) ?? {};
  return [...(current ? [current] : []), ...Object.values(deposed)].flatMap(({ dependencies }) => dependencies);`,
  ),
  one(
    'an object that goes last waits for who is new and depends on it by others',
    stacks('exit 3'),
    'apply/steps.ts',
    '[...run.model.dependencies.all(blockOf(change))];',
    '[...run.model.dependencies.direct(blockOf(change))];',
  ),
  one(
    'what is new waits for the end of what it depends on',
    fixed('test/differential/failed-replacement.test.ts', 'waits for the end', 'what comes first shows in the log alone'),
    'apply/steps.ts',
    "const isEarly = change.action === 'create-delete';",
    "const isEarly = change.action === 'create-delete' || (change.action === 'create' && change.createBeforeDestroy);",
  ),
  one(
    'a name without instances stays noted until instances of it are planned',
    stacks('exit 3'),
    'apply/apply-plan.ts',
    '  for (const { address } of plan.changes) found.delete(absoluteText(address));\n',
    '',
  ),
  one(
    'what was set aside goes only when its successor stands',
    stacks('create_before|deposed'),
    'apply/steps.ts',
    'if (current) after.push(applied(current));',
    'if (current) void 0;',
  ),
  {
    kind: 'a destroy of targets goes by what the state says',
    found: stacks('"mode":"destroy","targets"'),
    changes: [
      {
        file: 'src/executor/plan/targets.ts',
        mended: 'const others = destroy ? dependentsOf(block, users)',
        without: 'const others = destroy ? new Set([...dependentsOf(block, users), ...dependencies.dependents(block)])',
      },
    ],
  },
  one(
    'blocks that are in the run by part have the instances that there are',
    fixed(
      'test/differential/targets.test.ts',
      'of which there are some',
      'targets name instances of a block that another one uses as a whole in few random stacks',
    ),
    'scope/resource-values.ts',
    'const keys = [...byKey.keys()]',
    'const keys = [...byKey.keys(), ...expansion.values.keys()]',
  ),
  one(
    'what stays in the state counts as an instance',
    fixed(
      'test/differential/remaining.test.ts',
      'a look at count',
      'what was set aside counts by chance where nothing leaves it alone',
    ),
    'plan/plan-block.ts',
    "if (run.mode !== 'destroy')",
    'if (run.stopped())',
  ),
  one(
    'what moved away to nowhere says so',
    stacks('moved'),
    'plan/plan-block.ts',
    "run.movedFrom.has(instanceText(instance.address)) ? 'delete_because_no_move_target' : ",
    '',
  ),
  one(
    'the first apply writes a state, whatever is in it',
    stacks('"value":null'),
    'state/store.ts',
    'this.unsaved = this.saved.wantFile() || this.unsaved;',
    '',
  ),
  {
    kind: 'lists are compared in texts along what they have in common',
    found: fixed(
      'test/differential/texts.test.ts',
      'pairs the elements',
      'the text of a plan is compared there, with random lists',
    ),
    changes: [
      {
        file: 'src/report/diff/sequence.ts',
        mended: 'before.length === after.length && before.some((element) => !kept.has(element))',
        without: 'kept && before.length === after.length',
      },
    ],
  },
  one(
    'conditions of what stays as it is are evaluated in its module',
    modules('path.module != '),
    'apply/recheck.ts',
    'run.expansions.get(absoluteText(address))',
    'run.expansions.get(block.text)',
  ),
  {
    kind: 'an element that becomes unknown is one element',
    found: fixed('test/differential/texts.test.ts', 'in which', 'the text of a plan is compared there'),
    changes: [
      {
        file: 'src/report/diff/guard.ts',
        mended: "if (pair.before === null) return { effect: 'create', replaces, shape: { kind: 'unknown' } };",
        without: "if (pair.before === null) return { effect: 'update', replaces, shape: { kind: 'unknown' } };",
      },
    ],
  },
  {
    kind: 'objects of other providers are shown by their id',
    found: fixed('test/unit/report/state.test.ts', 'no schema here', 'random stacks are not shown'),
    changes: [
      {
        file: 'src/report/state-text.ts',
        mended: '  if (!known) return ',
        without:
          "  if (!known) throw new TypeError(`${address}: there is no schema for its type`);\n  if (address === 'nowhere') return ",
      },
    ],
  },
  one(
    'what is unknown, of a type of which a part is known, may be equal to anything',
    stacks('output ==|output !='),
    'expression/evaluate/equals.ts',
    '(hasDynamic(isUnknown(a) ? aType : bType) && mayBecomeAlike(aType, bType))',
    'hasDynamic(isUnknown(a) ? aType : bType)',
  ),
  one(
    'an import to an instance of a block that is not declared is refused whatever the plan is about',
    fixed('test/differential/imports.test.ts', 'to what is not declared', 'one random stack in 5,000 tells'),
    'config/check/check-moves.ts',
    'if (isNowhere(value, resources))',
    'if (value.keys && isNowhere(value, resources))',
  ),
  {
    kind: 'what an import says is checked whatever is planned',
    found: fixed('test/differential/imports.test.ts', 'wrong whatever is planned', 'the imports of random stacks are right'),
    changes: [
      {
        file: 'src/executor/run/validate.ts',
        mended: 'await validateImports(configuration, ',
        without: 'if (!configuration) await validateImports(configuration, ',
      },
    ],
  },
  {
    kind: 'an import takes any collection',
    found: fixed('test/differential/imports.test.ts', 'whatever collection', 'random imports go by maps'),
    changes: [
      {
        file: 'src/executor/import/named-objects.ts',
        mended: 'if (!elements) throw',
        without: "if (!elements || !['map', 'object'].includes(collection.type.kind)) throw",
      },
    ],
  },
  {
    kind: 'what is created first sets the old object aside before anything can refuse it',
    found: fixed(
      'test/differential/failed-replacement.test.ts',
      'is refused',
      'random conditions that only apply can tell do not stand with a replacement',
    ),
    changes: [
      {
        file: 'src/executor/apply/instance.ts',
        mended: `  const deposed = change.action === 'create-delete' ? await setAside({ run, change, block, text }) : undefined;
  const about`,
        without: '  const about',
      },
      {
        file: 'src/executor/apply/instance.ts',
        mended: '  const group = run.providers',
        without: `  const deposed = change.action === 'create-delete' ? await setAside(subject) : undefined;
  const group = run.providers`,
      },
    ],
  },
  one(
    'an object that goes last does not wait for who stays as it is',
    fixed('test/differential/failed-replacement.test.ts', 'does not wait for who stays', 'one random stack in 5,000 tells'),
    'apply/steps.ts',
    `for (const change of changes.filter((one) => isDone(run, one))) {
    for (const block of dependenciesBefore(run, change)) {
      if (last.has(block) && block !== blockOf(change)) join(usersMade(block), applied(change));`,
    `for (const change of changes.filter(({ action }) => action !== 'delete' && action !== 'forget')) {
    for (const block of dependenciesBefore(run, change)) {
      if (last.has(block) && block !== blockOf(change)) join(usersMade(block), settled(blockOf(change)));`,
  ),
  one(
    'with what was set aside of a target goes that of its users',
    fixed('test/differential/targets.test.ts', 'with what was set aside of its users', 'one random stack in 5,000 tells'),
    'plan/targets.ts',
    'user.current?.dependencies.includes(block) && ',
    'user.current === undefined && block === undefined && ',
  ),
  one(
    'before a destroy of targets it is looked at what they depend on',
    fixed('test/differential/targets.test.ts', 'before a destroy of a target it is looked at', 'one random stack in 5,000 tells'),
    'plan/make-plan.ts',
    "selectTargets(targets, model, moved.instances, mode === 'destroy' && !refresh);",
    "selectTargets(targets, model, moved.instances, mode === 'destroy');",
  ),
  one(
    'who refers to one instance waits for that one',
    fixed(
      'test/differential/failed-replacement.test.ts',
      'refers to one instance',
      'random stacks refer to single instances only in triggers, of which one in 5,000 tells',
    ),
    'apply/steps.ts',
    'return keys.size > 0 && found.every',
    'return keys.size > 1_000_000 && found.every',
  ),
  one(
    'a module waits for one instance of what it is given',
    fixed('test/differential/failed-replacement.test.ts', 'by way of modules', 'in random stacks modules are given whole blocks'),
    'apply/apply-plan.ts',
    'includes: () => true, after, ',
    'includes: () => true, after: ({ blocks }) => after({ blocks, instances: new Map() }), ',
  ),
];
