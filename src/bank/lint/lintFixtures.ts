/** Small banks for tests of lint, each good but for what a test changes. */
import { bankYaml, questionYaml, smallBank, writtenBank, type Files } from '../bankFixtures'
import { lintBank, openForLint } from './lintBank'

/** What lint says of a bank. */
export const linted = async (files: Files) => lintBank(await openForLint(await writtenBank(files)))
/** The codes of what lint says of a bank, in its order. */
export const codesOf = async (files: Files) => (await linted(files)).map(({ code }) => code)

/** A question with two keys of three options. */
export const multipleYaml = (stem: string) => `- id: m
  type: multiple
  stem: ${stem}
  options:
    - { text: One, correct: true, why: a }
    - { text: Two, correct: true, why: b }
    - { text: Three, why: c }
  objectives: [e-1/1.1]
`
/** A bank of this language with a question that has two keys of three options. */
export const inLanguage = (language: string, stem: string) =>
  smallBank({
    'bank.yaml': bankYaml.replace('language: en', `language: ${language}`),
    'questions/m.yaml': multipleYaml(stem),
  })
/** A German bank with a question that has two keys of three options. */
export const german = (stem: string) => inLanguage('de', stem)
/** A checked fact; `more` adds fields. */
export const fact = (id: string, more: string) =>
  `- { id: ${id}, topic: t, claim: c, verdict: correct, source: 'https://a.example/', read: opened, checked: 2026-01-01${more} }\n`
/** The one source there is. */
export const source = "- { url: 'https://a.example/', title: A, read: opened, checked: 2026-01-01 }\n"
/** A fact and its source, as files. */
export const listed = { 'facts.yaml': fact('f', ''), 'sources.yaml': source }
/** A bank whose question refers to the source; `more` adds fields. */
export const referring = (more: string) =>
  smallBank({
    ...listed,
    'questions/one.yaml': questionYaml(
      'a',
      `  references: [https://a.example/]\n  asOf: 2026-01-01\n${more}`,
    ),
  })
/** A service in the table of services. */
export const service = (status: string, more = '') =>
  `- { name: Old Thing, status: ${status}, source: 'https://a.example/'${more} }\n`
/** A bank whose question is explained so. */
export const explained = (text: string) =>
  smallBank({ 'questions/one.yaml': questionYaml('a', `  explanation: '${text}'\n`) })
/** A bank whose question has this stem. */
export const asking = (stem: string) =>
  smallBank({ 'questions/one.yaml': questionYaml('a').replace('Which is right?', stem) })
/** A question with this text as its key. */
export const keyed = (text: string) => questionYaml('a').replace('This one', text)
/** A matching question whose key is `Old Thing`. */
export const matchingYaml = `- id: m
  type: matching
  stem: Match them
  prompts: [{ text: Need, answer: b, why: w }]
  options: [{ text: New Thing, why: w }, { text: Old Thing, why: w }]
  objectives: [e-1/1.1]
`
/** A question for typed text that accepts `Old Thing`. */
export const textYaml = `- id: t
  type: text
  stem: Name it
  answer: { accepted: [New Thing, Old Thing] }
  objectives: [e-1/1.1]
`
/** A line of verification.jsonl for a content hash. */
export const recordLine = (hash: string) =>
  `${JSON.stringify({ id: 'q-good', hash, checked: '2026-01-01', solverA: { answer: 'A', confidence: 3 }, solverB: null, key: 'A', outcome: 'confirmed' })}\n`

/** Single-choice questions whose key is at `key(index)`; of the first `long` the key is longer than the others. */
export const singles = (count: number, key: (index: number) => number, long: number | null) =>
  Array.from({ length: count }, (_, index) => {
    const options = [0, 1, 2, 3].map((place) => {
      const isKey = place === key(index)
      const text = `Option text ${place}${long !== null && isKey && index < long ? ' -------------' : ''}`
      return `    - { text: ${text}, why: w${isKey ? ', correct: true' : ''} }`
    })
    return `- id: q-${index}\n  type: single\n  stem: Word${index} thing${index} of${index} sort${index} here${index}?\n  options:\n${options.join('\n')}\n  objectives: [e-1/1.1]\n`
  }).join('')
