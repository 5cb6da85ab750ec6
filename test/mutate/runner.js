// Runs the bundled tests for Stryker inside its own process: the bundle is compiled once and evaluated anew for each mutant, so that nothing that one
// mutant has left in memory reaches the next, and code that runs only once at the start is tried as well.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { determineHitLimitReached, DryRunStatus, TestStatus, toMutantRunResult } from '@stryker-mutator/api/test-runner';

const require = createRequire(import.meta.url);

/** `yaml`, which reads the same text once: the mutants are all tried on the same files. */
function rememberingYaml() {
  const yaml = require('yaml');
  const known = new Map();
  return {
    ...yaml,
    parse: (text, ...options) => {
      if (!known.has(text)) known.set(text, yaml.parse(text, ...options));
      return structuredClone(known.get(text));
    },
  };
}

class EvaluationTests {
  #evaluate;
  #url;
  #yaml = rememberingYaml();

  capabilities() {
    return { reloadEnvironment: true };
  }

  init() {
    const file = `${process.cwd()}/coverage/commands/mutants.cjs`;
    this.#url = pathToFileURL(file).href;
    this.#evaluate = new vm.Script(`(function (require, module, exports, __url) {${readFileSync(file, 'utf8')}\n})`, { filename: file }).runInThisContext();
  }

  async dryRun() {
    const state = { activeMutant: undefined };
    return { ...(await this.#run(state, undefined)), mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }) {
    const state = { activeMutant: activeMutant.id, hitCount: 0, hitLimit };
    const result = await this.#run(state, testFilter === undefined ? undefined : new Set(testFilter));
    return toMutantRunResult(determineHitLimitReached(state.hitCount, hitLimit) ?? result);
  }

  async #run(state, wanted) {
    globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] = state;
    const module = { exports: {} };
    const done = [];
    try {
      this.#evaluate((id) => (id === 'yaml' ? this.#yaml : require(id)), module, module.exports, this.#url);
      await this.#runEach(module.exports.tests, state, wanted, done);
    } catch (error) {
      // A mutant that breaks what the tests are made from is noticed too.
      done.push({ id: 'start', name: 'start', timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) });
    }
    return { status: DryRunStatus.Complete, tests: done };
  }

  /** Runs them up to the first that fails. */
  async #runEach(tests, state, wanted, done) {
    for (const { name, run } of tests) {
      if (wanted !== undefined && !wanted.has(name)) continue;
      state.currentTestId = name;
      const start = performance.now();
      let failure;
      try {
        await run();
      } catch (error) {
        failure = String(error);
      }
      state.currentTestId = undefined;
      const test = { id: name, name, timeSpentMs: performance.now() - start };
      done.push(failure === undefined ? { ...test, status: TestStatus.Success } : { ...test, status: TestStatus.Failed, failureMessage: failure.slice(0, 300) });
      if (failure !== undefined) return;
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'evaluation', EvaluationTests)];
