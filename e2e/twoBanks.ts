/** Two small banks that share a question and key it differently. Right options say so, but for the shared question. */
import { join } from 'node:path'
import { bankYaml, writeFiles } from './hostile/bankFiles'

export const sharedStem = 'How long do eggs boil until they are hard?'
export const kitchen = { folder: 'kitchen', title: 'Bank kitchen', code: 'KIT-01' }
export const bakery = { folder: 'bakery', title: 'Bank bakery', code: 'BAK-01' }

const examYaml = (code: string, count: number) => `id: ${code.toLowerCase()}
code: ${code}
title: Exam ${code}
vendor: Rehearse
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: ${count}
minutes: 20
scale: { min: 0, max: 100 }
passMark: 70
allowedTypes: [single]
domains: [{ id: "1", title: Everything, weightPercent: 100, tasks: [] }]
`

const option = (text: string, isRight: boolean) =>
  `    - { text: ${text}, ${isRight ? 'correct: true, ' : ''}why: Because of ${text.toLowerCase()}. }`

/** `right` is the text of the right option. */
export function questionYaml(
  id: string,
  stem: string,
  right: string,
  options: string[],
  code: string,
): string {
  return `- id: ${id}
  type: single
  stem: ${stem}
  options:
${options.map((text) => option(text, text === right)).join('\n')}
  explanation: So says ${code}.
  objectives: [${code.toLowerCase()}/1]
`
}

const times = ['Four minutes', 'Ten minutes', 'An hour']

/** The questions of the kitchen bank; `right` is what the egg question is keyed. */
export function kitchenQuestions(right = 'Ten minutes'): string {
  const others = [1, 2, 3].map((number) =>
    questionYaml(
      `pan-${number}`,
      `Pan ${number}. Which is right?`,
      'The right pan',
      ['The right pan', 'The wrong pan', 'No pan'],
      kitchen.code,
    ),
  )
  return [questionYaml('eggs', sharedStem, right, times, kitchen.code), ...others].join('\n')
}

/** Writes the kitchen bank into a folder of banks. */
export function writeKitchen(folder: string): Promise<void> {
  return writeFiles(join(folder, kitchen.folder), {
    'bank.yaml': bankYaml('kitchen'),
    'exams/kit-01.yaml': examYaml(kitchen.code, 4),
    'questions/all.yaml': kitchenQuestions(),
  })
}

/** Writes the bakery bank into a folder of banks: it holds four minutes for right. */
export function writeBakery(folder: string): Promise<void> {
  const dough = questionYaml(
    'dough',
    'Which dough rises?',
    'The one with yeast',
    ['The one with yeast', 'The one without'],
    bakery.code,
  )
  return writeFiles(join(folder, bakery.folder), {
    'bank.yaml': bankYaml('bakery'),
    'exams/bak-01.yaml': examYaml(bakery.code, 2),
    'questions/all.yaml': `${questionYaml('boiled', sharedStem, 'Four minutes', times.toReversed(), bakery.code)}\n${dough}`,
  })
}
