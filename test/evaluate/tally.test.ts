import { describe, expect, it } from 'vitest';
import { tally } from '../../src/evaluate/tally.ts';
import type { Finding, SourceFinding } from '../../src/model/finding.ts';
import type { Outcome } from '../../src/model/outcome.ts';

const source = (instrument: string, outcome: Outcome, more: Partial<SourceFinding> = {}): SourceFinding => ({ instrument, at: '1', force: 'requires', counts: 'requires', bound: 'yes', outcome, reservations: [], ...more });

const finding = (topic: string, outcome: Outcome, sources: readonly SourceFinding[]): Finding => ({ criterion: `${topic}.invented`, topic, outcome, level: 'requires', reasons: [], parts: [], sources, evidence: [], warnings: [] });

/** The counts that are not nought, as `met 2 gap 1`. */
const said = (counts: Readonly<Record<Outcome, number>>): string => Object.entries(counts).filter(([, count]) => count > 0).map(([outcome, count]) => `${outcome} ${String(count)}`).join(' ');

describe('a tally', () => {
  it('counts each criterion once in all and once in its topic, by its own outcome', () => {
    const { all, topics } = tally([finding('csam', 'met', []), finding('csam', 'gap', []), finding('abuse', 'not-applicable', [])], undefined);
    expect(said(all)).toBe('met 1 gap 1 not-applicable 1');
    expect(Object.entries(topics).map(([topic, counts]) => `${topic}: ${said(counts)}`)).toEqual(['csam: met 1 gap 1', 'abuse: not-applicable 1']);
  });

  it('counts a criterion at a level by what its sources of that level come to together', () => {
    const { levels } = tally([finding('csam', 'partial', [source('lanzarote', 'met'), source('budapest', 'gap'), source('crc-c-156', 'gap', { counts: 'requests' })])], undefined);
    expect([said(levels.requires), said(levels.requests), said(levels.invites)]).toEqual(['partial 1', 'gap 1', '']);
  });

  it('leaves out sources of which nothing is left', () => {
    const { levels } = tally([finding('csam', 'met', [source('lanzarote', 'met'), source('budapest', 'not-applicable')]), finding('abuse', 'not-applicable', [source('lanzarote', 'not-applicable')])], undefined);
    expect(said(levels.requires)).toBe('met 1 not-applicable 1');
  });

  it('never counts a source that only mentions', () => {
    const { levels, instruments } = tally([finding('csam', 'gap', [source('lanzarote', 'gap', { force: 'mentions', counts: 'mentions' })])], undefined);
    expect([said(levels.requires), Object.keys(instruments)]).toEqual(['', []]);
  });

  it('counts for an instrument by what all its places come to, whatever other instruments ask', () => {
    const { instruments } = tally([finding('csam', 'partial', [source('lanzarote', 'met'), source('lanzarote', 'unknown', { at: '2' }), source('budapest', 'gap')]), finding('abuse', 'met', [source('lanzarote', 'met')])], undefined);
    expect(Object.entries(instruments).map(([id, { counts }]) => `${id}: ${said(counts)}`)).toEqual(['lanzarote: met 1 unknown 1', 'budapest: gap 1']);
  });

  it('looks at the instruments asked for alone', () => {
    const { levels, instruments, all } = tally([finding('csam', 'partial', [source('lanzarote', 'met'), source('budapest', 'gap')])], new Set(['lanzarote']));
    expect([said(levels.requires), Object.keys(instruments), said(all)]).toEqual(['met 1', ['lanzarote'], 'partial 1']);
  });

  it('takes an instrument to bind where one of its places does, and leaves it open before it says no', () => {
    const bound = (...answers: readonly SourceFinding['bound'][]): unknown => tally(answers.map((answer) => finding('csam', 'met', [source('lanzarote', 'met', { bound: answer })])), undefined).instruments['lanzarote']?.bound;
    expect([bound('no', 'yes'), bound('yes', 'no'), bound('no', 'unknown'), bound('unknown', 'no'), bound('no', 'no'), bound('no'), bound('yes', 'unknown')]).toEqual(['yes', 'yes', 'unknown', 'unknown', 'no', 'no', 'yes']);
  });
});
