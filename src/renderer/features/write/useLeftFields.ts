import { useState } from 'react'
import { fieldKey } from './findingParts'
import type { FieldPath } from './source/fieldEdit'

/** Which fields of a question its author has left; null once all that is wrong is to be said. */
export function useLeftFields(isNew: boolean) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [isTried, setIsTried] = useState(false)
  return {
    left: isNew && !isTried ? left : null,
    leave: (path: FieldPath) => setLeft((before) => new Set([...before, fieldKey(path)])),
    sayAll: () => setIsTried(true),
  }
}
