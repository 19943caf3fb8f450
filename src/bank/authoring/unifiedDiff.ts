/**
 * Two texts as a unified diff, the form patches are handed on in.
 * Invariant: applied to the first text, it gives the second one, byte for byte.
 */

/** Lines around a change. */
const contextLines = 3

/** A run of lines of both texts: equal, or `a` in the place of `b`. Offsets and counts in lines. */
type Edit = { aAt: number; aCount: number; bAt: number; bCount: number }

/** Lines with their line ends. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gy) ?? []
}

/** The hunks of a diff, without the lines that name the files; empty when the texts are the same. */
export function unifiedDiff(before: string, after: string): string {
  const [a, b] = [linesOf(before), linesOf(after)]
  return grouped(editsOf(a, b), a.length)
    .map((edits) => hunkOf(edits, a, b))
    .join('')
}

/** Where the texts differ, in order. */
function editsOf(a: readonly string[], b: readonly string[]): Edit[] {
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  const most = Math.min(a.length, b.length) - head
  while (tail < most && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const [aEnd, bEnd] = [a.length - tail, b.length - tail]
  const edits: Edit[] = []
  let [aAt, bAt] = [head, head]
  for (const [x, y] of [
    ...commonLines(a.slice(head, aEnd), b.slice(head, bEnd)),
    [aEnd - head, bEnd - head] as const,
  ]) {
    const edit = { aAt, aCount: head + x - aAt, bAt, bCount: head + y - bAt }
    if (edit.aCount > 0 || edit.bCount > 0) edits.push(edit)
    ;[aAt, bAt] = [head + x + 1, head + y + 1]
  }
  return edits
}

/** More steps than this are not looked for: the part in between is then replaced as a whole. */
const mostSteps = 2_000

/**
 * Places of lines both have, in order, as many as there can be. Source: E. W. Myers, An O(ND) Difference Algorithm,
 * 1986.
 */
function commonLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  const furthest = new Map<number, number>([[1, 0]])
  const trail: Map<number, number>[] = []
  for (let steps = 0; steps <= Math.min(mostSteps, a.length + b.length); steps += 1) {
    trail.push(new Map(furthest))
    for (let diagonal = -steps; diagonal <= steps; diagonal += 2) {
      let x = startOn(furthest, diagonal, steps)
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      furthest.set(diagonal, x)
      if (x >= a.length && x - diagonal >= b.length) return traced(trail, a.length, b.length)
    }
  }
  return []
}

/** The furthest place on a diagonal after one more line was taken from either text. */
function startOn(furthest: ReadonlyMap<number, number>, diagonal: number, steps: number): number {
  const below = furthest.get(diagonal - 1) ?? -1
  const above = furthest.get(diagonal + 1) ?? -1
  return diagonal === -steps || (diagonal !== steps && below < above) ? above : below + 1
}

/** From the end back to the start, by the diagonals that led there. */
function traced(
  trail: readonly Map<number, number>[],
  aLength: number,
  bLength: number,
): (readonly [number, number])[] {
  const common: (readonly [number, number])[] = []
  let [x, y] = [aLength, bLength]
  for (let steps = trail.length - 1; steps >= 0; steps -= 1) {
    const furthest = trail[steps] ?? new Map<number, number>()
    const diagonal = x - y
    const start = steps === 0 ? 0 : startOn(furthest, diagonal, steps)
    while (x > start && y > start - diagonal) {
      x -= 1
      y -= 1
      common.push([x, y])
    }
    const isDown = (furthest.get(diagonal - 1) ?? -1) < (furthest.get(diagonal + 1) ?? -1)
    if (diagonal === -steps || (diagonal !== steps && isDown)) y -= 1
    else x -= 1
  }
  return common.toReversed()
}

/** Edits that share their context stand in one hunk. */
function grouped(edits: readonly Edit[], aLength: number): Edit[][] {
  const groups: Edit[][] = []
  for (const edit of edits) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    const isNear = before !== undefined && edit.aAt - (before.aAt + before.aCount) <= 2 * contextLines
    if (last && isNear && aLength > 0) last.push(edit)
    else groups.push([edit])
  }
  return groups
}

function hunkOf(edits: readonly Edit[], a: readonly string[], b: readonly string[]): string {
  const [first, last] = [edits[0], edits.at(-1)]
  if (!first || !last) return ''
  const start = Math.max(0, first.aAt - contextLines)
  const end = Math.min(a.length, last.aAt + last.aCount + contextLines)
  const bStart = first.bAt - (first.aAt - start)
  const bEnd = last.bAt + last.bCount + (end - last.aAt - last.aCount)
  const lines: string[] = []
  let at = start
  for (const { aAt, aCount, bAt, bCount } of edits) {
    lines.push(...signed(' ', a.slice(at, aAt)))
    lines.push(...signed('-', a.slice(aAt, aAt + aCount)), ...signed('+', b.slice(bAt, bAt + bCount)))
    at = aAt + aCount
  }
  lines.push(...signed(' ', a.slice(at, end)))
  return `@@ -${rangeOf(start, end)} +${rangeOf(bStart, bEnd)} @@\n${lines.join('')}`
}

function signed(sign: string, lines: readonly string[]): string[] {
  return lines.map((line) =>
    line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`,
  )
}

/** An empty range names the line before it. */
function rangeOf(start: number, end: number): string {
  return end === start ? `${start},0` : `${start + 1},${end - start}`
}
