import { INFRA_PACKS, ProfileSite, profileBody, registryPack } from './profile-support';

const names = (packs: readonly { readonly name: string }[] | undefined) => packs?.map(({ name }) => name);

describe('a new profile', () => {
  it('is a draft until it is published', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress', { publish: false });
    const before = await site.get(uid);
    expect(names(before.spec.draft.packs)).toEqual(['nginx']);
    expect(before.spec.published).toBeUndefined();
    expect(before.status.isPublished).toBe(false);
    expect(await site.tryTo('PATCH', `clusterprofiles/${uid}/publish`)).toBe('204');
    const after = await site.get(uid);
    expect(names(after.spec.published.packs)).toEqual(['nginx']);
    expect(after.spec.draft).toBeUndefined();
    expect(after.status.isPublished).toBe(true);
  });

  it('can be published at once', async () => {
    const site = new ProfileSite();
    expect((await site.get(await site.profile('ingress'))).spec.published.packs).toHaveLength(1);
  });

  it('is used by no cluster before it is published', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress', { publish: false });
    await expect(site.clusterWith(uid)).rejects.toThrow('been published');
  });

  it('has its packs from the registry: uid, layer and version are filled in, values are not', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('infra', { type: 'infra', cloudType: 'maas', packs: INFRA_PACKS });
    const [os, k8s] = (await site.get(uid)).spec.published.packs;
    const kubernetes = [...site.sim.world.packs.values()].find((pack) => pack.name === 'kubernetes' && pack.version === '1.31.8');
    expect(os).toMatchObject({ layer: 'os', values: '' });
    expect(k8s).toMatchObject({ layer: 'k8s', version: '1.31.8', packUid: kubernetes?.uid });
    expect(k8s.isInvalid).toBeUndefined();
  });

  it('may hold packs that no registry has, and says that they are wrong', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('own', { packs: [registryPack('nginx', '0.0.1', { layer: 'addon' })] });
    expect((await site.get(uid)).spec.published.packs[0]).toMatchObject({
      isInvalid: true,
      inValidReason: 'No registry has pack nginx of version 0.0.1',
    });
  });

  it.each([
    ['a version that is none', { version: 'v1.2' }, "spec.version in body is 'v1.2': it must be of the form 1.2.3"],
    ['a version of four parts', { version: '2.2.2.develop' }, 'must be of the form'],
    [
      'an infrastructure pack in an add-on',
      { packs: INFRA_PACKS },
      'add-on holds packs of the layer addon only, and ubuntu-maas is of os',
    ],
    ['a layer that is none', { packs: [registryPack('nginx', '1.12.1', { layer: 'top' })] }, "layer 'top', which is none of"],
    [
      'two packs of one name',
      { packs: [registryPack('nginx', '1.12.1'), registryPack('nginx', '1.11.5')] },
      'Two packs are called nginx',
    ],
    [
      'two packs of one layer of the infrastructure',
      { type: 'cluster', cloudType: 'maas', packs: [...INFRA_PACKS, registryPack('cni-cilium-oss', '1.17.1')] },
      'cni-calico and cni-cilium-oss are both of the layer cni',
    ],
    [
      'an infrastructure without its layers',
      { type: 'infra', packs: INFRA_PACKS.slice(0, 1) },
      'needs packs of the layers k8s, cni',
    ],
    [
      'a variable that is not declared',
      { packs: [registryPack('nginx', '1.12.1', { values: "port: '{{ .spectro.var.port }}'" })] },
      "Pack nginx uses the variable 'port', which the profile doesn't declare",
    ],
    [
      'a variable that is not declared in a manifest',
      { packs: [{ name: 'extra', type: 'manifest', manifests: [{ name: 'a', content: '{{.spectro.var.port}}' }] }] },
      "uses the variable 'port'",
    ],
    [
      'two manifests of one name',
      { packs: [{ name: 'extra', type: 'manifest', manifests: [{ name: 'a' }, { name: 'a' }] }] },
      'called a',
    ],
  ])('with %s is refused, and nothing stays of it', async (_, parts, message) => {
    const site = new ProfileSite();
    const before = site.sim.world.profiles.size;
    const answer = await site.call('POST', '/v1/clusterprofiles?publish=true', { body: profileBody('wrong', parts) });
    expect(answer).toMatchObject({
      status: 400,
      body: { code: 'InvalidClusterProfile', message: expect.stringContaining(message) },
    });
    expect(site.sim.world.profiles.size).toBe(before);
  });

  it('of an infrastructure may lack layers as a draft, and everywhere when the rule says so', async () => {
    const parts = { type: 'infra', packs: INFRA_PACKS.slice(0, 1) };
    const site = new ProfileSite();
    const uid = await site.profile('infra', { ...parts, publish: false });
    expect(await site.tryTo('PATCH', `clusterprofiles/${uid}/publish`)).toContain('needs packs of the layers k8s, cni');
    await new ProfileSite({ strict: { profileLayers: 'any' } }).profile('infra', parts);
  });

  it('holds a pack twice under another name', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('twice', { packs: [registryPack('nginx', '1.12.1'), registryPack('inner--nginx', '1.12.1')] });
    const [first, second] = (await site.get(uid)).spec.published.packs;
    expect(second).toMatchObject({ name: 'inner--nginx', packUid: first.packUid });
  });
});

