/** What a second program says about the one that owns the data folder. */
import type { Owner } from './owner'
import { StartProblem } from './startProblem'

export const howToOpen =
  'open this address in a browser on this computer within 30 seconds; start Rehearse again for another one.'

/** Lines for the person. Throws `StartProblem` when the owner does not answer. */
export function ownerNotice(owner: Owner | null): string[] {
  if (!owner) {
    throw new StartProblem(
      'Another program holds this data folder but does not answer. End it, then start Rehearse again.',
    )
  }
  const who = owner.shell === 'electron' ? 'the Rehearse app' : 'Rehearse in the browser'
  const inUse = `this data folder is in use by ${who} (process ${owner.pid}).`
  if (owner.address === null) return [inUse, 'its window has been brought forward.']
  return [inUse, howToOpen, `open ${owner.address}`]
}
