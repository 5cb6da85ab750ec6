/** Numbers from a seed: the same in every run. */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const KEYS = ['about', 'at', 'acts', 'needs', 'child-under', 'is', 'note', 'csam.simple-possession', 'for', 'é', '"quoted"', "'it''s'", '1', 'true', 'null', 'yes', 'a.b', '_x', 'only', '"a: b"'];
const WORDS = ['csam', 'cp art. 12 para. 3', 'yes', 'no', 'unknown', '18', '2012-08-01', '1.50', '0x1F', '0o17', 'null', '~', 'True', '-1', '.5', '1e3', 'Loi n° 2018-16', '« a »', 'a#b', 'a:b', "it's", 'x - y', '(b)', '1_000', 'nan', '.inf', 'http://x.y/z?a=b', '12:30', '“x” – y', '😀'];
const QUOTED = ['"a"', "'b'", '"a: b # c"', "'it''s'", '"\\u00e9\\n"', '""', "''", '"\\x41"', '"a\\\\b"', "'# no'"];
/** What a reader may stumble over. */
const NASTY = ['\t', ' #c', '# c', '&a ', '*a', '!t ', '!!str ', '? ', '%', '@', '`', '|', '>', '>-', '|+', '|2', '---', '...', '<<: ', '\r\n', '\u2028', '\u0085', '\ufeff', '\u00a0', '\\', '"', "'", '{', '}', '[', ']', ',', ':', ': ', '- ', '-', '\n', '\n\n', '  ', ' ', '\n  ', '\n- ', 'a: b: c', '__proto__', ',,', '[a: b]', '{a}', '"x\n  y"', '0b1', '\u0007'];

/** A short text in YAML, most often much like the description of a law, and now and then with something nasty in it. */
export function generatedYaml(next: (below: number) => number): string {
  const pick = <Item>(items: readonly Item[]): Item => items[next(items.length)] as Item;
  const scalar = (): string => (next(4) === 0 ? pick(QUOTED) : pick(WORDS));
  const flow = (depth: number): string => {
    const kind = depth > 2 ? 0 : next(5);
    if (kind < 3) return scalar();
    const space = pick(['', ' ']);
    const items = Array.from({ length: next(4) }, () => (kind === 3 ? flow(depth + 1) : `${pick(KEYS)}: ${flow(depth + 1)}`));
    return kind === 3 ? `[${space}${items.join(`,${pick([' ', ''])}`)}${space}]` : `{${space}${items.join(', ')}${space}}`;
  };
  const lines: string[] = [];
  const end = (): string => pick(['', '', '', '', ' # why', '  ', '   #x']);
  const block = (indent: string, depth: number): void => {
    const step = pick(['  ', '  ', '  ', '    ', ' ']);
    const list = next(5) === 0;
    for (let count = 1 + next(3); count > 0; count -= 1) {
      if (next(9) === 0) lines.push(pick(['', '# a remark', `${indent}# deeper`, `${indent}    # deeper still`, '  ']));
      const key = `${indent}${list ? '-' : `${pick(KEYS)}:`}`;
      const kind = next(10);
      if (kind < 5) lines.push(`${key}${pick([' ', ' ', ' ', '  '])}${scalar()}${end()}`);
      else if (kind < 7 || depth > 3) lines.push(`${key} ${flow(0)}${end()}`);
      else if (kind === 7) lines.push(`${key} ${pick(['>', '>-', '|', '|-'])}`, ...Array.from({ length: 1 + next(2) }, () => `${indent}${step}${pick(WORDS)}`));
      else if (list && kind === 8) {
        lines.push(`${key} ${pick(KEYS)}: ${scalar()}`);
        if (next(2) === 0) lines.push(`${indent}  ${pick(KEYS)}: ${flow(1)}`);
      } else {
        lines.push(`${key}${end()}`);
        block(`${indent}${step}`, depth + 1);
      }
    }
  };
  block('', 0);
  const text = `${lines.join('\n')}${pick(['\n', '\n', '\n', ''])}`;
  if (next(3) !== 0) return text;
  const at = next(text.length + 1);
  return `${text.slice(0, at)}${pick(NASTY)}${text.slice(at + next(2))}`;
}
