import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

/** The yardstick of the batch rows; its exact version is part of what they say. */
export const JS_YAML = { 'js-yaml': '5.5.0' };

/** Installs packages in a folder of their own, once; says so, since it needs the network. */
export function install(folder: string, packages: Readonly<Record<string, string>>, say: (line: string) => void): void {
  const manifest = `${folder}/package.json`;
  const wanted = JSON.stringify({ private: true, dependencies: packages });
  if (existsSync(`${folder}/installed`) && readFileSync(`${folder}/installed`, 'utf8') === wanted) return;
  say(`installing ${Object.entries(packages).map((one) => one.join('@')).join(', ')} in ${folder}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(manifest, wanted);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--no-package-lock'], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'], shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`npm install in ${folder}: ${stderr}`);
  writeFileSync(`${folder}/installed`, wanted);
}
