/**
 * How a bank's questions are written, in numbers: how long, how alike in length, how loud.
 * Invariant: everything is counted over what a candidate reads before answering.
 */
import type { Question } from '#core/bank/question'

/** Options of one question differ by less than a third. */
const mostLengthRatio = 4 / 3

/**
 * Means over questions and over options of single and multiple choice. `loudCount`: stems that write an ordinary word
 * in capitals; `loudWords` are these words. `unevenCount`: of `choiceCount` questions, those whose longest option is
 * more than a third longer than the shortest.
 */
export type Register = {
  questionCount: number
  wordsPerStem: number
  wordsPerOption: number
  loudCount: number
  loudWords: string[]
  choiceCount: number
  unevenCount: number
}

/** Capitals that exams use themselves. */
const allowed = new Set(['MOST', 'LEAST', 'NOT', 'FIRST', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'])
/** Names that are written like a word in capitals. */
const names = new Set([
  'IT',
  'ML',
  'US',
  'OR',
  'AND',
  'REST',
  'PUT',
  'GET',
  'MAP',
  'COPY',
  'SELECT',
  'JOIN',
  'WHERE',
])

/** The register of a bank's questions. */
export function registerOf(questions: readonly Question[]): Register {
  const ordinary = ordinaryWords(questions)
  const loud = questions.map(({ stem }) => loudIn(stem, ordinary))
  const choices = questions.filter(({ type }) => type === 'single' || type === 'multiple')
  const options = choices.flatMap((question) => question.options)
  return {
    questionCount: questions.length,
    wordsPerStem: mean(questions.map(({ stem }) => wordCount(stem))),
    wordsPerOption: mean(options.map(({ text }) => wordCount(text))),
    loudCount: loud.filter((words) => words.length > 0).length,
    loudWords: [...new Set(loud.flat())].toSorted(),
    choiceCount: choices.length,
    unevenCount: choices.filter((question) => lengthRatio(question) > mostLengthRatio).length,
  }
}

/** How many times as long as the shortest option the longest is, in characters; 1 for a question without options. */
export function lengthRatio({ options }: Pick<Question, 'options'>): number {
  const lengths = options.map(({ text }) => text.length)
  return lengths.length === 0 ? 1 : Math.max(...lengths) / Math.max(1, Math.min(...lengths))
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)
}

function wordCount(text: string): number {
  return text.split(/[\s|]+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** Words the bank writes in small letters more than once: those in capitals elsewhere are not names. */
function ordinaryWords(questions: readonly Question[]): Set<string> {
  const counts = new Map<string, number>()
  for (const { stem, options } of questions) {
    for (const text of [stem, ...options.map((option) => option.text)]) {
      for (const [word] of withoutCode(text).matchAll(
        /(?<![\p{L}\p{N}.:\-_/])\p{Ll}{2,}(?![\p{L}\p{N}_/])/gu,
      )) {
        counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
  }
  return new Set([...counts].flatMap(([word, count]) => (count > 1 ? [word] : [])))
}

function loudIn(stem: string, ordinary: ReadonlySet<string>): string[] {
  const loud = withoutCode(stem).match(/(?<![\p{L}\p{N}\-_/])\p{Lu}{2,}(?![\p{L}\p{N}\-_/])/gu) ?? []
  return loud.filter((word) => !allowed.has(word) && !names.has(word) && ordinary.has(word.toLowerCase()))
}

function withoutCode(text: string): string {
  return text.replaceAll(/`[^`]*`|\$[^$]*\$/g, ' ')
}
