/** The banks the service knows, kept fresh by its event stream. Read with `useBanks`, started once by app/boot.ts. */
import { create } from 'zustand'
import { messageOf } from '#core/common/messageOf'
import type { BankSummary } from '#core/bank/bank'
import { isBookable, type Exam } from '#core/bank/exam'
import { dayOf, type IsoDay } from '#core/common/calendar'
import type { BanksEvent, Client } from '../api/client'

type BanksState = {
  banks: BankSummary[]
  isScanning: boolean
  isLoaded: boolean
  error: string | null
  /** Counts changes to any file of a bank, by its id, notes included, which no bank's hash covers. */
  changeCounts: ReadonlyMap<string, number>
  /** Counts those that may have been of any bank. */
  changeCount: number
}

export const useBanks = create<BanksState>(() => ({
  banks: [],
  isScanning: true,
  isLoaded: false,
  error: null,
  changeCounts: new Map(),
  changeCount: 0,
}))

const pollMs = 5_000

/** Shows the banks of `take`, and loads them again when they change. Returns a function that stops. */
export function followBanks(
  client: Pick<Client, 'banks'>,
  events: EventSource,
  take: Client['banks'],
): () => void {
  const load = async (reply = client.banks()) => {
    try {
      const { banks, isScanning } = await reply
      useBanks.setState({ banks, isScanning, isLoaded: true, error: null })
    } catch (error) {
      useBanks.setState({ error: messageOf(error) })
    }
  }
  const handleChange = ({ data }: MessageEvent<string>) => {
    const { banks } = JSON.parse(data) as BanksEvent
    useBanks.setState((state) => counted(state, banks))
    void load()
  }
  // The stream reconnects by itself; what changed in between is asked for.
  const handleOpen = () => void load()
  events.addEventListener('banks', handleChange)
  events.addEventListener('open', handleOpen)
  const poll = setInterval(() => {
    if (events.readyState !== EventSource.OPEN || useBanks.getState().isScanning) void load()
  }, pollMs)
  void load(take())
  return () => {
    events.removeEventListener('banks', handleChange)
    events.removeEventListener('open', handleOpen)
    clearInterval(poll)
  }
}

function counted({ changeCounts, changeCount }: BanksState, banks: BanksEvent['banks']): Partial<BanksState> {
  if (!banks) return { changeCount: changeCount + 1 }
  const counts = new Map(changeCounts)
  for (const id of banks) counts.set(id, (counts.get(id) ?? 0) + 1)
  return { changeCounts: counts }
}

/** A number that differs after any change to the files of a bank. */
export function useChangesOf(bankId: string): number {
  return useBanks((state) => state.changeCount + (state.changeCounts.get(bankId) ?? 0))
}

/** The language of a bank's texts, for `lang`; undefined where no bank says it. */
export function useBankLanguage(bankId: string | null): string | undefined {
  return useBanks(({ banks }) => banks.find(({ id }) => id === bankId)?.language || undefined)
}

/** Why nothing of a bank can be asked: it is not in the library, or it cannot be used as it is. */
export type BankFault = 'gone' | 'broken'

/** What is wrong with a bank that something rests on; null for nothing, and until the banks are known. */
export function useBankFault(bankId: string): BankFault | null {
  return useBanks(({ banks, isLoaded, isScanning }) => {
    const bank = banks.find(({ id }) => id === bankId)
    if (bank) return bank.isUsable ? null : 'broken'
    return isLoaded && !isScanning ? 'gone' : null
  })
}

/** Whether an exam of a bank can be sat: one whose questions are all broken is not offered. */
export function isOffered(bank: BankSummary, { id }: Pick<Exam, 'id'>): boolean {
  return bank.isUsable && bank.offeredExams.includes(id)
}

/** Those of `examsOf` that can be sat. */
export function offeredExamsOf(banks: BankSummary[], today?: IsoDay): { bank: BankSummary; exam: Exam }[] {
  return examsOf(banks, today).filter(({ bank, exam }) => isOffered(bank, exam))
}

/** Every exam of every usable bank, with its bank, as `byBooking` puts them. */
export function examsOf(
  banks: BankSummary[],
  today = dayOf(Date.now()),
): { bank: BankSummary; exam: Exam }[] {
  return banks
    .filter((bank) => bank.isUsable)
    .flatMap((bank) => bank.exams.map((exam) => ({ bank, exam })))
    .toSorted((a, b) => byBooking(a.exam, b.exam, today))
}

/** Exams that can be booked first, then those of one's own, then what is closed or retired. For sorting. */
export function byBooking(a: Exam, b: Exam, today = dayOf(Date.now())): number {
  return rankOf(a, today) - rankOf(b, today)
}

/** Banks by the first of their exams, those without one last. For sorting. */
export function banksByBooking(a: BankSummary, b: BankSummary, today = dayOf(Date.now())): number {
  const best = ({ exams }: BankSummary) => Math.min(mostRank, ...exams.map((exam) => rankOf(exam, today)))
  return best(a) - best(b)
}

const bookable = { active: 0, beta: 1 }
const others = { own: 2, active: 3, beta: 4, retired: 5 }
const mostRank = 6

function rankOf({ lifecycle }: Exam, today: IsoDay): number {
  const { status } = lifecycle
  const isOpen = (status === 'active' || status === 'beta') && isBookable(lifecycle, today)
  return isOpen ? bookable[status] : others[status]
}
