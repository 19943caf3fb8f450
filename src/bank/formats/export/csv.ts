/**
 * Questions as a table for spreadsheets.
 * Invariant: no cell can be run by a spreadsheet: what starts like a formula gets an apostrophe before it.
 */
import { quoted, withoutFormula } from '#core/common/csvCell'
import type { Question } from '#core/bank/question'
import { assetPaths, textFile, type ExportBank, type Exported } from './exported'
import { createLosses, loseExtras, type Losses } from './losses'
import { categoryNames, tagsOf, withStimulus } from './shared'

/** Letters of the option columns, as many as programs that read such tables know. */
const letters = 'ABCDEFGHIJ'

/** `<bank id>.csv`, with a byte order mark, without which Excel reads no accents. */
export function exportCsv(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const kept = questions.filter((question) => canHold(question, losses))
  const width = Math.max(0, ...kept.map(({ options }) => options.length))
  const columns = Array.from(letters.slice(0, width).toLowerCase())
  const header = [
    ...['id', 'type', 'question'],
    ...columns.flatMap((letter) => [`option_${letter}`, `explanation_${letter}`]),
    ...['answer', 'explanation', 'domain', 'tags', 'difficulty', 'references'],
  ]
  const rows = kept.map((question) => rowOf(bank, question, width))
  const guarded = rows.map((row) => row.map((cell) => withoutFormula(cell)))
  rows.forEach((row, index) => {
    if (row.some((cell, at) => cell !== guarded[index]?.[at]))
      losses.lose('Texts that a spreadsheet would run as a formula have an apostrophe before them')
  })
  const text = [header, ...guarded].map((row) => row.map(quoted).join(',')).join('\r\n')
  const file = textFile(`${bank.id}.csv`, `\ufeff${text}\r\n`)
  return { files: [file], questionCount: kept.length, losses: losses.sentences() }
}

/** Reports what a row does not hold. False when it holds nothing of use. */
function canHold(question: Question, losses: Losses): boolean {
  const reason = reasonAgainst(question)
  if (reason === null) loseOf(question, losses)
  else losses.leaveOut(reason)
  return reason === null
}

function reasonAgainst({ type, options }: Question): string | null {
  if (type === 'matching') return 'a row has no place for pairs'
  if (options.length > letters.length) return `a row has ${letters.length} options at most`
  const hasSpare = type === 'ordering' && options.some(({ position }) => position === undefined)
  return hasSpare ? 'the order of the columns is the key, and some steps are in no order' : null
}

function loseOf(question: Question, losses: Losses): void {
  if (tagsOf(question).some((tag) => tag !== withoutSeparators(tag)))
    losses.lose('Commas, semicolons, and bars in tags become slashes')
  loseOfAnswer(question, losses)
  if (assetPaths([question]).length > 0) losses.lose('Pictures stay behind')
  loseExtras(losses, question, [
    'why',
    'explanation',
    'objectives',
    'topic',
    'tags',
    'references',
    'difficulty',
  ])
}

function loseOfAnswer({ numericAnswer, textAnswer }: Question, losses: Losses): void {
  if (numericAnswer && (numericAnswer.tolerance > 0 || numericAnswer.unit))
    losses.lose('Tolerances and units stay behind')
  if (numericAnswer?.also?.length) losses.lose('Only the first of the right numbers is kept')
  if (textAnswer && textAnswer.accepted.length > 1)
    losses.lose('Only the first of the accepted answers is kept')
  if (textAnswer?.isCaseSensitive) losses.lose('That capital letters count stays behind')
}

/** As tables of other programs call them: a bare "multiple" is any question with options there. */
const typeNames: Record<Question['type'], string> = {
  single: 'single choice',
  multiple: 'multiple response',
  ordering: 'ordering',
  matching: 'matching',
  numeric: 'numeric',
  text: 'text',
}

function rowOf(bank: ExportBank, question: Question, width: number): string[] {
  const { id, type, explanation, difficulty, references } = question
  const options =
    type === 'ordering'
      ? question.options.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
      : question.options
  return [
    ...[id, typeNames[type], withStimulus(question)],
    ...Array.from({ length: width }, (_, index) => [
      options[index]?.text ?? '',
      options[index]?.why ?? '',
    ]).flat(),
    keyOf(question),
    explanation,
    categoryNames(bank, question)[1] ?? '',
    tagsOf(question).map(withoutSeparators).join('; '),
    ['', 'easy', 'medium', 'hard'][difficulty] ?? '',
    references.join(' '),
  ]
}

/** What parts the tags of a cell cannot stand in one. */
function withoutSeparators(tag: string): string {
  return tag
    .split(/[,;|]/)
    .map((part) => part.trim())
    .join('/')
}

function keyOf({ type, options, numericAnswer, textAnswer }: Question): string {
  if (type === 'numeric') return String(numericAnswer?.value ?? '')
  if (type === 'text') return textAnswer?.accepted[0] ?? ''
  if (type === 'ordering') return options.map((_, index) => letters[index]).join(', ')
  return options.flatMap(({ isCorrect }, index) => (isCorrect ? [letters[index]] : [])).join(', ')
}
