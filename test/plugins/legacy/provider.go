package main

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

func newProvider() *schema.Provider {
	return &schema.Provider{
		Schema: map[string]*schema.Schema{
			"store": {Type: schema.TypeString, Optional: true, Description: "The folder that objects are kept in."},
			"zone":  {Type: schema.TypeString, Optional: true, DefaultFunc: schema.EnvDefaultFunc("LEGACY_ZONE", "zone-a")},
		},
		ResourcesMap:   map[string]*schema.Resource{"legacy_server": server()},
		DataSourcesMap: map[string]*schema.Resource{"legacy_zone": zone()},
		ConfigureContextFunc: func(_ context.Context, data *schema.ResourceData) (interface{}, diag.Diagnostics) {
			return &store{folder: data.Get("store").(string), zone: data.Get("zone").(string)}, nil
		},
	}
}

func zone() *schema.Resource {
	return &schema.Resource{
		Schema: map[string]*schema.Schema{
			"prefix": {Type: schema.TypeString, Optional: true},
			"name":   {Type: schema.TypeString, Computed: true},
		},
		ReadContext: func(_ context.Context, data *schema.ResourceData, meta interface{}) diag.Diagnostics {
			data.SetId("the-zone")
			return diag.FromErr(data.Set("name", data.Get("prefix").(string)+meta.(*store).zone))
		},
	}
}

func server() *schema.Resource {
	return &schema.Resource{
		SchemaVersion: 1,
		StateUpgraders: []schema.StateUpgrader{{
			Version: 0,
			Type:    (&schema.Resource{Schema: map[string]*schema.Schema{"title": {Type: schema.TypeString, Optional: true}}}).CoreConfigSchema().ImpliedType(),
			Upgrade: func(_ context.Context, state map[string]interface{}, _ interface{}) (map[string]interface{}, error) {
				state["name"] = state["title"]
				delete(state, "title")
				return state, nil
			},
		}},
		Timeouts:      &schema.ResourceTimeout{Create: schema.DefaultTimeout(time.Minute)},
		CreateContext: createServer,
		ReadContext:   readServer,
		UpdateContext: updateServer,
		DeleteContext: deleteServer,
		Importer:      &schema.ResourceImporter{StateContext: schema.ImportStatePassthroughContext},
		CustomizeDiff: func(_ context.Context, diff *schema.ResourceDiff, _ interface{}) error {
			if diff.Get("size").(int) > 1000 {
				return errors.New("size: no server is larger than 1000")
			}
			if diff.Id() != "" && diff.HasChange("size") {
				return diff.SetNewComputed("address")
			}
			return nil
		},
		Schema: map[string]*schema.Schema{
			"name":    {Type: schema.TypeString, Required: true, ForceNew: true},
			"size":    {Type: schema.TypeInt, Optional: true},
			"ratio":   {Type: schema.TypeFloat, Optional: true},
			"enabled": {Type: schema.TypeBool, Optional: true},
			"note":    {Type: schema.TypeString, Optional: true, Default: "none"},
			"flavour": {Type: schema.TypeString, Optional: true, Computed: true},
			"spelling": {Type: schema.TypeString, Optional: true, DiffSuppressFunc: func(_, before, after string, _ *schema.ResourceData) bool {
				return strings.EqualFold(before, after)
			}},
			// The plan has a hash in place of what is configured: it breaks the rules, and is borne.
			"password": {Type: schema.TypeString, Optional: true, Sensitive: true, StateFunc: func(value interface{}) string {
				sum := sha256.Sum256([]byte(value.(string)))
				return hex.EncodeToString(sum[:4])
			}},
			"old":     {Type: schema.TypeString, Optional: true, Deprecated: "Use note."},
			"tags":    {Type: schema.TypeMap, Optional: true, Elem: &schema.Schema{Type: schema.TypeString}},
			"names":   {Type: schema.TypeList, Optional: true, Elem: &schema.Schema{Type: schema.TypeString}},
			"ports":   {Type: schema.TypeSet, Optional: true, Elem: &schema.Schema{Type: schema.TypeInt}},
			"address": {Type: schema.TypeString, Computed: true},
			"disk": {Type: schema.TypeList, Optional: true, MaxItems: 1, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"size":   {Type: schema.TypeInt, Required: true},
				"kind":   {Type: schema.TypeString, Optional: true, Default: "fast"},
				"serial": {Type: schema.TypeString, Computed: true},
			}}},
			"rule": {Type: schema.TypeSet, Optional: true, Elem: &schema.Resource{Schema: map[string]*schema.Schema{
				"from": {Type: schema.TypeInt, Required: true},
				"to":   {Type: schema.TypeInt, Optional: true},
				"why":  {Type: schema.TypeString, Optional: true},
			}}},
		},
	}
}

