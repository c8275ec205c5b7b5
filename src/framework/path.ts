/** One step into a value: an attribute, a map key, or a list index. Elements of sets have no step. */
export type PathStep = { readonly attribute: string } | { readonly key: string } | { readonly index: number };

/** Where in a resource's (or the provider's) block something is. */
export type Path = readonly PathStep[];

/** Makes a path of names and indexes: `path('machine_pool', 0, 'name')`. */
export function path(...steps: readonly (string | number)[]): Path {
  return steps.map((step) => (typeof step === 'number' ? { index: step } : { attribute: step }));
}

/** The path as Terraform writes it: `labels["site"]`, `placement[0].network`. */
export function pathText(steps: Path): string {
  let text = '';
  for (const step of steps) {
    if ('attribute' in step) text += text === '' ? step.attribute : `.${step.attribute}`;
    else if ('key' in step) text += `[${JSON.stringify(step.key)}]`;
    else text += `[${step.index}]`;
  }
  return text;
}
