/** Rules on what questions point to: notes, pictures, addresses. */
import type { Problem } from '#core/bank'
import { problemIn, shown, type Path, type SourceFile } from '../problem'
import type { BankContent } from '../readBank'
import type { ReadQuestion } from '../readQuestions'
import { explanationsOf, warningOn } from './questionTexts'

const address = /https?:\/\/[^\s)>\]"'`]+/g
const picture = /!\[([^\]]*)\]\(([^)\s]+)[^)]*\)/g

/**
 * Codes: `topic-without-note`, `no-reference`, `unlisted-source`, `unknown-picture`, `picture-without-text`. Addresses
 * are judged in banks that list their sources, topics in banks that have notes.
 */
export function linkProblems(content: BankContent): Problem[] {
  const { questions, notes } = content
  const topics = new Set(notes.map(({ value }) => value.topic))
  return [
    ...questions.flatMap((read) => [
      ...topicProblems(read, topics),
      ...referenceProblems(read, content),
      ...textsOf(read).flatMap((placed) => placedProblems(placed, content, read.question.id)),
    ]),
    ...notes.flatMap(({ value, file }) =>
      placedProblems({ text: value.text, file, path: ['title'] }, content, null),
    ),
    ...factSources(content),
  ]
}

function topicProblems(read: ReadQuestion, topics: ReadonlySet<string>): Problem[] {
  const { topic } = read.question
  if (topics.size === 0 || topics.has(topic)) return []
  return [
    warningOn(read, topic === '' ? read.path : [...read.path, 'topic'], {
      code: 'topic-without-note',
      message: topic === '' ? 'This question names no topic.' : `There is no note on ${shown(topic)}.`,
      advice: 'Name the note the question belongs to, or write it.',
    }),
  ]
}

function referenceProblems(read: ReadQuestion, { sources }: BankContent): Problem[] {
  const { references = [] } = read.fields
  if (sources === null) return []
  if (references.length === 0) {
    return [
      warningOn(read, read.path, {
        code: 'no-reference',
        message: 'Nothing says where the key can be checked.',
        advice: 'Add an address of sources.yaml under "references".',
      }),
    ]
  }
  const listed = listedIn(sources)
  return references.flatMap((url, index) =>
    listed.has(url) ? [] : [warningOn(read, [...read.path, 'references', index], unlisted(url))],
  )
}

type Placed = { text: string; file: SourceFile; path: Path }

function textsOf(read: ReadQuestion): Placed[] {
  const { file, path, fields } = read
  const options = 'options' in fields ? fields.options : []
  return [
    { text: fields.stem, path: [...path, 'stem'], file },
    ...options.map(({ text }, index) => ({ text, path: [...path, 'options', index, 'text'], file })),
    ...explanationsOf(read).map((placed) => ({ ...placed, file })),
  ]
}

function placedProblems({ text, file, path }: Placed, content: BankContent, id: string | null): Problem[] {
  const { sources, assets } = content
  const known = new Set(assets.map((asset) => asset.path))
  const listed = sources && listedIn(sources)
  const warn = (fault: { code: string; message: string; advice: string }) =>
    problemIn(file, { severity: 'warning', ...fault, path }, id)
  return [
    ...[...text.matchAll(picture)].flatMap(([, alternative = '', target = '']) => [
      ...(known.has(target.replace(/^assets\//, ''))
        ? []
        : [
            warn({
              code: 'unknown-picture',
              message: `There is no picture ${shown(target)}.`,
              advice: 'Put it into assets/, or correct the name.',
            }),
          ]),
      ...(alternative.trim() === ''
        ? [
            warn({
              code: 'picture-without-text',
              message: `The picture ${shown(target)} has no text for those who cannot see it.`,
              advice: 'Describe it between the brackets, without giving the key away.',
            }),
          ]
        : []),
    ]),
    ...(listed === null
      ? []
      : [...text.matchAll(address)]
          .map(([url]) => url.replace(/[.,;:]+$/, ''))
          .filter((url) => !listed.has(url))
          .map((url) => warn(unlisted(url)))),
  ]
}

function factSources({ facts, sources }: BankContent): Problem[] {
  if (facts === null || sources === null) return []
  const listed = listedIn(sources)
  return facts.flatMap(({ value, file, path }) =>
    listed.has(value.source)
      ? []
      : [problemIn(file, { severity: 'warning', ...unlisted(value.source), path: [...path, 'source'] })],
  )
}

function listedIn(sources: NonNullable<BankContent['sources']>): Set<string> {
  return new Set(sources.map(({ value }) => value.url))
}

function unlisted(url: string) {
  return {
    code: 'unlisted-source',
    message: `${shown(url, 120)} is not in sources.yaml.`,
    advice: 'Add it there with how it was read, or cite another page.',
  }
}
