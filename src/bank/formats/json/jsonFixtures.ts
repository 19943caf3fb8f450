import { fileOf } from '../formatFixtures'
import { importSource } from '../importSource'
import type { ImportOptions } from '../imported'

export function read(value: unknown, options: ImportOptions = {}) {
  const text = typeof value === 'string' ? value : JSON.stringify(value, null, 1)
  return importSource([fileOf('bank.json', text)], options)
}

/** The keyed options of each question by their text. */
export async function keysOf(value: unknown, options: ImportOptions = {}) {
  const { questions } = await read(value, options)
  return questions.map((question) =>
    question.options.filter(({ isCorrect }) => isCorrect).map(({ text }) => text),
  )
}

export const exam = (test: unknown[]) => ({
  title: 'Demo',
  code: '000-1',
  pass: 75,
  time: 10,
  cover: [],
  test,
})
export const node = (text: string) => ({ variant: 1, text })
export const choices = ['Trout', 'Sparrow', 'Bat'].map((text, index) => ({ label: 'ABC'[index], text }))
export const single = {
  variant: 0,
  question: [node('Bird?')],
  choices,
  answer: [false, true, false],
  explanation: [],
}

export const options = ['Trout', 'Sparrow', 'Bat']
export const bird = (answer: unknown) => ({ question: 'Bird?', options, answer })
