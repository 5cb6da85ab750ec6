/** The tests that every mutant is tried on: those that say what the evaluation gives. The quickest come first. */
import '../evaluate/truth.test.ts';
import '../evaluate/tally.test.ts';
import '../evaluate/same-value.test.ts';
import '../evaluate/settings.test.ts';
import '../evaluate/operators.test.ts';
import '../evaluate/bound.test.ts';
import '../evaluate/options.test.ts';
import './settled.test.ts';
import './examples.test.ts';
import './predicted.test.ts';
import '../evaluate/points.test.ts';

export { tests } from './plain-vitest.ts';
