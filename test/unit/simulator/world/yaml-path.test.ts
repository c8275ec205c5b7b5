import { yamlAt } from '../../../../src/simulator/world/yaml-path';

const VALUES = `# values of a pack
pack:
  namespace: "monitoring"
  content:
    images:
      - image: docker.io/a
      - image: docker.io/b
  # not a key: 1
  "quoted key": 'yes: it is'
charts:
  retention: 15d   # days
  script: |
    first: line
    second
  empty:
  list:
  - a
  - b
url: http://example.test:80/x
`;

describe('a path into YAML', () => {
  it.each([
    ['pack.namespace', 'monitoring'],
    ['$.pack.namespace', 'monitoring'],
    ['.pack.quoted key', 'yes: it is'],
    ['charts.retention', '15d'],
    ['charts.script', 'first: line\nsecond'],
    ['charts.empty', ''],
    ['charts.list', '- a\n- b'],
    ['pack.content', 'images:\n  - image: docker.io/a\n  - image: docker.io/b'],
    ['url', 'http://example.test:80/x'],
  ])('%s', (path, expected) => {
    expect(yamlAt(VALUES, path)).toBe(expected);
  });

  it.each(['pack.missing', 'pack.namespace.deeper', 'nothing', 'namespace', 'first'])('%s leads nowhere', (path) => {
    expect(yamlAt(VALUES, path)).toBeUndefined();
  });
});
