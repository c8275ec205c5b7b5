/** The names of the seeds, apart from what is in them: the command line needs no more. */
export const SEED_NAMES = ['default', 'demo', 'empty', 'showcase'] as const;
export type SeedName = (typeof SEED_NAMES)[number];