describe('a change of a profile', () => {
  it('is seen by clusters after the publication, and by readers as a draft before', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress');
    const packs = [registryPack('nginx', '1.12.1', { values: 'a: 1' }), registryPack('lb-metallb-helm', '0.14.9')];
    const body = { metadata: { name: 'ingress', uid }, spec: { version: '1.0.0', template: { type: 'add-on', packs } } };
    expect(await site.tryTo('PUT', `clusterprofiles/${uid}`, body)).toBe('204');
    const drafted = await site.get(uid);
    expect([names(drafted.spec.draft.packs), names(drafted.spec.published.packs)]).toEqual([
      ['nginx', 'lb-metallb-helm'],
      ['nginx'],
    ]);
    await site.tryTo('PATCH', `clusterprofiles/${uid}/publish`);
    const { spec } = await site.get(uid);
    expect(spec.published.packs[0].values).toBe('a: 1');
    expect([spec.draft, spec.published.version]).toEqual([undefined, 2]);
  });

  it('keeps the uids of manifests that it names', async () => {
    const site = new ProfileSite();
    const pack = (manifests: unknown) => ({ name: 'extra', type: 'manifest', manifests });
    const uid = await site.profile('extra', {
      packs: [
        pack([
          { name: 'a', content: 'one' },
          { name: 'b', content: 'two' },
        ]),
      ],
    });
    const before = (await site.get(uid)).spec.published.packs[0];
    expect(before).toMatchObject({ type: 'manifest', packUid: 'spectro-manifest-pack' });
    const changed = [
      { name: 'a', content: 'three' },
      { name: 'renamed', uid: before.manifests[1].uid },
      { name: 'c', content: 'four' },
    ];
    await site.tryTo('PUT', `clusterprofiles/${uid}`, { spec: { template: { packs: [pack(changed)] } } });
    const after = (await site.get(uid)).spec.draft.packs[0].manifests;
    expect(after.map((manifest: { uid: string }) => manifest.uid).slice(0, 2)).toEqual(
      before.manifests.map((m: { uid: string }) => m.uid),
    );
    expect(names(after)).toEqual(['a', 'renamed', 'c']);
    const items = (await site.get(`${uid}/packs/extra/manifests`)).items;
    expect(items[0].spec).toMatchObject({ draft: { content: 'three' }, published: { content: 'one' } });
    expect(items[1].spec).toEqual({ published: { content: 'two', digest: expect.any(String) } });
  });

  it('can change neither type nor, by a refused name, anything', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress');
    await site.profile('other');
    const change = (spec: unknown, name = 'ingress') => site.tryTo('PUT', `clusterprofiles/${uid}`, { metadata: { name }, spec });
    expect(await change({ template: { type: 'cluster' } })).toContain('is of type add-on and stays so');
    const packs = [registryPack('lb-metallb-helm', '0.14.9')];
    expect(await change({ template: { packs } }, 'other')).toContain('ClusterProfileAlreadyExists');
    expect((await site.get(uid)).spec.draft).toBeUndefined();
  });

  it('of name, version and texts needs no publication', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress');
    const metadata = { name: 'edge', labels: { team: 'web' }, annotations: { description: 'what it is' } };
    expect(await site.tryTo('PATCH', `clusterprofiles/${uid}/metadata`, { metadata, spec: { version: '1.1.0' } })).toBe('204');
    const after = await site.get(uid);
    expect(after.metadata).toMatchObject({ ...metadata, annotations: { description: 'what it is', scope: 'tenant' } });
    expect(after.spec.version).toBe('1.1.0');
    expect(await site.profile('ingress')).not.toBe(uid);
    expect(
      await site.tryTo('PATCH', `clusterprofiles/${uid}/metadata`, { metadata: { name: 'ingress' }, spec: { version: '1.0.0' } }),
    ).toContain('409 ClusterProfileAlreadyExists');
  });

  it('of a tenant’s profile is not made from inside a project', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('ingress');
    for (const path of ['', '/metadata', '/publish', '/packs/nginx', '/variables']) {
      const method = path === '/metadata' || path === '/publish' ? 'PATCH' : 'PUT';
      const body = path === '/packs/nginx' ? { pack: { name: 'nginx', uid: 'x' } } : { metadata: {} };
      const answer = await site.call(method, `/v1/clusterprofiles/${uid}${path}`, { body, project: site.projectUid });
      expect(answer).toMatchObject({ status: 403, body: { message: expect.stringContaining("'clusterProfile.update'") } });
    }
    expect((await site.call('GET', `/v1/clusterprofiles/${uid}/variables`, { project: site.projectUid })).status).toBe(200);
  });
});

