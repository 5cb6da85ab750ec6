import type { DiagnosticTable } from '../speech.ts';

const near = (values: Readonly<Record<string, string>>): string => (values['near'] === undefined ? values['known'] === '' ? 'there is none' : `one of: ${values['number'] === undefined ? '' : 'a number, '}${values['known'] ?? ''}` : `did you mean ${values['near']}?`);

/** What the author wrote, in quotation marks; the file itself where the fault is in the whole. */
const said = (values: Readonly<Record<string, string>>): string => (values['text'] === undefined ? 'the file' : `“${values['text']}”`);

/** What a bill could have meant, by name. */
const absent = (values: Readonly<Record<string, string>>): string => (values['near'] !== undefined ? `did you mean ${values['near']}?` : values['known'] === '' ? 'there is nothing of the kind.' : `there are: ${values['known'] ?? ''}.`);

/** What is wrong, and the mend. */
export const englishDiagnostics: DiagnosticTable = {
  'file-missing': () => ({ message: 'there is no such file' }),
  'file-unreadable': (v) => ({ message: `the file cannot be read (${v['why'] ?? ''})` }),
  'file-empty': () => ({ message: 'the file is empty', hint: '`lacuna schema` describes the format; fixtures/countries has examples' }),
  'file-too-large': (v) => ({ message: `the file is too large${v['size'] === '' ? '' : ` (${v['size'] ?? ''})`}; it may have ${v['limit'] ?? ''} at most` }),
  'file-outside': () => ({ message: 'the file leads outside the folders that the command was given', hint: 'name what the link leads to' }),
  'not-utf8': (v) => ({ message: `the file is not in UTF-8 (it looks like ${v['encoding'] ?? ''})`, hint: 'save it as UTF-8' }),
  'not-text': (v) => ({ message: `this is a ${v['kind'] ?? ''} file, not YAML`, hint: 'describe the law in a text file that ends in .yaml' }),
  'stdin-is-terminal': () => ({ message: 'standard input is a terminal: nothing would ever come', hint: 'pipe a file into the command, or name a file' }),
  'yaml-syntax': (v) => ({ message: `this is not valid YAML ${v['text'] === '' ? '' : `near ${said(v)} `}(${SYNTAX[v['what'] ?? ''] ?? v['what'] ?? ''})`, hint: v['quote'] === undefined ? 'look at indentation, colons and quotes on this line and the one above' : `a value that holds a colon followed by a space goes in quotes: "${v['quote']}"` }),
  'yaml-duplicate-key': (v) => ({ message: `the key ${said(v)} stands twice in the same map`, hint: 'give one of the two another name, or join them' }),
  'yaml-alias-bomb': () => ({ message: 'aliases multiply beyond measure', hint: 'write the repeated parts out' }),
  'yaml-too-deep': () => ({ message: 'the file is nested too deeply', hint: 'a description needs a dozen levels; 50 are allowed' }),
  'yaml-too-many': () => ({ message: 'the file holds too many values', hint: 'a description may hold 20,000 at most' }),
  'yaml-long-key': () => ({ message: 'a key is too long', hint: 'a key may have 200 characters at most' }),
  'yaml-several-documents': () => ({ message: 'the file holds several YAML documents', hint: 'keep one law in one file' }),
  'unknown-key': (v) => ({ message: `there is no key ${said(v)} here`, hint: near(v) }),
  'missing-key': (v) => ({ message: `the key “${v['key'] ?? ''}” is missing`, ...(MISSING[v['key'] ?? ''] === undefined ? {} : { hint: `add it, for instance ${MISSING[v['key'] ?? ''] ?? ''}` }) }),
  'unknown-word': (v) => ({ message: `${said(v)} is not a word that may stand here`, hint: near(v) }),
  'list-needed': (v) => ({ message: `${said(v)} stands alone; a list is needed here`, hint: v['near'] !== undefined ? `write it in brackets: [${v['near']}]` : v['known'] === '' ? 'write a list' : `in brackets, one or more of: ${v['known'] ?? ''}` }),
  'wrong-type': (v) => ({ message: `${said(v)} is ${TYPES[v['found'] ?? ''] ?? v['found'] ?? ''}; ${TYPES[v['expected'] ?? ''] ?? v['expected'] ?? ''} is needed here` }),
  'unquoted-number': (v) => ({ message: `${said(v)} is read as a number; text is needed here`, hint: `write it in quotes: "${v['text'] ?? ''}"` }),
  'out-of-range': (v) => ({ message: `${said(v)} is out of range (it must be ${(v['limit'] ?? '').replace('<=', 'at most').replace('>=', 'at least').replace('>', 'above')})` }),
  'bad-date': (v) => ({ message: `${said(v)} is no date of the calendar`, hint: 'write year-month-day: 2026-01-31' }),
  'bad-name': (v) => ({ message: `${said(v)} cannot be a name here`, hint: 'a name begins with a letter and holds letters, digits, - and _' }),
  'too-few': () => ({ message: 'this is empty', hint: 'leave the key out, or fill it' }),
  'duplicate-item': (v) => ({ message: `${said(v)} stands twice` }),
  'null-outside-bill': (v) => ({ message: `${v['key'] ?? ''} has no value`, hint: 'only a bill removes something by leaving it empty; write unknown for what is not known' }),
  'unknown-text': (v) => ({ message: `the citation begins with ${said(v)}, which is no key of texts`, hint: v['known'] === '' ? `name the text first: texts: {${v['text'] ?? ''}: {title: …}}` : near(v) }),
  'unknown-offence': (v) => ({ message: `${said(v)} is neither a topic nor an offence of this file`, hint: near(v) }),
  'unknown-country': (v) => ({ message: `${said(v)} is no ISO 3166 country code`, hint: 'two capital letters, such as BJ; XA to XZ for invented countries' }),
  'unknown-treaty': (v) => ({ message: `${said(v)} is no instrument of the catalogue`, hint: near(v) }),
  'unknown-topic': (v) => ({ message: `${said(v)} is no topic of the catalogue`, hint: near(v) }),
  'unknown-criterion': (v) => ({ message: `${said(v)} is no criterion of the catalogue`, hint: v['near'] === undefined ? '`lacuna rules` lists them' : near(v) }),
  'unknown-reservation': (v) => ({ message: `${said(v)} is no clause under which this treaty allows a reservation`, hint: near(v) }),
  'empty-age-band': (v) => ({ message: `no age is at least ${v['from'] ?? ''} and under ${v['under'] ?? ''}` }),
  'dates-reversed': (v) => ({ message: `it ends (${said(v)}) before it begins (${v['since'] ?? ''})` }),
  'act-of-other-subject': (v) => ({ message: `${said(v)} is no act of this subject`, hint: near(v) }),
  'purpose-of-other-subject': (v) => ({ message: `${said(v)} is no purpose of this subject`, hint: near(v) }),
  'penalty-reversed': (v) => ({ message: `the least term (${said(v)}) is longer than the longest (${v['max'] ?? ''})` }),
  'measure-not-foreseen': (v) => (v['known'] === '' ? { message: `the criterion ${said(v)} follows from what is described elsewhere in the file; nothing may be stated of it here`, hint: `\`lacuna explain ${v['text'] ?? ''}\` says what it follows from` } : { message: `the criterion ${said(v)} follows from the offences and rules described; only these parts may be stated: ${v['known'] ?? ''}` }),
  'measure-always-applies': () => ({ message: 'this question always arises: it cannot be not-applicable', hint: 'write no where the law has nothing, unknown where it was not read' }),
  'measure-part-unknown': (v) => ({ message: `${said(v)} is no part that may be stated here`, hint: near(v) }),
  'signed-after-bound': (v) => ({ message: `signed (${said(v)}) after the State became bound (${v['bound'] ?? ''})` }),
  'comma-in-flow': (v) => ({ message: `${said(v)} was read as a key of its own: within { } a comma ends the value before it`, hint: 'put the whole value in quotes: at: "stgb §§ 78, 78a"' }),
  'value-not-valid': (v) => ({ message: `${said(v)} is not valid here${FORMS[v['expected'] ?? ''] ?? ''}` }),
  'more-faults': (v) => ({ message: `there are more faults after these ${v['count'] ?? ''}`, hint: 'mend these first' }),
  'rule-invalid': (v) => ({ message: `${said(v)}: ${v['why'] ?? ''}` }),
  'rule-id-mismatch': (v) => ({ message: `the id ${said(v)} does not agree with the place of the file`, hint: `write ${v['expected'] ?? ''}, or move the file` }),
  'rule-id-reused': (v) => ({ message: `the id ${said(v)} has a meaning already, with these parts that are missing here: ${v['parts'] ?? ''}`, hint: 'keep the parts, or choose another id' }),
  'rule-part-unknown': (v) => ({ message: `${said(v)} is no part of this criterion`, hint: `its parts: ${v['known'] ?? ''}` }),
  'bill-outside': (v) => ({ message: `${v['text'] ?? ''} lies outside the folders that the command was given`, hint: 'name a folder that holds both the bill and the law, or run the command from there' }),
  'bill-cycle': (v) => ({ message: `the bills amend each other in a circle: ${v['chain'] ?? ''}`, hint: 'the last file of the chain must be a law' }),
  'bill-law-missing': (v) => ({ message: `there is no file ${v['text'] ?? ''} to amend; the path is relative to this file`, ...(v['near'] === undefined ? {} : { hint: `did you mean ${v['near']}?` }) }),
  'bill-nothing-there': (v) => ({ message: `the bill removes ${v['text'] ?? ''}, which is not there`, hint: absent(v) }),
  'bill-no-target': (v) => ({ message: `the bill changes ${v['text'] ?? ''}, which is not there`, hint: `${absent(v)} To introduce it, describe it whole (an offence with about, a rule with for).` }),
  'bill-beside-is': (v) => ({ message: `${v['text'] ?? ''} would have no effect: the long form of the law keeps its \`is\` beside it`, hint: 'state the new value whole, with `is`, or write `is: null` beside what you add' }),
  'bill-other-country': (v) => ({ message: `the bill is of ${v['text'] ?? ''}, the law that it amends of ${v['expected'] ?? ''}`, hint: 'leave country out of a bill' }),
  'accepted-stale': (v) => ({ message: `${v['text'] ?? ''} is accepted, but it is no gap (any more): ${v['outcome'] ?? ''}`, hint: 'remove this entry' }),
  'accepted-late': (v) => ({ message: `it expires (${v['text'] ?? ''}) before it was decided (${v['since'] ?? ''})` }),
};

