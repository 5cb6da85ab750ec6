const NULL = /^(?:~|[Nn]ull|NULL)?$/;
const BOOLEAN = /^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/;
const OCTAL = /^0o[0-7]+$/;
const INTEGER = /^[-+]?[0-9]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const ODD_NUMBER = /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;
const MAY_BE_OTHER = /^[-+.~\dnNtTfF]/;

/** What a scalar without quotes means in the core schema of YAML 1.2: null, a boolean, a number, or its own text. */
export function plainValue(source: string): unknown {
  if (!MAY_BE_OTHER.test(source)) return source;
  if (NULL.test(source)) return null;
  if (BOOLEAN.test(source)) return source.startsWith('t') || source.startsWith('T');
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
  if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16);
  if (NUMBER.test(source)) return Number.parseFloat(source);
  if (ODD_NUMBER.test(source)) return oddNumber(source);
  return source;
}

function oddNumber(source: string): unknown {
  if (source.toLowerCase().endsWith('nan')) return /^[-+]/.test(source) ? source : Number.NaN;
  return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
