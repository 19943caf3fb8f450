import { fileOf } from '../formatFixtures'
import type { ImportOptions } from '../imported'
import { importCsv } from './importCsv'

export function read(text: string, options: ImportOptions = {}) {
  return importCsv(fileOf('bank.csv', text), options)
}

/** Stem, and the keyed options by their text. */
export function keysOf(text: string, options: ImportOptions = {}) {
  return read(text, options).questions.map(({ stem, options }) => [
    stem,
    options.filter(({ isCorrect }) => isCorrect).map((option) => option.text),
  ])
}

export const birds = 'question,option_a,option_b,option_c,answer\n'
export const bird = 'Which is a bird?,Trout,Sparrow,Bat,'
export const twoKeys = [['Which is a bird?', ['Sparrow']]]
