package main

import (
	"context"
	"fmt"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/diag"
	"github.com/hashicorp/terraform-plugin-framework/path"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type thing struct{ store *store }

func (t *thing) Configure(_ context.Context, request resource.ConfigureRequest, _ *resource.ConfigureResponse) {
	if store, ok := request.ProviderData.(*store); ok {
		t.store = store
	}
}

func (*thing) ValidateConfig(ctx context.Context, request resource.ValidateConfigRequest, response *resource.ValidateConfigResponse) {
	var name types.String
	response.Diagnostics.Append(request.Config.GetAttribute(ctx, path.Root("name"), &name)...)
	if name.ValueString() == "wrong" {
		response.Diagnostics.AddAttributeError(path.Root("name"), "Wrong name", "A thing is not called \"wrong\".")
	}
	if name.ValueString() == "odd" {
		response.Diagnostics.AddAttributeWarning(path.Root("name"), "Odd name", "A thing is seldom called \"odd\".")
	}
	var cidr types.String
	if diags := request.Config.GetAttribute(ctx, path.Root("network").AtListIndex(0).AtName("cidr"), &cidr); !diags.HasError() && cidr.ValueString() == "none" {
		response.Diagnostics.AddAttributeError(path.Root("network").AtListIndex(0).AtName("cidr"), "No network", "\"none\" is no network.")
	}
}

// ModifyPlan makes a revision known again where nothing changes.
func (*thing) ModifyPlan(ctx context.Context, request resource.ModifyPlanRequest, response *resource.ModifyPlanResponse) {
	if request.Plan.Raw.IsNull() || request.State.Raw.IsNull() {
		return
	}
	var before, after thingModel
	response.Diagnostics.Append(request.State.Get(ctx, &before)...)
	response.Diagnostics.Append(request.Plan.Get(ctx, &after)...)
	after.Revision = before.Revision
	if before.Size.Equal(after.Size) && before.Tags.Equal(after.Tags) && before.Name.Equal(after.Name) && before.SecretVersion.Equal(after.SecretVersion) && before.Ratio.Equal(after.Ratio) {
		response.Diagnostics.Append(response.Plan.SetAttribute(ctx, path.Root("revision"), before.Revision)...)
	}
}

func (t *thing) Create(ctx context.Context, request resource.CreateRequest, response *resource.CreateResponse) {
	var model, config thingModel
	response.Diagnostics.Append(request.Plan.Get(ctx, &model)...)
	response.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	if response.Diagnostics.HasError() {
		return
	}
	id := t.store.id(model.Name.ValueString())
	model.ID, model.Token, model.Revision = types.StringValue(id), types.StringValue("token-"+id), types.Int64Value(1)
	t.keep(ctx, &model, &config, &response.Diagnostics)
	response.Diagnostics.Append(response.Private.SetKey(ctx, "made", []byte(`{"by":"frame","with":[1,2]}`))...)
	response.Diagnostics.Append(response.State.Set(ctx, &model)...)
	response.Diagnostics.Append(response.Identity.SetAttribute(ctx, path.Root("id"), id)...)
	if model.Name.ValueString() == "broken" {
		response.Diagnostics.AddError("Half made", "The thing was made, and does not work.")
	}
}

func (t *thing) Read(ctx context.Context, request resource.ReadRequest, response *resource.ReadResponse) {
	var model thingModel
	response.Diagnostics.Append(request.State.Get(ctx, &model)...)
	if response.Diagnostics.HasError() {
		return
	}
	found, err := t.store.read(model.ID.ValueString())
	if err != nil {
		response.Diagnostics.AddError("Cannot read", err.Error())
		return
	}
	if found == nil {
		response.State.RemoveResource(ctx)
		return
	}
	model.Name, model.Size = types.StringValue(found.Name), types.Int64Value(found.Size)
	if len(found.Tags) > 0 || !model.Tags.IsNull() {
		tags, diags := types.MapValueFrom(ctx, types.StringType, found.Tags)
		response.Diagnostics.Append(diags...)
		model.Tags = tags
	}
	if model.Token.IsNull() {
		model.Token, model.Revision = types.StringValue("token-"+model.ID.ValueString()), types.Int64Value(1)
	}
	response.Diagnostics.Append(response.State.Set(ctx, &model)...)
	response.Diagnostics.Append(response.Identity.SetAttribute(ctx, path.Root("id"), model.ID)...)
}

func (t *thing) Update(ctx context.Context, request resource.UpdateRequest, response *resource.UpdateResponse) {
	var model, config, before thingModel
	response.Diagnostics.Append(request.Plan.Get(ctx, &model)...)
	response.Diagnostics.Append(request.Config.Get(ctx, &config)...)
	response.Diagnostics.Append(request.State.Get(ctx, &before)...)
	if response.Diagnostics.HasError() {
		return
	}
	if model.Size.ValueInt64() == 13 {
		response.Diagnostics.AddAttributeError(path.Root("size"), "Cannot resize", "No thing has 13.")
		return
	}
	if model.Revision.IsUnknown() {
		model.Revision = types.Int64Value(before.Revision.ValueInt64() + 1)
	}
	t.keep(ctx, &model, &config, &response.Diagnostics)
	response.Diagnostics.Append(response.State.Set(ctx, &model)...)
	// Nobody has told it what it was before terraform 1.12.
	response.Diagnostics.Append(response.Identity.SetAttribute(ctx, path.Root("id"), model.ID)...)
}

func (t *thing) Delete(ctx context.Context, request resource.DeleteRequest, response *resource.DeleteResponse) {
	var model thingModel
	response.Diagnostics.Append(request.State.Get(ctx, &model)...)
	if response.Diagnostics.HasError() {
		return
	}
	if err := t.store.remove(model.ID.ValueString()); err != nil {
		response.Diagnostics.AddError("Cannot remove", err.Error())
	}
}

func (*thing) ImportState(ctx context.Context, request resource.ImportStateRequest, response *resource.ImportStateResponse) {
	resource.ImportStatePassthroughWithIdentity(ctx, path.Root("id"), path.Root("id"), request, response)
}

// keep writes an object down, and fills in what only apply knows.
func (t *thing) keep(ctx context.Context, model, config *thingModel, diags *diag.Diagnostics) {
	if !model.Settings.IsNull() {
		given := model.Settings.Attributes()
		if given["level"].IsUnknown() {
			given["level"] = types.StringValue("auto")
		}
		settings, problems := types.ObjectValue(settingsTypes, given)
		diags.Append(problems...)
		model.Settings = settings
	}
	model.Network = addressed(model.Network, diags)
	tags := map[string]string{}
	if !model.Tags.IsNull() {
		diags.Append(model.Tags.ElementsAs(ctx, &tags, false)...)
	}
	object := record{Name: model.Name.ValueString(), Size: model.Size.ValueInt64(), Tags: tags}
	if err := t.store.write(model.ID.ValueString(), object); err != nil {
		diags.AddError("Cannot write", err.Error())
	}
	if !config.SecretWO.IsNull() {
		if err := t.store.note(fmt.Sprintf("secret of %s: %s", model.ID.ValueString(), config.SecretWO.ValueString())); err != nil {
			diags.AddError("Cannot write", err.Error())
		}
	}
}

// addressed gives each network its address.
func addressed(networks types.List, diags *diag.Diagnostics) types.List {
	elements := networks.Elements()
	for i, element := range elements {
		object := element.(types.Object)
		given := object.Attributes()
		if given["address"].IsUnknown() {
			given["address"] = types.StringValue(fmt.Sprintf("address-%d", i))
		}
		made, problems := types.ObjectValue(object.AttributeTypes(context.Background()), given)
		diags.Append(problems...)
		elements[i] = attr.Value(made)
	}
	made, problems := types.ListValue(networks.ElementType(context.Background()), elements)
	diags.Append(problems...)
	return made
}

func (*thing) UpgradeState(context.Context) map[int64]resource.StateUpgrader {
	return map[int64]resource.StateUpgrader{1: {StateUpgrader: upgradeThing}}
}
