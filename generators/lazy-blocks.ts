/** A nested block as the generator writes it: made with each object, used or not. */
const FIELD = /^ {2}private (_\w+) = (new ([\w.]+)\(this, .*\));$/gm;

/**
 * Has a generated class make its nested blocks when they are asked for. Each of them is a token, and of all that is synthesized cdktf notes
 * the calls that made its tokens, which takes it longer than all else; most blocks are never used.
 * @throws Error where the generator writes something else by now
 */
export function withLazyBlocks(source: string): string {
  const blocks = new Set([...source.matchAll(FIELD)].map(([, name = '']) => name));
  const made = source
    .replace(FIELD, (_, name, creation, type) =>
      [
        `  private ${name}Made?: ${type};`,
        `  private get ${name}() {`,
        `    return (this.${name}Made ??= ${creation});`,
        '  }',
      ].join('\n'),
    )
    .replace(
      /^( +)(this\.(_\w+))\.internalValue = (config\.\w+|value\.\w+);$/gm,
      (_, indent, block, name, value) =>
        `${indent}if (this.${name}Made || ${value} !== undefined) ${block}.internalValue = ${value};`,
    )
    // In the accessor that takes nothing; what resets one block names it, and may make it.
    .replace(/^ {6}this\.(_\w+)\.internalValue = undefined;$/gm, '      if (this.$1Made) this.$1Made.internalValue = undefined;')
    .replace(/this\.(_\w+)\??\.internalValue(\)| !==)/g, 'this.$1Made?.internalValue$2');
  const eager = /\bprivate _\w+ = new .*\(this,/.exec(made);
  if (eager) throw new Error(`the generator makes a block in another way than it did: ${eager[0]}`);
  const unknown = [...made.matchAll(/this\.(_\w+)Made\b/g)].find(([, name = '']) => !blocks.has(name));
  if (unknown) throw new Error(`the generator uses what is no block as one: ${unknown[1]}`);
  return made;
}
