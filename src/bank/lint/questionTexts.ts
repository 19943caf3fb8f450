/** Where the texts of a question stand, for rules that read them all. Invariant: paths are from the file's root. */
import type { Problem } from '#core/bank/bank'
import { problemIn, type Fault, type Path } from '../problem'
import type { ReadQuestion } from '../readQuestions'

/** A text with the place of its field. */
export type PlacedText = { text: string; path: Path }

type Item = { text: string; why?: string | undefined }

/** Fields of options, then of prompts; none for a question with a typed answer. */
function fieldsOf({ fields, path }: ReadQuestion, field: 'text' | 'why'): PlacedText[] {
  const lists: [string, Item[]][] = [
    ['options', 'options' in fields ? fields.options : []],
    ['prompts', 'prompts' in fields ? fields.prompts : []],
  ]
  return lists.flatMap(([list, items]) =>
    items.flatMap((item, index) => {
      const text = item[field]
      return text === undefined ? [] : [{ text, path: [...path, list, index, field] }]
    }),
  )
}

/** Whys of options and prompts, those that are there. */
export function whysOf(read: ReadQuestion): PlacedText[] {
  return fieldsOf(read, 'why')
}

/** What a candidate reads before answering, the case study excepted: stem, options, prompts. */
export function askedTexts(read: ReadQuestion): PlacedText[] {
  return [{ text: read.fields.stem, path: [...read.path, 'stem'] }, ...fieldsOf(read, 'text')]
}

/** What a candidate reads after answering: the explanation, if there is one, and the whys. */
export function explanationsOf(read: ReadQuestion): PlacedText[] {
  const { explanation } = read.fields
  return [
    ...(explanation === undefined ? [] : [{ text: explanation, path: [...read.path, 'explanation'] }]),
    ...whysOf(read),
  ]
}

/** What has to be answered: keyed options, options that answer a prompt, texts that are accepted. */
export function keyTexts(read: ReadQuestion): PlacedText[] {
  const { question, path } = read
  const answers = new Set(question.prompts.map(({ answer }) => answer))
  return [
    ...question.options.flatMap(({ id, text, isCorrect }, index) =>
      isCorrect || answers.has(id) ? [{ text, path: [...path, 'options', index, 'text'] }] : [],
    ),
    ...(question.textAnswer?.accepted ?? []).map((text, index) => ({
      text,
      path: [...path, 'answer', 'accepted', index],
    })),
  ]
}

/** What a rule has to say. All rules warn: a question that breaks one can be answered and scored all the same. */
export type Saying = Pick<Fault, 'code' | 'message' | 'advice'>

/** A warning about a question, at a place in its file. */
export function warningOn(read: ReadQuestion, path: Path, saying: Saying): Problem {
  return problemIn(read.file, { severity: 'warning', ...saying, path }, read.question.id)
}
