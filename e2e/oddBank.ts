/** A bank of what people really have: references, money, names that mean something to the language, odd file names. */
import { characterEntities } from 'character-entities'
import { bankYaml, writeFiles } from './hostile/bankFiles'

const domains = ['__proto__', 'constructor', 'toString']

const examYaml = `id: odd-01
code: ODD-01
title: Odd but right
vendor: Rehearse
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: 9
minutes: 30
scale: { min: 0, max: 100 }
passMark: 70
allowedTypes: [single, multiple, ordering, matching, numeric, text]
domains:
${domains
  .map(
    (id, index) =>
      `  - { id: "${id}", title: Domain ${index + 1}, weightPercent: ${index === 0 ? 34 : 33}, tasks: [{ id: "t.${index}", title: Task }] }`,
  )
  .join('\n')}
`

/** Every named reference there is, each followed by its number. */
const everyReference = Object.keys(characterEntities)
  .map((name) => `&${name};`)
  .join(' ')

const picture = (name: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><title>${name}</title><rect width="40" height="20"/></svg>`

const two = [
  { text: 'This one', correct: true, why: 'It says so: 1 &lt; 2 &amp; 3.' },
  { text: 'Another one', why: 'Costs $5 and $10.' },
]

/** What each question shows, as its stem says it. */
export const oddQuestions = [
  {
    id: 'references',
    type: 'single',
    stem: 'An `x` &lt; 5 &amp; y &copy; 2026, `&lt;` stays in code',
    options: two,
  },
  {
    id: 'money',
    type: 'single',
    stem: 'It costs $5 and $10, or $0.25 per hour; $x_1$ is a formula, $\\unknown{x}$ is not',
    options: two,
  },
  {
    id: 'names',
    type: 'single',
    stem: 'Which option is written as a name?',
    options: [
      { text: '__init__', correct: true, why: 'It is.' },
      { text: '- dash', why: 'No.' },
      { text: '1. first', why: 'No.' },
      { text: '#1', why: 'No.' },
    ],
  },
  {
    id: 'pictures',
    type: 'single',
    stem: 'Pictures ![one](<assets/my picture.svg>) ![two](assets/größe.svg) ![three](assets/my%20picture.svg) ![four](assets/gone.png) ![five](assets/gone.tiff)',
    options: two,
  },
  { id: 'constructor', type: 'single', stem: 'A question called constructor', options: two },
  { id: '__proto__', type: 'single', stem: 'A question called proto', options: two },
  { id: 'number', type: 'numeric', stem: 'How much is 1 + 0.5?', answer: { value: 1.5, tolerance: 0 } },
  { id: 'words', type: 'text', stem: 'Name it.', answer: { accepted: ["Bob's k-NN"] } },
  { id: 'all-references', type: 'single', stem: `Every reference:\n\n${everyReference}`, options: two },
]

/** Writes the bank into a folder of its own. */
export function writeOddBank(folder: string): Promise<void> {
  return writeFiles(folder, {
    'bank.yaml': bankYaml('odd').replace('Bank odd', '"Odd &amp; <b>right</b>"'),
    'exams/odd-01.yaml': examYaml,
    'questions/odd.json': JSON.stringify(
      oddQuestions.map((question, index) => ({ ...question, objectives: [`odd-01/t.${index % 3}`] })),
    ),
    'assets/my picture.svg': picture('one'),
    'assets/größe.svg': picture('two'),
  })
}
