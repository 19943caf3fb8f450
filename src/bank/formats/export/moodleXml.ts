/**
 * Moodle XML.
 * Invariant: only fractions that Moodle accepts are written, and every question it could not hold is left out by name.
 */
import type { Option, Question } from '#core/bank/question'
import { textFile, type ExportBank, type Exported } from './exported'
import { createLosses, loseExtras, type Losses } from './losses'
import { bracketedFormula, markdownToHtml, markdownToLine } from './markdownToHtml'
import { creditOf, nearestFraction } from './moodleFractions'
import { categoryNames, explanationOf, nameOf, tagsWithLevel, withStimulus } from './shared'
import { cdata, escapedXml } from './xmlText'

/** One file, `<bank id>.xml`, with a category of the bank's title. */
export function exportMoodleXml(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const items: string[] = []
  let category = ''
  for (const question of questions) {
    const item = itemOf(bank, question, losses)
    const own = categoryNames(bank, question).map(slashed).join('/')
    if (item !== null && own !== category) items.push(categoryItem(own))
    if (item === null) continue
    category = own
    items.push(item)
    loseExtras(losses, question, [
      'why',
      'explanation',
      'objectives',
      'topic',
      'tags',
      'references',
      'order',
      'weights',
      'difficulty',
    ])
  }
  const questionCount = items.filter((item) => !item.startsWith('<question type="category">')).length
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n${items.join('\n')}\n</quiz>\n`
  return { files: [textFile(`${bank.id}.xml`, text)], questionCount, losses: losses.sentences() }
}

/** A slash inside a category's name is doubled. */
function slashed(name: string): string {
  return name.replaceAll('/', '//')
}

function categoryItem(path: string): string {
  return `<question type="category"><category><text>$course$/top/${escapedXml(path)}</text></category></question>`
}

type Item = { bank: ExportBank; question: Question; losses: Losses }

function itemOf(bank: ExportBank, question: Question, losses: Losses): string | null {
  const item = { bank, question, losses }
  const body = bodyOf(item)
  if (!body) return null
  const { type, id } = question
  return [
    `<question type="${body.type}">`,
    `<name><text>${escapedXml(nameOf(question))}</text></name>`,
    richText(item, 'questiontext', withStimulus(question)),
    richText(item, 'generalfeedback', explanationOf(question)),
    '<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>',
    `<idnumber>${escapedXml(id)}</idnumber>`,
    type === 'numeric' || type === 'text'
      ? ''
      : `<shuffleanswers>${question.hasFixedOrder ? '0' : '1'}</shuffleanswers>`,
    body.xml,
    `<tags>${tagsWithLevel(question)
      .map((tag) => `<tag><text>${escapedXml(tag)}</text></tag>`)
      .join('')}</tags>`,
    '</question>',
  ]
    .filter(Boolean)
    .join('\n')
}

/** An element with a text and the pictures it shows. */
function richText({ bank, losses }: Item, name: string, markdown: string, attributes = ''): string {
  const pictures = new Map<string, Uint8Array>()
  const html = markdownToHtml(markdown, {
    formula: bracketedFormula,
    picture: (path) => {
      const bytes = bank.asset(path)
      if (!bytes) {
        losses.lose(`The picture ${path} is missing from the bank`)
        return null
      }
      pictures.set(path.replaceAll('/', '-'), bytes)
      return `@@PLUGINFILE@@/${encodeURIComponent(path.replaceAll('/', '-'))}`
    },
  })
  const files = Array.from(
    pictures,
    ([path, bytes]) =>
      `<file name="${escapedXml(path)}" path="/" encoding="base64">${Buffer.from(bytes).toString('base64')}</file>`,
  )
  return `<${name}${attributes} format="html"><text>${html ? cdata(html) : ''}</text>${files.join('')}</${name}>`
}

function bodyOf(item: Item): { type: string; xml: string } | null {
  switch (item.question.type) {
    case 'single':
    case 'multiple':
      return choiceBody(item)
    case 'ordering':
      return orderingBody(item)
    case 'matching':
      return matchingBody(item)
    case 'numeric':
      return numericBody(item)
    case 'text':
      return textBody(item)
  }
}

function choiceBody(item: Item): { type: string; xml: string } | null {
  const { question, losses } = item
  const fractions = creditOf(question)
  if (!fractions) {
    losses.leaveOut(
      `Moodle cannot share the credit among ${question.options.filter((option) => option.isCorrect).length} right options`,
    )
    return null
  }
  if (question.type === 'multiple')
    losses.lose('Moodle gives credit for a part of the right options; here all or none count')
  const isRounded = question.options.some(
    ({ weight }) => weight !== undefined && nearestFraction(weight) !== Number((weight * 100).toFixed(5)),
  )
  if (isRounded) losses.lose("Weights were changed to the nearest of Moodle's")
  const answers = question.options.map((option, index) => answerXml(item, option, fractions[index] ?? 0))
  const xml = [
    `<single>${question.type === 'single'}</single><answernumbering>ABCD</answernumbering>`,
    ...answers,
  ].join('\n')
  return { type: 'multichoice', xml }
}

function answerXml(item: Item, { text, why }: Pick<Option, 'text' | 'why'>, fraction: number): string {
  const answer = richText(item, 'answer', text, ` fraction="${fraction}"`)
  return answer.replace(/<\/answer>$/, () => `${richText(item, 'feedback', why)}</answer>`)
}

/** The fraction of a step is its place, from 1. */
function orderingBody(item: Item): { type: string; xml: string } | null {
  const { options } = item.question
  if (options.some(({ position }) => position === undefined)) {
    item.losses.leaveOut("Moodle's ordering takes no step that stays out of the order")
    return null
  }
  if (options.some(({ why }) => why !== ''))
    item.losses.lose('Why each step stands where it does stays behind')
  const steps = options
    .toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
    .map(({ text, position }) => richText(item, 'answer', text, ` fraction="${position}.0000000"`))
  const rules =
    '<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount><gradingtype>ALL_OR_NOTHING</gradingtype>'
  return { type: 'ordering', xml: [rules, ...steps].join('\n') }
}

/** Answers are plain text in Moodle; an option without a prompt is a spare one. */
function matchingBody(item: Item): { type: string; xml: string } | null {
  const { options, prompts } = item.question
  if (prompts.length < 2) {
    item.losses.leaveOut("Moodle's matching takes two prompts or more")
    return null
  }
  if ([...options, ...prompts].some(({ why }) => why !== ''))
    item.losses.lose('Why each pair belongs together stays behind')
  const lines = new Map(options.map(({ id, text }) => [id, markdownToLine(text)]))
  if (new Set(lines.values()).size < lines.size) {
    item.losses.leaveOut('two of its options read the same without layout')
    return null
  }
  const pairs = prompts.map(({ text, answer }) => subquestion(item, text, lines.get(answer) ?? ''))
  const used = new Set(prompts.map(({ answer }) => answer))
  const spares = options
    .filter(({ id }) => !used.has(id))
    .map(({ id }) => subquestion(item, '', lines.get(id) ?? ''))
  return { type: 'matching', xml: [...pairs, ...spares].join('\n') }
}

function subquestion(item: Item, prompt: string, answer: string): string {
  const text = richText(item, 'subquestion', prompt)
  return text.replace(
    /<\/subquestion>$/,
    () => `<answer><text>${escapedXml(answer)}</text></answer></subquestion>`,
  )
}

function numericBody({ question }: Item): { type: string; xml: string } {
  const { unit, also = [], ...first } = question.numericAnswer ?? { value: 0, tolerance: 0 }
  const answers = [first, ...also].map(
    ({ value, tolerance }) =>
      `<answer fraction="100" format="moodle_auto_format"><text>${value}</text><tolerance>${tolerance}</tolerance></answer>`,
  )
  // The unit may be typed or left out, as here.
  const units = unit
    ? `<units><unit><multiplier>1</multiplier><unit_name>${escapedXml(unit)}</unit_name></unit></units><unitgradingtype>0</unitgradingtype><showunits>0</showunits>`
    : '<showunits>3</showunits>'
  return { type: 'numerical', xml: `${answers.join('\n')}\n${units}` }
}

function textBody({ question }: Item): { type: string; xml: string } {
  const { accepted, isCaseSensitive } = question.textAnswer ?? { accepted: [], isCaseSensitive: false }
  const answers = accepted.map(
    (text) =>
      `<answer fraction="100" format="moodle_auto_format"><text>${escapedXml(text.replaceAll('*', '\\*'))}</text></answer>`,
  )
  return {
    type: 'shortanswer',
    xml: [`<usecase>${isCaseSensitive ? 1 : 0}</usecase>`, ...answers].join('\n'),
  }
}
