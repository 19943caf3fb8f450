/**
 * Where a link was followed from, so that the screen it leads to can offer the way back in words. A link that wants
 * this has the state `{ from: address }`.
 */

const screens = [
  ['/report', 'report'],
  ['/missed', 'missed'],
  ['/review', 'review'],
  ['/question', 'question'],
  ['/cheat-sheet', 'cheatSheet'],
  ['/progress', 'progress'],
  ['/notes', 'note'],
  ['/library', 'allQuestions'],
  ['/reports', 'problemReports'],
  ['/bridge', 'comparison'],
] as const

/** A screen that offers itself to go back to. */
type Origin = (typeof screens)[number][1]

/** The screen that led here; null when nothing says so, as after a reload of a saved address. */
export function cameFrom(): { address: string; screen: Origin } | null {
  const state: unknown = history.state
  if (typeof state !== 'object' || state === null || !('from' in state)) return null
  const address = state.from
  if (typeof address !== 'string') return null
  const screen = screens.find(([start]) => address.startsWith(start))?.[1]
  return screen ? { address, screen } : null
}
