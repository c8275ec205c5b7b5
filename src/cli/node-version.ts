/** The oldest Node.js that runs this, as package.json says. */
export const OLDEST_NODE = '20.18.1';

/** What is wrong with a Node.js; nothing with one that is new enough. */
export function nodeProblem(version: string): string | undefined {
  const [wanted, given] = [OLDEST_NODE, version].map(weight) as [number, number];
  if (given >= wanted) return undefined;
  return `it needs Node.js ${OLDEST_NODE} or later, and this is ${version}: install a newer one, or choose it (nvm use 22)`;
}

function weight(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split(/[.-]/).map(Number);
  return (major * 1000 + minor) * 1000 + patch;
}
