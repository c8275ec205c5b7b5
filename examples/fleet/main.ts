import { App } from 'cdktf';
import { Fleet, readFleet } from 'cdktf-palette';

// Host and API key come from the environment: PALETTE_HOST, PALETTE_API_KEY; the secrets of the sites by TF_VAR_NAME. INSTALL_GATEWAY is what
// installs a gateway, and finds the installer's answers or the kubectl commands in its environment.
const app = new App();
const { FLEET_STATES: states } = process.env;
const fleet = readFleet('examples/fleet');
// States are files of this machine, unless a server keeps them for all: each under the name of its stack.
new Fleet(app, states === undefined ? fleet : { ...fleet, backend: { type: 'http', settings: { address: `${states}/{stack}` } } });
app.synth();
