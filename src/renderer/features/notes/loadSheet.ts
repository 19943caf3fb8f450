/** Gathers what a cheat sheet is made of: standing misses of one exam, their questions as shown, the notes on them. */
import { cheatSheet, type CheatSheet, type StandingMiss } from '#core/notes/cheatSheet'
import type { Exam } from '#core/bank/exam'
import type { BankId } from '#core/bank/ids'
import { topicDomains } from '#core/history/topicScore'
import { rowKey } from '#core/log/rows'
import type { Standing } from '#core/history/standing'
import { loadIndex } from '../../actions/bankIndex'
import type { Engine } from '../../actions/engine'
import { runningQuestions } from '../../actions/runningQuestions'

/** Characters that fill one printed page of two columns; measured with the print style sheet. */
const pageRoom = 7_200

/** The cheat sheet of an exam. A note that cannot be read is passed over: the explanation stands for its lines. */
export async function loadSheet(engine: Engine, bankId: BankId, exam: Exam): Promise<CheatSheet> {
  const rows = engine.rows()
  const [standings, totals, running, { index }] = await Promise.all([
    rows.standings(bankId),
    rows.totals(),
    runningQuestions(rows),
    loadIndex(engine, bankId),
  ])
  // The exam a question was met in last decides on whose sheet it stands.
  const missed = standings.filter(
    ({ missedAtMs, lastExamId, questionId }) =>
      missedAtMs !== null && lastExamId === exam.id && !running.has(rowKey.history(bankId, questionId)),
  )
  const questions = await rows.getMany(
    'snapshots',
    missed.map(({ hash }) => hash),
  )
  const misses = missed.flatMap((standing, index): StandingMiss[] => {
    const question = questions[index]
    return question ? [missOf(standing, question)] : []
  })
  const topics = [...new Set(misses.map(({ question }) => question.topic).filter(Boolean))]
  const notes = await Promise.all(topics.map((topic) => engine.client.note(bankId, topic).catch(() => null)))
  return cheatSheet({
    exam,
    misses,
    notes: notes.filter((note) => note !== null),
    noteDomains: topicDomains(exam, index.questions),
    totals: totals.filter((total) => total.bankId === bankId && total.examId === exam.id),
    room: pageRoom,
  })
}

function missOf(standing: Standing, question: StandingMiss['question']): StandingMiss {
  const { lastDomain, missCount, rightSinceMiss } = standing
  return { question, domain: lastDomain, missCount: Math.max(1, missCount), rightSinceMiss }
}
