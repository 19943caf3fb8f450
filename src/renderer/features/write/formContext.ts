/** What every field of the form stands on: the question's value, and how to change it. */
import { createContext, useContext } from 'react'
import type { BankDesk } from '../../api/authoringCalls'
import { valueAt } from './source/editSource'
import type { FieldEdit, FieldPath } from './source/fieldEdit'

export type QuestionFormContext = {
  value: unknown
  desk: BankDesk
  /** Several edits at once are one step. `origin` names the field: its changes in a row are one step, too. */
  change: (edits: FieldEdit[], origin: string) => void
  move: (path: FieldPath, from: number, to: number) => void
  /** The next change is a step of its own. */
  settle: () => void
  /** The focus left a field: what is wrong with it may be said, and its next change is a step of its own. */
  leave: (path: FieldPath) => void
  /** Adds a picture to the bank; what to write where it is to be. Rejects with words for the person. */
  addPicture: (file: File) => Promise<string>
}

export const FormContext = createContext<QuestionFormContext | null>(null)

export function useForm(): QuestionFormContext {
  const context = useContext(FormContext)
  if (!context) throw new Error('This field stands outside of a form.')
  return context
}

/** A text of the question; empty when it is none. */
export function textIn(value: unknown, path: FieldPath): string {
  const found = valueAt(value, path)
  if (typeof found === 'string') return found
  return typeof found === 'number' || typeof found === 'boolean' ? String(found) : ''
}

/** A list of the question; empty when it is none. */
export function listIn(value: unknown, path: FieldPath): unknown[] {
  const found = valueAt(value, path)
  return Array.isArray(found) ? found : []
}
