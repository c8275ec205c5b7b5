// https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataPaletteBackupStorageLocationConfig extends cdktf.TerraformMetaArguments {
  /**
  * Where it lives: `project` (the one of the provider) or `tenant`. Default `project`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location#context DataPaletteBackupStorageLocation#context}
  */
  readonly context?: string;
  /**
  * Uid. Give it, or `name`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location#id DataPaletteBackupStorageLocation#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string;
  /**
  * Name. Give it, or `id`.
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location#name DataPaletteBackupStorageLocation#name}
  */
  readonly name?: string;
}

/**
* Represents a {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location palette_backup_storage_location}
*/
export class DataPaletteBackupStorageLocation extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "palette_backup_storage_location";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataPaletteBackupStorageLocation resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataPaletteBackupStorageLocation to import
  * @param importFromId The id of the existing DataPaletteBackupStorageLocation that should be imported. Refer to the {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataPaletteBackupStorageLocation to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "palette_backup_storage_location", importId: importFromId, provider });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/cdktf-palette/palette/0.1.0/docs/data-sources/backup_storage_location palette_backup_storage_location} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataPaletteBackupStorageLocationConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataPaletteBackupStorageLocationConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'palette_backup_storage_location',
      terraformGeneratorMetadata: {
        providerName: 'palette',
        providerVersion: '0.1.0'
      },
      provider: config.provider,
      dependsOn: config.dependsOn,
      count: config.count,
      lifecycle: config.lifecycle,
      provisioners: config.provisioners,
      connection: config.connection,
      forEach: config.forEach
    });
    this._context = config.context;
    this._id = config.id;
    this._name = config.name;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // bucket_name - computed: true, optional: false, required: false
  public get bucketName() {
    return this.getStringAttribute('bucket_name');
  }

  // context - computed: true, optional: true, required: false
  private _context?: string; 
  public get context() {
    return this.getStringAttribute('context');
  }
  public set context(value: string) {
    this._context = value;
  }
  public resetContext() {
    this._context = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get contextInput() {
    return this._context;
  }

  // id - computed: true, optional: true, required: false
  private _id?: string; 
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // is_default - computed: true, optional: false, required: false
  public get isDefault() {
    return this.getBooleanAttribute('is_default');
  }

  // name - computed: true, optional: true, required: false
  private _name?: string; 
  public get name() {
    return this.getStringAttribute('name');
  }
  public set name(value: string) {
    this._name = value;
  }
  public resetName() {
    this._name = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get nameInput() {
    return this._name;
  }

  // region - computed: true, optional: false, required: false
  public get region() {
    return this.getStringAttribute('region');
  }

  // storage_provider - computed: true, optional: false, required: false
  public get storageProvider() {
    return this.getStringAttribute('storage_provider');
  }

  // =========
  // SYNTHESIS
  // =========

  protected synthesizeAttributes(): { [name: string]: any } {
    return {
      context: cdktf.stringToTerraform(this._context),
      id: cdktf.stringToTerraform(this._id),
      name: cdktf.stringToTerraform(this._name),
    };
  }

  protected synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      context: {
        value: cdktf.stringToHclTerraform(this._context),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      name: {
        value: cdktf.stringToHclTerraform(this._name),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
