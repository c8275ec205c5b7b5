import { attr, block, type TerraformNumber } from '../../framework';
import { setLocation } from '../../palette';
import type { ValuesOf } from '../clouds/cloud';
import { definePart } from './cluster-part';

const degrees = (what: string, most: number) =>
  attr.number({
    required: true,
    description: `${what}, in degrees from -${most} to ${most}.`,
    validate: (value: TerraformNumber) =>
      Math.abs(plain(value)) <= most ? undefined : `${value} is not between -${most} and ${most}.`,
  });

const fields = {
  location_config: block.list(
    {
      country_code: attr.string({ optional: true, description: 'Code of the country (`DE`).' }),
      country_name: attr.string({ optional: true, description: 'Name of the country.' }),
      region_code: attr.string({ optional: true, description: 'Code of the region (`BE`).' }),
      region_name: attr.string({ optional: true, description: 'Name of the region.' }),
      latitude: degrees('Latitude', 90),
      longitude: degrees('Longitude', 180),
    },
    { max: 1, description: 'Where the cluster is, for maps and lists in Palette.' },
  ),
};

type Location = ValuesOf<typeof fields>['location_config'][number];

/** Where a cluster is. */
export const locationPart = definePart({
  fields,
  toRequest: ({ location_config: [location] }) =>
    location ? { spec: { clusterConfig: { location: locationBody(location) } } } : {},

  read({ cluster }) {
    const { countryCode, countryName, regionCode, regionName, geoLoc } = cluster.status?.location ?? {};
    const location: Location = {
      country_code: countryCode || null,
      country_name: countryName || null,
      region_code: regionCode || null,
      region_name: regionName || null,
      latitude: geoLoc?.latitude ?? 0,
      longitude: geoLoc?.longitude ?? 0,
    };
    // Palette gives an empty one where there is none; nothing is at 0, 0.
    return { location_config: Object.values(location).some((value) => value !== null && value !== 0) ? [location] : [] };
  },

  async update({ palette, cluster, call }, { location_config: [location] }) {
    await setLocation(palette.client, cluster.metadata.uid, location ? locationBody(location) : {}, call);
  },
});

function locationBody(location: Location) {
  const { country_code, country_name, region_code, region_name, latitude, longitude } = location;
  return {
    ...(country_code ? { countryCode: country_code } : {}),
    ...(country_name ? { countryName: country_name } : {}),
    ...(region_code ? { regionCode: region_code } : {}),
    ...(region_name ? { regionName: region_name } : {}),
    geoLoc: { latitude: plain(latitude), longitude: plain(longitude) },
  };
}

/** Palette has degrees as doubles. */
function plain(value: TerraformNumber): number {
  return Number(String(value));
}
