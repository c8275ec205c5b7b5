import { queried } from '../../../../src/simulator/http/field-query';

const ITEMS = [
  { metadata: { name: 'a' }, spec: { size: 1, clouds: ['maas', 'all'] } },
  { metadata: { name: 'b' }, spec: { size: 2, clouds: ['vsphere'] } },
  { metadata: { name: 'c' }, spec: { size: 2 } },
];
const names = (query: Parameters<typeof queried>[1]) =>
  queried(ITEMS, query)
    .map(({ metadata }) => metadata.name)
    .join('');

describe('the filters of a list', () => {
  it.each([
    [undefined, 'abc'],
    ['', 'abc'],
    ['metadata.name=b', 'b'],
    ['spec.size=2', 'bc'],
    ['spec.size!=2', 'a'],
    ['spec.size=2ANDmetadata.name=c', 'c'],
    ['spec.size=2 AND metadata.name=c', 'c'],
    ['metadata.name=aORmetadata.name=c', 'ac'],
    ['metadata.name=aORspec.size=2ANDmetadata.name=b', 'ab'],
    ['spec.clouds=all', 'a'],
    ['spec.clouds_in_all,vsphere', 'ab'],
    ['spec.clouds!=all', 'bc'],
    ['spec.none=1', ''],
    ['metadata.name=ORANDOM', ''],
    ['metadata.constructor=x', ''],
  ])('%s', (filters, wanted) => {
    expect(names(filters === undefined ? {} : { filters })).toBe(wanted);
  });

  it.each(['a', '=a', 'spec.size>2'])('refuse %s', (filters) => {
    expect(() => names({ filters })).toThrow("which isn't field=value");
  });
});

describe('the order of a list', () => {
  it.each([
    ['metadata.name=-1', 'cba'],
    ['spec.size=-1,metadata.name=-1', 'cba'],
    ['spec.size=-1', 'bca'],
    ['spec.size=1, metadata.name=-1', 'acb'],
  ])('%s', (orderBy, wanted) => {
    expect(names({ orderBy })).toBe(wanted);
  });

  it('is refused in another form', () => {
    expect(() => names({ orderBy: 'metadata.name' })).toThrow("which isn't field=1 or field=-1");
  });

  it('of numbers goes by their size', () => {
    const sizes = queried([{ n: 10 }, { n: 9 }, { n: 100 }], { orderBy: 'n=1' }).map(({ n }) => n);
    expect(sizes).toEqual([9, 10, 100]);
  });
});
