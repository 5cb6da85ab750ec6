import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What a program makes of a column: how many rows, how many cells that are not missing, and of which kind. */
export interface SeenColumn {
  readonly table: string;
  readonly column: string;
  readonly rows: number;
  readonly filled: number;
  readonly kind: 'number' | 'date' | 'text';
}

const PYTHON = '/usr/bin/python3';

/** Prints each column of each table as pandas reads it without arguments; a column whose every cell is a day is a date. */
const PANDAS = `
import glob, os, sys, warnings
import pandas
warnings.simplefilter('error')
for path in sorted(glob.glob(os.path.join(sys.argv[1], '*.csv'))):
    frame = pandas.read_csv(path)
    for name in frame.columns:
        column = frame[name]
        filled = column.dropna()
        kind = 'number' if column.dtype.kind in 'if' and len(filled) > 0 else 'date' if len(filled) > 0 and filled.astype(str).str.fullmatch(r'\\d{4}-\\d\\d-\\d\\d').all() else 'text'
        if kind == 'date':
            pandas.to_datetime(filled, format='%Y-%m-%d')
        print(os.path.basename(path)[:-4], name, len(frame), len(filled), kind, sep='\\t')
`;

/** The same as readr reads it without arguments; what readr finds wrong with a file ends the run. */
const READR = `
arguments <- commandArgs(trailingOnly = TRUE)
for (path in sort(list.files(arguments[1], pattern = "[.]csv$", full.names = TRUE))) {
  frame <- readr::read_csv(path, show_col_types = FALSE, progress = FALSE)
  if (nrow(readr::problems(frame)) > 0) stop(path)
  for (name in names(frame)) {
    column <- frame[[name]]
    kind <- if (is.numeric(column)) "number" else if (inherits(column, "Date")) "date" else "text"
    cat(sub("[.]csv$", "", basename(path)), name, nrow(frame), sum(!is.na(column)), kind, sep = "\\t")
    cat("\\n")
  }
}
`;

/** Runs a program to its end in the C locale, which knows no accents of its own; undefined where it is not installed. */
function printed(program: string, args: readonly string[]): string | undefined {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), LC_ALL: 'C.UTF-8' }, maxBuffer: 1 << 28 });
  if (error !== undefined && (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

function columnsIn(text: string | undefined): SeenColumn[] | undefined {
  return text
    ?.split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [table = '', column = '', rows, filled, kind] = line.split('\t');
      return { table, column, rows: Number(rows), filled: Number(filled), kind: kind as SeenColumn['kind'] };
    });
}

/** The tables of a folder as pandas sees them; undefined where there is no pandas. */
export function seenByPandas(folder: string): SeenColumn[] | undefined {
  const there = existsSync(PYTHON) && spawnSync(PYTHON, ['-c', 'import pandas']).status === 0;
  return there ? columnsIn(printed(PYTHON, ['-c', PANDAS, folder])) : undefined;
}

/** The tables of a folder as readr sees them; undefined where there is no readr. */
export function seenByReadr(folder: string): SeenColumn[] | undefined {
  const there = spawnSync('Rscript', ['-e', 'quit(status = !requireNamespace("readr", quietly = TRUE))']).status === 0;
  return there ? columnsIn(printed('Rscript', ['-e', READR, folder])) : undefined;
}

/** How LibreOffice Calc is told what its window shows for a file in UTF-8: separator, quote, encoding, first line, formats, language. */
const CALC = { rfc4180: '44,34,76,1,,1033', 'excel-fr': '59,34,76,1,,1036' } as const;

/** A CSV file opened in LibreOffice Calc and written by it as CSV, with commas and quotes where needed; undefined where it is not installed. */
export function throughCalc(file: string, dialect: keyof typeof CALC): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'lacuna-calc-'));
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const done = printed('soffice', [profile, '--headless', `--infilter=Text - txt - csv (StarCalc):${CALC[dialect]}`, '--convert-to', `csv:Text - txt - csv (StarCalc):${CALC[dialect].replace('59', '44')}`, '--outdir', folder, file]);
  return done === undefined ? undefined : readFileSync(join(folder, file.slice(file.lastIndexOf('/') + 1)), 'utf8');
}
