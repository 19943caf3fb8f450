import { blankQuestion } from '../collector'
import type { ImportedQuestion } from '../imported'
import { type BankAbout } from './toBank'

export const about: BankAbout = {
  id: 'birds',
  title: 'Birds',
  language: 'en',
  licence: 'CC-BY-4.0',
  authors: ['An author'],
  source: 'unknown',
  today: '2026-01-31',
  domainsFrom: 'category',
}

export function question(more: Partial<ImportedQuestion> = {}): ImportedQuestion {
  const option = { why: '', weight: null, position: null }
  return {
    ...blankQuestion('single', 'Which is a bird?', { line: 1, raw: 'raw' }),
    options: [
      { ...option, text: 'Trout', isCorrect: false },
      { ...option, text: 'Sparrow', isCorrect: true, why: 'It sings.' },
    ],
    ...more,
  }
}
