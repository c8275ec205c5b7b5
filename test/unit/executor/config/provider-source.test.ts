import { completeSource, defaultSource, impliedProvider, providerRef } from '../../../../src/executor/config/provider-source';

test.each([
  ['palette', 'registry.terraform.io/hashicorp/palette'],
  ['cdktf-palette/palette', 'registry.terraform.io/cdktf-palette/palette'],
  ['Cdktf-Palette/Palette', 'registry.terraform.io/cdktf-palette/palette'],
  ['example.com:8443/a/b', 'example.com:8443/a/b'],
  ['terraform.io/builtin/terraform', 'terraform.io/builtin/terraform'],
  ['a/b/c/d', undefined],
  ['a//c', undefined],
  ['', undefined],
  ['-a/b', undefined],
  ['a/b c', undefined],
])('%j in full is %s', (text, expected) => {
  expect(completeSource(text)).toBe(expected);
});

test('defaults and references', () => {
  expect(defaultSource('terraform')).toBe('terraform.io/builtin/terraform');
  expect(defaultSource('null')).toBe('registry.terraform.io/hashicorp/null');
  expect(impliedProvider('palette_cluster_vsphere')).toBe('palette');
  expect(impliedProvider('external')).toBe('external');
  expect(providerRef('a/b/c')).toBe('provider["a/b/c"]');
  expect(providerRef('a/b/c', 'x')).toBe('provider["a/b/c"].x');
});
