import { readCsv } from '../../src/load/csv.ts';

/** Texts that try to be more than text, one family for each reader of our output. `hostile.example` and `HOSTILE` mark what must stay inert. */
export const HOSTILE_TEXTS: Readonly<Record<string, readonly string[]>> = {
  html: ['<script>HOSTILE()</script>', '<img src=x onerror=HOSTILE()>', '"><svg onload=HOSTILE()>', "' onmouseover='HOSTILE()", '<a href="javascript:HOSTILE()">x</a>', '</style><style>@import "//hostile.example/"</style>', '<!-- HOSTILE', '--><b>HOSTILE', '<base href=//hostile.example/>', '<meta http-equiv=refresh content="0;url=//hostile.example/">', '&lt;script&gt;HOSTILE()&lt;/script&gt;', '</title></head><iframe src=//hostile.example/>', ']]><script>HOSTILE()</script>'],
  markdown: ['[x](javascript:HOSTILE())', '![x](https://hostile.example/pixel.png)', '<https://hostile.example/>', 'https://hostile.example/bare', 'www.hostile.example', '[x]: https://hostile.example "y"', '# HOSTILE', '| a | b |\n| --- | --- |\n| HOSTILE | c |', '```\nHOSTILE\n```', '`HOSTILE`', '- [ ] HOSTILE', '1. HOSTILE', '> HOSTILE', 'HOSTILE\n===', '***', '\\', '@hostile-team #1 GH-1', ':tada: ~~HOSTILE~~ **HOSTILE** __HOSTILE__', '$HOSTILE$ $$HOSTILE$$', '[^1] [^1]: HOSTILE'],
  csv: ['=HYPERLINK("http://hostile.example","HOSTILE")', '+1+HOSTILE', '-1-HOSTILE', '@SUM(HOSTILE)', '\t=HOSTILE', '\r=HOSTILE', "=cmd|' /C HOSTILE'!A0", '"";=HOSTILE', 'a","=HOSTILE', 'a;=HOSTILE', '\uff1dHOSTILE', '%0A=HOSTILE', '|=HOSTILE'],
  xml: [']]>HOSTILE', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>&b;', '&HOSTILE;', '</w:t><w:t>HOSTILE', '\u0000\u0001\u000b', '\ufffe\uffff', '<?HOSTILE ?>', '</failure><failure message="HOSTILE">'],
  terminal: ['\u001b[31mHOSTILE', '\u001b]0;HOSTILE\u0007', '\u001b[2J\u001b[HHOSTILE', '\u009b31mHOSTILE', '\b\b\bHOSTILE', '\rHOSTILE', '\u001b]8;;http://hostile.example\u001b\\x', '\u0085HOSTILE', '\u2028HOSTILE\u2029'],
  workflow: ['::error::HOSTILE', '\n::error file=a::HOSTILE', '%0A::set-output name=a::HOSTILE', '\r\n::stop-commands::HOSTILE', '##[error]HOSTILE', '##vso[task.setvariable variable=a]HOSTILE', 'a,line=1::HOSTILE', '::add-mask::a'],
  direction: ['\u202eELITSOH', '\u2066HOSTILE\u2069', '\u200f\u200eHOSTILE', '\u061cHOSTILE', '\ufeffHOSTILE', '\u{e0048}\u{e004f}', '\ufff9HOSTILE\ufffb', '\u00adHOSTILE'],
  data: ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '{0}', '{{HOSTILE}}', '${HOSTILE}', '%s%n%d', '\ud800', '\udc00x', '../../../../etc/passwd', 'file:///etc/passwd', '$&$1$`', 'a'.repeat(150), 'é\u0301'.repeat(40), '\u0000', "'; DROP TABLE laws; --", '{"a":1}', 'null', '~', '!!js/function HOSTILE', '%TAG ! HOSTILE', '--- |', '*a', '&a a', '0x1F', '1e999', '.nan', '2026-13-45', '9999-12-31', '0000-00-00'],
};

/** All hostile texts. */
export const ALL_HOSTILE: readonly string[] = Object.values(HOSTILE_TEXTS).flat();

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\u2028\u2029]/u;

/** Formats that are read as data: what they hold is escaped by their own rules, and shown by programs of their own. */
const DATA: ReadonlySet<string> = new Set(['json', 'ndjson', 'sarif', 'gitlab']);

/** What an output holds that could act on its reader: quick signs, for thousands of outputs; `test/hostile/inert.test.ts` looks closely at a few. */
export function signsOfHarm(format: string, out: string): string[] {
  const signs: string[] = [];
  const forbid = (sign: RegExp, what: string): void => {
    const found = sign.exec(out);
    if (found !== null) signs.push(`${what}: ${JSON.stringify(out.slice(Math.max(0, found.index - 60), found.index + 60))}`);
  };
  if (DATA.has(format)) {
    forbid(/[\u0000-\u0009\u000b-\u001f]/u, 'a control character');
    try {
      for (const text of format === 'ndjson' ? out.split('\n').filter((line) => line !== '') : out === '' ? [] : [out]) JSON.parse(text);
    } catch {
      signs.push(`no JSON: ${JSON.stringify(out.slice(-200))}`);
    }
    return signs;
  }
  const plain = format === 'csv' ? out.replaceAll('\r\n', '\n').replace(/^\ufeff/u, '') : out;
  const control = CONTROL.exec(plain);
  if (control !== null) signs.push(`a control character: ${JSON.stringify(plain.slice(Math.max(0, control.index - 60), control.index + 60))}`);
  if (format === 'html' || format === 'svg' || format === 'junit') {
    forbid(/<script>HOSTILE|<img|<iframe|<base|<meta http-equiv=refresh|<svg onload|<b>HOSTILE|<!-- HOSTILE|<!DOCTYPE a|<\?HOSTILE|<failure message="HOSTILE/u, 'markup');
    forbid(/<[a-z][\w:-]*(?:\s+[\w:-]+="[^"]*")*\s+(?:href|src)="(?:javascript:|[^"]*hostile\.example)/iu, 'a link');
  }
  if (format === 'markdown') {
    forbid(/(?<!\\)\]\((?:javascript:|https?:\/\/hostile)|(?<![\\&])<(?:script|img|iframe|base|meta|svg|https?:)/u, 'markup');
    forbid(/^(?:# HOSTILE|> HOSTILE|- \[ \] HOSTILE|1\. HOSTILE)/mu, 'a block');
  }
  if (format === 'github') forbid(/^(?:::(?!error |warning |notice |group::|endgroup::)|##\[|##vso\[)/mu, 'a command');
  if (format === 'csv') for (const cell of readCsv(out.replace(/^\ufeff/u, '')).rows.flat()) if (/^\s*[=+@\uff1d\uff0b\uff20]|^\s*-(?![\d.])/u.test(cell.text)) signs.push(`a formula: ${JSON.stringify(cell.text.slice(0, 80))}`);
  return signs;
}
