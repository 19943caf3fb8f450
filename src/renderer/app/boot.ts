/** The second half of a start: saver, settings, notices. Everything a screen needs is ready when it resolves. */
import { passedOverNotice } from '../db/passedOver'
import { createEngine } from '../actions/createEngine'
import type { Engine } from '../actions/engine'
import { followLeaving } from '../actions/leaving'
import { readSettings, useSettings } from '../actions/settings'
import { takeMessage } from '../actions/startAgain'
import { loadSaveNotices } from '../parts/SaveBanner'
import { frameWords as words } from '../wording/en/frame'
import { told } from '../wording/told'
import type { OpenedHistory, OpeningHistory } from './openHistory'
import type { StartNotice } from './startNotice'

export type Booted = { engine: Engine; notices: StartNotice[] } & Pick<OpenedHistory, 'events' | 'takeBanks'>

/** Boots the page on a history that is being opened, and rejects as that does. */
export async function boot({ opened: opening }: OpeningHistory): Promise<Booted> {
  const { client, canWrite, events, state, opened, takeBanks } = await opening
  const engine = createEngine({ client, state, rows: opened.rows, canWrite })
  const unsentCount = canWrite ? await engine.takeOverUnsent() : 0
  useSettings.setState(readSettings(await engine.rows().settings()))
  events.addEventListener('writer', engine.writer.check)
  fetchOnTouch()
  followLeaving(engine)
  const notice = opened.notice && words[opened.notice]
  // What led to this start says why the rows were made anew.
  const notices = [
    takeMessage() ?? unsentNotice(unsentCount, opened.isCutBack) ?? notice,
    passedOverNotice(),
    ...state.notices.map(told),
  ].filter((each) => each !== null)
  return { engine, notices, events, takeBanks }
}

/** What became of changes that were not saved when the page before this one went; null when there were none. */
function unsentNotice(unsentCount: number, isCutBack: boolean): StartNotice | null {
  if (unsentCount > 0) return { takenOver: unsentCount }
  return isCutBack ? words.cutBack : null
}

/** The first screen does without it; the first change has to find it here, even if the service is gone by then. */
function fetchOnTouch(): void {
  const fetchIt = () =>
    void Promise.allSettled([import('../db/projectBatch'), import('../db/memoryRows'), loadSaveNotices()])
  for (const touch of ['pointerdown', 'keydown'])
    addEventListener(touch, fetchIt, { once: true, capture: true })
}
