import { readFileSync } from 'node:fs';
import { Testing } from 'cdktf';
import { withLazyBlocks } from '../../../generators/lazy-blocks';
import { generated } from '../../../src';

function synthesized(change: (cluster: generated.clusterVsphere.ClusterVsphere) => void): object {
  const text = Testing.synthScope((scope) => {
    const cluster = new generated.clusterVsphere.ClusterVsphere(scope, 'c', {
      name: 'prod',
      cloudAccountId: 'a',
      cloudConfig: { datacenter: 'd', folder: 'f', sshKey: 'k' },
      machinePool: [
        {
          name: 'cp',
          count: 1,
          controlPlane: true,
          instanceType: { cpu: 4, memoryMb: 8192, diskSizeGb: 60 },
          placement: { cluster: 'r', datastore: 's', network: 'n', resourcePool: 'p' },
        },
      ],
    });
    change(cluster);
  });
  return JSON.parse(text).resource.palette_cluster_vsphere.c;
}

describe('nested blocks of the generated classes', () => {
  test('are made when they are asked for', () => {
    const plain = synthesized((cluster) => {
      expect(Object.keys(cluster)).toEqual(expect.arrayContaining(['_cloudConfigMade', '_timeoutsMade']));
      expect(Reflect.get(cluster, '_timeoutsMade')).toBeUndefined();
      expect(cluster.timeouts).toBe(cluster.timeouts);
    });
    expect(plain).not.toHaveProperty('timeouts');
    expect(plain).not.toHaveProperty('scan_policy');
    expect(plain).toMatchObject({ cloud_config: { datacenter: 'd' } });
  });

  test('can be put, changed in place, referred to and taken away', () => {
    const changed = synthesized((cluster) => {
      cluster.putTimeouts({ create: '10m' });
      cluster.cloudConfig.folder = cluster.timeouts.create;
      cluster.locationConfig.countryCode = 'DE';
      cluster.scanPolicy.configurationScanSchedule = '0 0 * * *';
      cluster.resetScanPolicy();
    });
    expect(changed).toMatchObject({
      timeouts: { create: '10m' },
      cloud_config: { folder: '${palette_cluster_vsphere.c.timeouts.create}' },
      location_config: { country_code: 'DE' },
    });
    expect(changed).not.toHaveProperty('scan_policy');
  });

  test('that are written in a way that is not known are refused', () => {
    const block = '  private _a = new AList(this, "a", false);\n';
    expect(withLazyBlocks(block)).toContain('return (this._aMade ??= new AList(this, "a", false));');
    expect(() => withLazyBlocks('  private readonly x = 1;\n  protected foo; private _b = new BList(this,\n')).toThrow(
      /in another way/,
    );
    expect(() => withLazyBlocks(`${block}x(this._other.internalValue)`)).toThrow(/no block as one: _other/);
    const files = ['cluster-vsphere', 'private-cloud-gateway'].map((name) =>
      readFileSync(`src/constructs/generated/${name}/index.ts`, 'utf8'),
    );
    for (const file of files) expect(file).not.toMatch(/private _\w+ = new/);
  });
});
