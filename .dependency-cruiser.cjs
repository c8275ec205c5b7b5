// What each layer may import of the others (docs/architecture.md). Nothing imports against it.
const layers = {
  runtime: [],
  framework: ['runtime'],
  domain: [],
  palette: ['runtime'],
  provider: ['framework', 'palette', 'domain', 'runtime', 'version'],
  'null-provider': ['framework'],
  bridge: ['framework', 'runtime'],
  installer: ['runtime'],
  core: [],
  constructs: ['core', 'domain', 'runtime/nearest'],
  null: ['constructs', 'core'],
  simulator: ['palette/schema', 'runtime'],
  executor: ['framework', 'bridge', 'runtime'],
  report: ['executor', 'framework', 'domain', 'runtime'],
  testing: ['core', 'executor', 'framework', 'provider', 'report', 'runtime', 'simulator'],
};

const layerRules = Object.entries(layers).map(([layer, others]) => ({
  name: `${layer}-imports-${others.join('-and-').replaceAll('/', '-') || 'nothing'}`,
  severity: 'error',
  from: { path: `^src/${layer}/` },
  to: { path: '^src/', pathNot: [layer, ...others].map((name) => `^src/${name}[/.]`) },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: { pathNot: '^src/(constructs/generated|bridge/proto)/' },
      to: { circular: true },
    },
    {
      name: 'no-undeclared-packages',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'npm-dev'],
        pathNot: 'node_modules/(cdktf|constructs|@cdktf/provider-null)/',
      },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['require', 'node', 'types', 'default'] },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
};
