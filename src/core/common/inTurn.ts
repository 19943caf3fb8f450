/** Acts of one kind that must not overlap: each begins when those asked for before it are over, also when they failed. */
export function createTurns() {
  let last: Promise<unknown> = Promise.resolve()
  return async <Result>(act: () => Promise<Result>): Promise<Result> => {
    const turn = last.then(act)
    last = turn.catch(() => undefined)
    return turn
  }
}
