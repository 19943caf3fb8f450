/** The banks the service knows, kept fresh by its event stream. Read with `useBanks`, started once by app/boot.ts. */
import { create } from 'zustand'
import type { BankSummary } from '#core/bank/bank'
import { isBookable, type Exam } from '#core/bank/exam'
import { dayOf, type IsoDay } from '#core/common/calendar'
import type { Client } from '../api/client'

type BanksState = {
  banks: BankSummary[]
  isScanning: boolean
  isLoaded: boolean
  error: string | null
  /** Counts changes to any file of any bank, notes included, which no bank's hash covers. */
  changeCount: number
}

export const useBanks = create<BanksState>(() => ({
  banks: [],
  isScanning: true,
  isLoaded: false,
  error: null,
  changeCount: 0,
}))

const pollMs = 5_000

/** Loads the banks and keeps loading them when they change. Returns a function that stops. */
export function followBanks(client: Pick<Client, 'banks'>, events: EventSource): () => void {
  const load = async () => {
    try {
      const { banks, isScanning } = await client.banks()
      useBanks.setState({ banks, isScanning, isLoaded: true, error: null })
    } catch (error) {
      useBanks.setState({ error: error instanceof Error ? error.message : String(error) })
    }
  }
  const handleChange = () => {
    useBanks.setState(({ changeCount }) => ({ changeCount: changeCount + 1 }))
    void load()
  }
  // The stream reconnects by itself; what changed in between is asked for.
  const handleOpen = () => void load()
  events.addEventListener('banks', handleChange)
  events.addEventListener('open', handleOpen)
  const poll = setInterval(() => {
    if (events.readyState !== EventSource.OPEN || useBanks.getState().isScanning) void load()
  }, pollMs)
  void load()
  return () => {
    events.removeEventListener('banks', handleChange)
    events.removeEventListener('open', handleOpen)
    clearInterval(poll)
  }
}

/** Whether an exam of a bank can be sat: one whose questions are all broken is not offered. */
export function isOffered(bank: BankSummary, { id }: Pick<Exam, 'id'>): boolean {
  return bank.isUsable && bank.offeredExams.includes(id)
}

/** Those of `examsOf` that can be sat. */
export function offeredExamsOf(banks: BankSummary[], today?: IsoDay): { bank: BankSummary; exam: Exam }[] {
  return examsOf(banks, today).filter(({ bank, exam }) => isOffered(bank, exam))
}

/** Every exam of every usable bank, with its bank; those that can be booked today come first, then the others. */
export function examsOf(
  banks: BankSummary[],
  today = dayOf(Date.now()),
): { bank: BankSummary; exam: Exam }[] {
  const order = { active: 0, beta: 1, retired: 2 }
  const rank = ({ lifecycle }: Exam) => order[lifecycle.status] + (isBookable(lifecycle, today) ? 0 : 3)
  return banks
    .filter((bank) => bank.isUsable)
    .flatMap((bank) => bank.exams.map((exam) => ({ bank, exam })))
    .toSorted((a, b) => rank(a.exam) - rank(b.exam))
}
