import type { IResolvable } from 'cdktf';

/** A generated type as a file can have it: values in place of what is resolved later. */
export type Plain<T> = T extends IResolvable
  ? never
  : T extends readonly (infer Each)[]
    ? readonly Plain<Each>[]
    : T extends object
      ? { readonly [Name in keyof T]: Plain<T[Name]> }
      : T;
