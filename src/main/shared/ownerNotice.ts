/** What a second program says about the one that owns the data folder. */
import type { Owner } from './owner'
import { StartProblem } from './startProblem'
import { words } from './words'

/** Lines for the person. Throws `StartProblem` when the owner does not answer; `pid` is its number where it is known. */
export function ownerNotice(owner: Owner | null, pid: number | null = null): string[] {
  if (!owner) throw new StartProblem(words.folderHeld(pid))
  const inUse = words.folderInUse(owner.shell, owner.pid)
  if (owner.address === null) return [inUse, words.broughtForward]
  return [inUse, words.howToOpen, `open ${owner.address}`]
}
