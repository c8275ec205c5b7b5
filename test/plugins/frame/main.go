// A provider on HashiCorp's framework, for the tests: protocol 6, and all that the framework offers.
package main

import (
	"context"
	"flag"
	"log"

	"github.com/hashicorp/terraform-plugin-framework/providerserver"
)

func main() {
	debug := flag.Bool("debug", false, "serve until the process is ended, and print how to attach")
	flag.Parse()
	options := providerserver.ServeOpts{Address: "registry.terraform.io/tests/frame", Debug: *debug}
	if err := providerserver.Serve(context.Background(), newProvider, options); err != nil {
		log.Fatal(err)
	}
}
