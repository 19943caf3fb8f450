/** Gathers what a cheat sheet is made of: standing misses of one exam, their questions as shown, the notes on them. */
import { cheatSheet, type CheatSheet, type StandingMiss } from '#core/notes/cheatSheet'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { rowKey } from '#core/log/rows'
import { isCounted } from '#core/history/history'
import type { QuestionHistory } from '#core/history/records'
import type { Engine } from '../../actions/engine'
import { runningQuestions } from '../../actions/runningQuestions'

/** Characters that fill one printed page of two columns; measured with the print style sheet. */
const pageRoom = 7_200

/** The cheat sheet of an exam. A note that cannot be read is passed over: the explanation stands for its lines. */
export async function loadSheet(engine: Engine, bankId: BankId, exam: Exam): Promise<CheatSheet> {
  const rows = engine.rows()
  const [histories, totals, running] = await Promise.all([
    rows.histories(bankId),
    rows.totals(),
    runningQuestions(rows),
  ])
  const standing = histories.filter(
    (history) =>
      history.missedAtMs !== null &&
      lastIn(history)?.examId === exam.id &&
      !running.has(rowKey.history(bankId, history.questionId)),
  )
  const questions = await rows.getMany(
    'snapshots',
    standing.map(({ hash }) => hash),
  )
  const misses = standing.flatMap((history, index): StandingMiss[] => {
    const question = questions[index]
    return question ? [missOf(history, question)] : []
  })
  const topics = [...new Set(misses.map(({ question }) => question.topic).filter(Boolean))]
  const notes = await Promise.all(topics.map((topic) => engine.client.note(bankId, topic).catch(() => null)))
  return cheatSheet({
    exam,
    misses,
    notes: notes.filter((note) => note !== null),
    totals: totals.filter((total) => total.bankId === bankId && total.examId === exam.id),
    room: pageRoom,
  })
}

/** The exam a question was met in last decides on whose sheet it stands. */
function lastIn(history: QuestionHistory): QuestionHistory['exposures'][number] | undefined {
  return history.exposures.at(-1)
}

function missOf(history: QuestionHistory, question: StandingMiss['question']): StandingMiss {
  return {
    question,
    domain: lastIn(history)?.domain ?? null,
    missCount: Math.max(
      1,
      history.exposures.filter((exposure) => isCounted(exposure) && !exposure.isRight).length,
    ),
    rightSinceMiss: history.rightSinceMiss,
  }
}
