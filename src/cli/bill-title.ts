import { isMap, type YamlMap } from '../law/cell.ts';
import type { LayeredFile } from '../load/layers.ts';
import type { Language } from '../model/outcome.ts';
import type { ReportBill } from '../model/report.ts';

/** The title and the files of a bill; undefined for a law. */
export function billOf(root: YamlMap, yaml: LayeredFile, language: Language): ReportBill | undefined {
  const title = titleIn(root['bill'], language);
  if (title === undefined && yaml.files.length < 2) return undefined;
  return { ...(title === undefined ? {} : { title }), files: yaml.files };
}

function titleIn(value: unknown, language: Language): string | undefined {
  if (!isMap(value)) return value === undefined ? undefined : String(value);
  const text = value[language] ?? value['en'] ?? value['fr'];
  return text === undefined ? undefined : String(text);
}