describe('the versions of a profile', () => {
  it('stand together under its name, the oldest first', async () => {
    const site = new ProfileSite();
    for (const version of ['1.0.0', '1.10.0', '1.2.0', '1.10.0-rc.1']) await site.profile('ingress', { version });
    await site.profile('ingress', { project: site.projectUid, version: '9.0.0' });
    const uid = site.sim.world.profiles.named('tenant/ingress/1.2.0')?.uid;
    const { spec } = await site.get(uid ?? '');
    expect(spec.versions.map(({ version }: { version: string }) => version)).toEqual(['1.0.0', '1.2.0', '1.10.0-rc.1', '1.10.0']);
  });

  it.each([
    ['a free name', 'name=new&version=1.0.0', '204'],
    ['a new version', 'name=monitoring&version=1.1.0', '204'],
    [
      'a name and version that are taken',
      'name=monitoring&version=1.0.0',
      "409 ClusterProfileAlreadyExists: Cluster profile 'monitoring' of version 1.0.0 already exists",
    ],
    ['a name whose first version is taken', 'name=monitoring', '409 ClusterProfileAlreadyExists'],
    ['no name', '', '400 InvalidClusterProfile: metadata.name in body is required'],
  ])('are asked for by %s', async (_, query, wanted) => {
    expect(await new ProfileSite().tryTo('GET', `clusterprofiles/validate/name?${query}`)).toContain(wanted);
  });
});

