import { useEffect, useRef, useState } from 'react'
import { useEngine } from '../../actions/engine'
import { keptLoaded } from '../../actions/loadKept'
import { keepText, keptKey, readKept } from '../../actions/keptTexts'

/** No bank's folder is called this: the form is of none yet. */
const noFolder = ''

/** What was typed into a form, by field: kept like a text that is not saved, and forgotten when nothing is left of it. */
export function useKeptForm<Fields extends object>(
  name: string,
): [Partial<Fields>, (typed: Partial<Fields>) => void] {
  const engine = useEngine()
  const { state } = engine
  const isTouched = useRef(false)
  const [key] = useState(() => keptKey(state.dataFolderId, noFolder, name))
  const [typed, setTyped] = useState(() => readTyped<Fields>(key))
  useEffect(() => {
    // What another browser has kept comes later; what is typed by then goes before it.
    void keptLoaded(engine).then(() => isTouched.current || setTyped(readTyped<Fields>(key)))
  }, [engine, key])
  const change = (next: Partial<Fields>) => {
    isTouched.current = true
    const isEmpty = Object.keys(next).length === 0
    keepText(key, isEmpty ? null : { text: JSON.stringify(next), version: null })
    setTyped(next)
  }
  return [typed, change]
}

function readTyped<Fields extends object>(key: string): Partial<Fields> {
  try {
    return JSON.parse(readKept(key)?.text ?? '{}') as Partial<Fields>
  } catch {
    return {}
  }
}
