import { useMemo } from 'react'
import type { Exam } from '#core/bank/exam'
import { questionTypes } from '#core/bank/question'
import { seenStates, toggled, type FilterPart, type PracticeFilter } from '#core/form/practiceFilter'
import { countFits, type PracticeItem } from '#core/learning/practicePool'
import { Chips } from '../ui/Chips'
import { roundsWords as words } from '../wording/en/rounds'
import { domainTitle } from '../wording/examWords'
import { traitWords } from '../wording/en/traits'

const difficulties = [1, 2, 3] as const

type FilterChipsProps = {
  exam: Exam
  items: readonly PracticeItem[]
  filter: PracticeFilter
  onChange: (part: Partial<PracticeFilter>) => void
}

/** Narrows questions, several values of a kind at once; beside each is how many it would leave. */
export function FilterChips({ exam, items, filter, onChange }: FilterChipsProps) {
  const counts = useMemo(() => countFits(exam, items, filter), [exam, items, filter])
  const countOf = (part: FilterPart, value: unknown) => counts[part].get(value) ?? 0
  return (
    <>
      <Chips
        legend={words.seen}
        chips={seenStates.map((seen) => ({
          value: seen,
          label: traitWords.seen[seen],
          isOn: filter.seen.includes(seen),
          count: countOf('seen', seen),
        }))}
        onToggle={(value) => {
          const seen = seenStates.find((state) => state === value)
          if (seen) onChange({ seen: toggled(filter.seen, seen) })
        }}
      />
      <Chips
        legend={words.domains}
        chips={exam.domains.map(({ id }) => ({
          value: id,
          label: domainTitle(exam, id),
          isOn: filter.domains.includes(id),
          count: countOf('domains', id),
        }))}
        onToggle={(value) => onChange({ domains: toggled(filter.domains, value) })}
      />
      <Chips
        legend={words.type}
        chips={questionTypes.map((type) => ({
          value: type,
          label: traitWords.types[type],
          isOn: filter.types.includes(type),
          count: countOf('types', type),
        }))}
        onToggle={(value) => {
          const type = questionTypes.find((name) => name === value)
          if (type) onChange({ types: toggled(filter.types, type) })
        }}
      />
      <Chips
        legend={words.difficulty}
        chips={difficulties.map((level) => ({
          value: String(level),
          label: traitWords.difficulties[level],
          isOn: filter.difficulties.includes(level),
          count: countOf('difficulties', level),
        }))}
        onToggle={(value) => {
          const level = difficulties.find((name) => String(name) === value)
          if (level) onChange({ difficulties: toggled(filter.difficulties, level) })
        }}
      />
    </>
  )
}
