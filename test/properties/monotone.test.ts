import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtCatalogue } from '../../src/catalogue/built.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { YamlMap } from '../../src/law/cell.ts';
import { readLaw } from '../../src/law/law.ts';
import type { Finding } from '../../src/model/finding.ts';
import { LEVELS } from '../../src/model/outcome.ts';
import { anyLaw } from './laws.ts';

// The same laws in every run; another seed looks further.
fc.configureGlobal({ seed: Number(process.env['LACUNA_SEED'] ?? 20261128) });

const { catalogue } = builtCatalogue();
const runs = Number(process.env['LACUNA_RUNS'] ?? 80);

type Plain = Record<string, unknown>;

function judge(law: object): ReadonlyMap<string, Finding> {
  return new Map(evaluate(readLaw(law as YamlMap, catalogue), catalogue.criteria, catalogue, { asParty: new Set() }).map((finding) => [finding.criterion, finding]));
}

/** The laws that come of widening one offence: a limit struck, ages or media widened, an act or a kind of material added. */
function widenings(offence: Plain): Plain[] {
  const without = (key: string): Plain => Object.fromEntries(Object.entries(offence).filter(([name]) => name !== key));
  const struck = ['needs', 'purposes', 'gains', 'child-from', 'only', 'via'].filter((key) => key in offence).map(without);
  const acts = Object.keys(catalogue.vocabulary.about[String(offence['about'])]?.acts ?? {});
  const listed = Array.isArray(offence['acts']) ? (offence['acts'] as unknown[]) : [];
  return [...struck, { ...offence, 'child-under': 18 }, ...(Array.isArray(offence['acts']) ? acts.filter((act) => !listed.includes(act)).slice(0, 3).map((act) => ({ ...offence, acts: [...listed, act] })) : [])];
}

/** Criteria that a broader offence may fairly worsen, and why. */
const MAY_WORSEN: Readonly<Record<string, string>> = {
  'child-status.own-images': 'an offence that reaches children more broadly needs the exception for children more',
  'child-status.images-of-peers': 'the same',
  'child-status.consensual-sharing': 'the same',
  'abuse.peers-not-criminalised': 'the same: an adult offender, or force, was needed before',
  'csam.ict': 'an act that was punished nowhere is now punished offline alone: the outcome asks that both media be treated alike',
  'prostitution.online': 'the same',
  'sale.online': 'the same',
  'grooming.without-meeting': 'an offence that now reaches sexual activity is looked at in place of those that did not',
};
/** Criteria that look at rules over offences: an act added must be reached too, and is then judged where it was not before. */
const OVER_OFFENCES = new Set(['limitation', 'jurisdiction', 'extradition', 'liability']);

describe('for any law, monotone:', () => {
  it('a broader offence never opens a gap in what the law punishes, nor closes a door to a met', () => {
    fc.assert(
      fc.property(anyLaw, fc.nat(), fc.nat(), (law, which, how) => {
        const offences = law['offences'] as Record<string, Plain>;
        const names = Object.keys(offences);
        const name = names[which % names.length] as string;
        const wider = widenings(offences[name] as Plain);
        const chosen = wider[how % wider.length];
        if (chosen === undefined) return;
        const before = judge(law);
        const after = judge({ ...law, offences: { ...offences, [name]: chosen } });
        for (const [id, { outcome, topic }] of before) {
          if (outcome !== 'met' || MAY_WORSEN[id] !== undefined || OVER_OFFENCES.has(topic)) continue;
          expect(after.get(id)?.outcome, `${id}: ${JSON.stringify(chosen)}`).not.toBe('gap');
        }
      }),
      { numRuns: runs },
    );
  });

  it('a further offence without any limit never opens a gap in what the law punishes', () => {
    fc.assert(
      fc.property(anyLaw, fc.constantFrom(...Object.keys(catalogue.vocabulary.about)), (law, about) => {
        const before = judge(law);
        const whole = { about, acts: Object.keys(catalogue.vocabulary.about[about]?.acts ?? {}), 'child-under': 18, excused: ['peers', 'own-images', 'received-passively'] };
        const after = judge({ ...law, offences: { ...(law['offences'] as object), whole } });
        for (const [id, { outcome, topic }] of before) {
          if (outcome === 'met' && !OVER_OFFENCES.has(topic)) expect(after.get(id)?.outcome, id).not.toBe('gap');
        }
      }),
      { numRuns: runs },
    );
  });

  it('a general rule that reaches more never opens a gap', () => {
    fc.assert(
      fc.property(anyLaw, fc.constantFrom('attempt', 'complicity', 'co-perpetration', 'association', 'legal-persons', 'jurisdiction'), (law, key) => {
        const general = (law['general'] ?? {}) as Plain;
        const free = { for: 'all', presence: 'not-required', 'dual-criminality': 'not-required', complaint: 'not-required' };
        const wider = key === 'jurisdiction' ? { ...(general['jurisdiction'] as object), nationals: free, residents: free, 'victim-national': free, 'victim-resident': free, universal: free } : 'yes';
        const before = judge(law);
        const after = judge({ ...law, general: { ...general, [key]: wider } });
        for (const [id, { outcome }] of before) if (outcome === 'met') expect(after.get(id)?.outcome, id).not.toBe('gap');
      }),
      { numRuns: runs },
    );
  });

  it('abolished limitation never opens a gap', () => {
    fc.assert(
      fc.property(anyLaw, (law) => {
        const before = judge(law);
        const after = judge({ ...law, general: { ...(law['general'] as object), limitation: [{ for: 'all', from: 'none' }] } });
        for (const [id, { outcome }] of before) if (outcome === 'met') expect(['met', 'not-applicable'], id).toContain(after.get(id)?.outcome);
      }),
      { numRuns: runs },
    );
  });

  it('a stronger tie to a treaty never lowers a level', () => {
    fc.assert(
      fc.property(anyLaw, fc.constantFrom('opsc', 'lanzarote', 'budapest', 'malabo', 'acrwc', 'crc', 'ilo-c182'), fc.constantFrom('no', 'unknown', undefined, '2030-01-01'), (law, treaty, weak) => {
        const others = (law['treaties'] ?? {}) as Plain;
        const weaker = judge({ ...law, treaties: { ...others, [treaty]: weak } });
        const stronger = judge({ ...law, treaties: { ...others, [treaty]: 'yes' } });
        for (const [id, { level, outcome }] of weaker) {
          const bound = stronger.get(id);
          if (bound === undefined || id.startsWith('cooperation.')) continue;
          expect(bound.outcome, id).toBe(outcome);
          expect(LEVELS.indexOf(bound.level), id).toBeLessThanOrEqual(LEVELS.indexOf(level));
        }
      }),
      { numRuns: runs },
    );
  });
});
