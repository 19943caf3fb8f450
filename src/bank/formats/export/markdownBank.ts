/**
 * Questions as Markdown, in the dialect of quizdown: checkboxes, their comments below them, a numbered list for an order.
 * Invariant: nothing inside a text looks like a heading, an option or a setting of the file.
 */
import type {
  BlockContent,
  Blockquote,
  DefinitionContent,
  List,
  ListItem,
  Nodes,
  Parents,
  RootContent,
} from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import remarkParse from 'remark-parse'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import type { Option, Question } from '#core/bank/question'
import { bankMath } from '../../bankMath'
import { assetFiles } from './rehearseBank'
import { textFile, type ExportBank, type Exported } from './exported'
import { createLosses, loseExtras } from './losses'
import { markdownToLine } from './markdownToHtml'
import { categoryNames, numbersOf, withStimulus } from './shared'

const parser = unified().use(remarkParse).use(remarkGfm).use(bankMath).freeze()
const writer = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkMath)
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '*', fences: true, listItemIndent: 'one' })
  .freeze()

type Block = BlockContent | DefinitionContent

/** `<bank id>.md`, and the pictures beside it. */
export function exportMarkdown(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const parts = [`# ${oneLine(bank.title)}`]
  let domain = ''
  for (const [index, question] of questions.entries()) {
    const own = categoryNames(bank, question)[1] ?? ''
    if (own !== domain && own) parts.push(`## ${oneLine(own)}`)
    domain = own
    parts.push(sectionOf(question, index + 1))
    if (question.type === 'numeric' || question.type === 'text' || question.type === 'matching')
      losses.lose(
        'Typed answers and matching are written to be read; no program reads them back as questions',
      )
    if (question.type === 'ordering' && question.options.some(({ position }) => position === undefined))
      losses.lose('Steps that stay out of the order stay behind')
    loseExtras(losses, question, ['why', 'explanation', 'references', 'order'])
  }
  const files = [textFile(`${bank.id}.md`, `${parts.join('\n\n')}\n`), ...assetFiles(bank, questions, losses)]
  return { files, questionCount: questions.length, losses: losses.sentences() }
}

function oneLine(title: string): string {
  return title.replaceAll(/\s+/g, ' ').trim()
}

function sectionOf(question: Question, number: number): string {
  // Settings of quizdown: only what keeps its order needs one.
  const settings = question.hasFixedOrder ? '---\nshuffleAnswers: false\n---\n\n' : ''
  const references = question.references.map((address) => `- <${address}>`).join('\n')
  const explanation = question.explanation
    ? `**Explanation:**\n\n${written(blocksOf(question.explanation))}`
    : ''
  return [
    `### Question ${number}\n\n${settings}${written(blocksOf(withStimulus(question)))}`,
    answerOf(question),
    explanation,
    references && `References:\n\n${references}`,
  ]
    .filter(Boolean)
    .join('\n\n')
}

function answerOf(question: Question): string {
  const { type, options, prompts, textAnswer } = question
  switch (type) {
    case 'single':
    case 'multiple':
      return written([listOf(options, type === 'single', ({ isCorrect }) => isCorrect)])
    case 'ordering': {
      const steps = options.filter(({ position }) => position !== undefined)
      const inOrder = steps.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
      return written([listOf(inOrder, true, () => null)])
    }
    case 'matching': {
      const lines = new Map(options.map(({ id, text }) => [id, markdownToLine(text)]))
      const rows = prompts.map(({ text, answer }) => `${markdownToLine(text)} → ${lines.get(answer) ?? ''}`)
      return written(blocksOf('**Answer:**').concat(rows.map((row) => paragraph(row))))
    }
    case 'numeric':
      return written(blocksOf('**Answer:**').concat(numbersOf(question).map((text) => paragraph(text))))
    case 'text':
      return written(
        blocksOf('**Answer:**').concat((textAnswer?.accepted ?? []).map((text) => paragraph(text))),
      )
  }
}

function paragraph(value: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value }] }
}

/** Options as items; `checked` null makes no checkbox. What is said of an option stands quoted below it. */
function listOf(
  options: readonly Option[],
  ordered: boolean,
  checked: (option: Option) => boolean | null,
): List {
  const children = options.map((option): ListItem => {
    const quote: Blockquote[] = option.why ? [{ type: 'blockquote', children: blocksOf(option.why) }] : []
    const spread = false
    return {
      type: 'listItem',
      spread,
      checked: checked(option),
      children: [...blocksOf(option.text), ...quote],
    }
  })
  return { type: 'list', ordered, start: ordered ? 1 : null, spread: false, children }
}

function written(children: Block[]): string {
  return writer.stringify({ type: 'root', children }).trim()
}

/** A text in blocks that cannot be taken for anything of the file around them. */
function blocksOf(markdown: string): Block[] {
  const tree = parser.parse(markdown)
  tamed(tree)
  return tree.children as Block[]
}

function tamed(parent: Parents): void {
  parent.children = (parent.children as RootContent[]).map((node): RootContent => {
    if ('children' in node) tamed(node)
    return tamedNode(node)
  }) as typeof parent.children
}

function tamedNode(node: RootContent): RootContent {
  switch (node.type) {
    case 'html':
      return { type: 'text', value: node.value }
    case 'heading':
      return { type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
    // A line of hyphens opens settings.
    case 'thematicBreak':
      return { type: 'paragraph', children: [{ type: 'text', value: '* * *' }] }
    case 'blockquote':
      return {
        type: 'list',
        ordered: false,
        spread: false,
        children: [{ type: 'listItem', children: node.children }],
      }
    case 'listItem':
      return withTickAsText(node)
    default:
      return node
  }
}

function withTickAsText(item: ListItem): ListItem {
  if (item.checked === null || item.checked === undefined) return item
  const mark: Nodes = { type: 'text', value: item.checked ? '(x) ' : '( ) ' }
  const [first, ...rest] = item.children
  const children: Block[] =
    first?.type === 'paragraph' ? [{ ...first, children: [mark, ...first.children] }, ...rest] : item.children
  return { ...item, checked: null, children }
}
