/** What tests of exporters compare after a way out and in again. Nothing of the program imports it. */
import type { Question } from '#core/bank/question'
import type { ImportedQuestion } from '../imported'
import { markdownToHtml } from './markdownToHtml'

/** What a text shows, whatever its Markdown looks like. */
export function shownText(markdown: string): string {
  const html = markdownToHtml(markdown, {
    picture: (path) => path,
    formula: (tex, isBlock) => `[formula ${tex.replaceAll(/\s+/g, ' ')} ${isBlock}]`,
  })
  return html
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/> | </g, (edge) => edge.trim())
    .trim()
}

/** A question by what it shows and what is right: texts of options to their key. */
type Essence = { type: string; stem: string; explanation: string; key: unknown; whys: string[] }

/** Of a question of ours. */
export function essenceOf(question: Question): Essence {
  const { type, stem, explanation, options, prompts, numericAnswer, textAnswer } = question
  const textOf = (id: string) => shownText(options.find((option) => option.id === id)?.text ?? '')
  const keys = {
    single: options.map(({ text, isCorrect }) => [shownText(text), isCorrect]),
    multiple: options.map(({ text, isCorrect }) => [shownText(text), isCorrect]),
    ordering: options.map(({ text, position }) => [shownText(text), position ?? null]).toSorted(byPlace),
    matching: prompts.map(({ text, answer }) => [shownText(text), textOf(answer)]),
    numeric: numericAnswer && [numericAnswer, ...(numericAnswer.also ?? [])].map(numberOf),
    text: textAnswer,
  }
  return {
    ...{ type, stem: shownText(stem), explanation: shownText(explanation), key: keys[type] },
    whys: options.map(({ why }) => shownText(why)),
  }
}

/** Of a question as it was read. */
export function essenceOfImported(question: ImportedQuestion): Essence {
  const { type, stem, explanation, options, prompts, numericAnswers, textAnswer } = question
  const keys = {
    single: options.map(({ text, isCorrect }) => [shownText(text), isCorrect]),
    multiple: options.map(({ text, isCorrect }) => [shownText(text), isCorrect]),
    ordering: options.map(({ text, position }) => [shownText(text), position]).toSorted(byPlace),
    matching: prompts.map(({ text, answerIndex }) => [
      shownText(text),
      shownText(options[answerIndex]?.text ?? ''),
    ]),
    numeric: numericAnswers.map(numberOf),
    text: textAnswer,
  }
  return {
    ...{ type, stem: shownText(stem), explanation: shownText(explanation), key: keys[type] },
    whys: options.map(({ why }) => shownText(why)),
  }
}

function numberOf({ value, tolerance }: { value: number; tolerance: number }): number[] {
  return [value, tolerance]
}

/** Spares last: a list of steps has no other order than that of its key. */
function byPlace([, a]: readonly unknown[], [, b]: readonly unknown[]): number {
  return Number(a ?? Infinity) - Number(b ?? Infinity)
}
