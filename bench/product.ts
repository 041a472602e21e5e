import 'reflect-metadata';
import { loadConfig } from '#platform/config/config.js';
import { createApi } from '../apps/api/src/create-api.js';
import { tellAddress } from './lib/server-process.js';

/** The product's API as it is, alone in its process. */
const api = await createApi({ config: loadConfig() });
tellAddress(await api.listen(), () => api.close());
