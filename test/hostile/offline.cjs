// Loaded before the command: whatever would reach beyond this machine, or start a program, says so on standard error.
'use strict';
const told = (name) => () => {
  require('node:fs').writeSync(2, `REACHED OUT: ${name}\n`);
  throw new Error(name);
};
for (const [name, calls] of Object.entries({ net: ['connect', 'createConnection', 'createServer'], http: ['request', 'get', 'createServer'], https: ['request', 'get'], http2: ['connect'], tls: ['connect'], dns: ['lookup', 'resolve'], dgram: ['createSocket'], child_process: ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'] })) {
  const module = require(`node:${name}`);
  for (const call of calls) module[call] = told(`${name}.${call}`);
}
require('node:net').Socket.prototype.connect = told('net.Socket.connect');
globalThis.fetch = told('fetch');
globalThis.WebSocket = told('WebSocket');
globalThis.EventSource = told('EventSource');
