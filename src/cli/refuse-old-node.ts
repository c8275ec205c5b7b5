import { nodeProblem } from './node-version';

// Before anything else is loaded: what an older Node.js lacks would end in an error that says nothing.
const problem = nodeProblem(process.versions.node);
if (problem !== undefined) {
  process.stderr.write(`pcg: ${problem}\n`);
  process.exit(1);
}
