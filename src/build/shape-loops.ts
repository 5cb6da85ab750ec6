/** So many keys are compared in a row; more are told apart by their length first. */
const FEW_KEYS = 40;

/** A key of a map, and the test of its value, which is `x`. */
export interface KeyTest {
  readonly key: string;
  readonly test: string;
}

/** A function that says whether all keys of a map fit, and all values: those of known keys each its own test, the others another. */
export function keyLoop(known: readonly KeyTest[], others: string, names: string): string {
  const name = names === '!0' ? '' : `if(!(${names}))return!1;`;
  return `(v){for(const k in v){${name}const x=v[k];${known.length <= FEW_KEYS ? keySwitch(known, 'continue;') : byLength(known)}${others === '!1' ? '' : `if(${others})continue;`}return!1}return!0}`;
}

/** A function that says whether a value fits under a key; nothing of other keys. */
export function keyTests(known: readonly KeyTest[]): string {
  return `(k,x){${keySwitch(known, 'return!0;')}}`;
}

function byLength(known: readonly KeyTest[]): string {
  const lengths = [...new Set(known.map(({ key }) => key.length))].sort((a, b) => a - b);
  return `switch(k.length){${lengths.map((length) => `case ${String(length)}:${keySwitch(known.filter(({ key }) => key.length === length), 'continue;')}break;`).join('')}}`;
}

function keySwitch(known: readonly KeyTest[], onward: string): string {
  const tests = new Map<string, string[]>();
  for (const { key, test } of known) tests.set(test, [...(tests.get(test) ?? []), key]);
  const cases = [...tests].map(([test, keys]) => `${keys.map((key) => `case${JSON.stringify(key)}:`).join('')}${test === '!0' ? onward : `if(${test})${onward}return!1;`}`);
  return cases.length === 0 ? '' : `switch(k){${cases.join('')}}`;
}

/** A function that says whether all items of a list fit. */
export function itemLoop(test: string): string {
  return `(v){for(let i=0;i<v.length;i++){const x=v[i];if(!(${test}))return!1}return!0}`;
}

/** A function that says whether a value is one of many words. */
export function wordSwitch(words: readonly unknown[]): string {
  return `(v){switch(v){${words.map((word) => `case ${JSON.stringify(word)}:`).join('')}return!0}return!1}`;
}
