import type { Engine } from '../../actions/engine'
import { useEngine } from '../../actions/engine'
import { useAsync } from '../../hooks/useQuery'
import { MergeComparison } from './MergeComparison'
import { ReplaceComparison } from './ReplaceComparison'

export type How = 'merge' | 'replace'

export const ways: { value: How; label: string; hint: string }[] = [
  { value: 'merge', label: 'Merge', hint: 'Keeps what is here and adds what is missing.' },
  { value: 'replace', label: 'Replace', hint: 'Puts this history in the place of what is here.' },
]

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
