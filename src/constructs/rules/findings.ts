import { Annotations } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Declarations, declarationsOf } from './declarations';
import type { Rule } from './rule';
import { siteOf } from './site';
import { suppressionOf } from './suppressions';
import { RULES } from './table';

/** A rule that a construct breaks. */
export interface Finding {
  readonly code: string;
  readonly severity: Rule['severity'];
  readonly construct: IConstruct;
  /** What is wrong, and what to do. */
  readonly message: string;
  /** Where Palette's documentation says so. */
  readonly link: string;
  /** Why it is let pass; undefined where it counts. */
  readonly suppressed?: string;
}

/** All that is found in an app, by construct: looked for once while nothing is added to the app. */
const ofApps = new WeakMap<Declarations, { readonly size: number; readonly by: ReadonlyMap<IConstruct, readonly Finding[]> }>();

/** What is found at a construct itself. */
export function findingsAt(construct: IConstruct): readonly Finding[] {
  const found = lookedFor(declarationsOf(construct)).get(construct) ?? [];
  return found.map((finding) => {
    const suppressed = suppressionOf(construct, finding.code);
    return suppressed === undefined ? finding : { ...finding, suppressed };
  });
}

function lookedFor(declared: Declarations): ReadonlyMap<IConstruct, readonly Finding[]> {
  const size = Object.values(declared).reduce((sum, each) => sum + ('size' in each ? each.size : each.length), 0);
  const before = ofApps.get(declared);
  if (before && before.size === size) return before.by;
  const site = siteOf(declared);
  const by = new Map<IConstruct, Finding[]>();
  for (const rule of RULES) {
    const { code, severity, link } = rule;
    for (const { construct, message } of rule.breaches(site)) {
      const finding = { code, severity, construct, message, link };
      const others = by.get(construct);
      if (others) others.push(finding);
      else by.set(construct, [finding]);
    }
  }
  ofApps.set(declared, { size, by });
  return by;
}

const warned = new WeakMap<IConstruct, Set<string>>();

/** Has the rules looked at with the construct when its stack is synthesized: errors keep it from that, warnings are told. */
export function heldToRules(construct: IConstruct): void {
  construct.node.addValidation({
    validate() {
      const counting = findingsAt(construct).filter(({ suppressed }) => suppressed === undefined);
      for (const finding of counting.filter(({ severity }) => severity === 'warning')) warn(finding);
      return counting.filter(({ severity }) => severity === 'error').map(findingText);
    },
  });
}

function warn(finding: Finding): void {
  const { construct } = finding;
  const told = warned.get(construct) ?? new Set();
  warned.set(construct, told);
  const text = findingText(finding);
  // Whoever synthesizes twice validates twice.
  if (told.has(text)) return;
  told.add(text);
  Annotations.of(construct).addWarning(text);
}

function findingText({ code, message, link }: Finding): string {
  return `${code}: ${message} (${link})`;
}
