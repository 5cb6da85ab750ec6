import { describe, expect, it } from 'vitest';
import { sourcePath, sourceUri } from '../../src/render/source-path.ts';

describe('the path of a file in formats for pipelines', () => {
  it('has no detours and forward slashes on every system', () => {
    expect(['./laws/xa.yaml', 'laws//xa.yaml', 'laws/../laws/./xa.yaml', 'laws\\xa.yaml', 'laws/xa.yaml'].map(sourcePath)).toEqual(Array.from({ length: 5 }, () => 'laws/xa.yaml'));
    expect(['../xa.yaml', '../../a/../xa.yaml', '/srv/./xa.yaml', '<stdin>'].map(sourcePath)).toEqual(['../xa.yaml', '../../xa.yaml', '/srv/xa.yaml', '<stdin>']);
  });

  it('as a URI is relative where the path is, and encoded', () => {
    expect(['./lois/été 1%.yaml', 'a:b#c?.yaml', '/srv/x y.yaml', 'C:\\lois\\xa.yaml', '<stdin>'].map(sourceUri)).toEqual(['lois/%C3%A9t%C3%A9%201%25.yaml', 'a%3Ab%23c%3F.yaml', 'file:///srv/x%20y.yaml', 'file:///C:/lois/xa.yaml', '%3Cstdin%3E']);
  });
});
