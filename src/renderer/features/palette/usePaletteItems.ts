/**
 * Everything the palette leads to. Banks, exams and places are there at once; notes and questions follow as they are
 * read. Invariant: a question in a running sitting is not among them, and of the others only the stem is.
 */
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { BankSummary } from '#core/bank/bank'
import { plainText } from '#core/common/plainText'
import { wasAnswered } from '#core/history/standing'
import { rowKey } from '#core/log/rows'
import type { Sitting } from '#core/sitting/sittingTypes'
import type { RowStore } from '../../db/rowStore'
import type { Exam } from '#core/bank/exam'
import {
  bookmarksAddress,
  bridgeAddress,
  cheatSheetAddress,
  dailyTenAddress,
  deskAddress,
  noteAddress,
  questionAddress,
  savedRoundAddress,
} from '../../addresses/addresses'
import { examsOf, isOffered, useBanks } from '../../actions/banks'
import { useEngine, type Engine } from '../../actions/engine'
import { savedRounds, type SavedRound } from '../../actions/savedRounds'
import { runningQuestions } from '../../actions/runningQuestions'
import { useChangeSetting } from '../../actions/settings'
import { useAsync, useRows } from '../../hooks/useQuery'
import { attemptTitle } from '../../wording/attemptTitle'
import { frameWords } from '../../wording/en/frame'
import { paletteWords as words } from '../../wording/en/palette'
import { prepare, type PaletteItem, type Prepared } from './rank'

/** An item that goes to an address, or does something. */
type Entry = Omit<PaletteItem, 'run'> & { to: string }

const stemLength = 240

function screenEntries(): Entry[] {
  const { screens } = frameWords
  return [
    [screens.home, '/'],
    [screens.library, '/library'],
    [words.importQuestions, '/import'],
    [screens.write, '/write'],
    [screens.review, '/review'],
    [screens.missed, '/missed'],
    [screens.progress, '/progress'],
    [screens.notes, '/notes'],
    [screens.settings, '/settings'],
    [screens.help, '/help'],
  ].map(([label = '', to = '']) => ({ id: `screen:${to}`, kind: 'screen', label, to }))
}

/** What a person wants to do, in the words of the wish. */
function verbEntries(): Entry[] {
  return [
    [words.reviewDue, '/review'],
    [words.reviewMissed, '/missed'],
    [words.startSitting, '/library'],
    [words.recordResult, '/progress'],
    [words.settleAnswers, '/conflicts'],
    [words.seeReports, '/reports'],
    [words.seeLeftOut, '/reports', 'left-out'],
    [words.updateResults, '/past-results'],
    [words.showShortcuts, '/help'],
  ].map(([label = '', to = '', name = to]) => ({ id: `do:${name}`, kind: 'action', label, to }))
}

/** All items, in no order that matters, ready to be ranked. */
export function usePaletteItems(): Prepared[] {
  const [, navigate] = useLocation()
  const banks = useBanks((state) => state.banks)
  const usable = banks.filter((bank) => bank.isUsable).map(({ id }) => id)
  const sittings = useRows('palette-sittings', (rows) => rows.sittings()).data
  const notes = useAsync('palette notes', (engine) => readNotes(engine, banks), usable.join(' ')).data
  const questions = useRows(`palette-seen:${usable.join(' ')}`, (rows) => readQuestions(rows, banks)).data
  const ownNotes = useRows(`palette-own:${usable.join(' ')}`, (rows) => readOwnNotes(rows, banks)).data
  const settings = useRows('palette-rounds', (rows) => rows.settings()).data
  const actions = useActions()
  const places = useMemo(() => {
    const entries = [
      ...screenEntries(),
      ...verbEntries(),
      ...(sittings ?? []).map(resumeEntry),
      ...savedRounds(settings ?? [])
        .filter((round) => canStart(round, banks))
        .map(roundEntry),
      ...examEntries(banks),
      ...banks.map(bankEntry),
      ...banks.filter(({ root }) => root === 'data').map(deskEntry),
      ...(notes ?? []),
      ...(ownNotes ?? []),
      ...(questions ?? []),
    ]
    return prepare(entries.map(({ to, ...item }) => ({ ...item, run: () => navigate(to) })))
  }, [banks, sittings, notes, ownNotes, questions, settings, navigate])
  return [...places, ...prepare(actions)]
}

function useActions(): PaletteItem[] {
  const { client, state, saver } = useEngine()
  const changeSetting = useChangeSetting()
  const [, navigate] = useLocation()
  const appearance = (value: keyof typeof words.appearances) => ({
    id: `action:appearance-${value}`,
    kind: 'action' as const,
    label: words.appearances[value],
    run: () => changeSetting('appearance', value),
  })
  const actions: PaletteItem[] = [
    appearance('light'),
    appearance('dark'),
    appearance('contrast'),
    appearance('system'),
  ]
  // Settings, where it leads, lists the backup that was made, or says why there is none.
  const backUp = async () => {
    await saver.settled()
    await client.makeBackup().catch(() => undefined)
    navigate('/settings')
  }
  actions.push({ id: 'action:back-up', kind: 'action', label: words.backUp, run: () => void backUp() })
  if (state.can.revealFolder) {
    // The Library says why when that fails.
    const run = () => void client.reveal('banks').catch(() => undefined)
    actions.push({ id: 'action:banks-folder', kind: 'action', label: words.openBanksFolder, run })
  }
  return actions
}

