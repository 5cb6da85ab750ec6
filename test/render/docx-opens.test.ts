import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { folderOf } from '../written-laws.ts';
import { INVENTED, partsOf, runForBytes, squeezed } from './documents.ts';
import { parsedXml } from './parsed-xml.ts';

const HAS_OFFICE = spawnSync('soffice', ['--version']).status === 0;

/** The order in which ECMA-376 wants the properties of paragraphs, runs, rows and cells: Word repairs a file that has another. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  pPr: ['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr', 'suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'bidi', 'spacing', 'ind', 'contextualSpacing', 'jc', 'textAlignment', 'outlineLvl', 'rPr', 'sectPr'],
  rPr: ['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike', 'noProof', 'snapToGrid', 'vanish', 'webHidden', 'color', 'spacing', 'w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect', 'bdr', 'shd', 'vertAlign', 'rtl', 'cs', 'lang'],
  trPr: ['cnfStyle', 'gridBefore', 'cantSplit', 'trHeight', 'tblHeader', 'jc'],
  tcPr: ['tcW', 'gridSpan', 'vMerge', 'tcBorders', 'shd', 'noWrap', 'tcMar', 'textDirection', 'vAlign'],
  tblPr: ['tblStyle', 'tblpPr', 'tblOverlap', 'bidiVisual', 'tblW', 'jc', 'tblCellSpacing', 'tblInd', 'tblBorders', 'shd', 'tblLayout', 'tblCellMar', 'tblLook', 'tblCaption', 'tblDescription'],
};

it('a DOCX keeps to the order of properties that its standard wants, so that Word has nothing to repair', async () => {
  const { bytes } = await runForBytes(['check', INVENTED, '-l', 'fr', '-f', 'docx']);
  for (const [name, text] of partsOf(bytes)) {
    if (!/^word\/(document|styles|numbering|header\d*|footer\d*)\.xml$/u.test(name)) continue;
    const root = parsedXml(text);
    for (const [kind, order] of Object.entries(ORDER)) {
      for (const element of root.querySelectorAll(kind)) {
        const names = [...element.children].map((child) => child.tagName.replace('w:', ''));
        expect(names.filter((one) => !order.includes(one)), `${name}: ${kind}`).toEqual([]);
        // Rows hold their properties as a choice, in any order.
        if (kind !== 'trPr') expect(names, `${name}: ${kind}`).toEqual([...names].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
      }
    }
  }
});

it('a DOCX opens in LibreOffice, and a text that was in it comes out', async () => {
  const { bytes } = await runForBytes(['check', INVENTED, '-l', 'fr', '-f', 'docx']);
  const folder = folderOf({});
  writeFileSync(`${folder}/rapport.docx`, bytes);
  if (!HAS_OFFICE) {
    // Without LibreOffice: what a reader looks for is there.
    expect([...partsOf(bytes).keys()]).toEqual(expect.arrayContaining(['[Content_Types].xml', '_rels/.rels', 'word/document.xml', 'word/styles.xml']));
    return;
  }
  const { status } = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder, `${folder}/rapport.docx`], { timeout: 100_000 });
  expect(status).toBe(0);
  expect(existsSync(`${folder}/rapport.txt`)).toBe(true);
  const text = squeezed(readFileSync(`${folder}/rapport.txt`, 'utf8'));
  for (const said of ['Lacunes que l’État est tenu de combler', 'Simple possession', 'Instruments', 'Versions']) expect(text).toContain(squeezed(said));
}, 120_000);
