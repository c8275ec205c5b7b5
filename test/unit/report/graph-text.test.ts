import { graphDot, graphMermaid } from '../../../src/report';

const graph = {
  nodes: [
    { id: 'x.a', label: 'x.a["q\\"]', action: 'create' as const },
    { id: 'x.b', label: 'x.b<&>\nend' },
  ],
  edges: [
    ['x.a', 'x.b'],
    ['x.a', 'gone'],
  ] as const,
};

describe('a graph', () => {
  test('in the language of Graphviz', () => {
    expect(graphDot(graph)).toBe(`digraph {
  rankdir = "RL"
  node [shape = "box", fontname = "sans-serif"]
  "x.a" [label = "x.a[\\"q\\\\\\"]", color = "#2da44e"]
  "x.b" [label = "x.b<&amp;>\\nend"]
  "x.a" -> "x.b"
}
`);
  });

  test('in the language of Mermaid', () => {
    expect(graphMermaid(graph)).toBe(`flowchart RL
  nc30fa4e8f849["x.a#91;#34;q#92;#34;#93;"]:::is_create
  n8098915deb78["x.b#60;#38;#62;#10;end"]
  nc30fa4e8f849 --> n8098915deb78
  classDef is_create stroke:#2da44e,stroke-width:2px
`);
  });

  test('keeps the id of a node, whatever else is there', () => {
    const idOf = (text: string) => /(n[0-9a-f]{12})\["x\.b/.exec(text)?.[1];
    const alone = graphMermaid({ nodes: graph.nodes.slice(1), edges: [] });
    expect([idOf(alone), idOf(graphMermaid(graph))]).toEqual(['n8098915deb78', 'n8098915deb78']);
  });

  test('of nothing is empty', () => {
    expect(graphMermaid({ nodes: [], edges: [] })).toBe('flowchart RL\n');
  });
});
