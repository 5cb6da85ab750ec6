// Lists in CycloneDX what lacuna runs with, the packages of Word and Excel among it. `npm run sbom`; what it is built and tested with too: `npm run sbom -- --all`.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { status, stdout } = spawnSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { cwd: fileURLToPath(new URL('../../', import.meta.url)), encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit'] });
if (status !== 0) process.exit(status ?? 3);
const all = JSON.parse(stdout);
// `npm sbom --omit dev` also leaves out what both lacuna and its tools depend on.
const forTools = ({ properties = [] }) => properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');
const components = process.argv.includes('--all') ? all.components : all.components.filter((one) => !forTools(one));
const kept = new Set([all.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])]);
const dependencies = all.dependencies.filter(({ ref }) => kept.has(ref)).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => kept.has(one)) }));
process.stdout.write(`${JSON.stringify({ ...all, components, dependencies }, null, 2)}\n`);
