/**
 * Past answers that would count differently today: the bank fixed the key they were scored by, or their question was left
 * out or ruled wrong since. Nothing changes until the person says so, and whatever was changed can be undone.
 */
import type { AttemptId, BankId, ContentHash, QuestionId } from '#core/bank/ids'
import type { Question } from '#core/bank/question'
import type { Attempt } from '#core/history/records'
import type { Standing } from '#core/history/standing'
import { rowKey } from '#core/log/rows'
import { canScoreBy, hasSameKey } from '#core/problems/fixedKey'
import { remarkOf, scoreChange, type ScoreChange } from '#core/problems/remarkPreview'
import type { Remark } from '#core/scoring/result'
import type { RowStore } from '../db/rowStore'
import { afterOthers, createSlices, type Slice } from '../db/slices'
import { loadIndex } from './bankIndex'
import { useBanks } from './banks'
import type { Engine } from './engine'
import { keepQuestions } from './keepQuestions'
import { loadObjections } from './objections'

export type FixReason = 'keyFixed' | 'leftOut' | 'ruledOut'

/**
 * One question whose past answers would count differently. `shown` is what was asked, `fixed` what the bank says today,
 * null where that does not matter. `changes` are the attempts whose score would change, newest first; `attemptIds` are
 * all the decision is for.
 */
export type Fix = {
  bankId: BankId
  questionId: QuestionId
  reason: FixReason
  remark: Remark
  shown: Question
  fixed: Question | null
  seed: number
  changes: ScoreChange[]
  attemptIds: AttemptId[]
}

/** A question of an attempt that may count differently. */
type Suspect = { attempt: Attempt; questionId: QuestionId; hash: ContentHash; reason: FixReason }

/**
 * Everything that would count differently, in all banks that are here. Rejects with the signal's reason once it is
 * aborted: after a change of a large bank this takes many seconds, which only a screen that is still there is worth.
 */
export async function loadFixes(
  engine: Engine,
  rows: RowStore = engine.rows(),
  signal?: AbortSignal,
): Promise<Fix[]> {
  // Whatever the screen shows at once comes first.
  await afterOthers()
  signal?.throwIfAborted()
  const slice = createSlices(signal)
  const banks = useBanks.getState().banks.filter(({ isUsable }) => isUsable)
  const fixes = await Promise.all(banks.map(({ id }) => fixesOfBank(engine, rows, { bankId: id, slice })))
  return fixes.flat().toSorted((a, b) => newestOf(b) - newestOf(a))
}

function newestOf({ changes }: Fix): number {
  return changes[0]?.endedAtMs ?? 0
}

/** Attempts read in one go: few enough to be opened in a slice. */
const attemptsAtOnce = 10

type Asked = { bankId: BankId; slice: Slice }

async function fixesOfBank(engine: Engine, rows: RowStore, { bankId, slice }: Asked): Promise<Fix[]> {
  const standings = await rows.standings(bankId)
  if (standings.length === 0) return []
  const [reply, objections] = await Promise.all([
    loadIndex(engine, bankId),
    loadObjections(engine, bankId, rows),
  ])
  const hashes: PresentHashes = new Map(reply.index.questions.map(({ id, hash }) => [id, hash]))
  const reasonOf = ({ questionId, hash, earlier }: Standing): FixReason | null => {
    const objection = objections.get(questionId)
    if (objection === 'leftOut' || objection === 'ruledOut') return objection
    const present = hashes.get(questionId)
    return present !== undefined && [hash, ...earlier].some((shown) => shown !== present) ? 'keyFixed' : null
  }
  const reasons = new Map<QuestionId, FixReason>()
  for (const standing of standings) {
    const reason = reasonOf(standing)
    if (reason) reasons.set(standing.questionId, reason)
  }
  if (reasons.size === 0) return []
  await slice()
  const ids = await attemptsWith(rows, bankId, [...reasons.keys()])
  const suspects: Suspect[] = []
  // A new version of a bank may concern every attempt there is.
  for (let start = 0; start < ids.length; start += attemptsAtOnce) {
    for (const attempt of await rows.getMany('attempts', ids.slice(start, start + attemptsAtOnce))) {
      if (attempt) suspects.push(...suspectsIn(attempt, reasons, hashes))
      await slice()
    }
  }
  return fixesOf(engine, rows, { bankId, suspects, hashes, slice })
}

/** The attempts that may have asked these questions: of all attempts, where histories are more to read than they are. */
async function attemptsWith(rows: RowStore, bankId: BankId, ids: QuestionId[]): Promise<AttemptId[]> {
  const summaries = await rows.summaries(Infinity)
  if (ids.length >= summaries.length)
    return summaries
      .filter((summary) => summary.bankId === bankId && !summary.isArchived)
      .map(({ attemptId }) => attemptId)
  const keys = ids.map((questionId) => rowKey.history(bankId, questionId))
  const histories = await rows.getMany('histories', keys)
  return [
    ...new Set(histories.flatMap((history) => history?.exposures.map(({ attemptId }) => attemptId) ?? [])),
  ]
}

type PresentHashes = ReadonlyMap<QuestionId, ContentHash>

/** What a person decided already is no longer suspect, unless the key was fixed once more. */
function suspectsIn(
  attempt: Attempt,
  reasons: ReadonlyMap<QuestionId, FixReason>,
  hashes: PresentHashes,
): Suspect[] {
  return attempt.form.items.flatMap(({ questionId, hash: asked }): Suspect[] => {
    const reason = reasons.get(questionId)
    const known = remarkOf(attempt, questionId)
    if (!reason || known?.kind === 'void') return []
    const hash = known?.kind === 'key' ? known.hash : asked
    if (reason === 'keyFixed' && hash === hashes.get(questionId)) return []
    return [{ attempt, questionId, hash, reason }]
  })
}

