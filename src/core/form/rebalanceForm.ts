/**
 * Repair of a drawn form towards its exam's mix: single questions are exchanged for others of their own domain.
 * Invariant: every domain keeps its number of questions, case studies stay, and each exchange brings the form nearer.
 */
import { isCase, type PoolItem, type Unit } from './draw'
import type { Mix } from '../bank/exam'

/** How far the count of a type or a difficulty may be from its share of the form. */
const tolerance = 2

/** What a mix wants of one feature, in questions. Within low to high nothing needs repair. */
type Target = { has: (item: PoolItem) => boolean; low: number; ideal: number; high: number }

/** Single questions of one domain and one combination of features, in rank order; the first `cut` are on the form. */
type DomainUnits = { domain: string; features: number[]; units: Unit[]; cut: number }

type Exchange = { from: DomainUnits; to: DomainUnits }

/** How far a form is from its mix: the smaller the better, the first difference decides. */
type Distance = { excess: number; seen: number; spread: number }

/**
 * The form's single questions after repair; `drawn` and `spare` are units in rank order, together the whole pool, of which
 * the second is asked for only where something needs repair.
 * Types and difficulties come within two of their shares and calculations to their least number, as far as the pool
 * allows. Which rule wins: quotas and whole case studies over the mix, the mix over freshness, freshness over
 * everything else. So a seen question replaces an unseen one only where no exchange among equally fresh ones helps.
 * Exchanges are chosen greedily: in a very tight pool a better form may exist.
 */
export function rebalanceForm(drawn: readonly Unit[], spare: () => readonly Unit[], mix: Mix): Unit[] {
  const items = drawn.flatMap((unit) => unit.members.map(({ item }) => item))
  const targets = mixTargets(mix, items.length)
  const counts = targets.map((target) => items.filter(target.has).length)
  if (distance(counts, targets, 0).excess === 0) return drawn.filter((unit) => !isCase(unit))
  const domains = byDomain(drawn, spare(), targets)
  for (;;) {
    const exchange = bestExchange(domains, counts, targets)
    if (!exchange) break
    exchange.from.cut -= 1
    exchange.to.cut += 1
    exchangeCounts(counts, exchange)
  }
  return domains.flatMap((group) => group.units.slice(0, group.cut))
}

function mixTargets(mix: Mix, count: number): Target[] {
  const near = (share: number, has: Target['has']): Target => {
    const ideal = share * count
    return { has, low: ideal - tolerance, ideal, high: ideal + tolerance }
  }
  const targets = Object.entries(mix.types ?? {}).map(([type, share]) =>
    near(share, (item) => item.type === type),
  )
  if (mix.difficulty) {
    const { easy, medium, hard } = mix.difficulty
    targets.push(...[easy, medium, hard].map((share, i) => near(share, (item) => item.difficulty === i + 1)))
  }
  const atLeast = (least: number, has: Target['has']) =>
    targets.push({ has, low: least, ideal: least, high: Infinity })
  if (mix.calculationCount !== undefined) atLeast(mix.calculationCount, (item) => item.isCalculation)
  for (const [type, least] of Object.entries(mix.typeCounts ?? {}))
    atLeast(least, (item) => item.type === type)
  for (const { topics, count: least } of mix.topicCounts ?? []) {
    const group = new Set(topics)
    atLeast(least, (item) => group.has(item.topic))
  }
  return targets
}

function byDomain(drawn: readonly Unit[], spare: readonly Unit[], targets: Target[]): DomainUnits[] {
  const domains = new Map<string, DomainUnits>()
  const put = (unit: Unit, isDrawn: boolean) => {
    const [member] = unit.members
    if (!member || isCase(unit)) return
    const { item, domain } = member
    const features = targets.flatMap((target, index) => (target.has(item) ? [index] : []))
    const name = `${features.join(' ')} ${domain}`
    const group = domains.get(name) ?? { domain, features, units: [], cut: 0 }
    group.units.push(unit)
    if (isDrawn) group.cut += 1
    domains.set(name, group)
  }
  for (const unit of drawn) put(unit, true)
  for (const unit of spare) put(unit, false)
  return [...domains.values()]
}

/** The exchange that helps most, those that bring in no seen question before all others; null when none helps. */
// oxlint-disable-next-line complexity -- one search with its early ways out
function bestExchange(domains: DomainUnits[], counts: number[], targets: Target[]): Exchange | null {
  const now = distance(counts, targets, 0)
  if (now.excess === 0) return null
  let best: { exchange: Exchange; after: Distance } | null = null
  for (const from of domains) {
    if (from.cut === 0) continue
    for (const to of domains) {
      if (to === from || to.domain !== from.domain || to.cut === to.units.length) continue
      const exchange = { from, to }
      const after = distanceAfter(exchange, counts, targets)
      if (compare(after, now) < 0 && (!best || compareCost(after, best.after) < 0)) best = { exchange, after }
    }
  }
  return best?.exchange ?? null
}

function distanceAfter(exchange: Exchange, counts: number[], targets: Target[]): Distance {
  const { from, to } = exchange
  const after = [...counts]
  exchangeCounts(after, exchange)
  const isLost = (from.units[from.cut - 1]?.timesSeen ?? 0) > 0
  const isBrought = (to.units[to.cut]?.timesSeen ?? 0) > 0
  return distance(after, targets, Number(isBrought) - Number(isLost))
}

function exchangeCounts(counts: number[], { from, to }: Exchange): void {
  for (const index of from.features) counts[index] = (counts[index] ?? 0) - 1
  for (const index of to.features) counts[index] = (counts[index] ?? 0) + 1
}

function distance(counts: number[], targets: Target[], seen: number): Distance {
  let excess = 0
  let spread = 0
  targets.forEach(({ low, ideal, high }, index) => {
    const count = counts[index] ?? 0
    excess += Math.max(0, low - count, count - high)
    // Nearer to the middle leaves room for exchanges that help one feature and cost another.
    if (count < ideal || high < Infinity) spread += (count - ideal) ** 2
  })
  return { excess: rounded(excess), seen, spread: rounded(spread) }
}

/** Sums of shares differ by rounding of the machine; an exchange must not count as better for that. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function compare(a: Distance, b: Distance): number {
  return a.excess - b.excess || a.seen - b.seen || a.spread - b.spread
}

function compareCost(a: Distance, b: Distance): number {
  return Math.max(0, a.seen) - Math.max(0, b.seen) || compare(a, b)
}
