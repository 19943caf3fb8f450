/**
 * Anki's text file: a line of tabs for each card, with Anki's own header.
 * Invariant: a field never ends its line, and every note has an id of its own, so that a second import updates it.
 */
import type { Question } from '#core/bank/question'
import { ankiDeck, ankiTags, cardOf, loseSpaces } from './ankiCards'
import { assetPaths, textFile, type ExportBank, type Exported } from './exported'
import { createLosses, loseExtras } from './losses'
import { categoryNames } from './shared'

/** `<bank id>.txt`, for the note type Basic that every collection has. */
export function exportAnkiText(bank: ExportBank, questions: readonly Question[]): Exported {
  const losses = createLosses()
  const header = [
    ...['#separator:tab', '#html:true', '#notetype:Basic', '#columns:Id\tDeck\tFront\tBack\tTags'],
    ...['#guid column:1', '#deck column:2', '#tags column:5'],
  ]
  const lines = questions.map((question) => {
    const { front, back } = cardOf(question, () => null)
    losses.lose('In Anki every question is a card to be judged by oneself')
    if (assetPaths([question]).length > 0) losses.lose('Pictures stay behind; a package takes them along')
    loseSpaces(losses, question)
    loseExtras(losses, question, ['why', 'explanation', 'objectives', 'topic', 'tags', 'references'])
    const deck = ankiDeck(categoryNames(bank, question))
    return [`${bank.id}/${question.id}`, deck, front, back, ankiTags(question)].map(fieldOf).join('\t')
  })
  const file = textFile(`${bank.id}.txt`, `${[...header, ...lines].join('\n')}\n`)
  return { files: [file], questionCount: questions.length, losses: losses.sentences() }
}

/** In HTML a line end is a space, but for code. A quote at the start would open a quoted field. */
function fieldOf(html: string): string {
  const inPre = html.replaceAll(/<pre>[\s\S]*?<\/pre>/g, (pre) => pre.replaceAll(/\r\n|\r|\n/g, '<br>'))
  return inPre.replaceAll(/[\t\r\n]+/g, ' ').replace(/^"/, '&quot;')
}