describe('a clone', () => {
  it('has the content of its source, and manifests of its own', async () => {
    const site = new ProfileSite();
    const packs = [{ name: 'extra', type: 'manifest', manifests: [{ name: 'a', content: 'one' }] }];
    const source = await site.profile('extra', { packs, variables: [{ name: 'port', displayName: 'Port' }] });
    const { body } = await site.call('POST', `/v1/clusterprofiles/${source}/clone`, {
      body: { metadata: { name: 'extra', version: '2.0.0' } },
    });
    const [before, clone] = [await site.get(source), await site.get(body.uid)];
    expect(clone.spec.published.packs[0].name).toBe('extra');
    expect(clone.spec.published.packs[0].manifests[0].uid).not.toBe(before.spec.published.packs[0].manifests[0].uid);
    expect(clone.spec.versions).toHaveLength(2);
    expect((await site.get(`${body.uid}/packs/extra/manifests`)).items[0].spec.published.content).toBe('one');
    expect((await site.get(`${body.uid}/variables`)).variables).toHaveLength(1);
    await site.tryTo('PUT', `clusterprofiles/${body.uid}`, { spec: { template: { packs: [registryPack('nginx', '1.12.1')] } } });
    expect(names((await site.get(source)).spec.published.packs)).toEqual(['extra']);
  });

  it.each([
    ['the tenant', { scope: 'tenant' }, '201', undefined],
    ['a project', { scope: 'project', projectUid: 'STAGING' }, '201', 'staging'],
    ['an unknown project', { scope: 'project', projectUid: '5eecc89d0b150045ae661cef' }, 'which is no project', undefined],
    ['a project that is not named', { scope: 'project' }, 'projectUid in body is required', undefined],
    ['the system', { scope: 'system' }, "can't be cloned into the scope system", undefined],
  ])('goes into %s', async (_, target, wanted, project) => {
    const site = new ProfileSite();
    const source = await site.profile('ingress');
    const place = {
      ...target,
      ...('projectUid' in target && target.projectUid === 'STAGING' ? { projectUid: site.stagingUid } : {}),
    };
    const metadata = { name: 'copy', target: place };
    expect(await site.tryTo('POST', `clusterprofiles/${source}/clone`, { metadata })).toContain(wanted);
    if (wanted !== '201') return;
    const copy = [...site.sim.world.profiles.values()].at(-1);
    expect([copy?.name, copy?.version, copy?.projectUid && site.sim.world.projects.get(copy.projectUid)?.name]).toEqual([
      'copy',
      '1.0.0',
      project,
    ]);
    expect(await site.tryTo('POST', `clusterprofiles/${source}/clone/validate`, metadata)).toContain(
      '409 ClusterProfileAlreadyExists',
    );
    expect(await site.tryTo('POST', `clusterprofiles/${source}/clone/validate`, { ...metadata, name: 'free' })).toBe('204');
  });

  it('does not leave the reach of the key', async () => {
    const site = new ProfileSite();
    const source = await site.profile('ingress');
    const clone = (target: unknown) =>
      site.call('POST', `/v1/clusterprofiles/${source}/clone`, {
        key: 'local-palette-staging',
        project: site.stagingUid,
        body: { metadata: { name: 'copy', target } },
      });
    expect((await clone({ scope: 'tenant' })).status).toBe(403);
    expect((await clone({ scope: 'project', projectUid: site.projectUid })).status).toBe(403);
    expect((await clone({ scope: 'project', projectUid: site.stagingUid })).status).toBe(201);
  });
});

describe('the deletion', () => {
  it('of many tells which could not go, and why', async () => {
    const site = new ProfileSite();
    const used = await site.profile('used');
    const free = await site.profile('free');
    await site.clusterWith(used);
    const { body } = await site.call('DELETE', '/v1/clusterprofiles/bulk', {
      body: { uids: [used, free, '5eecc89d0b150045ae661cef'] },
    });
    expect(body).toEqual({
      deletedCount: 1,
      isSucceeded: false,
      message: '1 of 3 cluster profiles were deleted',
      failures: [
        { uid: used, name: 'used', errMsg: 'Cluster profile used is in use by shop' },
        { uid: '5eecc89d0b150045ae661cef', name: '', errMsg: 'Cluster profile 5eecc89d0b150045ae661cef was not found' },
      ],
    });
    expect((await site.call('GET', `/v1/clusterprofiles/${free}`)).status).toBe(404);
  });

  it('of many counts one that is named twice once, whether it can go or not', async () => {
    const site = new ProfileSite();
    const used = await site.profile('used');
    const free = await site.profile('free');
    await site.clusterWith(used);
    const { body } = await site.call('DELETE', '/v1/clusterprofiles/bulk', { body: { uids: [free, used, free, used] } });
    expect(body).toEqual({
      deletedCount: 1,
      isSucceeded: false,
      message: '1 of 2 cluster profiles were deleted',
      failures: [{ uid: used, name: 'used', errMsg: 'Cluster profile used is in use by shop' }],
    });
  });

  it('waits for a cluster that is being deleted, and for one that uses the profile no more', async () => {
    const site = new ProfileSite();
    const uid = await site.profile('used');
    const cluster = await site.clusterWith(uid);
    site.minutes(30);
    const detach = { body: { profileUids: [uid] }, project: site.projectUid };
    expect(await site.tryTo('DELETE', `clusterprofiles/${uid}`)).toContain('409 ResourceInUse');
    await site.call('DELETE', `/v1/spectroclusters/${cluster}/profiles`, detach);
    expect(await site.tryTo('DELETE', `clusterprofiles/${uid}`)).toBe('204');
  });
});
