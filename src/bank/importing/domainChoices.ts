/**
 * Domains for a bank whose source has none by that name: from categories, tags or files.
 * Invariant: every question is in exactly one domain of every choice.
 */
import type { ImportedQuestion } from '../formats/imported'
import { domainSources, type DomainChoice, type DomainSource } from './importTypes'

/** As many as an exam is given; more are no blueprint. */
const mostDomains = 30

/** The domain of questions for which the source names none. */
export const otherDomain = 'Other'

/** The one domain of a bank without domains. */
export const onlyDomain = 'All questions'

type Placed = Pick<ImportedQuestion, 'category' | 'tags' | 'path'>

/**
 * Those choices that tell questions apart, in the order to suggest them, then one domain for all. Domains are in the
 * order of the questions, "Other" last.
 */
export function domainChoices(questions: readonly Placed[]): DomainChoice[] {
  const choices = domainSources.map((source): DomainChoice => {
    const counts = new Map<string, number>()
    for (const name of domainNames(questions, source)) counts.set(name, (counts.get(name) ?? 0) + 1)
    const named = [...counts].filter(([name]) => name !== otherDomain)
    const others = [...counts].filter(([name]) => name === otherDomain)
    return { source, domains: [...named, ...others].map(([name, count]) => ({ name, count })) }
  })
  return choices.filter(({ source, domains }) => source === 'none' || isUseful(domains))
}

function isUseful(domains: DomainChoice['domains']): boolean {
  const named = domains.filter(({ name }) => name !== otherDomain)
  return named.length > 0 && domains.length > 1 && domains.length <= mostDomains
}

/** The domain of each question, in their order. */
export function domainNames(questions: readonly Placed[], source: DomainSource): string[] {
  switch (source) {
    case 'category': {
      const depth = tellingDepth(questions.map(({ category }) => category))
      return questions.map(({ category }) => tidy(category[depth] ?? category.at(-1)))
    }
    case 'tag': {
      const counts = new Map<string, number>()
      for (const { tags } of questions) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
      return questions.map(({ tags }) => tidy(mainTag(tags, counts, questions.length)))
    }
    case 'file': {
      const paths = questions.map(({ path }) => fileSteps(path))
      const depth = tellingDepth(paths)
      return paths.map((steps) => tidy(steps[depth] ?? steps.at(-1)))
    }
    case 'none':
      return questions.map(() => onlyDomain)
  }
}

/** The first depth at which paths differ; 0 when they never do. */
export function tellingDepth(paths: readonly string[][]): number {
  const deepest = paths.reduce((most, path) => Math.max(most, path.length), 0)
  for (let depth = 0; depth < deepest; depth += 1) {
    const [first] = paths
    if (paths.some((path) => (path[depth] ?? path.at(-1)) !== (first?.[depth] ?? first?.at(-1)))) return depth
  }
  return 0
}

/** The tag most questions share, unless all of them do: that one tells nothing apart. */
function mainTag(tags: readonly string[], counts: Map<string, number>, all: number): string | undefined {
  const telltale = tags.filter((tag) => (counts.get(tag) ?? 0) < all)
  return telltale.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0]
}

function fileSteps(path: string | null): string[] {
  return (path ?? '').split('/').map((step) => step.replace(/\.[A-Za-z0-9]{1,8}$/, ''))
}

function tidy(name: string | undefined): string {
  const line = (name ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, 120)
  return line === '' ? otherDomain : line
}
