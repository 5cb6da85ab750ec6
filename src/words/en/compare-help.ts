import type { CompareHelp } from '../compare-help.ts';

/** The help of `compare` and `dataset`, in English. */
export const englishCompareHelp: CompareHelp = {
  compare: 'compare laws: countries by criteria, topics or instruments, with scores that show what they rest on',
  dataset: 'write a data package for statistics programs, with a codebook, a page and pictures',
  files: 'law files, folders or globs; - reads standard input. A bad file is named and left out (exit 2 at the end)',
  by: 'what stands beside the countries',
  format: 'csv has one row per country, date, scenario, criterion and source; wide one per law; ndjson the rows of csv (default: by the extension of -o, else markdown)',
  wide: 'csv with one row per law and one column per criterion',
  output: 'write to a file, whole or not at all; the format follows from .md, .csv, .json, .ndjson, .html, .svg or .xlsx',
  dialect: 'excel-fr opens in a French spreadsheet by a double click: byte order mark, semicolons, decimal commas',
  minCoverage: 'rank the laws of which at least this share was assessed (0.8 or 80%); without it nothing is ranked',
  folder: 'folder of the data package; it is made where it is missing',
  title: 'title of the data package',
  author: 'author of the data, for the citation; may be repeated',
  licence: 'licence of the data, by its SPDX identifier',
};