type Suspects = Asked & { suspects: Suspect[]; hashes: PresentHashes }

async function fixesOf(
  engine: Engine,
  rows: RowStore,
  { bankId, suspects, hashes, slice }: Suspects,
): Promise<Fix[]> {
  const snapshots = await snapshotsOf(
    rows,
    suspects.map(({ attempt }) => attempt),
  )
  const present = await presentOf(engine, bankId, suspects, { snapshots, hashes })
  const findQuestion = (hash: ContentHash) => snapshots.get(hash) ?? present.byHash.get(hash)
  const fixes = new Map<string, Fix>()
  for (const suspect of suspects) {
    await slice()
    const decided = decisionOn(suspect, snapshots, present.of(suspect))
    if (!decided) continue
    const { attempt, questionId } = suspect
    const { remark, reason } = decided
    const key = `${questionId} ${reason} ${remark.kind === 'key' ? remark.hash : ''}`
    const fix = fixes.get(key) ?? { bankId, questionId, ...decided, changes: [], attemptIds: [] }
    fixes.set(key, fix)
    const change = scoreChange(attempt, questionId, { remark, findQuestion })
    if (change) fix.changes.push(change)
    fix.attemptIds.push(attempt.attemptId)
  }
  return [...fixes.values()]
    .filter(({ changes }) => changes.length > 0)
    .map((fix) => ({ ...fix, changes: fix.changes.toSorted((a, b) => b.endedAtMs - a.endedAtMs) }))
}

type Decision = Pick<Fix, 'reason' | 'remark' | 'shown' | 'fixed' | 'seed'>

/** What to do about an answer; null where the key is the same, or a text is lost. `present` is the question of today. */
function decisionOn(suspect: Suspect, snapshots: Snapshots, present: Question | null): Decision | null {
  const { attempt, questionId, reason, hash } = suspect
  const shown = snapshots.get(hash)
  if (!shown) return null
  const seed = seedOf(suspect, snapshots)
  if (reason !== 'keyFixed') return { reason, remark: { kind: 'void' }, shown, fixed: null, seed }
  // The response names options as they were when it was given.
  const asked = attempt.form.items.find((item) => item.questionId === questionId)
  const original = asked && snapshots.get(asked.hash)
  if (!original || !present || hasSameKey(shown, present)) return null
  const remark: Remark = canScoreBy(original, present)
    ? { kind: 'key', hash: present.hash }
    : { kind: 'void' }
  return { reason, remark, shown, fixed: present, seed }
}

/** Questions as they were shown or fixed, by content hash. */
export type Snapshots = ReadonlyMap<ContentHash, Question>

/** The snapshots the scores of attempts rest on. */
export async function snapshotsOf(rows: RowStore, attempts: readonly Attempt[]): Promise<Snapshots> {
  const hashes = new Set<ContentHash>()
  for (const { form, remarks = {} } of attempts) {
    for (const item of form.items) hashes.add(item.hash)
    for (const remark of Object.values(remarks)) if (remark.kind === 'key') hashes.add(remark.hash)
  }
  const list = [...hashes]
  const found = await rows.getMany('snapshots', list)
  return new Map(list.flatMap((hash, index) => (found[index] ? [[hash, found[index]] as const] : [])))
}

/** Numbers that are drawn follow from the form's seed; any other question is the same for every seed. */
function seedOf({ attempt, hash }: Suspect, snapshots: Snapshots): number {
  return snapshots.get(hash)?.drawn ? attempt.form.seed : 0
}

/** What the bank says today of the questions whose key may have been fixed, as each form would have it. */
async function presentOf(
  engine: Engine,
  bankId: BankId,
  suspects: readonly Suspect[],
  known: { snapshots: Snapshots; hashes: PresentHashes },
) {
  const { snapshots, hashes } = known
  const bySeed = new Map<number, Set<QuestionId>>()
  for (const suspect of suspects) {
    const family = snapshots.get(suspect.hash)?.drawn?.family
    const isUnchanged = family !== undefined && family === hashes.get(suspect.questionId)
    if (suspect.reason !== 'keyFixed' || isUnchanged) continue
    const seed = seedOf(suspect, snapshots)
    bySeed.set(seed, (bySeed.get(seed) ?? new Set<QuestionId>()).add(suspect.questionId))
  }
  const found = new Map<string, Question>()
  for (const [seed, ids] of bySeed) {
    for (const question of await engine.client.questions(bankId, [...ids], seed))
      found.set(`${seed} ${question.id}`, question)
  }
  return {
    of: (suspect: Suspect) => found.get(`${seedOf(suspect, snapshots)} ${suspect.questionId}`) ?? null,
    byHash: new Map([...found.values()].map((question) => [question.hash, question])),
  }
}

/**
 * Saves the decision. The fixed question is kept first: the score rests on it. Rejects when the bank has changed since.
 */
export async function applyFix(engine: Engine, fix: Fix, remark: Remark = fix.remark): Promise<void> {
  const { bankId, questionId, attemptIds, fixed, seed } = fix
  if (remark.kind === 'key' && fixed) {
    const [kept] = await engine.rows().getMany('snapshots', [fixed.hash])
    if (!kept) await Promise.all(keepQuestions(engine, { bankId, seed }, [fixed]).map(engine.saver.saved))
  }
  engine.saver.save({ type: 'attempts.remarked', bankId, questionId, attemptIds, remark })
}
