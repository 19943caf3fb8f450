/**
 * Questions as Anki's cards, for its text files and its packages.
 * Invariant: the back always begins with the key, so that a card can be judged at a glance.
 */
import type { Question } from '#core/bank/question'
import { bracketedFormula, escapedText, markdownToHtml } from './markdownToHtml'
import type { Losses } from './losses'
import { explanationOf, numbersOf, tagsOf, withStimulus } from './shared'

/** HTML. `answer` is what may be typed; empty where nothing can be. */
export type AnkiCard = { front: string; back: string; key: string; answer: string }

/** `picture` gives a picture's name in Anki's media, null when it has none. */
export type AnkiPictures = (path: string) => string | null

/** Markdown as Anki shows it. */
export function ankiHtml(markdown: string, picture: AnkiPictures): string {
  return markdownToHtml(markdown, { picture, formula: bracketedFormula })
}

/** Front and back of a question. */
export function cardOf(question: Question, picture: AnkiPictures): AnkiCard {
  const html = (markdown: string) => ankiHtml(markdown, picture)
  const front = html(withStimulus(question))
  const explanation = html(explanationOf(question))
  const parts = partsOf(question, html)
  return {
    front: [front, parts.below].filter(Boolean).join('<br><br>'),
    back: [parts.key, parts.whys, explanation].filter(Boolean).join('<br><br>'),
    key: parts.key,
    answer: parts.answer,
  }
}

type Parts = { below: string; key: string; whys: string; answer: string }

function partsOf(question: Question, html: (markdown: string) => string): Parts {
  const { type, options, prompts, numericAnswer, textAnswer } = question
  switch (type) {
    case 'single':
    case 'multiple': {
      const keys = options.flatMap(({ isCorrect }, index) => (isCorrect ? [letterOf(index)] : []))
      return {
        below: lettered(options.map(({ text }) => html(text))),
        key: keys.join(', '),
        whys: lettered(options.map(({ why }) => html(why))),
        answer: '',
      }
    }
    case 'ordering': {
      const steps = options.filter(({ position }) => position !== undefined)
      const inOrder = steps.toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0))
      // By their text, which is in no order of its own: the key must not be read off the front.
      const shown = options.toSorted((a, b) => (a.text < b.text ? -1 : 1))
      return {
        below: bulleted(shown.map(({ text }) => html(text))),
        key: numbered(inOrder.map(({ text }) => html(text))),
        whys: '',
        answer: '',
      }
    }
    case 'matching': {
      const textOf = new Map(options.map(({ id, text }) => [id, html(text)]))
      const sides = [bulleted(prompts.map(({ text }) => html(text))), bulleted([...textOf.values()])]
      const pairs = prompts.map(({ text, answer }) => `${html(text)} → ${textOf.get(answer) ?? ''}`)
      return { below: sides.join(''), key: bulleted(pairs), whys: '', answer: '' }
    }
    case 'numeric': {
      const key = numbersOf(question).map(escapedText).join('<br>')
      return { below: '', key, whys: '', answer: String(numericAnswer?.value ?? '') }
    }
    case 'text': {
      const [first = '', ...others] = textAnswer?.accepted ?? []
      const key = [first, ...others].map(escapedText).join('<br>')
      return { below: '', key, whys: '', answer: escapedText(first) }
    }
  }
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index)
}

function lettered(items: string[]): string {
  const lines = items.map((item, index) => (item ? `<div>${letterOf(index)}. ${item}</div>` : ''))
  return lines.join('')
}

function bulleted(items: string[]): string {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
}

function numbered(items: string[]): string {
  return `<ol>${items.map((item) => `<li>${item}</li>`).join('')}</ol>`
}

/** Tags without spaces, which part them in Anki; `::` makes a tree. */
export function ankiTags(question: Question): string {
  const { objectives } = question
  const tags = tagsOf(question).map((tag) =>
    objectives.includes(tag) ? tag.replaceAll('/', '::') : withoutSpaces(tag),
  )
  return tags.join(' ')
}

/** Reports tags that Anki cannot hold as they are. */
export function loseSpaces(losses: Losses, question: Question): void {
  if (tagsOf(question).some((tag) => tag !== withoutSpaces(tag)))
    losses.lose('Spaces in tags become underscores, since Anki has none in a tag')
}

function withoutSpaces(tag: string): string {
  return tag.trim().replaceAll(/\s+/g, '_')
}

/** A deck's name from names of a bank and its domain. */
export function ankiDeck(names: readonly string[]): string {
  return names
    .map((name) =>
      name
        .replaceAll('::', ':')
        .replaceAll(/["\s]+/g, ' ')
        .trim(),
    )
    .join('::')
}
