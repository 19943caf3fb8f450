/**
 * The domains of an exam for questions that came without one.
 * Invariants: every question has one domain; an id follows from the domain's name, so that it stays when others come.
 */
import { asciiSpelling } from '#core/common/asciiSpelling'
import { contentHash } from '../../canonicalJson'
import type { ImportedQuestion } from '../imported'

/** What domains are taken from; `none` makes one of all questions. */
export const domainSources = ['category', 'tags', 'path', 'none'] as const
export type DomainSource = (typeof domainSources)[number]

/** `weightPercent` has at most two decimals; all together make 100. */
export type Domain = { id: string; title: string; weightPercent: number }

/** `ofQuestion` has the domain's id for each question, in their order. `domains` are the largest first. */
export type Division = { domains: Domain[]; ofQuestion: string[] }

/** More than these tell nothing any more: the smallest go into one. */
const mostDomains = 30
const hundredths = 10_000

/** Divides the questions. `whole` names the domain of those that say nothing. */
export function divide(questions: readonly ImportedQuestion[], from: DomainSource, whole: string): Division {
  const names = questions.map((question) => nameOf(question, from) ?? whole)
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const sorted = [...counts].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const kept = new Set(
    sorted.slice(0, sorted.length > mostDomains ? mostDomains - 1 : mostDomains).map(([name]) => name),
  )
  const used = names.map((name) => (kept.has(name) ? name : 'Other'))
  const titles = [...new Set([...kept, ...used])].filter((title) => used.includes(title))
  const ids = idsOf(titles)
  const percents = shares(titles.map((title) => used.filter((name) => name === title).length))
  return {
    domains: titles.map((title, index) => ({
      id: ids.get(title) ?? '',
      title,
      weightPercent: percents[index] ?? 0,
    })),
    ofQuestion: used.map((name) => ids.get(name) ?? ''),
  }
}

function nameOf({ category, tags, path }: ImportedQuestion, from: DomainSource): string | null {
  if (from === 'category') return tidy(category[0])
  if (from === 'tags') return tidy(tags[0])
  if (from === 'path')
    return tidy(
      path
        ?.split('/')
        .at(-1)
        ?.replace(/\.[a-z0-9]{1,8}$/i, ''),
    )
  return null
}

function tidy(name: string | undefined): string | null {
  const text = name?.replace(/\s+/g, ' ').trim().slice(0, 120) ?? ''
  return text === '' ? null : text
}

function idsOf(titles: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>()
  for (const title of titles) {
    const slug = slugOf(title)
    const isTaken = slug === '' || [...ids.values()].includes(slug)
    ids.set(title, isTaken ? `${slug || 'domain'}-${contentHash(title).slice(0, 6)}` : slug)
  }
  return ids
}

/** Lower-case letters, digits and hyphens, at most 60; empty when nothing of the name is left. */
export function slugOf(name: string): string {
  return asciiSpelling(name)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

/** Shares in percent by largest remainder, in hundredths, so that they make 100. */
function shares(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  if (total === 0) return []
  const exact = counts.map((count) => (count / total) * hundredths)
  const floors = exact.map(Math.floor)
  const left = hundredths - floors.reduce((sum, floor) => sum + floor, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, rest: value - Math.floor(value) }))
    .toSorted((a, b) => b.rest - a.rest || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) floors[index] = (floors[index] ?? 0) + 1
  return floors.map((floor) => floor / 100)
}
