/** Which entry of the package goes with which core; it ends the messages about a wrong one. */
export const ENTRIES =
  'An app on cdktf imports "cdktf-palette" and has "cdktf" installed; one on CDK Terrain imports "cdktf-palette/cdktn" and has "cdktn" installed.';
