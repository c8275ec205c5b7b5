import { createHash } from 'node:crypto';
import type { Action } from '../executor/plan/plan';

/** A dependency graph to draw: `[from, to]` says that `from` needs `to`, both by their ids. */
export interface Graph {
  readonly nodes: readonly { readonly id: string; readonly label: string; readonly action?: Action }[];
  readonly edges: readonly (readonly [from: string, to: string])[];
}

const COLOURS: { readonly [action in Action]?: string } = {
  create: '#2da44e',
  update: '#bf8700',
  delete: '#cf222e',
  'delete-create': '#cf222e',
  'create-delete': '#cf222e',
  read: '#0969da',
  forget: '#6e7781',
};

/** The graph in the language of Graphviz (https://graphviz.org/doc/info/lang.html). Edges to no node are left out. */
export function graphDot({ nodes, edges }: Graph): string {
  const known = new Set(nodes.map(({ id }) => id));
  const lines = ['digraph {', '  rankdir = "RL"', '  node [shape = "box", fontname = "sans-serif"]'];
  for (const { id, label, action } of nodes) {
    const colour = action && COLOURS[action];
    lines.push(`  ${dotText(id)} [label = ${dotText(label)}${colour ? `, color = "${colour}"` : ''}]`);
  }
  for (const [from, to] of edges) if (known.has(from) && known.has(to)) lines.push(`  ${dotText(from)} -> ${dotText(to)}`);
  return `${lines.join('\n')}\n}\n`;
}

/** The graph in the language of Mermaid (https://mermaid.js.org/syntax/flowchart.html), as GitHub and GitLab draw it. */
export function graphMermaid({ nodes, edges }: Graph): string {
  const known = new Set(nodes.map(({ id }) => id));
  const lines = ['flowchart RL'];
  for (const { id, label, action } of nodes) {
    const style = action && COLOURS[action] ? `:::${styleName(action)}` : '';
    lines.push(`  ${mermaidId(id)}["${mermaidText(label)}"]${style}`);
  }
  for (const [from, to] of edges) if (known.has(from) && known.has(to)) lines.push(`  ${mermaidId(from)} --> ${mermaidId(to)}`);
  const used = new Set(nodes.map(({ action }) => action));
  for (const [action, colour] of Object.entries(COLOURS)) {
    if (used.has(action as Action)) lines.push(`  classDef ${styleName(action)} stroke:${colour},stroke-width:2px`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same for a node in every graph that it is in, and of no letter that Mermaid could take for syntax. */
function mermaidId(id: string): string {
  return `n${createHash('sha256').update(id).digest('hex').slice(0, 12)}`;
}

function styleName(action: string): string {
  return `is_${action.replace('-', '_')}`;
}

function mermaidText(text: string): string {
  return text.replace(/[^\p{L}\p{N} .,_:/-]/gu, (character) => `#${character.codePointAt(0)};`);
}

function dotText(text: string): string {
  // Graphviz reads HTML entities in labels and has no escape but these.
  const escaped = text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/&/g, '&amp;').replace(/\r?\n/g, '\\n');
  return `"${escaped.replace(/\u0000/g, '')}"`;
}
