/** From what a person says of questions to rows: what is left out, reports, rulings on keys. The later writing wins. */
import { stampOf } from '../common/stamp'
import { laterOf } from '../history/marks'
import { rowsOnly, type Effect } from './effect'
import type { LogEvent } from './logEvent'
import { rowKey, type ReadRow } from './rows'

type ProblemEvent = Extract<LogEvent, { type: 'question.leftOut' | 'problem.reported' | 'conflict.ruled' }>

/** What one such event does. */
export function problemEffect(event: ProblemEvent, read: ReadRow): Effect {
  const stamp = stampOf(event)
  switch (event.type) {
    case 'question.leftOut': {
      const { bankId, questionId, isLeftOut } = event
      const key = rowKey.history(bankId, questionId)
      const row = laterOf(read('leftOut', key), { bankId, questionId, isLeftOut, stamp })
      // Its card waits meanwhile.
      const question = { key, before: read('histories', key), onlyAdds: false }
      return { rows: [{ table: 'leftOut', key, row }], questions: [question], counts: [] }
    }
    case 'problem.reported': {
      const { reportId, report } = event
      const before = read('reports', reportId)
      const madeAtMs = Math.min(before?.madeAtMs ?? Infinity, event.atMs)
      const latest = laterOf(before, { reportId, report, madeAtMs, stamp })
      return rowsOnly({ table: 'reports', key: reportId, row: { ...latest, madeAtMs } })
    }
    case 'conflict.ruled': {
      const { wording, ruling } = event
      const row = laterOf(read('rulings', wording), { wording, ruling, stamp })
      return rowsOnly({ table: 'rulings', key: wording, row })
    }
  }
}
