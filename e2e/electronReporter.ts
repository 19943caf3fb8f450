import type { Reporter } from '@playwright/test/reporter'

/** Says once, last, that the electron project did not run: a test that did not run is not a test that passed. */
export default class ElectronReporter implements Reporter {
  readonly #hasElectron: boolean

  constructor({ hasElectron }: { hasElectron: boolean }) {
    this.#hasElectron = hasElectron
  }

  onEnd() {
    if (!this.#hasElectron) console.log('electron project: not run: no Electron runtime')
  }

  printsToStdio() {
    return false
  }
}
