const INTEGER = /^[-+]?[0-9]+$/;
const OCTAL = /^0o[0-7]+$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const NUMBER = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const ODD_NUMBER = /^[-+]?\.(?:inf|Inf|INF|nan|NaN|NAN)$/;

/** What a scalar without quotes means in the core schema of YAML 1.2: null, a boolean, a number, or its own text. */
export function plainValue(source: string): unknown {
  switch (source.charAt(0)) {
    case '':
      return null;
    case '~':
    case 'n':
    case 'N':
      return source === 'null' || source === '~' || source === 'Null' || source === 'NULL' ? null : source;
    case 't':
    case 'T':
      return source === 'true' || source === 'True' || source === 'TRUE' ? true : source;
    case 'f':
    case 'F':
      return source === 'false' || source === 'False' || source === 'FALSE' ? false : source;
    case '0':
      if (OCTAL.test(source)) return Number.parseInt(source.slice(2), 8);
      if (HEXADECIMAL.test(source)) return Number.parseInt(source.slice(2), 16);
      return numberIn(source);
    case '-':
    case '+':
    case '.':
      return ODD_NUMBER.test(source) ? oddNumber(source) : numberIn(source);
    case '1':
    case '2':
    case '3':
    case '4':
    case '5':
    case '6':
    case '7':
    case '8':
    case '9':
      return numberIn(source);
    default:
      return source;
  }
}

function numberIn(source: string): unknown {
  if (INTEGER.test(source)) return Number.parseInt(source, 10);
  return NUMBER.test(source) ? Number.parseFloat(source) : source;
}

function oddNumber(source: string): unknown {
  if (source.toLowerCase().endsWith('nan')) return /^[-+]/.test(source) ? source : Number.NaN;
  return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
