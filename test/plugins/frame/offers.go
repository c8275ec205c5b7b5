package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/hashicorp/terraform-plugin-framework/action"
	actionschema "github.com/hashicorp/terraform-plugin-framework/action/schema"
	"github.com/hashicorp/terraform-plugin-framework/datasource"
	dataschema "github.com/hashicorp/terraform-plugin-framework/datasource/schema"
	"github.com/hashicorp/terraform-plugin-framework/ephemeral"
	ephemeralschema "github.com/hashicorp/terraform-plugin-framework/ephemeral/schema"
	"github.com/hashicorp/terraform-plugin-framework/function"
	"github.com/hashicorp/terraform-plugin-framework/list"
	listschema "github.com/hashicorp/terraform-plugin-framework/list/schema"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type lookup struct{ store *store }

func (l *lookup) Configure(_ context.Context, request datasource.ConfigureRequest, _ *datasource.ConfigureResponse) {
	if store, ok := request.ProviderData.(*store); ok {
		l.store = store
	}
}

func (*lookup) Metadata(_ context.Context, _ datasource.MetadataRequest, response *datasource.MetadataResponse) {
	response.TypeName = "frame_lookup"
}

func (*lookup) Schema(_ context.Context, _ datasource.SchemaRequest, response *datasource.SchemaResponse) {
	response.Schema = dataschema.Schema{Attributes: map[string]dataschema.Attribute{
		"id":    dataschema.StringAttribute{Required: true},
		"found": dataschema.BoolAttribute{Computed: true},
		"size":  dataschema.Int64Attribute{Computed: true},
	}}
}

func (l *lookup) Read(ctx context.Context, request datasource.ReadRequest, response *datasource.ReadResponse) {
	var id types.String
	response.Diagnostics.Append(request.Config.GetAttribute(ctx, path.Root("id"), &id)...)
	found, err := l.store.read(id.ValueString())
	if err != nil {
		response.Diagnostics.AddError("Cannot read", err.Error())
		return
	}
	size := types.Int64Null()
	if found != nil {
		size = types.Int64Value(found.Size)
	}
	response.Diagnostics.Append(response.State.SetAttribute(ctx, path.Root("id"), id)...)
	response.Diagnostics.Append(response.State.SetAttribute(ctx, path.Root("found"), found != nil)...)
	response.Diagnostics.Append(response.State.SetAttribute(ctx, path.Root("size"), size)...)
}

// A ticket is noted when it is opened and when it is closed.
type ticket struct{ store *store }

func (t *ticket) Configure(_ context.Context, request ephemeral.ConfigureRequest, _ *ephemeral.ConfigureResponse) {
	if store, ok := request.ProviderData.(*store); ok {
		t.store = store
	}
}

func (*ticket) Metadata(_ context.Context, _ ephemeral.MetadataRequest, response *ephemeral.MetadataResponse) {
	response.TypeName = "frame_ticket"
}

func (*ticket) Schema(_ context.Context, _ ephemeral.SchemaRequest, response *ephemeral.SchemaResponse) {
	response.Schema = ephemeralschema.Schema{Attributes: map[string]ephemeralschema.Attribute{
		"holder": ephemeralschema.StringAttribute{Required: true},
		"text":   ephemeralschema.StringAttribute{Computed: true},
	}}
}

func (t *ticket) Open(ctx context.Context, request ephemeral.OpenRequest, response *ephemeral.OpenResponse) {
	var holder types.String
	response.Diagnostics.Append(request.Config.GetAttribute(ctx, path.Root("holder"), &holder)...)
	response.Diagnostics.Append(response.Result.SetAttribute(ctx, path.Root("holder"), holder)...)
	response.Diagnostics.Append(response.Result.SetAttribute(ctx, path.Root("text"), "ticket-of-"+holder.ValueString())...)
	response.Diagnostics.Append(response.Private.SetKey(ctx, "holder", []byte(`"`+holder.ValueString()+`"`))...)
	if err := t.store.note("opened " + holder.ValueString()); err != nil {
		response.Diagnostics.AddError("Cannot write", err.Error())
	}
}

func (t *ticket) Close(ctx context.Context, request ephemeral.CloseRequest, response *ephemeral.CloseResponse) {
	holder, diags := request.Private.GetKey(ctx, "holder")
	response.Diagnostics.Append(diags...)
	if err := t.store.note("closed " + strings.Trim(string(holder), `"`)); err != nil {
		response.Diagnostics.AddError("Cannot write", err.Error())
	}
}

type joined struct{}

func (*joined) Metadata(_ context.Context, _ function.MetadataRequest, response *function.MetadataResponse) {
	response.Name = "joined"
}

func (*joined) Definition(_ context.Context, _ function.DefinitionRequest, response *function.DefinitionResponse) {
	response.Definition = function.Definition{
		Summary:           "Joins texts",
		Parameters:        []function.Parameter{function.StringParameter{Name: "between"}},
		VariadicParameter: function.StringParameter{Name: "parts"},
		Return:            function.StringReturn{},
	}
}

