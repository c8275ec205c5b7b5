import { type Command, Option } from 'commander';
import { readConfiguration, resourceGraph } from '../executor';
import { graphDot, graphMermaid } from '../report';
import { createConsole } from './console';
import { openProviders } from './run-providers';
import { type StackOptions, stackFolder } from './stack';
import { addStackOptions } from './stack-options';

interface GraphOptions extends StackOptions {
  readonly format: 'mermaid' | 'dot';
}

/** `pcg graph` */
export function addGraphCommand(program: Command): void {
  addStackOptions(
    program
      .command('graph')
      .description('print what depends on what')
      .argument('[dir]', 'a synthesized stack, or a cdktf app', '.')
      .addOption(
        new Option('--format <format>', 'Mermaid for Markdown, DOT for Graphviz').choices(['mermaid', 'dot']).default('mermaid'),
      ),
  ).action(async (dir: string, { format, ...options }: GraphOptions) => {
    const configuration = readConfiguration(stackFolder(dir, options));
    const opened = openProviders({ configuration, env: process.env });
    const { edges, nodes } = await resourceGraph(configuration, opened.factories).finally(() => opened.close());
    const { names, out } = createConsole();
    names.read(configuration);
    const graph = { edges, nodes: nodes.map(({ id }) => ({ id, label: names.text(id) })) };
    out(format === 'dot' ? graphDot(graph) : graphMermaid(graph));
  });
}
