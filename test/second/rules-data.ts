import { readdirSync, readFileSync, statSync } from 'node:fs';
import { parse } from 'yaml';
import type { Map_ } from './law.ts';

export interface Source { readonly instrument: string; readonly at: string; readonly force: string; readonly parts?: readonly string[]; readonly scope?: Map_; readonly via?: string; readonly of?: string | readonly string[] }
export interface Rule { readonly id: string; readonly parts?: Map_; readonly applies?: Map_; readonly test?: Map_; readonly tests?: Record<string, Map_>; readonly 'test-each'?: Map_; readonly sources: readonly Source[] }
interface Words { readonly topic?: string; readonly 'default-act'?: string; readonly acts: Record<string, { readonly implies?: readonly string[] }> }
export interface Vocabulary {
  readonly about: Record<string, Words>;
  readonly covers: Record<string, { readonly implies?: readonly string[] }>;
  readonly needs: Record<string, { readonly counted?: string }>;
  readonly excused: Record<string, { readonly narrows?: readonly string[] }>;
  readonly silence: Record<string, string>;
  readonly dealings: readonly (readonly string[])[];
  readonly 'common-subjects': readonly string[];
}
export interface Instrument { readonly adopted?: string; readonly inForce?: string | null; readonly addresses: string; readonly underlying?: string; readonly except?: readonly string[]; readonly reservations?: Record<string, { readonly touches: readonly { readonly at: string; readonly parts?: readonly string[]; readonly scope?: readonly string[]; readonly allows?: readonly string[] }[] }> }

const read = (file: string): Map_ => parse(readFileSync(`rules/${file}`, 'utf8'), { maxAliasCount: -1 }) as Map_;
export const vocabulary = read('vocabulary.yaml') as unknown as Vocabulary;
const instrumentsFile = read('instruments.yaml') as unknown as { readonly instruments: Record<string, Instrument>; readonly groups: Record<string, Record<string, string | { until: string }> | readonly string[]> };
export const { instruments, groups } = instrumentsFile;
/** The criteria as their files have them. */
export const rules = readdirSync('rules')
  .filter((folder) => statSync(`rules/${folder}`).isDirectory())
  .flatMap((folder) => readdirSync(`rules/${folder}`).map((file) => read(`${folder}/${file}`) as unknown as Rule));
