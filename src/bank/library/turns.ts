/**
 * Acts one after the other, those that are likely to take long last.
 * Invariant: an act begins when no other is under way; one that fails holds up none.
 */

export type Turns = {
  /**
   * Says that an act is being prepared: what goes last waits for it. Call what is returned when it has its turn or
   * needs none.
   */
  coming: () => () => void
  /** Runs an act in its turn. `isLast`: after all others that wait or are coming. */
  take: <Result>(act: () => Promise<Result>, isLast: boolean) => Promise<Result>
}

/** A line of its own. */
export function createPatientTurns(): Turns {
  const waiting: Record<'soon' | 'last', (() => Promise<void>)[]> = { soon: [], last: [] }
  let comingCount = 0
  let isBusy = false

  const next = () => {
    if (isBusy) return
    const turn = waiting.soon.shift() ?? (comingCount === 0 ? waiting.last.shift() : undefined)
    if (!turn) return
    isBusy = true
    void turn().finally(() => {
      isBusy = false
      next()
    })
  }

  return {
    coming() {
      let isComing = true
      comingCount += 1
      return () => {
        if (isComing) comingCount -= 1
        isComing = false
        next()
      }
    },
    take: (act, isLast) =>
      new Promise((resolve, reject) => {
        waiting[isLast ? 'last' : 'soon'].push(() => act().then(resolve, reject))
        next()
      }),
  }
}
