import 'reflect-metadata';
import { benchApi } from './api.js';
import { benchGroups } from './groups.js';
import { benchExport } from './export.js';
import { benchHostile } from './hostile.js';
import { benchImport } from './import.js';
import { benchInsight } from './insight.js';
import { benchMemory } from './memory.js';
import { benchNextCall } from './next-call.js';
import { benchWeb } from './web.js';

const BENCHMARKS: Record<string, () => Promise<void>> = { api: benchApi, groups: benchGroups, export: benchExport, hostile: benchHostile, import: benchImport, insight: benchInsight, memory: benchMemory, 'next-call': benchNextCall, web: benchWeb };

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in BENCHMARKS));
if (unknown.length > 0) {
  console.error(`No benchmark is called ${unknown.join(', ')}: ${Object.keys(BENCHMARKS).join(', ')}.`);
  process.exit(1);
}
for (const [name, run] of Object.entries(BENCHMARKS)) if (asked.length === 0 || asked.includes(name)) await run();
process.exit(0);
