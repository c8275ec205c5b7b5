/**
 * Refuses props that lack what a construct cannot do without. Types ask for it, but an app that tsx or node runs is not checked against them.
 * @param path of the construct
 * @throws Error that names the construct and what it lacks
 */
export function demand<Props>(path: string, props: Props, ...needed: readonly (keyof Props & string)[]): void {
  for (const name of needed) {
    if (props?.[name] === undefined) throw new Error(`${path}: "${name}" is missing in its props. Add it.`);
  }
}
