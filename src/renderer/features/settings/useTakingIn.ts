import { useState } from 'react'
import { messageOf } from '#core/common/messageOf'
import { useEngine, type Engine } from '../../actions/engine'
import { readKeptAnew } from '../../actions/loadKept'
import { startAgain } from '../../actions/startAgain'
import { movingCalls, type BankAct } from '../../api/movingCalls'
import { backupsWords } from '../../wording/en/backups'
import { told } from '../../wording/told'
import { firstActs } from './ArrivingBanks'
import { changeHistory, useCompared, type How } from './historyChange'
import type { Arrived } from './useArrival'

/** What the person chose for what arrived, and having it done. */
export function useTakingIn(arrived: Arrived, onDone: (words: string) => void) {
  const engine = useEngine()
  const { arrival } = arrived
  const { change, ...choice } = useChosenHistory(arrival.history?.name ?? null)
  const [acts, setActs] = useState<Record<string, BankAct>>(() => firstActs(arrival.banks))
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const isAnyBank = Object.values(acts).some((act) => act !== 'leave')
  const carryOut = async () => {
    setIsBusy(true)
    setFailure(null)
    try {
      const words = await takeIn(engine, arrived, { acts, change })
      if (words !== null) onDone(words)
    } catch (reason) {
      setFailure(messageOf(reason))
      setIsBusy(false)
    }
  }
  return {
    ...choice,
    ...{ acts, setActs, isBusy, carryOut },
    canCarryOut: !isBusy && !choice.isComparing && (change !== null || isAnyBank || arrival.drafts > 0),
    error: failure ?? choice.error,
  }
}

type Change = { name: string; how: How }

/** The history's part of the choice. `change` is null where nothing would change. */
function useChosenHistory(name: string | null) {
  const [how, setHow] = useState<How | 'leave'>(name === null ? 'leave' : 'merge')
  const chosen = how === 'leave' ? null : how
  const { data, error } = useCompared(chosen && name, chosen ?? 'merge')
  const choice = { how, setHow, error, table: null, change: null, isComparing: false }
  if (!chosen || name === null) return choice
  if (!data) return { ...choice, isComparing: !error }
  const change: Change | null = data.isWorthIt ? { name, how: chosen } : null
  return { ...choice, table: data.table, change }
}

/** Banks first, so that the history finds them. Null when the page starts again, with words of its own. */
async function takeIn(
  engine: Engine,
  { arrivalId }: Arrived,
  { acts, change }: { acts: Record<string, BankAct>; change: Change | null },
): Promise<string | null> {
  const banks = Object.entries(acts).map(([name, act]) => ({ name, act }))
  const { taken, drafts, problems } = await movingCalls.takeBanks(arrivalId, banks)
  if (drafts > 0) readKeptAnew()
  const said = [
    ...(taken > 0 ? [backupsWords.importedBanks(taken)] : []),
    ...(drafts > 0 ? [backupsWords.importedTexts(drafts)] : []),
    ...problems.map(({ title, message }) => `${title}: ${told(message)}`),
  ].join(' ')
  if (!change) return said || backupsWords.nothingChanged
  await changeHistory(engine, change.name, change.how)
  await movingCalls.endArrival(arrivalId, true).catch(() => undefined)
  const done = change.how === 'merge' ? backupsWords.merged : backupsWords.replaced
  startAgain(`${done} ${said}`.trimEnd())
  return null
}