// What the outside knows of a server.
type record struct {
	Name string `json:"name"`
	Size int    `json:"size"`
	Note string `json:"note"`
}

type store struct {
	folder string
	zone   string
}

func (s *store) file(id string) string { return filepath.Join(s.folder, id+".json") }

func (s *store) write(id string, data *schema.ResourceData) error {
	text, err := json.Marshal(record{Name: data.Get("name").(string), Size: data.Get("size").(int), Note: data.Get("note").(string)})
	if err != nil {
		return err
	}
	return os.WriteFile(s.file(id), text, 0o600)
}

func createServer(_ context.Context, data *schema.ResourceData, meta interface{}) diag.Diagnostics {
	name := data.Get("name").(string)
	id := "server-" + name
	data.SetId(id)
	if err := meta.(*store).write(id, data); err != nil {
		return diag.FromErr(err)
	}
	if name == "broken" {
		return diag.Errorf("the server was made, and does not start")
	}
	return fill(data, meta.(*store))
}

func updateServer(_ context.Context, data *schema.ResourceData, meta interface{}) diag.Diagnostics {
	if data.Get("size").(int) == 13 {
		// What is not undone is in the state as if it were done.
		data.Partial(true)
		return diag.Errorf("no server has 13")
	}
	if err := meta.(*store).write(data.Id(), data); err != nil {
		return diag.FromErr(err)
	}
	return fill(data, meta.(*store))
}

// fill sets what only the server knows.
func fill(data *schema.ResourceData, store *store) diag.Diagnostics {
	if err := data.Set("address", fmt.Sprintf("%s/%s/%d", store.zone, data.Id(), data.Get("size").(int))); err != nil {
		return diag.FromErr(err)
	}
	if data.Get("flavour").(string) == "" {
		if err := data.Set("flavour", "plain"); err != nil {
			return diag.FromErr(err)
		}
	}
	disks := data.Get("disk").([]interface{})
	for _, each := range disks {
		each.(map[string]interface{})["serial"] = "serial-" + data.Id()
	}
	return diag.FromErr(data.Set("disk", disks))
}

func readServer(_ context.Context, data *schema.ResourceData, meta interface{}) diag.Diagnostics {
	store := meta.(*store)
	text, err := os.ReadFile(store.file(data.Id()))
	if errors.Is(err, os.ErrNotExist) {
		data.SetId("")
		return nil
	}
	if err != nil {
		return diag.FromErr(err)
	}
	var found record
	if err := json.Unmarshal(text, &found); err != nil {
		return diag.FromErr(err)
	}
	for name, value := range map[string]interface{}{"name": found.Name, "size": found.Size, "note": found.Note} {
		if err := data.Set(name, value); err != nil {
			return diag.FromErr(err)
		}
	}
	return fill(data, store)
}

func deleteServer(_ context.Context, data *schema.ResourceData, meta interface{}) diag.Diagnostics {
	return diag.FromErr(os.Remove(meta.(*store).file(data.Id())))
}
