// What ships, in kilobytes: the bundles of the last build against their budgets.
import fs from 'node:fs';
import path from 'node:path';
import budgets from '../scripts/bundles/budgets.json';
import { record } from './harness';

const DIST = path.resolve(__dirname, '../dist');
const BUDGETS: Readonly<Record<string, number>> = budgets;

const files = fs.existsSync(DIST) ? fs.readdirSync(DIST, { recursive: true }).map(String).sort() : [];
for (const file of files.filter((name) => /\.(js|css|wasm)$/.test(name))) {
  const kilobytes = fs.statSync(path.join(DIST, file)).size / 1024;
  record(`dist/${file}`, 'KB', [kilobytes], BUDGETS[file.replaceAll('\\', '/')]);
}
if (files.length === 0) throw new Error('dist/ was not found: run `npm run build` first.');
