import { strFromU8, strToU8, unzipSync } from 'fflate';
import { steadyZip } from '../steady-zip.ts';

/** What the file says of itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly locale: string;
}

/** Packs a DOCX again so that the same report gives the same bytes: no clock, no random ids, files in order. */
export function repack(bytes: Uint8Array, facts: DocumentFacts): Uint8Array {
  const files = unzipSync(bytes);
  files['docProps/core.xml'] = strToU8(coreProperties(facts));
  const relations = files['word/_rels/document.xml.rels'];
  const body = files['word/document.xml'];
  if (relations !== undefined && body !== undefined) {
    const steady = new Map<string, string>();
    const relationsText = strFromU8(relations).replaceAll(/ Id="(rId[a-z0-9_-]{21})"/gu, (_whole, id: string) => {
      steady.set(id, `rIdLink${String(steady.size + 1)}`);
      return ` Id="${steady.get(id) ?? id}"`;
    });
    files['word/_rels/document.xml.rels'] = strToU8(relationsText);
    files['word/document.xml'] = strToU8(strFromU8(body).replaceAll(/ r:id="(rId[a-z0-9_-]{21})"/gu, (whole, id: string) => (steady.has(id) ? ` r:id="${steady.get(id) ?? id}"` : whole)));
  }
  return steadyZip(files);
}

function coreProperties({ title, description, author, locale }: DocumentFacts): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:description>${xmlText(description)}</dc:description><dc:language>${xmlText(locale)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

function xmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
