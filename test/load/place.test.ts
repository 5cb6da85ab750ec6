import { describe, expect, it } from 'vitest';
import { shownPath } from '../../src/load/files.ts';
import { placeOf } from '../../src/load/place.ts';

describe('paths', () => {
  it.each([
    ['/lois/tg.yaml', '/lois/tg.yaml'],
    ['C:\\lois\\tg.yaml', 'C:\\lois\\tg.yaml'],
    ['d:/lois/tg.yaml', 'd:/lois/tg.yaml'],
    ['\\\\serveur\\lois\\tg.yaml', '\\\\serveur\\lois\\tg.yaml'],
    ['tg.yaml', 'C:\\ici/tg.yaml'],
    ['.\\lois\\tg.yaml', 'C:\\ici/.\\lois\\tg.yaml'],
    ['..\\tg.yaml', 'C:\\ici/..\\tg.yaml'],
  ])('%s leads where Windows and Unix take it', (path, place) => {
    expect(placeOf(path, 'C:\\ici')).toBe(place);
  });

  it('are printed with the same sign on every system', () => {
    expect(shownPath('lois\\ouest\\tg.yaml')).toBe('lois/ouest/tg.yaml');
  });
});
