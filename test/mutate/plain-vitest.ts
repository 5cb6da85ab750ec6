import { AssertionError } from 'node:assert';
import { isDeepStrictEqual } from 'node:util';

/** As much of vitest as the tests of the evaluation need, without its start of two seconds: thousands of mutants are tried. */
type Run = () => void | Promise<void>;

/** The tests that were defined, in order. */
export const tests: { readonly name: string; readonly run: Run }[] = [];
const groups: string[] = [];

/** A group of tests. */
export function describe(name: string, define: () => void): void {
  groups.push(name);
  define();
  groups.pop();
}

/** A test; it is kept for the runner. */
export function it(name: string, run: Run): void {
  const whole = [...groups, name].join(' ');
  const same = tests.filter((test) => test.name.startsWith(whole)).length;
  tests.push({ name: same === 0 ? whole : `${whole} (${String(same + 1)})`, run });
}

/** The name of one of several tests: `$case` is that key of its row. */
function named(name: string, row: unknown): string {
  return name.replaceAll(/\$(\w+)/gu, (_, key: string) => String((row as Record<string, unknown>)[key]));
}

it.each = <Row>(rows: readonly Row[]) => (name: string, run: (...values: never[]) => void): void => {
  rows.forEach((row) => {
    it(named(name, row), () => {
      run(...((Array.isArray(row) ? row : [row]) as never[]));
    });
  });
};

/** A value without keys that are undefined, as `toEqual` compares. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, plain(one)]])));
}

function holds(value: unknown, pattern: unknown): boolean {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern)) return isDeepStrictEqual(plain(value), plain(pattern));
  return typeof value === 'object' && value !== null && Object.entries(pattern).every(([key, one]) => holds((value as Record<string, unknown>)[key], one));
}

/** What is expected of a value. */
export function expect(value: unknown): Record<'toBe' | 'toEqual' | 'toMatchObject', (other: unknown) => void> & { toBeUndefined: () => void; toThrow: (text: string) => void; not: { toBe: (other: unknown) => void } } {
  const demand = (held: boolean, other: unknown): void => {
    if (!held) throw new AssertionError({ actual: value, expected: other });
  };
  return {
    toBe: (other) => { demand(Object.is(value, other), other); },
    toEqual: (other) => { demand(isDeepStrictEqual(plain(value), plain(other)), other); },
    toMatchObject: (other) => { demand(holds(value, other), other); },
    toBeUndefined: () => { demand(value === undefined, undefined); },
    toThrow: (text) => {
      let message: string | undefined;
      try {
        (value as () => void)();
      } catch (error) {
        message = String(error);
      }
      demand(message?.includes(text) === true, text);
    },
    not: { toBe: (other) => { demand(!Object.is(value, other), other); } },
  };
}
