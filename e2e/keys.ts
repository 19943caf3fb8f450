import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { load } from 'js-yaml'
import { root } from '../scripts/setUp.mjs'

type WrittenQuestion = {
  id: string
  type: string
  stem: string
  objectives: string[]
  options?: { text: string; correct?: boolean }[]
  family?: object
}

/** What the tests know of a question, read from the bank's files by themselves. */
export type KnownQuestion = {
  id: string
  type: string
  /** What is certain to be read on screen, folded, in order. */
  stemParts: string[]
  objectives: string[]
  /** Texts of the right options, folded; placeholders of drawn numbers in them are not filled. */
  key: string[]
  /** Its numbers are drawn for each sitting. */
  isDrawn: boolean
}

/** Letters and digits alone: how a text looks does not matter. */
export function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/**
 * A stem in folded parts, without pictures, formulas, numbers to be drawn and names of languages, which read otherwise
 * on screen.
 */
function partsOf(stem: string): string[] {
  const parts = stem.split(/!\[[^\]]*\]\([^)]*\)|\$[^$\n]+\$|\{[a-z]\w*(?::[^{}]*)?\}|^```\w*/m)
  return parts.map(folded).filter((part) => part !== '')
}

/** Every question of a bank's folder, straight from its YAML. */
export function readKeys(bankFolder: string): KnownQuestion[] {
  const folder = join(bankFolder, 'questions')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return files
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const written = load(readFileSync(join(folder, file), 'utf8')) as
        WrittenQuestion[] | { questions: WrittenQuestion[] }
      return Array.isArray(written) ? written : written.questions
    })
    .map(({ id, type, stem, objectives, options = [], family }) => ({
      id,
      type,
      stemParts: partsOf(stem),
      objectives,
      key: options.filter((option) => option.correct).map((option) => folded(option.text)),
      isDrawn: family !== undefined,
    }))
}

/** The bank that comes with the program. */
export const shippedBank = join(root, 'questions', 'aws-ml')

/** The domain a question counts in: the first part of its first task in the exam. */
export function domainOf(question: KnownQuestion, examId: string): string {
  const first = question.objectives.find((objective) => objective.startsWith(`${examId}/`)) ?? ''
  return first.slice(examId.length + 1).split('.')[0] ?? ''
}

/** The question on screen, found by its text. */
export async function shownQuestion(page: Page, keys: KnownQuestion[]): Promise<KnownQuestion> {
  const text = folded((await page.getByRole('article').textContent()) ?? '')
  const found = keys.filter(({ stemParts }) => stemParts.every((part) => text.includes(part)))
  const lengthOf = ({ stemParts }: KnownQuestion) => stemParts.join('').length
  const longest = found.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0]
  if (!longest) throw new Error(`No question of the bank reads: ${text.slice(0, 200)}`)
  return longest.isDrawn ? { ...longest, key: await drawnKey(page, longest.id) } : longest
}

/** The right options of a question whose numbers were drawn, folded, as the log kept them when they were. */
async function drawnKey(page: Page, questionId: string): Promise<string[]> {
  const log = await page.evaluate(async () => (await fetch('/api/log?after=%7B%7D')).text())
  type Kept = { id: string; options: { text: string; isCorrect: boolean }[] }
  const kept = log
    .split('\n')
    .filter((line) => line.includes('"questions.kept"'))
    .flatMap((line) => (JSON.parse(line) as { questions: Kept[] }).questions)
  const last = kept.findLast(({ id }) => id === questionId)
  return (last?.options ?? []).filter(({ isCorrect }) => isCorrect).map(({ text }) => folded(text))
}

/** The options on screen, folded, in the order they are lettered. */
async function shownOptions(page: Page): Promise<string[]> {
  const options = page
    .getByRole('article')
    .getByRole('radio')
    .or(page.getByRole('article').getByRole('checkbox'))
  const texts = await options.evaluateAll((inputs) =>
    inputs.map((input) => (input as HTMLInputElement).labels?.[0]?.textContent ?? ''),
  )
  // The letter comes first.
  return texts.map((text) => folded(text).slice(1))
}

/** Places of the right options on screen, from 1, and of the others. */
export async function keyPlaces(page: Page, question: KnownQuestion) {
  const options = await shownOptions(page)
  const places = options.map((_, index) => index + 1)
  const isRight = (place: number) => question.key.includes(options[place - 1] ?? '')
  return { right: places.filter(isRight), wrong: places.filter((place) => !isRight(place)) }
}
