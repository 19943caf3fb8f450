/**
 * What becomes of a question's fields when its type changes. Invariant: no text is thrown away that the new type can
 * hold.
 */
import type { QuestionType } from '#core/bank/question'
import { valueAt } from './source/editSource'
import type { FieldEdit } from './source/fieldEdit'

type Fields = Record<string, unknown>

const isMapping = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const without = (...names: string[]) => names.map((name): FieldEdit => ({ path: [name], value: null }))

/** The edits that make a question one of another type. */
export function typeEdits(value: unknown, type: QuestionType): FieldEdit[] {
  const head: FieldEdit = { path: ['type'], value: type }
  if (type === 'numeric' || type === 'text') {
    const answer = type === 'numeric' ? {} : { accepted: [''] }
    return [head, ...without('options', 'prompts', 'keepOrder', 'flip'), { path: ['answer'], value: answer }]
  }
  const gone = ['answer', ...(type === 'matching' ? [] : ['prompts']), ...(type === 'single' ? [] : ['flip'])]
  return [head, ...without(...gone), ...listEdits(value, type)]
}

function listEdits(value: unknown, type: QuestionType): FieldEdit[] {
  const written = valueAt(value, ['options'])
  const options = Array.isArray(written) ? written.filter(isMapping) : []
  const items = options.length > 0 ? options : [{ text: '' }, { text: '' }]
  const next = items.map((option, index) => optionFor(type, option, { index, items }))
  const edits: FieldEdit[] =
    JSON.stringify(next) === JSON.stringify(written) ? [] : [{ path: ['options'], value: next }]
  if (type !== 'matching' || Array.isArray(valueAt(value, ['prompts']))) return edits
  return [...edits, { path: ['prompts'], value: [{ text: '', answer: textOf(next[0]?.['id']) || 'a' }] }]
}

function optionFor(type: QuestionType, option: Fields, at: { index: number; items: Fields[] }): Fields {
  const { correct, position, weight, ...kept } = option
  switch (type) {
    case 'single': {
      const first = at.items.findIndex((item) => item['correct'] === true)
      return withCorrect(kept, first < 0 ? at.index === 0 : at.index === first)
    }
    case 'multiple':
      return withCorrect(
        kept,
        correct === true || position !== undefined || (typeof weight === 'number' && weight > 0),
      )
    case 'ordering':
      return placed(kept, { position: at.index + 1 })
    case 'matching':
      return { id: String.fromCodePoint(97 + at.index), ...kept }
    case 'numeric':
    case 'text':
      return kept
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function withCorrect(option: Fields, isCorrect: boolean): Fields {
  return isCorrect ? placed(option, { correct: true }) : option
}

/** The new field stands behind the text and before the why. */
function placed(option: Fields, field: Fields): Fields {
  const { why, ...rest } = option
  return { ...rest, ...field, ...(why === undefined ? {} : { why }) }
}
