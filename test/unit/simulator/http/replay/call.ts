/** A call of one operation. What the path names is in `params`. */
export interface ReplayCall {
  readonly params?: { readonly [name: string]: string };
  readonly query?: { readonly [name: string]: string };
  readonly body?: unknown;
  /** The one file of a multipart form: its field, and its content. */
  readonly form?: readonly [field: string, content: string];
  /** In tenant scope although it could be in a project's. */
  readonly tenant?: true;
}
