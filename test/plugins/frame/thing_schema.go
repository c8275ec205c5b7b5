package main

import (
	"context"

	"github.com/hashicorp/terraform-plugin-framework/attr"
	"github.com/hashicorp/terraform-plugin-framework/resource"
	"github.com/hashicorp/terraform-plugin-framework/resource/identityschema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/int64default"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/planmodifier"
	"github.com/hashicorp/terraform-plugin-framework/resource/schema/stringplanmodifier"
	"github.com/hashicorp/terraform-plugin-framework/types"
)

type thingModel struct {
	ID            types.String  `tfsdk:"id"`
	Name          types.String  `tfsdk:"name"`
	Size          types.Int64   `tfsdk:"size"`
	Ratio         types.Number  `tfsdk:"ratio"`
	Tags          types.Map     `tfsdk:"tags"`
	Ports         types.Set     `tfsdk:"ports"`
	Settings      types.Object  `tfsdk:"settings"`
	Rules         types.List    `tfsdk:"rules"`
	Zones         types.Map     `tfsdk:"zones"`
	Members       types.Set     `tfsdk:"members"`
	Flex          types.Dynamic `tfsdk:"flex"`
	SecretWO      types.String  `tfsdk:"secret_wo"`
	SecretVersion types.Int64   `tfsdk:"secret_version"`
	Token         types.String  `tfsdk:"token"`
	Revision      types.Int64   `tfsdk:"revision"`
	Old           types.String  `tfsdk:"old"`
	Network       types.List    `tfsdk:"network"`
	Label         types.Set     `tfsdk:"label"`
	Limits        types.Object  `tfsdk:"limits"`
}

var settingsTypes = map[string]attr.Type{"mode": types.StringType, "level": types.StringType}

func (*thing) Metadata(_ context.Context, _ resource.MetadataRequest, response *resource.MetadataResponse) {
	response.TypeName = "frame_thing"
}

func (*thing) IdentitySchema(_ context.Context, _ resource.IdentitySchemaRequest, response *resource.IdentitySchemaResponse) {
	response.IdentitySchema = identityschema.Schema{Attributes: map[string]identityschema.Attribute{
		"id": identityschema.StringAttribute{RequiredForImport: true, Description: "The id."},
	}}
}

func (*thing) Schema(_ context.Context, _ resource.SchemaRequest, response *resource.SchemaResponse) {
	keep := []planmodifier.String{stringplanmodifier.UseStateForUnknown()}
	response.Schema = schema.Schema{
		Version:             2,
		MarkdownDescription: "A thing with an attribute of **every** kind.",
		Attributes: map[string]schema.Attribute{
			"id":    schema.StringAttribute{Computed: true, PlanModifiers: keep},
			"name":  schema.StringAttribute{Required: true, PlanModifiers: []planmodifier.String{stringplanmodifier.RequiresReplace()}},
			"size":  schema.Int64Attribute{Optional: true, Computed: true, Default: int64default.StaticInt64(1)},
			"ratio": schema.NumberAttribute{Optional: true},
			"tags":  schema.MapAttribute{Optional: true, ElementType: types.StringType},
			"ports": schema.SetAttribute{Optional: true, ElementType: types.Int64Type},
			"settings": schema.SingleNestedAttribute{Optional: true, Attributes: map[string]schema.Attribute{
				"mode":  schema.StringAttribute{Required: true},
				"level": schema.StringAttribute{Optional: true, Computed: true},
			}},
			"rules": schema.ListNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"port":   schema.Int64Attribute{Required: true},
				"secret": schema.StringAttribute{Optional: true, Sensitive: true},
			}}},
			"zones": schema.MapNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"weight": schema.NumberAttribute{Optional: true},
			}}},
			"members": schema.SetNestedAttribute{Optional: true, NestedObject: schema.NestedAttributeObject{Attributes: map[string]schema.Attribute{
				"who": schema.StringAttribute{Required: true},
			}}},
			"flex":           schema.DynamicAttribute{Optional: true},
			"secret_wo":      schema.StringAttribute{Optional: true, WriteOnly: true},
			"secret_version": schema.Int64Attribute{Optional: true},
			"token":          schema.StringAttribute{Computed: true, Sensitive: true, PlanModifiers: keep},
			"revision":       schema.Int64Attribute{Computed: true},
			"old":            schema.StringAttribute{Optional: true, DeprecationMessage: "Use tags."},
		},
		Blocks: map[string]schema.Block{
			"network": schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{
				Attributes: map[string]schema.Attribute{
					"cidr":    schema.StringAttribute{Required: true},
					"address": schema.StringAttribute{Computed: true, PlanModifiers: keep},
				},
				Blocks: map[string]schema.Block{"route": schema.ListNestedBlock{NestedObject: schema.NestedBlockObject{
					Attributes: map[string]schema.Attribute{"to": schema.StringAttribute{Optional: true}},
				}}},
			}},
			"label": schema.SetNestedBlock{NestedObject: schema.NestedBlockObject{Attributes: map[string]schema.Attribute{
				"key":   schema.StringAttribute{Required: true},
				"value": schema.StringAttribute{Optional: true},
			}}},
			"limits": schema.SingleNestedBlock{Attributes: map[string]schema.Attribute{"cpu": schema.NumberAttribute{Optional: true}}},
		},
	}
}
