import type { OperatorName } from '../evaluate/operators/index.ts';
import type { Test } from '../model/criterion.ts';
import { distinct } from './edit.ts';
import { proposeExcused } from './propose-excuses.ts';
import { proposeBound, proposeFact, proposeMeasure, proposeUnreserved } from './propose-facts.ts';
import { proposeLimitation, proposeLonger } from './propose-limitation.ts';
import { proposeCovered, proposeDefined, proposeTerm } from './propose-material.ts';
import { proposeDescribed, proposeOnline, proposePunished, proposeStates, proposeUnneeded } from './propose-offences.ts';
import { proposeCoherent, proposePenalty } from './propose-penalty.ts';
import { proposeCondition, proposeGround, proposePresence, proposeReached } from './propose-rules.ts';
import type { Proposal, Proposer, Wanted } from './proposer.ts';

/** Whichever of these tests is met: each one's proposals. */
const eitherOf: Proposer = (settings, wanted) => testsIn(settings).flatMap((test) => propose(test, wanted));

/** The first of these tests that says something. A term that speaks against it goes with whatever is stated instead. */
const firstOf: Proposer = (settings, wanted) => {
  const tests = testsIn(settings);
  const contrary = tests.filter((test) => Object.hasOwn(test, 'term') && wanted.evaluate(test, wanted).outcome === 'gap').flatMap((test) => propose(test, wanted).flat());
  return tests.flatMap((test) => propose(test, wanted)).map((edits) => distinct([...edits, ...contrary]));
};

/** How many proposals of each of several tests are joined with those of the others. */
const JOINED = 3;

/** All of these tests: the first proposals of each that is not met, the second ones, and so on. */
const allOf: Proposer = (settings, wanted) => {
  const open = testsIn(settings).filter((test) => wanted.evaluate(test, wanted).outcome !== 'met').map((test) => propose(test, wanted));
  const together = Array.from({ length: JOINED }, (_, index) => distinct(open.flatMap((one) => one[index] ?? one[0] ?? [])));
  return [...together.filter((one) => one.length > 0), ...open.flat()];
};

/** Nothing that a law could change: whether a question arises at all, or which States belong to a group. */
const nothing: Proposer = () => [];

const given: Proposer = (settings, wanted) => propose((settings as { readonly then: Test }).then, wanted);

/** What could make each operator's test come true, by its settings and by what the law says. */
const PROPOSERS: Readonly<Record<OperatorName, Proposer>> = {
  punished: proposePunished,
  described: proposeDescribed,
  covered: proposeCovered,
  defined: proposeDefined,
  fact: proposeFact,
  measure: proposeMeasure,
  term: proposeTerm,
  states: proposeStates,
  excused: proposeExcused,
  'stated-excuses': nothing,
  reached: proposeReached,
  ground: proposeGround,
  exists: nothing,
  condition: proposeCondition,
  presence: proposePresence,
  limitation: proposeLimitation,
  longer: proposeLonger,
  penalty: proposePenalty,
  coherent: proposeCoherent,
  online: proposeOnline,
  unneeded: proposeUnneeded,
  bound: proposeBound,
  unreserved: proposeUnreserved,
  member: nothing,
  all: allOf,
  any: eitherOf,
  together: allOf,
  first: firstOf,
  given,
};

/** Edits that might meet a test. */
export function propose(test: Test, wanted: Wanted): readonly Proposal[] {
  const [name = ''] = Object.keys(test);
  return PROPOSERS[name as OperatorName](test[name], wanted);
}

function testsIn(settings: unknown): readonly Test[] {
  return settings as readonly Test[];
}
