/**
 * From the questions a page names to their snapshots in the log: the text comes from the bank the service has read, so
 * it crosses the wire once. Invariant: what is kept under a hash is what the page saw under it.
 */
import { valueAt } from '#core/common/dictionary'
import type { LogEvent } from '#core/log/logEvent'
import type { Question } from '#core/bank/question'
import type { AppendEvent, NamedQuestions } from '../contract'
import { Refusal } from '../http/refusal'
import type { LibraryPort } from '../libraryPort'
import type { AttemptLog } from '../log/attemptLog'

type Places = { library: LibraryPort; log: AttemptLog }

/** Events as the log holds them. Throws `questionsChanged` when a bank has other questions by now. */
export async function withSnapshots(places: Places, events: AppendEvent[]): Promise<LogEvent[]> {
  const whole: LogEvent[] = []
  for (const event of events)
    whole.push(event.type === 'questions.named' ? await withText(places, event) : event)
  return whole
}

async function withText({ library, log }: Places, event: NamedQuestions): Promise<LogEvent> {
  const { questions: named, ...stamp } = event
  const kept = { ...stamp, type: 'questions.kept' as const }
  // A repeat is known by its id; its text is in the log already, whatever the bank says by now.
  if (event.seq <= (valueAt(log.cursor(), event.device) ?? 0)) return { ...kept, questions: [] }
  const asked = named.map(({ id }) => id)
  const read = await library.questions(event.bankId, asked, event.seed)
  const found = new Map(read?.map((question) => [question.id, question]))
  const questions = named.map(({ id, hash }): Question => {
    const question = found.get(id)
    if (question?.hash !== hash) throw questionsChanged()
    return question
  })
  return { ...kept, questions }
}

function questionsChanged(): Refusal {
  return new Refusal(
    'questionsChanged',
    'The bank was changed while these questions were being drawn. Start again to draw from the bank as it is now.',
  )
}
