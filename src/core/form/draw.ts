/**
 * The draw: which questions of a pool fill the domains' quotas, fresh ones first.
 * Invariants: no domain gets more than its quota, and a case study is taken with all its questions or not at all.
 */
import type { QuestionEntry } from '../bank/question'
import { weightedKey, type Random } from '../common/random'

/**
 * A question of the pool and what is known of it. `timesSeen` is 0 for a new one; `lastSeenAtMs` is when it was
 * answered last, epoch milliseconds, 0 when it was only shown, null when it is new.
 */
export type PoolItem = QuestionEntry & { timesSeen: number; lastSeenAtMs: number | null; isMissed: boolean }

/** A pool item placed in the exam's guide. */
export type Candidate = { item: PoolItem; domain: string }

/**
 * What is drawn as one: a question, or a case study with all its questions. `timesSeen` and `lastSeenAtMs` are the
 * largest of its questions, so that a case study is fresh only when all of it is; `key` orders what is equally fresh.
 */
export type Unit = { members: Candidate[]; timesSeen: number; lastSeenAtMs: number; key: number }

/** Missed questions come up more often among equally fresh ones. */
const missedWeight = 4

/**
 * The pool as units, best to draw first: least often seen, then longest ago; among equals single questions before
 * case studies, then by lot, in which a missed question weighs four times as much. Does not depend on the order of
 * `candidates`, whose ids are unique.
 */
export function rankedUnits(candidates: readonly Candidate[], random: Random): Unit[] {
  const groups = new Map<string, Candidate[]>()
  for (const candidate of candidates.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))) {
    const { id, stimulusId } = candidate.item
    const name = stimulusId === null ? `question ${id}` : `case ${stimulusId}`
    const group = groups.get(name)
    if (group) group.push(candidate)
    else groups.set(name, [candidate])
  }
  return [...groups.values()].map((members) => toUnit(members, random)).toSorted(byRank)
}

function toUnit(members: Candidate[], random: Random): Unit {
  return {
    members,
    timesSeen: Math.max(...members.map(({ item }) => item.timesSeen)),
    lastSeenAtMs: Math.max(...members.map(({ item }) => item.lastSeenAtMs ?? 0)),
    key: weightedKey(random.next(), members.some(({ item }) => item.isMissed) ? missedWeight : 1),
  }
}

/** The order of `rankedUnits`, for `toSorted`. */
export function byRank(a: Unit, b: Unit): number {
  return (
    a.timesSeen - b.timesSeen ||
    a.lastSeenAtMs - b.lastSeenAtMs ||
    Number(isCase(a)) - Number(isCase(b)) ||
    b.key - a.key
  )
}

/** Whether a unit has several questions. A case study with one question in the pool is drawn like any other. */
export function isCase(unit: Unit): boolean {
  return unit.members.length > 1
}

/** Questions of a list of units. */
export function questionCount(units: readonly Unit[]): number {
  return units.reduce((count, unit) => count + unit.members.length, 0)
}

/**
 * Fills quotas (domain id to number of questions) from `units`, which are in rank order. Case studies nobody has seen
 * come first, until they make up `caseQuestionCount`; then everything by rank, where it fits. A quota that single
 * questions leave open is filled from a case study even if that costs fresh questions their place.
 * May come short of a quota, never above. Case studies are packed greedily: a better packing may exist.
 */
// oxlint-disable-next-line complexity -- three passes over one list, each of them plain
export function drawUnits(
  units: readonly Unit[],
  quotas: ReadonlyMap<string, number>,
  caseQuestionCount: number,
): Unit[] {
  const room = new Map(quotas)
  const drawn = new Set<Unit>()
  const take = (unit: Unit) => {
    drawn.add(unit)
    for (const { domain } of unit.members) room.set(domain, (room.get(domain) ?? 0) - 1)
  }
  const drop = (unit: Unit) => {
    drawn.delete(unit)
    for (const { domain } of unit.members) room.set(domain, (room.get(domain) ?? 0) + 1)
  }
  let casesLeft = caseQuestionCount
  for (const unit of units) {
    if (casesLeft <= 0) break
    if (!isCase(unit) || unit.timesSeen > 0 || !fits(unit, room)) continue
    take(unit)
    casesLeft -= unit.members.length
  }
  for (const unit of units) {
    if (!drawn.has(unit) && fits(unit, room)) take(unit)
  }
  for (const unit of units) {
    if (!isCase(unit) || drawn.has(unit) || !isWanted(unit, room)) continue
    const displaced = displacedBy(unit, room, [...drawn])
    if (!displaced) continue
    displaced.forEach(drop)
    take(unit)
  }
  return [...drawn]
}

function countByDomain(unit: Unit): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { domain } of unit.members) counts.set(domain, (counts.get(domain) ?? 0) + 1)
  return counts
}

type Room = ReadonlyMap<string, number>

function fits(unit: Unit, room: Room): boolean {
  const [only] = unit.members
  // Ten thousand single questions pass here: no map for each of them.
  if (!isCase(unit)) return only !== undefined && (room.get(only.domain) ?? 0) > 0
  return [...countByDomain(unit)].every(([domain, count]) => count <= (room.get(domain) ?? 0))
}

function isWanted(unit: Unit, room: Room): boolean {
  return unit.members.some(({ domain }) => (room.get(domain) ?? 0) > 0)
}

/** The last-ranked single questions that must go for a case study to fit, or null when that is not enough. */
function displacedBy(unit: Unit, room: Room, drawn: Unit[]): Unit[] | null {
  const displaced: Unit[] = []
  for (const [domain, count] of countByDomain(unit)) {
    const surplus = count - (room.get(domain) ?? 0)
    if (surplus <= 0) continue
    const singles = drawn.filter((other) => !isCase(other) && other.members[0]?.domain === domain)
    if (singles.length < surplus) return null
    displaced.push(...singles.toSorted(byRank).slice(-surplus))
  }
  return displaced
}
