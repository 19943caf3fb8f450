/**
 * Questions as they go into a bank: under the domains that were chosen, beside what the bank holds already.
 * Invariant: only places and names change, never what a question says.
 */
import type { ImportedQuestion } from '../formats/imported'
import { contentHash } from '../canonicalJson'
import { domainNames, tellingDepth } from './domainChoices'
import type { SaveChoices } from './importTypes'

/**
 * Each with its domain's title as its category; the deepest category stays behind it, and those between as tags. A
 * category of all questions tells nothing of any.
 */
export function placedQuestions(
  questions: readonly ImportedQuestion[],
  { domainSource, domainTitles }: Pick<SaveChoices, 'domainSource' | 'domainTitles'>,
): ImportedQuestion[] {
  const titles = new Map(domainTitles.map(({ name, title }) => [name, title.trim()]))
  const names = domainNames(questions, domainSource)
  const sharedDepth = tellingDepth(questions.map(({ category }) => category))
  return questions.map((question, index) => {
    const name = names[index] ?? ''
    const deepest = question.category.at(-1)
    const below = deepest === undefined || deepest === name ? [] : [deepest]
    const between = question.category.filter(
      (part, depth) => part !== name && part !== deepest && depth >= sharedDepth,
    )
    return {
      ...question,
      category: [titles.get(name) || name, ...below],
      tags: [...question.tags, ...between],
    }
  })
}

/** Case studies under names of their own, so that none has that of another in the bank. */
export function withOwnStimuli(questions: readonly ImportedQuestion[]): ImportedQuestion[] {
  return questions.map((question) => {
    const { stimulus } = question
    if (!stimulus) return question
    const id = `${stimulus.id.slice(0, 180)}-${contentHash(stimulus.text).slice(0, 8)}`
    return { ...question, stimulus: { ...stimulus, id } }
  })
}

const mediaName = /\bassets\/([A-Za-z0-9_.-]+)/g

/** Those of the media that these questions show or play. */
export function mediaOf(
  questions: readonly ImportedQuestion[],
  media: ReadonlyMap<string, Uint8Array>,
): Map<string, Uint8Array> {
  const used = new Set<string>()
  for (const { stem, explanation, options, prompts, stimulus } of questions) {
    const texts = [stem, explanation, stimulus?.text ?? '']
    for (const { text, why } of [...options, ...prompts]) texts.push(text, why)
    for (const [, name = ''] of texts.join('\n').matchAll(mediaName)) used.add(name)
  }
  return new Map([...media].filter(([name]) => used.has(name)))
}

/** `names` from old to new, both as they stand after `assets/`. */
export function withRenamedMedia(
  questions: readonly ImportedQuestion[],
  names: ReadonlyMap<string, string>,
): ImportedQuestion[] {
  if (names.size === 0) return [...questions]
  const renamed = (text: string) =>
    text.replaceAll(mediaName, (whole, name: string) => {
      const next = names.get(name)
      return next === undefined ? whole : `assets/${next}`
    })
  return questions.map((question) => ({
    ...question,
    stem: renamed(question.stem),
    explanation: renamed(question.explanation),
    options: question.options.map((option) => ({
      ...option,
      text: renamed(option.text),
      why: renamed(option.why),
    })),
    prompts: question.prompts.map((prompt) => ({
      ...prompt,
      text: renamed(prompt.text),
      why: renamed(prompt.why),
    })),
    stimulus: question.stimulus && { ...question.stimulus, text: renamed(question.stimulus.text) },
  }))
}
