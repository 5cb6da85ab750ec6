import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { generateLaw } from './law-generator.ts';

/** Writes so many generated laws in a new folder, which it returns. */
export function generatedFolder(folder: string, count: number): string {
  mkdirSync(folder, { recursive: true });
  for (let seed = 0; seed < count; seed += 1) writeFileSync(`${folder}/law-${String(seed).padStart(4, '0')}.yaml`, generateLaw(seed));
  return folder;
}

/** Copies files in a new folder, which it returns. */
export function copiedFolder(folder: string, files: readonly string[]): string {
  mkdirSync(folder, { recursive: true });
  for (const file of files) copyFileSync(file, `${folder}/${basename(file)}`);
  return folder;
}

/** Writes the laws of a folder in another, each as a tool needs it. */
export function wrappedFolder(folder: string, laws: string, wrap: (text: string) => string): string {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(laws)) writeFileSync(`${folder}/${file}`, wrap(readFileSync(`${laws}/${file}`, 'utf8')));
  return folder;
}
