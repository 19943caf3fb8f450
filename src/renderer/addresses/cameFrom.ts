/**
 * Where a link was followed from, so that the screen it leads to can offer the way back in words. A link that wants
 * this has the state `{ from: address }`.
 */

const names: [start: string, name: string][] = [
  ['/report', 'the report'],
  ['/missed', 'what you missed'],
  ['/review', 'the review'],
  ['/question', 'the question'],
  ['/cheat-sheet', 'your cheat sheet'],
  ['/progress', 'your progress'],
  ['/notes', 'the note'],
  ['/library', 'all questions'],
  ['/reports', 'your reports'],
  ['/bridge', 'the comparison'],
]

/** The screen that led here, in words; null when nothing says so, as after a reload of a saved address. */
export function cameFrom(): { address: string; name: string } | null {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('from' in state)) return null
  const address = state.from
  if (typeof address !== 'string') return null
  const name = names.find(([start]) => address.startsWith(start))?.[1]
  return name ? { address, name } : null
}
