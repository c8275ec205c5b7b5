/** Something about providers and their installation that the user can put right. */
export class InstallationError extends Error {
  /** @param summary one line; the message says the rest: which provider, what, and what to do */
  constructor(
    readonly summary: string,
    message: string,
  ) {
    super(message);
    this.name = 'InstallationError';
  }
}

/** What is told, and ends nothing. */
export interface InstallationWarning {
  readonly summary: string;
  readonly detail: string;
}
