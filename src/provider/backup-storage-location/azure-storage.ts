import { attr, validators } from '../../framework';
import type { AzureLocationConfig } from '../../palette';
import { secretAttributes } from './secret-attributes';
import { checkSecret, keptSecret, type Storage, secretOf, text } from './storage';

const needed = (description: string) => attr.string({ required: true, description, validate: validators.notEmpty });
const clientSecret = secretAttributes("The application's secret");

/** The block `azure_storage_config`. */
export const azureFields = {
  container_name: needed('Name of the container, which exists.'),
  storage_name: needed('Name of the storage account that the container is in.'),
  resource_group: needed('Resource group of the storage account.'),
  stock_keeping_unit: needed('SKU of the storage account: `Standard_LRS`.'),
  subscription_id: needed('Id of the subscription.'),
  azure_tenant_id: needed('Id of the tenant (directory).'),
  azure_client_id: needed('Id of the application (client) that logs in.'),
  azure_client_secret: clientSecret.kept,
  azure_client_secret_wo: clientSecret.writeOnly,
  azure_client_secret_wo_version: clientSecret.version,
};

/** Containers of Azure's storage accounts. */
export const azure: Storage = {
  type: 'azure',
  title: 'Azure',
  block: 'azure_storage_config',
  needs: [],
  takes: [],

  check: (block, at, report) => checkSecret(block, 'azure_client_secret', at, report, 'A location on Azure'),

  toConfig(_location, azure, writeOnly, { credentials, ...present }) {
    return {
      ...present,
      containerName: text(azure.container_name),
      storageName: text(azure.storage_name),
      resourceGroup: text(azure.resource_group),
      sku: text(azure.stock_keeping_unit),
      credentials: {
        // Which of Azure's clouds it is has no attribute.
        ...(credentials as AzureLocationConfig['credentials']),
        subscriptionId: text(azure.subscription_id),
        tenantId: text(azure.azure_tenant_id),
        clientId: text(azure.azure_client_id),
        clientSecret: secretOf('azure_client_secret', azure, writeOnly),
      },
    } satisfies AzureLocationConfig;
  },

  fromConfig(config, kept) {
    const { containerName, storageName, resourceGroup, sku, credentials } = config as Partial<AzureLocationConfig>;
    return {
      location: {},
      block: {
        container_name: text(containerName),
        storage_name: text(storageName),
        resource_group: text(resourceGroup),
        stock_keeping_unit: text(sku),
        subscription_id: text(credentials?.subscriptionId),
        azure_tenant_id: text(credentials?.tenantId),
        azure_client_id: text(credentials?.clientId),
        ...keptSecret('azure_client_secret', kept),
      },
    };
  },
};
