import { zipSync, type Zippable } from 'fflate';

/** The file that office programs look for first. */
const FIRST = '[Content_Types].xml';

/** The oldest date that a zip can hold, in the fields of local time that zip writes. */
const NO_DATE = new Date(1980, 0, 1);

/** Packs the files of an office document so that the same files give the same bytes: no clock, files in order. */
export function steadyZip(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = Object.keys(files).filter((name) => name !== FIRST && !name.endsWith('/')).sort();
  const packed: Zippable = {};
  for (const name of [FIRST, ...names]) {
    const content = files[name];
    if (content !== undefined) packed[name] = [content, { mtime: NO_DATE, level: 9 }];
  }
  return zipSync(packed);
}
