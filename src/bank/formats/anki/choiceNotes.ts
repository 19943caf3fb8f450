/**
 * Notes that hold a question with options: note types made for it, and cards with lettered options on their front.
 * Invariant: a note is taken for one only when its options and its key both read as such; else it stays a card.
 */
import { addChoice } from '../choiceQuestion'
import { htmlToText } from '../html/htmlPlain'
import { roleOfHeader } from '../table/headerNames'
import type { NoteType } from './collection'
import { isFilled, fieldOf, type NoteReading } from './noteReading'
import { labeledOptions, lettersOf, linesOf, readKey } from './optionLines'

type Role =
  'stem' | 'option' | 'option-list' | 'wrong-option' | 'key' | 'kind' | 'title' | 'explanation' | 'ignore'

const ownNames: [Role, RegExp][] = [
  ['option', /^Q_?\d{1,2}$/i],
  ['kind', /^(?:QType\b|Kind$)/i],
  ['title', /^Title$/i],
  ['option-list', /^(?:options|choices|alternatives|answer options|answer choices|选项)$/i],
  ['stem', /^(?:问题|题目|题干)$/],
  ['key', /^(?:答案|正确答案)$/],
]
const knownRoles: Partial<Record<string, Role>> = {
  ...{
    stem: 'stem',
    front: 'stem',
    option: 'option',
    key: 'key',
    'key-text': 'key',
    'wrong-option': 'wrong-option',
  },
  ...{ id: 'ignore', category: 'ignore', tags: 'ignore', type: 'ignore', difficulty: 'ignore' },
}

function roleOf(name: string): Role {
  const own = ownNames.find(([, pattern]) => pattern.test(name.trim()))?.[0]
  return own ?? knownRoles[roleOfHeader(name) ?? ''] ?? 'explanation'
}

/** Names of a note type's fields by what they hold. */
type Shape = Record<Role, string[]>

const shapes = new WeakMap<NoteType, Shape | null>()

/** What the fields of a note type are for, when it is made for questions with options; else null. */
function shapeOf(noteType: NoteType): Shape | null {
  const known = shapes.get(noteType)
  if (known !== undefined) return known
  const shape: Shape = {
    ...{ stem: [], option: [], 'option-list': [], 'wrong-option': [], key: [] },
    ...{ kind: [], title: [], explanation: [], ignore: [] },
  }
  for (const name of noteType.fieldNames) shape[roleOf(name)].push(name)
  const hasOptions =
    shape.option.length > 1 || shape['option-list'].length === 1 || shape['wrong-option'].length > 0
  const isChoice = shape.stem.length === 1 && shape.key.length === 1 && hasOptions
  shapes.set(noteType, isChoice ? shape : null)
  return isChoice ? shape : null
}

/** `options` are HTML, empty ones included: the key counts them, too. */
type Draft = {
  stem: string
  options: string[]
  key: string
  explanation: string
  title: string
  kind: string
}

/** Adds the question of a note that holds options. False when it holds none: then nothing was done. */
export function addChoiceNote(reading: NoteReading): boolean {
  const draft = draftOfFields(reading) ?? draftOfFront(reading)
  if (!draft) return false
  const plain = draft.options.map(htmlToText)
  const key = readKey(draft.key, plain)
  if (!key) {
    const reason = `The key of this question cannot be read: "${htmlToText(draft.key).slice(0, 80)}".`
    reading.collector.refuse({ kind: 'key-unreadable', reason, title: htmlToText(draft.stem) }, reading.place)
    return true
  }
  if ('keys' in key) addDraft(reading, draft, key.keys)
  else addNumbered(reading, draft, key.numbers)
  return true
}

