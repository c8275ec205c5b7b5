package main

import (
	"context"
	"encoding/json"

	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/types"
	"github.com/hashicorp/terraform-plugin-go/tftypes"
)

// A thing of the first version had a "label" that is called "name" now, and nothing else.
func upgradeThing(ctx context.Context, request resource.UpgradeStateRequest, response *resource.UpgradeStateResponse) {
	var stored struct {
		ID    string `json:"id"`
		Label string `json:"label"`
	}
	if err := json.Unmarshal(request.RawState.JSON, &stored); err != nil {
		response.Diagnostics.AddError("Cannot upgrade", err.Error())
		return
	}
	var schema resource.SchemaResponse
	(&thing{}).Schema(ctx, resource.SchemaRequest{}, &schema)
	response.State.Raw = tftypes.NewValue(schema.Schema.Type().TerraformType(ctx), nil)
	empty := emptyThing(ctx)
	empty.ID, empty.Name, empty.Size = types.StringValue(stored.ID), types.StringValue(stored.Label), types.Int64Value(1)
	response.Diagnostics.Append(response.State.Set(ctx, &empty)...)
}

func emptyThing(ctx context.Context) thingModel {
	var schema resource.SchemaResponse
	(&thing{}).Schema(ctx, resource.SchemaRequest{}, &schema)
	kinds := schema.Schema.Type().(types.ObjectType).AttrTypes
	object := func(name string) types.Object { return types.ObjectNull(kinds[name].(types.ObjectType).AttrTypes) }
	network, _ := types.ListValue(kinds["network"].(types.ListType).ElemType, nil)
	label, _ := types.SetValue(kinds["label"].(types.SetType).ElemType, nil)
	return thingModel{
		Tags:     types.MapNull(types.StringType),
		Ports:    types.SetNull(types.Int64Type),
		Settings: object("settings"),
		Rules:    types.ListNull(kinds["rules"].(types.ListType).ElemType),
		Zones:    types.MapNull(kinds["zones"].(types.MapType).ElemType),
		Members:  types.SetNull(kinds["members"].(types.SetType).ElemType),
		Network:  network,
		Label:    label,
		Limits:   object("limits"),
	}
}

// A gadget is what a terraform_data may be moved to.
type gadget struct{}

type gadgetModel struct {
	ID    types.String `tfsdk:"id"`
	Input types.String `tfsdk:"input"`
}

func (*gadget) Metadata(_ context.Context, _ resource.MetadataRequest, response *resource.MetadataResponse) {
	response.TypeName = "frame_gadget"
}

func (*gadget) Schema(_ context.Context, _ resource.SchemaRequest, response *resource.SchemaResponse) {
	response.Schema = schema.Schema{Attributes: map[string]schema.Attribute{
		"id":    schema.StringAttribute{Computed: true},
		"input": schema.StringAttribute{Optional: true},
	}}
}

func (*gadget) Create(ctx context.Context, request resource.CreateRequest, response *resource.CreateResponse) {
	var model gadgetModel
	response.Diagnostics.Append(request.Plan.Get(ctx, &model)...)
	model.ID = types.StringValue("gadget")
	response.Diagnostics.Append(response.State.Set(ctx, &model)...)
}

func (*gadget) Read(context.Context, resource.ReadRequest, *resource.ReadResponse) {}

func (*gadget) Update(ctx context.Context, request resource.UpdateRequest, response *resource.UpdateResponse) {
	var model gadgetModel
	response.Diagnostics.Append(request.Plan.Get(ctx, &model)...)
	model.ID = types.StringValue("gadget")
	response.Diagnostics.Append(response.State.Set(ctx, &model)...)
}

func (*gadget) Delete(context.Context, resource.DeleteRequest, *resource.DeleteResponse) {}

func (*gadget) MoveState(context.Context) []resource.StateMover {
	return []resource.StateMover{{StateMover: func(ctx context.Context, request resource.MoveStateRequest, response *resource.MoveStateResponse) {
		if request.SourceTypeName != "terraform_data" || request.SourceProviderAddress != "terraform.io/builtin/terraform" {
			return
		}
		var source struct {
			ID string `json:"id"`
		}
		if err := json.Unmarshal(request.SourceRawState.JSON, &source); err != nil {
			response.Diagnostics.AddError("Cannot move", err.Error())
			return
		}
		response.Diagnostics.Append(response.TargetState.SetAttribute(ctx, path.Root("id"), source.ID)...)
		response.Diagnostics.Append(response.TargetState.SetAttribute(ctx, path.Root("input"), "moved")...)
	}}}
}