func (*joined) Run(ctx context.Context, request function.RunRequest, response *function.RunResponse) {
	var between string
	var parts []string
	response.Error = function.ConcatFuncErrors(response.Error, request.Arguments.Get(ctx, &between, &parts))
	if between == "!" {
		response.Error = function.NewArgumentFuncError(0, "an exclamation mark joins nothing")
		return
	}
	response.Error = function.ConcatFuncErrors(response.Error, response.Result.Set(ctx, strings.Join(parts, between)))
}

type echoed struct{}

func (*echoed) Metadata(_ context.Context, _ function.MetadataRequest, response *function.MetadataResponse) {
	response.Name = "echoed"
}

func (*echoed) Definition(_ context.Context, _ function.DefinitionRequest, response *function.DefinitionResponse) {
	response.Definition = function.Definition{
		Summary:    "Gives back what it is given",
		Parameters: []function.Parameter{function.DynamicParameter{Name: "value", AllowNullValue: true}},
		Return:     function.DynamicReturn{},
	}
}

func (*echoed) Run(ctx context.Context, request function.RunRequest, response *function.RunResponse) {
	var value types.Dynamic
	response.Error = function.ConcatFuncErrors(response.Error, request.Arguments.Get(ctx, &value))
	response.Error = function.ConcatFuncErrors(response.Error, response.Result.Set(ctx, value))
}

type ping struct{ store *store }

func (p *ping) Configure(_ context.Context, request action.ConfigureRequest, _ *action.ConfigureResponse) {
	if store, ok := request.ProviderData.(*store); ok {
		p.store = store
	}
}

func (*ping) Metadata(_ context.Context, _ action.MetadataRequest, response *action.MetadataResponse) {
	response.TypeName = "frame_ping"
}

func (*ping) Schema(_ context.Context, _ action.SchemaRequest, response *action.SchemaResponse) {
	response.Schema = actionschema.Schema{Attributes: map[string]actionschema.Attribute{
		"whom": actionschema.StringAttribute{Required: true},
	}}
}

func (p *ping) Invoke(ctx context.Context, request action.InvokeRequest, response *action.InvokeResponse) {
	var whom types.String
	response.Diagnostics.Append(request.Config.GetAttribute(ctx, path.Root("whom"), &whom)...)
	response.SendProgress(action.InvokeProgressEvent{Message: "calling " + whom.ValueString()})
	if whom.ValueString() == "nobody" {
		response.Diagnostics.AddAttributeError(path.Root("whom"), "Nobody answers", "There is nobody.")
		return
	}
	if err := p.store.note("pinged " + whom.ValueString()); err != nil {
		response.Diagnostics.AddError("Cannot write", err.Error())
	}
}

type things struct{ store *store }

func (t *things) Configure(_ context.Context, request resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	if store, ok := request.ProviderData.(*store); ok {
		t.store = store
	}
}

func (*things) Metadata(_ context.Context, _ resource.MetadataRequest, response *resource.MetadataResponse) {
	response.TypeName = "frame_thing"
}

func (*things) ListResourceConfigSchema(_ context.Context, _ list.ListResourceSchemaRequest, response *list.ListResourceSchemaResponse) {
	response.Schema = listschema.Schema{Attributes: map[string]listschema.Attribute{
		"containing": listschema.StringAttribute{Optional: true},
	}}
}

func (t *things) List(ctx context.Context, request list.ListRequest, stream *list.ListResultsStream) {
	var containing types.String
	problems := request.Config.GetAttribute(ctx, path.Root("containing"), &containing)
	ids, err := t.store.ids()
	if err != nil {
		problems.AddError("Cannot list", err.Error())
	}
	if problems.HasError() {
		stream.Results = list.ListResultsStreamDiagnostics(problems)
		return
	}
	stream.Results = func(push func(list.ListResult) bool) {
		var given int64
		for _, id := range ids {
			if !strings.Contains(id, containing.ValueString()) || given >= request.Limit {
				continue
			}
			given++
			result := request.NewListResult(ctx)
			result.DisplayName = fmt.Sprintf("the thing %s", id)
			result.Diagnostics.Append(result.Identity.SetAttribute(ctx, path.Root("id"), id)...)
			if request.IncludeResource {
				found, err := t.store.read(id)
				if err != nil || found == nil {
					result.Diagnostics.AddError("Cannot read", fmt.Sprint(id, err))
				} else {
					model := emptyThing(ctx)
					model.ID, model.Name, model.Size = types.StringValue(id), types.StringValue(found.Name), types.Int64Value(found.Size)
					result.Diagnostics.Append(result.Resource.Set(ctx, &model)...)
				}
			}
			if !push(result) {
				return
			}
		}
	}
}
