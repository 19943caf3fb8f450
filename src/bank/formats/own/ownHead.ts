/**
 * What a bank of ours says of itself, for a person who is about to import it.
 * Invariant: nothing is judged here; what cannot be read is left out.
 */
import { domainIn } from '#core/bank/exam'
import type { BankParts } from '../../compile/collectParts'
import { readExams } from '../../readExams'
import type { ReadQuestion } from '../../readQuestions'
import { slug } from '../../schema/fields'
import type { OwnHead } from '../imported'

/** The head of a bank; null without a bank file that holds fields. Domains are those that have questions. */
export function ownHeadOf(parts: BankParts, read: readonly ReadQuestion[]): OwnHead | null {
  const about = parts.bank?.value
  if (typeof about !== 'object' || about === null) return null
  const fields = about as Record<string, unknown>
  const field = (name: string): string => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const id = field('id')
  return {
    bankId: slug.safeParse(id).success ? id : null,
    title: field('title'),
    licence: field('licence'),
    sources: [...new Set(read.map(({ question }) => question.source))],
    domains: domainsOf(parts, read),
  }
}

function domainsOf(parts: BankParts, read: readonly ReadQuestion[]): OwnHead['domains'] {
  const exams = readExams(parts, null, { report: () => undefined, begins: () => undefined })
  return exams.flatMap(({ value: exam }) => {
    const placed = read.map(({ question }) => domainIn(exam, question.objectives))
    return exam.domains.flatMap(({ id, title }) => {
      const count = placed.filter((domain) => domain === id).length
      const name = exams.length > 1 ? `${exam.code}: ${title}` : title
      return count > 0 ? [{ name, count }] : []
    })
  })
}
