import type { IConstruct } from 'constructs';
import { type Finding, findingsAt } from './findings';
import type { Rule } from './rule';
import { suppress } from './suppressions';
import { RULES } from './table';

export type { Finding } from './findings';

/** What a rule says, without how it is checked. */
export type RuleText = Pick<Rule, 'code' | 'severity' | 'title' | 'why' | 'link'>;

/** The rules of a construct and of all that is in it. */
export interface RulesOfConstruct {
  /**
   * Lets a rule be broken here.
   * @param code `PCG012`
   * @param why the reason, for whoever reads the code
   * @throws Error for a code that no rule has, and without a reason
   */
  suppress(code: string, why: string): RulesOfConstruct;
  /** What is found here, suppressed or not. Nothing is synthesized for it. */
  findings(): readonly Finding[];
}

/**
 * Rules that an app is held to while it is synthesized (docs/rules.md): what breaks an error is not synthesized, what breaks a warning is
 * told. `Testing.synth(stack, true)` checks them in a test; without `true` it doesn't.
 */
export const Rules = {
  /** All rules, by their codes. */
  all: RULES as readonly RuleText[],
  /** The rules of a construct, a stack or an app. */
  of(construct: IConstruct): RulesOfConstruct {
    return {
      suppress(code, why) {
        suppress(construct, code, why);
        return this;
      },
      findings: () => construct.node.findAll().flatMap((each) => [...findingsAt(each)]),
    };
  },
} as const;
