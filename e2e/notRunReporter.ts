import type { Reporter } from '@playwright/test/reporter'

/** Says last, a line each, what did not run here and why: a test that did not run is not a test that passed. */
export default class NotRunReporter implements Reporter {
  readonly #notRun: string[]

  constructor({ notRun }: { notRun: string[] }) {
    this.#notRun = notRun
  }

  onEnd() {
    for (const line of this.#notRun) console.log(line)
  }

  printsToStdio() {
    return false
  }
}
