/**
 * Moodle's GIFT.
 * Invariant: every control character of a text is escaped, and a question is one block without a blank line.
 */
import type { Question } from '#core/bank/question'
import { assetPaths, textFile, type ExportBank, type Exported } from './exported'
import { createLosses, loseExtras, type Losses } from './losses'
import { bracketedFormula, escapedHtml, markdownToHtml, markdownToLine } from './markdownToHtml'
import { creditOf } from './moodleFractions'
import { categoryNames, explanationOf, nameOf, tagsWithLevel, withStimulus } from './shared'

/** One file, `<bank id>.gift`, texts as HTML. */
export function exportGift(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const blocks: string[] = []
  let category = ''
  let questionCount = 0
  for (const question of questions) {
    const answers = answersOf(question, losses)
    if (answers === null) continue
    const own = categoryNames(bank, question)
      .map((name) => name.replaceAll('/', '//'))
      .join('/')
    if (own !== category) blocks.push(`$CATEGORY: $course$/top/${own.replaceAll(/\s+/g, ' ')}`)
    category = own
    blocks.push(blockOf(question, answers))
    questionCount += 1
    if (assetPaths([question]).length > 0) losses.lose('Pictures stay behind; their descriptions stay')
    loseExtras(losses, question, [
      'why',
      'explanation',
      'objectives',
      'topic',
      'tags',
      'references',
      'difficulty',
      'weights',
    ])
  }
  const file = textFile(`${bank.id}.gift`, `${blocks.join('\n\n')}\n`)
  return { files: [file], questionCount, losses: losses.sentences() }
}

function blockOf(question: Question, answers: string): string {
  const marks = [
    `[id:${bracketed(question.id)}]`,
    ...tagsWithLevel(question).map((tag) => `[tag:${bracketed(tag)}]`),
  ]
  const name = nameOf(question)
  const explanation = explanationOf(question)
  const feedback = explanation ? `\n####${escaped(htmlOf(explanation))}` : ''
  return `// ${marks.join(' ')}\n::${escaped(name)}::[html]${escaped(htmlOf(withStimulus(question)))}{\n${answers}${feedback}\n}`
}

/** A name inside square brackets. */
function bracketed(name: string): string {
  return name.replaceAll(/[\]\\]/g, '\\$&').replaceAll(/\s+/g, ' ')
}

function htmlOf(markdown: string): string {
  return markdownToHtml(markdown, { picture: () => null, formula: bracketedFormula })
}

/** As Moodle writes it: a backslash before each control character, line ends as `\n`. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\\#=~{}:]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
    .trim()
}

/** A `#` and what is said for an answer; nothing when there is nothing to say. */
function feedbackOf(why: string): string {
  return why ? `#${escaped(htmlOf(why))}` : ''
}

function answersOf(question: Question, losses: Losses): string | null {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return choiceAnswers(question, losses)
    case 'matching':
      return matchingAnswers(question, losses)
    case 'ordering':
      losses.leaveOut('GIFT has no ordering')
      return null
    case 'numeric': {
      const { unit, also = [], ...first } = question.numericAnswer ?? { value: 0, tolerance: 0 }
      if (unit) losses.lose('Units stay behind')
      const numbers = [first, ...also].map(
        ({ value, tolerance }) => `${value}${tolerance > 0 ? `:${tolerance}` : ''}`,
      )
      return also.length === 0 ? `#${numbers[0]}` : `#\n${numbers.map((number) => `=${number}`).join('\n')}`
    }
    case 'text':
      if (question.textAnswer?.isCaseSensitive) losses.lose('That capital letters count stays behind')
      // A star stands for any letters there.
      return (question.textAnswer?.accepted ?? [])
        .map((text) => `=${escaped(text.replaceAll('*', '\\*'))}`)
        .join('\n')
  }
}

/** `=` marks the one right option; where several are right, each has its share. */
function choiceAnswers(question: Question, losses: Losses): string | null {
  const fractions = creditOf(question)
  if (!fractions) {
    losses.leaveOut('Moodle cannot share the credit among so many right options')
    return null
  }
  const isSingle = question.type === 'single'
  if (!isSingle) losses.lose('Moodle gives credit for a part of the right options; here all or none count')
  const lines = question.options.map(({ text, why, isCorrect }, index) => {
    const fraction = fractions[index] ?? 0
    const isKey = isSingle && isCorrect
    const weight = isKey || fraction === 0 ? '' : `%${fraction}%`
    return `${isKey ? '=' : '~'}${weight}${escaped(htmlOf(text))}${feedbackOf(why)}`
  })
  return lines.join('\n')
}

/** The right side is plain text; a pair without a left side is a spare option. */
function matchingAnswers({ options, prompts }: Question, losses: Losses): string | null {
  const lines = new Map(options.map(({ id, text }) => [id, markdownToLine(text)]))
  if (prompts.length < 2 || new Set(lines.values()).size < lines.size) {
    losses.leaveOut('matching takes two prompts or more in GIFT, and options that differ without layout')
    return null
  }
  if ([...options, ...prompts].some(({ why }) => why !== ''))
    losses.lose('Why each pair belongs together stays behind')
  if (options.some(({ text, id }) => text !== lines.get(id)))
    losses.lose('Layout of the options of a matching stays behind')
  const used = new Set(prompts.map(({ answer }) => answer))
  const pair = (left: string, right: string) =>
    `=${escaped(withoutArrow(left))} -> ${escaped(plainSide(right))}`
  return [
    ...prompts.map(({ text, answer }) => pair(htmlOf(text), lines.get(answer) ?? '')),
    ...options.filter(({ id }) => !used.has(id)).map(({ id }) => pair('', lines.get(id) ?? '')),
  ].join('\n')
}

/** `->` parts the sides, and nothing escapes it. */
function withoutArrow(text: string): string {
  return text.replaceAll('->', '-&gt;')
}

/** Plain text that no reader takes for HTML. */
function plainSide(text: string): string {
  return /[<&]/.test(text) ? escapedHtml(text) : text
}
