import type { Configuration } from '../executor/config/configuration';
import type { LocatedDiagnostic } from '../executor/events';
import type { Plan } from '../executor/plan/plan';
import type { ConfigurationSchemas } from './configuration/configuration-json';
import { planMarkdown } from './markdown';
import type { ReportHead } from './markdown/head';
import type { Naming } from './names';
import { planJson } from './plan-json';
import type { Schemas } from './state-json';
import { planText } from './terminal';

/** What the formats of a plan are made from; each takes what it needs. */
export interface ShownPlan {
  readonly plan: Plan;
  readonly configuration: Configuration;
  /** What objects are called. */
  readonly names: Naming;
  readonly colour: boolean;
  /** Columns of the terminal; undefined where it isn't one. */
  readonly width: number | undefined;
  /** What a report is about. */
  readonly head: ReportHead;
  /** Warnings of the run that made the plan; a plan that was saved has none. */
  readonly warnings: readonly LocatedDiagnostic[];
  readonly schemas: Schemas;
  readonly described: ConfigurationSchemas;
}

/** How a plan can be shown, by the names that `--format` takes. */
export const planFormats = {
  /** As `terraform plan` prints it. */
  terminal: ({ plan, names, colour, width }: ShownPlan) =>
    planText(plan, { names, colour, ...(width === undefined ? {} : { width }) }),
  /** For a comment on a pull request. */
  markdown: ({ plan, names, head, warnings }: ShownPlan) => planMarkdown(plan, { names, head, warnings }),
  /** As `terraform show -json PLANFILE` prints it. */
  json: ({ plan, schemas, configuration, described }: ShownPlan) =>
    planJson(plan, { schemas, described: { configuration, schemas: described } }),
} as const satisfies { readonly [name: string]: (shown: ShownPlan) => string };

/** The name of a format. */
export type PlanFormat = keyof typeof planFormats;

/** The names of all of them. */
export const PLAN_FORMATS = Object.keys(planFormats) as readonly PlanFormat[];
