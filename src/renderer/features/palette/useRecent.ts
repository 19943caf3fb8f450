/** The palette's last choices, kept as a setting so that they are there after a restart. */
import { useEngine } from '../../actions/engine'
import { useRows } from '../../hooks/useQuery'

const key = 'palette.recent'
const most = 8

/** Ids, newest first, and how to add one. */
export function useRecent(): { recent: string[]; remember: (id: string) => void } {
  const { saver, canWrite } = useEngine()
  const { data: recent = [] } = useRows(key, async (rows) => {
    const value = (await rows.get('settings', key))?.value
    return Array.isArray(value) ? value.filter((id) => typeof id === 'string') : []
  })
  const remember = (id: string) => {
    if (!canWrite || recent[0] === id) return
    const value = [id, ...recent.filter((other) => other !== id)].slice(0, most)
    saver.save({ type: 'setting.changed', key, value })
  }
  return { recent, remember }
}
