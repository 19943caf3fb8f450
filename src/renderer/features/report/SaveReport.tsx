import { useState, type RefObject } from 'react'
import { messageOf } from '#core/common/messageOf'
import { dayOf } from '#core/common/calendar'
import type { Attempt } from '#core/history/records'
import { saveFile } from '../../actions/saveFile'
import { unfolded } from '../../hooks/usePrinting'
import { attemptTitle } from '../../wording/attemptTitle'
import { commonWords } from '../../wording/en/common'
import { reportWords as words } from '../../wording/en/report'
import { formatDay } from '../../wording/format'
import { ActError } from '../../ui/ActError'
import { Button } from '../../ui/Button'

/** Saves the report as one file that any browser opens: what printing would show, as it is filtered now. */
export function SaveReport({ attempt, report }: { attempt: Attempt; report: RefObject<Element | null> }) {
  const [isSaving, setIsSaving] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const save = async () => {
    const element = report.current
    if (!element) return
    setIsSaving(true)
    setError(null)
    try {
      const { pageStyles, pictureData, reportFile } = await import('./reportFile')
      const nowMs = Date.now()
      const about = {
        title: `${attemptTitle(attempt.title)} · ${formatDay(attempt.end.atMs)}`,
        css: pageStyles(document.styleSheets),
        savedAt: formatDay(nowMs),
      }
      const html = await unfolded(element, () => reportFile(element, about, pictureData))
      const name = `rehearse-report-${attempt.exam.id}-${dayOf(attempt.end.atMs)}.html`
      saveFile(name, new Blob([html], { type: 'text/html' }))
    } catch (reason) {
      setError(messageOf(reason))
    } finally {
      setIsSaving(false)
    }
  }
  return (
    <>
      <Button disabled={isSaving} onClick={() => void save()}>
        {isSaving ? commonWords.saving : words.saveAsFile}
      </Button>
      <ActError error={error} />
    </>
  )
}
