// Plays whoever installs gateways: the Palette CLI with the installer's answers, or kubectl.
const { PALETTE_HOST, GATEWAY_NAME, INSTALLER_ANSWERS } = process.env;
const CLOUDS = { 'VMware vSphere': 'vsphere', MAAS: 'maas', 'Apache CloudStack': 'apache-cloudstack' };

async function install() {
  const answers = INSTALLER_ANSWERS && JSON.parse(INSTALLER_ANSWERS);
  const path = answers ? 'palette-cli/install' : `gateways/${GATEWAY_NAME}/install`;
  const proxy = answers?.['HTTPS Proxy'] && { httpsProxy: answers['HTTPS Proxy'], noProxy: answers['No Proxy'] };
  const order = answers && { name: GATEWAY_NAME, cloudType: CLOUDS[answers['Cloud Type']], size: 1, ...(proxy && { proxy }) };
  const body = order && JSON.stringify(order);
  const headers = body && { 'content-type': 'application/json' };
  const answer = await fetch(`${PALETTE_HOST}/__simulator/${path}`, { method: 'POST', body, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
}

install().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
