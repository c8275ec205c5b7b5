import { changesOf } from '../provider/adopt/support/changes';
import { Tenant } from '../provider/adopt/support/tenant';
import { CLUSTERS } from './rows/clusters';
import { Site } from './support/site';

test.each(CLUSTERS)('$type with all that it can have is taken over as it is', async (row) => {
  const site = await Site.open(row);
  const { simulator, url, clock } = site.palette;
  const tenant = Tenant.of(simulator, url, clock);
  try {
    await site.with(site.full);
    expect(await tenant.adopt()).toMatchObject({ left: [], secretive: [] });
    for (const description of Object.values(tenant.sites)) {
      const stack = tenant.stack(description);
      const plan = await stack.plan();
      expect(changesOf(plan)).toEqual(['create terraform_data']);
      await stack.apply();
      expect(await stack.plan()).toMatchObject({ isEmpty: true });
    }
  } finally {
    await tenant.close();
  }
});
