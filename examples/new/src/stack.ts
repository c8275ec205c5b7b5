import { HttpBackend, PgBackend, S3Backend, TerraformStack } from 'cdktf';
import { PaletteProvider } from 'cdktf-palette';
import type { Construct } from 'constructs';
import { Site, type SiteProps } from './site';

/** What its states are kept under, where those of other projects may be, too: a project never takes theirs for its own. */
const PROJECT = 'dc1';

/** The stack of a site. Host and API key of Palette come from the environment: PALETTE_HOST, PALETTE_API_KEY. */
export class SiteStack extends TerraformStack {
  constructor(scope: Construct, name: string, props: Omit<SiteProps, 'name'>) {
    super(scope, `site-${name}`);
    keepState(this, `site-${name}`);
    new PaletteProvider(this, 'palette');
    new Site(this, name, { name, ...props });
  }
}

/** Where the state is: in the PostgreSQL, in the bucket or at the web server that the environment names, and in this folder otherwise. */
function keepState(stack: TerraformStack, name: string): void {
  const { STATE_BUCKET: bucket, STATE_URL: url, PG_CONN_STR: database } = process.env;
  if (database) {
    // Whoever runs it reads PG_CONN_STR, so the password stands in no file.
    new PgBackend(stack, { connStr: '', schemaName: `${PROJECT}_${name}` }).addOverride('conn_str', undefined);
  } else if (bucket) new S3Backend(stack, { bucket, key: `${PROJECT}/${name}.tfstate` }).addOverride('use_lockfile', true);
  else if (url) {
    const [address, lock] = [`${url}/${name}`, `${url}/${name}/lock`];
    new HttpBackend(stack, { address, lockAddress: lock, lockMethod: 'POST', unlockAddress: lock, unlockMethod: 'DELETE' });
  }
}
