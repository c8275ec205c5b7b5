import { concurrentDeployments, GATEWAY_SIZES, NODE_COUNTS, nodeCountProblem } from '../../domain/gateway';
import { ArgumentError, type FunctionDefinition, t } from '../../framework';

/** `provider::palette::gateway_size` */
export const gatewaySize: FunctionDefinition = {
  name: 'gateway_size',
  summary: 'The smallest gateway that deploys so many clusters at once',
  description:
    "Gives the `size` of a `palette_private_cloud_gateway` (`small`, `medium`, `large`) that deploys at least so many clusters at once, by the vendor's sizing table. It is an error when none does: take more nodes, or another gateway.",
  parameters: [
    { name: 'concurrent_deployments', type: t.number, description: 'How many clusters are to be deployed at once.' },
    { name: 'node_count', type: t.number, description: 'Nodes of the gateway: 1 or 3.' },
  ],
  result: t.string,

  call([wanted, nodes]) {
    const [deployments, nodeCount] = [Number(wanted), Number(nodes)];
    const problem = nodeCountProblem(nodeCount);
    if (problem !== undefined) throw new ArgumentError(1, problem);
    const size = GATEWAY_SIZES.find((each) => concurrentDeployments(nodeCount, each) >= deployments);
    if (size) return size;
    const most = concurrentDeployments(Math.max(...NODE_COUNTS), 'large');
    const way =
      most >= deployments
        ? `One of ${Math.max(...NODE_COUNTS)} nodes does.`
        : `The largest deploys ${most}: take several gateways.`;
    const does = concurrentDeployments(nodeCount, 'large');
    throw new ArgumentError(
      0,
      `No gateway of ${nodeCount} nodes deploys ${deployments} clusters at once, but ${does} at most. ${way}`,
    );
  },
};
