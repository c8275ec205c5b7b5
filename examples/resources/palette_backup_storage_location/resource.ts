import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { generated, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

const secretKey = new TerraformVariable(stack, 'minio_secret_key', { type: 'string', sensitive: true });

new generated.backupStorageLocation.BackupStorageLocation(stack, 'backups', {
  name: 'dc1-backups',
  storageProvider: 'minio',
  bucketName: 'backups',
  region: 'us-east-1',
  s3: {
    credentialType: 'secret',
    s3Url: 'https://minio.dc1.example.com',
    s3ForcePathStyle: true,
    accessKey: 'palette',
    secretKeyWo: secretKey.stringValue,
    secretKeyWoVersion: 1,
  },
});

app.synth();
