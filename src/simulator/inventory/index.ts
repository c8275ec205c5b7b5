export { checkInventory, InventoryError, readInventory } from './read';
export { dataCentresOf } from './records';
export { INVENTORY_SCHEMA, type Inventory } from './schema';
