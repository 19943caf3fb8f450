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
 * The pool as units, in the order of their ids. Each has its lot, in which a missed question weighs four times as much.
 * Does not depend on the order of `candidates`, whose ids are unique.
 */
export function unitsOf(candidates: readonly Candidate[], random: Random): Unit[] {
  const groups: Candidate[][] = []
  const cases = new Map<string, Candidate[]>()
  for (const candidate of candidates.toSorted((a, b) => (a.item.id < b.item.id ? -1 : 1))) {
    const { stimulusId } = candidate.item
    const known = stimulusId === null ? undefined : cases.get(stimulusId)
    if (known) {
      known.push(candidate)
      continue
    }
    const group = [candidate]
    groups.push(group)
    if (stimulusId !== null) cases.set(stimulusId, group)
  }
  return groups.map((members) => toUnit(members, random))
}

/** A hundred thousand are made at a time: nothing is made for any of them but the unit. */
function toUnit(members: Candidate[], random: Random): Unit {
  const unit = { members, timesSeen: 0, lastSeenAtMs: 0, key: 0 }
  let isMissed = false
  for (const { item } of members) {
    unit.timesSeen = Math.max(unit.timesSeen, item.timesSeen)
    unit.lastSeenAtMs = Math.max(unit.lastSeenAtMs, item.lastSeenAtMs ?? 0)
    isMissed ||= item.isMissed
  }
  unit.key = weightedKey(random.next(), isMissed ? missedWeight : 1)
  return unit
}

/**
 * The order of a draw, for `toSorted`: least often seen first, then longest ago; among equals single questions before
 * case studies, then by lot.
 */
export function byRank(a: Unit, b: Unit): number {
  return (
    a.timesSeen - b.timesSeen ||
    a.lastSeenAtMs - b.lastSeenAtMs ||
    Number(isCase(a)) - Number(isCase(b)) ||
    b.key - a.key
  )
}

/**
 * Units in the order of `byRank`, put into it only as far as somebody looks: a form takes fifty of a hundred thousand.
 * They lie in a heap, each before the two at twice its place.
 */
export function* inRankOrder(units: readonly Unit[]): Generator<Unit> {
  const heap = [...units]
  for (let place = (heap.length >> 1) - 1; place >= 0; place -= 1) settle(heap, place)
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    const last = heap.pop() as Unit
    if (heap.length > 0) {
      heap[0] = last
      settle(heap, 0)
    }
    yield first
  }
}

/** Moves the unit at a place of a heap down to where it belongs. */
function settle(heap: Unit[], start: number): void {
  const moved = heap[start] as Unit
  let place = start
  for (;;) {
    let below = 2 * place + 1
    const [left, right] = [heap[below], heap[below + 1]]
    if (left === undefined) break
    if (right !== undefined && byRank(right, left) < 0) below += 1
    const best = heap[below] as Unit
    if (byRank(moved, best) <= 0) break
    heap[place] = best
    place = below
  }
  heap[place] = moved
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
 * Fills quotas (domain id to number of questions) from `units`, best first. Case studies nobody has seen
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
  let left = [...quotas.values()].reduce((sum, quota) => sum + quota, 0)
  const take = (unit: Unit) => {
    drawn.add(unit)
    left -= unit.members.length
    for (const { domain } of unit.members) room.set(domain, (room.get(domain) ?? 0) - 1)
  }
  const drop = (unit: Unit) => {
    drawn.delete(unit)
    left += unit.members.length
    for (const { domain } of unit.members) room.set(domain, (room.get(domain) ?? 0) + 1)
  }
  const cases = units.filter(isCase).sort(byRank)
  let casesLeft = caseQuestionCount
  for (const unit of cases) {
    if (casesLeft <= 0) break
    if (unit.timesSeen > 0 || !fits(unit, room)) continue
    take(unit)
    casesLeft -= unit.members.length
  }
  for (const unit of inRankOrder(units)) {
    if (left <= 0) break
    if (!drawn.has(unit) && fits(unit, room)) take(unit)
  }
  for (const unit of cases) {
    if (drawn.has(unit) || !isWanted(unit, room)) continue
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
