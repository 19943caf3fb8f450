import { useEffect, useRef } from 'react'
import type { AttemptId } from '#core/bank/ids'
import { offeredExamsOf, useBanks } from '../../actions/banks'
import { useEngine, type Engine } from '../../actions/engine'
import { examKeyOf } from '../../actions/preparedExam'
import { choiceOf, dailyTen, startPractice } from '../../actions/roundChoice'
import { savedRounds } from '../../actions/savedRounds'
import { useSettings } from '../../actions/settings'
import { useStart } from '../../hooks/useStart'
import { commonWords } from '../../wording/en/common'
import { startRoundWords as words } from '../../wording/en/startRound'
import { ButtonLink } from '../../ui/Button'
import { EmptyState } from '../../ui/EmptyState'

/** Which round an address starts: the daily ten of an exam by its key, or a saved one by its id. */
type StartRoundProps = { what: { examKey: string } | { roundId: string } }

/** Starts a round at once and goes to its room, in place of this address: Back does not start another. */
export function StartRound({ what }: StartRoundProps) {
  const engine = useEngine()
  const isLoaded = useBanks((state) => state.isLoaded && !state.isScanning)
  const hasBegun = useRef(false)
  const { start, error } = useStart({ replace: true })
  useEffect(() => {
    if (!isLoaded || hasBegun.current || !engine.canWrite) return
    hasBegun.current = true
    start(() => begin(engine, what))
  })
  if (!engine.canWrite) return <NotStarted>{words.elsewhere}</NotStarted>
  if (error === null) return <div role="status" aria-busy="true" aria-label={words.drawing} />
  return <NotStarted>{error}</NotStarted>
}

function NotStarted({ children }: { children: string }) {
  return (
    <EmptyState
      title={words.failedTitle}
      action={<ButtonLink to="/library">{commonWords.openLibrary}</ButtonLink>}
    >
      {children}
    </EmptyState>
  )
}

async function begin(engine: Engine, what: StartRoundProps['what']): Promise<AttemptId> {
  const exams = offeredExamsOf(useBanks.getState().banks)
  const examOf = (key: string) => {
    const found = exams.find((entry) => examKeyOf(entry) === key)
    if (!found) throw new Error(words.examGone)
    return found
  }
  if ('examKey' in what) {
    const { bank, exam } = examOf(what.examKey)
    return startPractice(engine, bank.id, dailyTen(exam))
  }
  const round = savedRounds(await engine.rows().settings()).find(({ id }) => id === what.roundId)
  if (!round) throw new Error(words.removed)
  const { exam } = examOf(`${round.bankId}/${round.examId}`)
  return startPractice(engine, round.bankId, choiceOf(exam, round, useSettings.getState().extraTimePercent))
}
