/** A secret that is kept in no file, state or plan: an ephemeral variable of the stack that feeds a write-only attribute. */
export interface VariableSecret {
  /**
   * Name of the variable, as `TF_VAR_NAME` gives it: `vcenter_password`. Several secrets may name the same one.
   * @pattern ^[A-Za-z_][A-Za-z0-9_-]*$
   */
  readonly variable: string;
}

/** A secret that Palette is sent once, and again with each new version. */
export interface SecretDescription extends VariableSecret {
  /** Any number; a new one sends the secret again. @default 1 */
  readonly version?: number;
}
