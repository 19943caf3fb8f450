/** What of an exam's questions is left by chips and words; between two keys only the words are looked at again. */
import { useMemo } from 'react'
import type { Exam } from '#core/bank/exam'
import type { QuestionId } from '#core/bank/ids'
import type { PracticeFilter } from '#core/form/practiceFilter'
import { filterPractice, type PracticeItem } from '#core/learning/practicePool'
import { practicePart } from '../../actions/pool'
import type { BrowsedQuestions } from './loadQuestions'

type Sought = { filter: PracticeFilter; query: string }

/** `found` in the order of the bank; `isOpen` says whether a round may ask one. */
export type Found = { found: readonly PracticeItem[]; isOpen: (item: PracticeItem) => boolean }

/** Without words everything the chips leave; with words what was seen and has all of them. */
export function useFound(exam: Exam, { pool, stems }: BrowsedQuestions, { filter, query }: Sought): Found {
  const fitting = useMemo(() => filterPractice(exam, pool.items, filter), [exam, pool, filter])
  const lowered = useMemo(() => new Map([...stems].map(([id, stem]) => [id, stem.toLowerCase()])), [stems])
  const told = useMemo(
    () =>
      fitting.flatMap((item): Told[] => {
        const text = lowered.get(item.id)
        return text === undefined ? [] : [{ item, text }]
      }),
    [fitting, lowered],
  )
  const found = useMemo(() => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean)
    if (words.length === 0) return fitting
    return told.filter(({ text }) => words.every((word) => text.includes(word))).map(({ item }) => item)
  }, [fitting, told, query])
  const free = useMemo(() => new Set<QuestionId>(practicePart(pool, exam).map(({ id }) => id)), [pool, exam])
  return { found, isOpen: ({ id }) => free.has(id) }
}

type Told = { item: PracticeItem; text: string }
