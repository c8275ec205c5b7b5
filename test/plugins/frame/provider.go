package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/action"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/list"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/provider"
	"github.com/hashicorp/terraform-plugin-framework/provider/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type frameProvider struct{}

func newProvider() provider.Provider { return &frameProvider{} }

type providerModel struct {
	Store  types.String `tfsdk:"store"`
	Prefix types.String `tfsdk:"prefix"`
	Key    types.String `tfsdk:"key"`
}

func (*frameProvider) Metadata(_ context.Context, _ provider.MetadataRequest, response *provider.MetadataResponse) {
	response.TypeName = "frame"
	response.Version = "1.2.3"
}

func (*frameProvider) Schema(_ context.Context, _ provider.SchemaRequest, response *provider.SchemaResponse) {
	response.Schema = schema.Schema{
		Description: "Keeps its objects in a folder.",
		Attributes: map[string]schema.Attribute{
			"store":  schema.StringAttribute{Optional: true, Description: "The folder."},
			"prefix": schema.StringAttribute{Optional: true, Description: "What ids begin with."},
			"key":    schema.StringAttribute{Optional: true, Sensitive: true},
		},
	}
}

func (*frameProvider) Configure(ctx context.Context, request provider.ConfigureRequest, response *provider.ConfigureResponse) {
	var model providerModel
	response.Diagnostics.Append(request.Config.Get(ctx, &model)...)
	if response.Diagnostics.HasError() {
		return
	}
	if model.Prefix.ValueString() == "forbidden" {
		response.Diagnostics.AddAttributeError(path.Root("prefix"), "Prefix not allowed", "The prefix \"forbidden\" is not allowed. Choose another.")
	}
	if model.Prefix.ValueString() == "strange" {
		response.Diagnostics.AddAttributeWarning(path.Root("prefix"), "Strange prefix", "Objects are called strangely.")
	}
	store := &store{folder: model.Store.ValueString(), prefix: model.Prefix.ValueString()}
	response.ResourceData, response.DataSourceData, response.EphemeralResourceData = store, store, store
	response.ActionData, response.ListResourceData = store, store
}

func (*frameProvider) Resources(context.Context) []func() resource.Resource {
	return []func() resource.Resource{
		func() resource.Resource { return &thing{} },
		func() resource.Resource { return &gadget{} },
	}
}

func (*frameProvider) DataSources(context.Context) []func() datasource.DataSource {
	return []func() datasource.DataSource{func() datasource.DataSource { return &lookup{} }}
}

func (*frameProvider) EphemeralResources(context.Context) []func() ephemeral.EphemeralResource {
	return []func() ephemeral.EphemeralResource{func() ephemeral.EphemeralResource { return &ticket{} }}
}

func (*frameProvider) Functions(context.Context) []func() function.Function {
	return []func() function.Function{
		func() function.Function { return &joined{} },
		func() function.Function { return &echoed{} },
	}
}

func (*frameProvider) Actions(context.Context) []func() action.Action {
	return []func() action.Action{func() action.Action { return &ping{} }}
}

func (*frameProvider) ListResources(context.Context) []func() list.ListResource {
	return []func() list.ListResource{func() list.ListResource { return &things{} }}
}
