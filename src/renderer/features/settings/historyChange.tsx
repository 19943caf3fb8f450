import type { Engine } from '../../actions/engine'
import { useEngine } from '../../actions/engine'
import { useAsync } from '../../hooks/useQuery'
import { backupsWords as words } from '../../wording/en/backups'
import { MergeComparison } from './MergeComparison'
import { ReplaceComparison } from './ReplaceComparison'

export type How = 'merge' | 'replace'

type Way<Value> = { value: Value; label: string; hint: string }

/** The choices there are. */
export function waysOf(): Way<How>[] {
  return [
    { value: 'merge', label: words.merge, hint: words.mergeHint },
    { value: 'replace', label: words.replace, hint: words.replaceHint },
  ]
}

/** The choices where there is more than the history. */
export function waysWithLeaving(): Way<How | 'leave'>[] {
  return [...waysOf(), { value: 'leave', label: words.leaveIt, hint: words.leaveItHint }]
}

/** What merging a backup, or putting it in the place of the history, would change. Null for no backup. */
export function useCompared(name: string | null, how: How) {
  const { client, saver } = useEngine()
  return useAsync(`${how} ${name}`, async () => {
    if (name === null) return null
    await saver.settled()
    if (how === 'replace')
      return { isWorthIt: true, table: <ReplaceComparison preview={await client.previewBackup(name)} /> }
    const preview = await client.previewMerge(name)
    return { isWorthIt: preview.newChanges > 0, table: <MergeComparison preview={preview} /> }
  })
}

/** Changes the history by a backup. The page is to start again afterwards. */
export async function changeHistory({ client, saver, rows }: Engine, name: string, how: How): Promise<void> {
  await saver.settled()
  if (how === 'merge') await client.mergeBackup(name)
  else await client.restoreBackup(name)
  await rows().clear()
}
