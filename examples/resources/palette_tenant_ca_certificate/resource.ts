import { App, TerraformStack } from 'cdktf';
import { CaCertificate, PaletteProvider } from 'cdktf-palette';

const app = new App();
const stack = new TerraformStack(app, 'example');
new PaletteProvider(stack, 'palette');

new CaCertificate(stack, 'acme', {
  name: 'acme-root',
  certificate: `-----BEGIN CERTIFICATE-----
MIIBrTCCAVWgAwIBAgIUdyRzosvw4RpGCF2WIMPZuRKjZEwwCgYIKoZIzj0EAwIw
LDEQMA4GA1UECgwHRXhhbXBsZTEYMBYGA1UEAwwPRXhhbXBsZSBSb290IENBMCAX
DTI2MTEyOTIyMTAwNloYDzIxMjYxMTA1MjIxMDA2WjAsMRAwDgYDVQQKDAdFeGFt
cGxlMRgwFgYDVQQDDA9FeGFtcGxlIFJvb3QgQ0EwWTATBgcqhkjOPQIBBggqhkjO
PQMBBwNCAAQ9QkxJr/HAEd6uianHKipVLB7cuNDEhuEmyhEp+IC9QIFM9E4jFQPs
y64KvRTp9PGa0krYPaovW4KCWW3R7B5ao1MwUTAdBgNVHQ4EFgQUjYpikaLN7rdR
kChGNF+Z5a1bXnIwHwYDVR0jBBgwFoAUjYpikaLN7rdRkChGNF+Z5a1bXnIwDwYD
VR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNGADBDAh8j2ziqoGRynM+ZIrNAx1dh
NCyq3f7THVunyWyiK501AiAJZ2eJverKJpF/XKxJcXd91yid9DPsbruzgzKz2Pm8
MQ==
-----END CERTIFICATE-----`,
});

app.synth();