/** What a key that must be there could look like. */
const MISSING: Readonly<Record<string, string>> = { lacuna: 'lacuna: 1', country: 'country: BJ', asOf: 'asOf: 2026-01-31', about: 'about: csam', title: 'title: Penal Code' };

const SYNTAX: Readonly<Record<string, string>> = {
  BAD_INDENT: 'wrong indentation', MISSING_CHAR: 'a sign is missing', UNCLOSED: 'a { or [ is opened and never closed', TAB_AS_INDENT: 'a tab is used for indentation', UNEXPECTED_TOKEN: 'unexpected sign', BAD_ALIAS: 'unknown alias',
  BLOCK_AS_IMPLICIT_KEY: 'a value begins where a key is expected', MULTILINE_IMPLICIT_KEY: 'a key runs over several lines', BAD_SCALAR_START: 'a value may not begin with this sign', BLOCK_IN_FLOW: 'an indented block inside { } or [ ]',
  BAD_DQ_ESCAPE: 'unknown escape in quotes', IMPOSSIBLE: 'unreadable', KEY_OVER_1024_CHARS: 'a key is too long', MULTIPLE_ANCHORS: 'several anchors', MULTIPLE_TAGS: 'several tags', NON_STRING_KEY: 'a key is no text', TAG_RESOLVE_FAILED: 'unknown tag', BAD_COLLECTION_TYPE: 'wrong kind of collection', BAD_DIRECTIVE: 'unknown directive', BAD_PROP_ORDER: 'anchor or tag in the wrong place', RESOURCE_EXHAUSTION: 'too large or too deep',
};

/** What a pattern of the schema asks for, in words. */
const FORMS: Readonly<Record<string, string>> = {
  '^(offence|majority|report|none|unknown|age \\d{1,2})$': '; it takes offence, majority, report, none, unknown or “age 25”',
  '^(life|\\d+(\\.\\d+)? (days?|weeks?|months?|years?))$': '; it takes a duration such as “6 months” or “5 years”, or life',
  '^(life|unknown|age \\d{1,2})$': '; it takes life or “age 25”',
  '^[a-z]{2,3}$': '; it takes the code of a language, such as fr',
};

const TYPES: Readonly<Record<string, string>> = { array: 'a list', object: 'a map', string: 'text', number: 'a number', integer: 'a whole number', boolean: 'yes or no', 'string,integer': 'a date', 'integer,string,boolean': 'an age', 'boolean,integer': 'an answer', 'array,object,string,boolean': 'a list of words', undefined: 'nothing' };
