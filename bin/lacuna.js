#!/usr/bin/env node
import { existsSync } from 'node:fs';

const bundle = new URL('../dist/lacuna.js', import.meta.url);
if (existsSync(bundle)) {
  const { main, nodeIo } = await import(bundle.href);
  // A reader that has seen enough (| head) is no fault.
  process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 3));
  process.exitCode = await main(process.argv.slice(2), nodeIo());
} else {
  process.stderr.write('lacuna is not built yet: run `npm ci` (or `npm run build`) first.\n');
  process.exitCode = 2;
}
