import { useLayoutEffect, useRef, useState } from 'react'
import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { Exam } from '#core/bank/exam'
import { usePrinting } from '../../hooks/usePrinting'
import type { MissedQuestion } from './loadMissed'
import { MissedEntry } from './MissedEntry'
import { useSnapshots } from './useSnapshots'
import styles from './Missed.module.css'

type EntriesProps = { questions: readonly MissedQuestion[]; exam: Exam }

/** As many are simply there, for the browser's own search and for Back; of more only those in sight. */
export const mostRendered = 100

/** Height of a closed entry before it is measured, in pixels. */
const entryHeight = 48

/** Entries above and below the window that are there as well, for Tab and for scrolling. */
const overscan = 15

/** A list of missed questions, however long. On paper all of it. */
export function Entries({ questions, exam }: EntriesProps) {
  const isPrinting = usePrinting()
  return questions.length <= mostRendered || isPrinting ? (
    <AllEntries questions={questions} exam={exam} />
  ) : (
    <EntriesInSight questions={questions} exam={exam} />
  )
}

function AllEntries({ questions, exam }: EntriesProps) {
  const snapshots = useSnapshots(questions.map(({ hash }) => hash))
  return (
    <ul className={styles.list}>
      {questions.map((missed) => (
        <li key={missed.questionId}>
          <MissedEntry missed={missed} question={snapshots.get(missed.hash)} exam={exam} />
        </li>
      ))}
    </ul>
  )
}

function EntriesInSight({ questions, exam }: EntriesProps) {
  const list = useRef<HTMLUListElement>(null)
  const [top, setTop] = useState(0)
  // What stands above may grow and shrink with any rendering; the same number again changes nothing.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY))
  })
  // No compiler remembers anything here.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useWindowVirtualizer({
    count: questions.length,
    estimateSize: () => entryHeight,
    overscan,
    scrollMargin: top,
    getItemKey: (index) => questions[index]?.questionId ?? index,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  })
  const items = virtualizer.getVirtualItems()
  const inSight = items.flatMap(({ index }) => questions[index] ?? [])
  const snapshots = useSnapshots(inSight.map(({ hash }) => hash))
  const before = (items[0]?.start ?? top) - top
  const after = virtualizer.getTotalSize() - ((items.at(-1)?.end ?? top) - top)
  return (
    <ul ref={list} className={styles.list} style={{ paddingTop: before, paddingBottom: after }}>
      {items.map(({ index, key }) => {
        const missed = questions[index]
        return (
          missed && (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={questions.length}
              aria-posinset={index + 1}
            >
              <MissedEntry missed={missed} question={snapshots.get(missed.hash)} exam={exam} />
            </li>
          )
        )
      })}
    </ul>
  )
}
