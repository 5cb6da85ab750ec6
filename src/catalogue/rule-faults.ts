import type { Catalogue } from '../model/catalogue.ts';
import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { JsonSchema } from '../schema/pieces.ts';
import { schemaFaults, type SchemaError } from '../validate/schema-faults.ts';
import type { RawCriterion } from './raw.ts';
import type { RuleFile } from './read-rules.ts';

/** Everything that is wrong with criterion files: their shape, then what shape cannot say. */
export function ruleFaults(files: readonly RuleFile[], frame: Catalogue, validate: (value: unknown) => readonly SchemaError[], schema: JsonSchema): Diagnostic[] {
  return files.flatMap((file) => {
    if (file.yaml.diagnostics.length > 0) return file.yaml.diagnostics;
    const shape = schemaFaults(validate(file.yaml.value), file.yaml, schema);
    return shape.length > 0 ? shape : criterionFaults(file, file.yaml.value as RawCriterion, frame);
  });
}

function criterionFaults({ topic, name, yaml }: RuleFile, raw: RawCriterion, frame: Catalogue): Diagnostic[] {
  const faults: Diagnostic[] = [];
  const report = (code: DiagnosticCode, path: string, values: Readonly<Record<string, string>>): void => {
    faults.push({ code, file: yaml.file, ...yaml.locate(path), path, values });
  };
  if (raw.id !== `${topic}.${name}`) report('rule-id-mismatch', 'id', { text: raw.id, expected: `${topic}.${name}` });
  if (!frame.topics.includes(topic)) report('unknown-topic', 'id', { text: topic, known: frame.topics.join(', ') });
  const known = frame.criteria.find((criterion) => criterion.id === raw.id);
  const lost = known?.parts.filter((part) => raw.parts?.[part] === undefined) ?? [];
  if (lost.length > 0) report('rule-id-reused', 'id', { text: raw.id, parts: lost.join(', ') });
  if (Object.hasOwn(frame.retired, raw.id)) report('rule-invalid', 'id', { text: raw.id, why: `retired: ${frame.retired[raw.id]?.join(', ') ?? ''}` });
  const parts = Object.keys(raw.parts ?? {});
  const check = (given: readonly string[], path: string): void => {
    for (const part of given) if (!parts.includes(part)) report('rule-part-unknown', `${path}.${part}`, { text: part, known: parts.join(', ') });
  };
  check(Object.keys(raw.tests ?? {}), 'tests');
  if (parts.length > 0 && raw.test !== undefined) report('rule-invalid', 'test', { text: 'test', why: '`tests` or `test-each` for a criterion with parts' });
  if (parts.length === 0 && (raw.tests !== undefined || raw['test-each'] !== undefined)) report('rule-invalid', 'id', { text: raw.id, why: '`test` for a criterion without parts' });
  raw.sources.forEach((source, index) => check(source.parts ?? [], `sources.${String(index)}.parts`));
  raw.examples.forEach((example, index) => check(Object.keys(example.parts ?? {}), `examples.${String(index)}.parts`));
  return faults;
}
