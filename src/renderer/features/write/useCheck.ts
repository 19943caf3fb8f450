import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { CheckedQuestion } from '../../api/authoringCalls'
import { formatOf, type Draft } from './draft'
import { readSource, valueAt, withEdits } from './source/editSource'
import { useCalls } from './useCalls'

/** How long the author rests before the text is judged. */
const restMs = 250

/** What the text of a draft is judged to be; the last judgment stands until the next. Null before the first. */
export function useCheck(folderName: string, { store }: Draft, suggestedId: string): CheckedQuestion | null {
  const calls = useCalls()
  const { text, source } = useStore(store)
  const [checked, setChecked] = useState<CheckedQuestion | null>(null)
  const format = formatOf({ source })
  useEffect(() => {
    let isCurrent = true
    const timer = setTimeout(() => {
      const place = source && { file: source.file, index: source.index }
      calls.check(folderName, { place, format, text: named(text, suggestedId) }).then(
        (found) => isCurrent && setChecked(found),
        // The next change asks again.
        () => undefined,
      )
    }, restMs)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [calls, folderName, source, format, text, suggestedId])
  return checked
}

/** A new question is judged with the id it would be saved with. It stands at the end, so that lines stay. */
function named(text: string, suggestedId: string): string {
  const { value, fault } = readSource(text, 'yaml')
  const isNamed = fault !== null || typeof value !== 'object' || valueAt(value, ['id']) !== undefined
  return isNamed ? text : `${withEdits(text, [], 'yaml')}\nid: ${JSON.stringify(suggestedId)}`
}
