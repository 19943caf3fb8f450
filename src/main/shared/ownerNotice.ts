/** What a second program says about the one that owns the data folder. */
import type { Owner } from './owner'
import { StartProblem } from './startProblem'

export const howToOpen =
  'open this address in a browser on this computer within 30 seconds; start Rehearse again for another one.'

/** Lines for the person. Throws `StartProblem` when the owner does not answer; `pid` is its number where it is known. */
export function ownerNotice(owner: Owner | null, pid: number | null = null): string[] {
  if (!owner) {
    const who = pid === null ? 'Another program' : `Another program (process ${pid})`
    throw new StartProblem(
      `${who} holds this data folder but does not answer. End it, then start Rehearse again.`,
    )
  }
  const who = owner.shell === 'electron' ? 'the Rehearse app' : 'Rehearse in the browser'
  const inUse = `this data folder is in use by ${who} (process ${owner.pid}).`
  if (owner.address === null) return [inUse, 'its window has been brought forward.']
  return [inUse, howToOpen, `open ${owner.address}`]
}
