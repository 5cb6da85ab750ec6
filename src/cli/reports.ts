import { resolve } from 'node:path';
import type { RunInfo } from '../model/report.ts';
import type { Written } from '../model/written.ts';
import type { DiagnosticLine } from '../render/diagnostic-line.ts';
import { formatOf, FORMATS_BY_LAW, FORMATS_WITH_FAULTS, type Format, type Renderer, type RenderOptions } from '../render/renderer.ts';
import type { Speech } from '../words/speech.ts';
import { Chunks } from '../write/chunks.ts';
import { UsageFault } from './exit.ts';
import type { Io } from './io.ts';
import { wantsColour } from './language.ts';
import type { CheckHead, MadeLaw } from './many/made.ts';
import type { Shard } from './many/shard.ts';
import { openRenderer } from './open-renderer.ts';
import { openSink, type Sink } from './sink.ts';

/** A report that was asked for; without a file, or with `-`, it goes to standard output. */
export interface AskedReport {
  readonly format: Format;
  /** The format was named, and not guessed. */
  readonly named: boolean;
  readonly output?: string;
}

/** The formats and files of the command line: each given once or several times. */
export interface ReportOptions {
  readonly format?: Format | readonly Format[];
  readonly output?: string | readonly string[];
  readonly color: boolean;
  readonly quiet?: boolean;
}

/** Collects an option that is mostly given once: then its value alone, else all values. */
export function onceOrMore<Value extends string>(value: Value, before: Value | readonly Value[] | undefined): Value | readonly Value[] {
  return before === undefined ? value : [...listOf(before), value];
}

function listOf<Value extends string>(values: Value | readonly Value[] | undefined): readonly Value[] {
  return values === undefined ? [] : typeof values === 'string' ? [values] : values;
}

/** The reports asked for, one for each file: the first format belongs to the first file, and so on; where none is left the extension says which, but for the part of a shard. */
export function askedReports({ format, output }: ReportOptions, shard: Shard | undefined, io: Io, speech: Speech): readonly AskedReport[] {
  const outputs = listOf(output);
  // For one report, what is said last counts, as with every option.
  const formats = outputs.length < 2 ? listOf(format).slice(-1) : listOf(format);
  if (outputs.length === 0) return [{ format: formats[0] ?? (io.stdoutIsTerminal ? 'pretty' : 'markdown'), named: formats.length > 0 }];
  if (formats.length > outputs.length) throw new UsageFault(speech.cli.fileForEach(formats.length, outputs.length));
  const places = outputs.map((file) => (file === '-' ? file : resolve(io.cwd, file)));
  const twice = outputs.find((_, index) => places.indexOf(places[index] ?? '') !== index);
  if (twice !== undefined) throw new UsageFault(speech.cli.sameFileTwice(twice));
  return outputs.map((file, index) => ({ format: formats[index] ?? (shard === undefined ? formatOf(file) : undefined) ?? 'markdown', named: formats[index] !== undefined, output: file }));
}

/** The format in which a report is told: on standard output a verdict line is told in one way; a file is written whole. */
function toldIn({ format, output }: AskedReport, quiet: boolean | undefined): Format {
  return quiet === true && format === 'markdown' && (output === undefined || output === '-') ? 'pretty' : format;
}

/** The formats in which laws are written apart, one for each report; none where some report cannot be: then all are made of the law's report itself. */
export function formatsApart(asked: readonly AskedReport[], { quiet }: ReportOptions): readonly Format[] {
  const formats = asked.map((one) => toldIn(one, quiet));
  return formats.every((format) => FORMATS_BY_LAW.has(format)) ? formats : [];
}

interface OpenReport extends AskedReport {
  readonly renderer: Renderer;
  readonly toStdout: boolean;
  sink: Sink;
  /** Something of a law has been written. */
  begun: boolean;
}

const NOWHERE: Sink = { write: () => undefined, finish: () => undefined, commit: () => undefined, discard: () => undefined };

/** All reports of one run, written law by law: what one law came to is rendered for each and then forgotten. */
export class Reports {
  readonly #reports: readonly OpenReport[];
  readonly #chunks = new Chunks();
  #laws = 0;

  private constructor(reports: readonly OpenReport[]) {
    this.#reports = reports;
  }

  /** Loads what each format needs; nothing is written yet. */
  static async load(asked: readonly AskedReport[], options: ReportOptions, io: Io, speech: Speech, rules: () => Promise<Written>): Promise<Reports> {
    const reports: OpenReport[] = [];
    for (const one of asked) {
      const { format, named, output } = one;
      const toStdout = output === undefined || output === '-';
      const look: RenderOptions = { language: speech.language, words: speech.report, colour: wantsColour(options.color, output === undefined && io.stdoutIsTerminal, io.env), quiet: options.quiet === true, ...(format === 'sarif' ? { rules: await rules() } : {}) };
      const renderer = await openRenderer(toldIn(one, options.quiet), look, { ...(named ? { format } : {}), ...(output === undefined ? {} : { output }) }, io);
      reports.push({ ...one, renderer, toStdout, sink: NOWHERE, begun: false });
    }
    return new Reports(reports);
  }

  /** Whether faults are told in JSON on standard output, and so nowhere else. */
  get faultsInJson(): boolean {
    return this.#reports.some((one) => one.toStdout && one.format === 'json');
  }

  /** Whether a report in this format was asked for. */
  has(format: Format): boolean {
    return this.#reports.some((one) => one.format === format);
  }

  /** Opens every file, or none. What the reports are about (`read`) is never written over. */
  open(io: Io, speech: Speech, read: readonly string[]): void {
    try {
      for (const one of this.#reports) one.sink = openSink(one.output, io, speech, read);
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** Adds a law to every report: its text where that has been made already, else its report. `place` is that of its file in the run. */
  law({ report, head, body }: MadeLaw<CheckHead>, run: RunInfo, place: number): void {
    const bodies = report === undefined ? body() : undefined;
    this.#reports.forEach((one, index) => {
      const { renderer, sink } = one;
      if (this.#laws === 0) this.#chunks.send(renderer.start(run), sink.write);
      const text = report === undefined ? [bodies?.subarray(head.ends?.[index - 1] ?? 0, head.ends?.[index]) ?? ''] : renderer.law(report, run, place);
      if (this.#chunks.send(text, sink.write, one.begun ? renderer.between : '')) one.begun = true;
    });
    this.#laws += 1;
  }

  /** Ends every report and puts the files in their places; without a law only those that tell of faults. */
  async end(run: RunInfo, errors: readonly DiagnosticLine[]): Promise<void> {
    const whole = this.#reports.filter((one) => this.#laws > 0 || FORMATS_WITH_FAULTS.has(one.format));
    for (const one of this.#reports) {
      if (whole.includes(one) || (one.toStdout && one.format === 'json')) one.sink.write(await one.renderer.end(run, this.#laws, errors));
    }
    // All are written to their end before the first comes into its place.
    for (const one of whole) one.sink.finish();
    for (const one of this.#reports) {
      if (whole.includes(one)) one.sink.commit();
      else one.sink.discard();
    }
  }

  /** Leaves everything as it was before. */
  discard(): void {
    for (const one of this.#reports) one.sink.discard();
  }
}
