import { describe, expect, it } from 'vitest';
import { run } from '../run-command.ts';

/** A world in which nothing can be printed. */
const failing = (thrown: unknown): { readonly out: () => void } => ({
  out: () => {
    throw thrown;
  },
});

describe('how a run ends', () => {
  it.each([
    ['a full disk', { path: '/dev/full' }, '/dev/full'],
    ['a place without a name', {}, 'write'],
  ])('without a verdict where the system refuses: %s', async (_, more, what) => {
    const refused = Object.assign(new Error('no space'), { code: 'ENOSPC', syscall: 'write', ...more });
    expect(await run(['rules'], failing(refused))).toEqual({ code: 2, out: '', err: `error: the system refused (ENOSPC: ${what}); this is no verdict\n` });
  });

  const withoutStack = new Error('broken');
  delete withoutStack.stack;
  it.each([
    ['an error, with the lines that a report of it needs', new Error('broken'), /^lacuna itself broke[^\n]*\nError: broken\n +at /u],
    ['an error without a stack', withoutStack, /^lacuna itself broke[^\n]*\nbroken\n$/u],
    ['something that is no error', 'broken', /^lacuna itself broke[^\n]*\nbroken\n$/u],
    ['a file of its own that is missing', Object.assign(new Error('broken'), { code: 'ENOENT', syscall: 'open' }), /^lacuna itself broke/u],
    ['an error of Node with a code of another kind', Object.assign(new Error('broken'), { code: 'ERR_INVALID_ARG_TYPE', syscall: 'open' }), /^lacuna itself broke/u],
  ])('with exit 3 where lacuna itself failed: %s', async (_, thrown, expected) => {
    const { code, err } = await run(['rules'], failing(thrown));
    expect(code).toBe(3);
    expect(err).toMatch(expected);
  });

  it.each([[['-f', 'json']], [['-fjson']], [['--format', 'json']], [['--format=json']]])('with what is wrong on the command line as JSON too where a program reads JSON: %j', async (format) => {
    const { code, out } = await run(['check', 'x.yaml', '--nope', ...format]);
    expect(code).toBe(2);
    expect((JSON.parse(out) as { errors: { message: string }[] }).errors[0]?.message).toContain("unknown option '--nope'");
  });

  it('with nothing printed where the JSON goes into a file, or another word stands where a format would', async () => {
    expect((await run(['check', 'x.yaml', '--nope', '-f', 'json', '-o', 'report.json'])).out).toBe('');
    expect((await run(['json', 'x.yaml'])).out).toBe('');
  });
});
