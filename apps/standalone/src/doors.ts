/** What takes long to load; kept together so that it loads while PostgreSQL starts. */
export { migrateDatabase } from '#crm/migrations/migrate.js';
export { createApi } from '../../api/src/create-api.js';
export { createWorker } from '../../worker/src/create-worker.js';
