// A provider on the old SDK, for the tests: protocol 5, the legacy type system, and zero values where nothing is set.
package main

import (
	"flag"

	"github.com/hashicorp/terraform-plugin-sdk/v2/plugin"
)

func main() {
	debug := flag.Bool("debug", false, "serve until the process is ended, and print how to attach")
	flag.Parse()
	plugin.Serve(&plugin.ServeOpts{ProviderFunc: newProvider, Debug: *debug, ProviderAddr: "registry.terraform.io/tests/legacy"})
}