function draftOfFields(reading: NoteReading): Draft | null {
  const shape = shapeOf(reading.noteType)
  if (!shape) return null
  const field = (name: string | undefined) => (name === undefined ? '' : fieldOf(reading, name))
  const [listName] = shape['option-list']
  const key = field(shape.key[0])
  const wrong = shape['wrong-option'].map(field)
  const listed = listName === undefined ? [] : linesOf(field(listName))
  const options =
    listName === undefined
      ? wrong.length > 0
        ? [key, ...wrong]
        : shape.option.map(field)
      : withoutLabels(listed)
  if (options.filter(isFilled).length < 2) return null
  return {
    ...{ stem: field(shape.stem[0]), options, key },
    explanation: shape.explanation.map(field).filter(isFilled).join('<br><br>'),
    title: htmlToText(field(shape.title[0])),
    kind: htmlToText(field(shape.kind[0])),
  }
}

function withoutLabels(lines: string[]): string[] {
  const labeled = labeledOptions(lines)
  return labeled && labeled.before.length === 0 ? labeled.options : lines
}

/** A plain card whose front ends in lettered options and whose back starts with their letters. */
function draftOfFront(reading: NoteReading): Draft | null {
  const { noteType, note } = reading
  if (noteType.isCloze) return null
  const [front = '', back = ''] = note.fields
  const labeled = labeledOptions(linesOf(front))
  if (!labeled || labeled.before.length === 0) return null
  const [first = '', ...rest] = linesOf(back)
  const keys = lettersOf(htmlToText(first))
  if (!keys || keys.some((key) => key >= labeled.options.length)) return null
  const key = keys.map((index) => String.fromCharCode(65 + index)).join(', ')
  const explanation = rest.length > 0 || /[.):]\s{0,5}\S/.test(htmlToText(first)) ? back : ''
  const more = note.fields.slice(2).filter(isFilled)
  return {
    ...{ stem: labeled.before.join('<br>'), options: labeled.options, key, title: '', kind: '' },
    explanation: [explanation, ...more].filter(Boolean).join('<br><br>'),
  }
}

const kinds: Partial<Record<string, 'single' | 'multiple'>> = {
  ...{ 0: 'multiple', 1: 'multiple', 2: 'single', single: 'single', multiple: 'multiple' },
}

function addDraft(reading: NoteReading, draft: Draft, keys: readonly number[]): void {
  const { collector, place, more, markdown } = reading
  const kept = draft.options.flatMap((html, index) => (isFilled(html) ? [index] : []))
  if (keys.length === 0 && draft.kind === '0') {
    const reason =
      'Every statement of this question is false, which cannot be asked as a choice of the right ones.'
    collector.refuse({ kind: 'key-missing', reason, title: htmlToText(draft.stem) }, place)
    return
  }
  const type = kinds[draft.kind.toLowerCase()] ?? null
  addChoice(
    collector,
    {
      stem: markdown(draft.stem),
      options: kept.map((index) => ({ text: markdown(draft.options[index] ?? '') })),
      keys: keys.map((key) => kept.indexOf(key)),
      type,
      more: {
        ...more,
        title: draft.title,
        explanation: draft.explanation ? markdown(draft.explanation) : '',
      },
    },
    place,
  )
}

type Numbers = { from0: boolean; from1: boolean }
const numbersSeen = new WeakMap<NoteType, Numbers>()

/** Whether numbers count from 0 or from 1 shows in all notes of a type together, if at all. */
function addNumbered(reading: NoteReading, draft: Draft, numbers: readonly number[]): void {
  const { noteType, collector, place } = reading
  const seen = numbersSeen.get(noteType) ?? { from0: false, from1: false }
  numbersSeen.set(noteType, seen)
  if (numbers.includes(0)) seen.from0 = true
  if (numbers.includes(draft.options.length)) seen.from1 = true
  reading.later(() => {
    if (seen.from0 && seen.from1) {
      const reason =
        'The keys of this note type count from 0 in some notes and from 1 in others. Write letters instead.'
      collector.refuse({ kind: 'key-ambiguous', reason, title: htmlToText(draft.stem) }, place)
      return
    }
    if (!seen.from0 && !seen.from1) {
      const message =
        'Nothing shows whether the key counts options from 0 or from 1: it was read as from 1. Check it.'
      collector.issue({ severity: 'warning', code: 'key-base-assumed', message }, place)
    }
    addDraft(reading, draft, seen.from0 ? numbers : numbers.map((number) => number - 1))
  })
}
