/**
 * What the person wrote on questions and topics of one bank. Invariant: a note on a question in a running sitting is not
 * among them before the answer was shown there.
 */
import type { BankId, QuestionId } from '#core/bank/ids'
import { plainText } from '#core/common/plainText'
import { rowKey } from '#core/log/rows'
import { searchWords } from '#core/notes/noteSearch'
import { noteAddress, questionAddress } from '../../addresses/addresses'
import { roundThatShowed, runningQuestions } from '../../actions/runningQuestions'
import type { RowStore } from '../../db/rowStore'
import { useRows } from '../../hooks/useQuery'

/**
 * `about`: the first words of the question, or the topic. `to`: where it is read; null for a question whose attempts
 * were all deleted.
 */
export type OwnNote = {
  key: string
  kind: 'question' | 'topic'
  about: string
  text: string
  to: string | null
}

const aboutLength = 120

/** The person's notes in this bank; none until they are read. */
export function useOwnNotes(bankId: BankId): readonly OwnNote[] {
  return useRows(`own-notes:${bankId}`, (rows) => readOwnNotes(rows, bankId)).data ?? none
}

const none: readonly OwnNote[] = []

async function readOwnNotes(rows: RowStore, bankId: BankId): Promise<OwnNote[]> {
  const running = await runningQuestions(rows)
  const notes = (await rows.personalNotes()).filter(
    ({ subject, text }) =>
      text !== '' &&
      subject.bankId === bankId &&
      !(subject.kind === 'question' && running.has(rowKey.history(bankId, subject.questionId))),
  )
  return Promise.all(
    notes.map(async ({ subject, text: written }): Promise<OwnNote> => {
      const key = rowKey.personalNote(subject)
      const text = plainText(written)
      if (subject.kind === 'topic') {
        const { kind, topic } = subject
        return { key, kind, about: topic, text, to: noteAddress(bankId, topic) }
      }
      const { kind, questionId } = subject
      const history = await rows.get('histories', rowKey.history(bankId, questionId))
      const hash = history?.exposures.length ? history.hash : await hashInRound(rows, bankId, questionId)
      const question = hash && (await rows.get('snapshots', hash))
      const about = question ? plainText(question.stem).slice(0, aboutLength) : questionId
      return { key, kind, about, text, to: question ? questionAddress(bankId, questionId) : null }
    }),
  )
}

/** The version of a question whose answer a paused round has shown. */
async function hashInRound(rows: RowStore, bankId: BankId, questionId: QuestionId) {
  const round = await roundThatShowed(rows, rowKey.history(bankId, questionId))
  return round?.form.items.find((item) => item.questionId === questionId)?.hash
}

/** Those that hold every word of the query, in their text or in what they are about. */
export function findOwnNotes(notes: readonly OwnNote[], query: string): OwnNote[] {
  const words = searchWords(query)
  return notes.filter(({ about, text }) => {
    const whole = `${about}\n${text}`.toLowerCase()
    return words.length > 0 && words.every((word) => whole.includes(word))
  })
}
