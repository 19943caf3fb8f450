/** What has been done with each exam of the library: counts, the latest mock, and what is still open. */
import type { AttemptSummary, DomainTotal } from '#core/history/records'
import type { RowStore } from '../../db/rowStore'

/** Of one exam. `mocks` and `latestMock` are of the latest attempts only, as many as Home looks back. */
export type Done = {
  /** Questions answered for the first time. */
  answered: number
  mocks: number
  latestMock: AttemptSummary | null
  /** A sitting to go on with. */
  openSittingId: string | null
}

const lookedBack = 200

/** The exam in a bank as a key. */
export const doneKey = (bankId: string, examId: string) => `${bankId}/${examId}`

/** By `doneKey`; an exam nothing was done with has no entry. */
export async function loadDone(rows: RowStore): Promise<ReadonlyMap<string, Done>> {
  const [totals, summaries, sittings] = await Promise.all([
    rows.totals(),
    rows.summaries(lookedBack),
    rows.sittings(),
  ])
  const done = new Map<string, Done>()
  const change = (
    { bankId, examId }: Pick<DomainTotal, 'bankId' | 'examId'>,
    by: (was: Done) => Partial<Done>,
  ) => {
    const key = doneKey(bankId, examId)
    const was = done.get(key) ?? { answered: 0, mocks: 0, latestMock: null, openSittingId: null }
    done.set(key, { ...was, ...by(was) })
  }
  for (const total of totals) change(total, ({ answered }) => ({ answered: answered + total.firstTotal }))
  for (const summary of summaries)
    if (summary.kind === 'mock' && !summary.isArchived)
      change(summary, ({ mocks, latestMock }) => ({ mocks: mocks + 1, latestMock: latestMock ?? summary }))
  for (const sitting of sittings.filter(({ end }) => end === null))
    change({ bankId: sitting.form.bankId, examId: sitting.exam.id }, () => ({
      openSittingId: sitting.attemptId,
    }))
  return done
}
