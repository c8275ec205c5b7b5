import type { FastifyInstance } from 'fastify';

/**
 * A plugin with a name. For one that has none fastify looks through all loaded modules, which takes it longer than all else
 * of a start where a test runner keeps them.
 */
export function namedPlugin(name: string, plugin: (app: FastifyInstance) => Promise<void>): typeof plugin {
  return Object.assign(plugin, { [Symbol.for('fastify.display-name')]: name });
}
