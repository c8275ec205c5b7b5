import { basename } from 'node:path';
import type { Configuration, Plan, Schemas } from '../executor';
import type { ShownPlan } from '../report';
import { VERSION } from '../version';
import type { Console } from './console';
import { describer, finder } from './schemas';

/** What a plan is about, whether it was made just now or read from a file. */
export interface PlanSubject {
  readonly console: Pick<Console, 'names' | 'colour' | 'width'>;
  readonly configuration: Configuration;
  readonly workspace: string;
  readonly schemas: Schemas;
}

/** A plan as its formats take it. */
export function shownPlan(plan: Plan, { console, configuration, workspace, schemas }: PlanSubject): ShownPlan {
  const { names, colour, width } = console;
  const stack = configuration.stackName ?? basename(configuration.directory);
  return {
    plan,
    configuration,
    names,
    colour,
    width,
    head: { stack, workspace, version: VERSION, providers: plan.providers },
    warnings: [],
    schemas: finder(schemas),
    described: describer(schemas),
  };
}
