import type { JsonNode } from './json-nodes';

const SECRET = /passw|passphrase|secret|token|api_?key|private_?key|credential/i;
/** Shorter ones stand anywhere by chance. */
const SHORTEST = 4;

/**
 * Secrets that stand in a file as they are: under a name that tells of one, and the values of variables and outputs that are marked sensitive
 * or ephemeral. What is on one line with a problem may be the whole configuration.
 */
export function writtenSecrets(root: JsonNode): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (node: JsonNode, isSecret: boolean): void => {
    switch (node.kind) {
      case 'array':
        for (const item of node.items) look(item, isSecret);
        return;
      case 'object': {
        const isMarked = node.entries.some(({ key, value }) => /^(?:sensitive|ephemeral)$/.test(key) && textOf(value) === 'true');
        for (const { key, value } of node.entries)
          look(value, isSecret || SECRET.test(key) || (isMarked && /^(?:default|value)$/.test(key)));
        return;
      }
      default:
        if (isSecret) for (const part of literalParts(node.text)) found.add(part);
    }
  };
  look(root, false);
  return found;
}

function textOf(node: JsonNode): string | undefined {
  return 'text' in node ? node.text : undefined;
}

/** What of a template stands there as it is. */
function literalParts(text: string): readonly string[] {
  if (text === 'true' || text === 'false' || text === 'null') return [];
  return text.split(/[$%]\{[^}]*\}/).filter((part) => part.length >= SHORTEST);
}
