/**
 * The problems of a bank as they are found: some of each kind are kept, the rest are counted.
 * Invariant: however much is wrong, the list is short, and no kind of problem hides another.
 */
import type { Problem } from '#core/bank/bank'
import type { Limits } from './limits'
import type { Report } from './problem'

/** `problems`: those kept so far, in the order they were found, until `end` puts them in the order to show them. */
export type ProblemList = { problems: Problem[]; report: Report; end: () => void }

type Kind = { last: Problem; listed: number; more: number }

/** An empty list. What is kept: the first of each kind, and of each as many as the limits allow. */
export function createProblemList({ problemCount, problemsOfKind }: Limits): ProblemList {
  const problems: Problem[] = []
  const kinds = new Map<string, Kind>()

  const report: Report = (problem, more = 0) => {
    const name = `${problem.severity} ${problem.code}`
    const kind = kinds.get(name) ?? { last: problem, listed: 0, more: 0 }
    kinds.set(name, kind)
    kind.more += more
    const hasRoom = problems.length < problemCount && kind.listed < problemsOfKind
    if (kind.listed > 0 && !hasRoom) {
      kind.more += 1
      return
    }
    problems.push(problem)
    kind.last = problem
    kind.listed += 1
  }

  const end = () => {
    for (const { last, more } of kinds.values()) {
      if (more > 0) problems[problems.indexOf(last)] = { ...last, message: withRest(last.message, more) }
    }
    problems.sort(byUrgency)
  }

  return { problems, report, end }
}

function withRest(message: string, count: number): string {
  return `${message} And ${count.toLocaleString('en-US')} more of this kind, not listed.`
}

function byUrgency(a: Problem, b: Problem): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