function resumeEntry(sitting: Sitting): Entry {
  return {
    id: `action:resume-${sitting.attemptId}`,
    kind: 'action',
    label: words.resume(attemptTitle(sitting.title)),
    to: `/sitting/${sitting.attemptId}`,
  }
}

function roundEntry({ id, name }: SavedRound): Entry {
  return { id: `round:${id}`, kind: 'action', label: words.startRound(name), to: savedRoundAddress(id) }
}

/** A round whose exam is not here stays saved, for when it is. */
function canStart({ bankId, examId }: SavedRound, banks: BankSummary[]): boolean {
  return banks.some((bank) => bank.id === bankId && isOffered(bank, { id: examId }))
}

function examEntries(banks: BankSummary[]): Entry[] {
  return examsOf(banks).flatMap(({ bank, exam }): Entry[] => [
    ...(isOffered(bank, exam)
      ? [
          {
            id: `exam:${bank.id}/${exam.id}`,
            kind: 'exam' as const,
            label: words.setUp(exam.code),
            hint: exam.title,
            to: `/setup/${encodeURIComponent(bank.id)}/${exam.id}`,
          },
          {
            id: `ten:${bank.id}/${exam.id}`,
            kind: 'exam' as const,
            label: bank.questionCount < 10 ? words.dailyRound(exam.code) : words.dailyTen(exam.code),
            to: dailyTenAddress(bank.id, exam.id),
          },
        ]
      : []),
    ...bridgeEntries(bank, exam),
    {
      id: `bookmarks:${bank.id}/${exam.id}`,
      kind: 'exam',
      label: words.bookmarked(exam.code),
      to: bookmarksAddress(bank.id, exam.id),
    },
    {
      id: `sheet:${bank.id}/${exam.id}`,
      kind: 'exam',
      label: words.cheatSheet(exam.code),
      to: cheatSheetAddress(bank.id, exam.id),
    },
  ])
}

function bridgeEntries(bank: BankSummary, exam: Exam): Entry[] {
  const next = bank.exams.find(({ code }) => code === exam.lifecycle.replacement)
  if (!next) return []
  const label = words.compare(exam.code, next.code)
  return [{ id: `bridge:${bank.id}/${exam.id}`, kind: 'exam', label, to: bridgeAddress(bank.id, exam.id) }]
}

function bankEntry(bank: BankSummary): Entry {
  const to = `/library/${encodeURIComponent(bank.id)}`
  return { id: `bank:${bank.id}`, kind: 'bank', label: bank.title, to }
}

function deskEntry({ id, title, folderName }: BankSummary): Entry {
  return { id: `desk:${id}`, kind: 'bank', label: words.edit(title), to: deskAddress(folderName) }
}

async function readNotes({ client }: Engine, banks: BankSummary[]): Promise<Entry[]> {
  const lists = banks
    .filter((bank) => bank.isUsable)
    .map(async (bank) => {
      // A bank that went away meanwhile has no notes; the others still have theirs.
      const heads = await client.notes(bank.id).catch(() => [])
      return heads.map(({ topic, title }): Entry => ({
        id: `note:${bank.id}/${topic}`,
        kind: 'note',
        label: title,
        hint: bank.title,
        to: noteAddress(bank.id, topic),
      }))
    })
  return (await Promise.all(lists)).flat()
}

async function readQuestions(rows: RowStore, banks: BankSummary[]): Promise<Entry[]> {
  const running = await runningQuestions(rows)
  const standings = (await Promise.all(banks.map((bank) => rows.standings(bank.id))))
    .flat()
    .filter(
      (standing) =>
        wasAnswered(standing) && !running.has(rowKey.history(standing.bankId, standing.questionId)),
    )
  const questions = await rows.getMany(
    'snapshots',
    standings.map(({ hash }) => hash),
  )
  return standings.flatMap(({ bankId, questionId }, index): Entry[] => {
    const stem = questions[index]?.stem
    if (!stem) return []
    const to = questionAddress(bankId, questionId)
    return [{ id: `question:${bankId}/${questionId}`, kind: 'question', ...beginning(stem), to }]
  })
}

/** What the person wrote on questions and topics of the banks that are here. */
async function readOwnNotes(rows: RowStore, banks: BankSummary[]): Promise<Entry[]> {
  const running = await runningQuestions(rows)
  const titles = new Map(banks.map(({ id, title }) => [id, title]))
  return (await rows.personalNotes()).flatMap(({ subject, text }): Entry[] => {
    const key = rowKey.personalNote(subject)
    const hint = titles.get(subject.bankId)
    const isRunning =
      subject.kind === 'question' && running.has(rowKey.history(subject.bankId, subject.questionId))
    if (text === '' || hint === undefined || isRunning) return []
    const to =
      subject.kind === 'question'
        ? questionAddress(subject.bankId, subject.questionId)
        : noteAddress(subject.bankId, subject.topic)
    return [{ id: `own:${key}`, kind: 'ownNote', ...beginning(text), hint, to }]
  })
}

/** A row shows how a text begins; all of it is searched. */
function beginning(markdown: string): Pick<Entry, 'label' | 'text'> {
  const text = plainText(markdown)
  return { label: text.slice(0, stemLength), text }
}
