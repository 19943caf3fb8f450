import { Link } from 'wouter'
import { sittingProgress } from '#core/sitting/sittingProgress'
import { useRows } from '../hooks/useQuery'
import { roundsWords as words } from '../wording/en/rounds'

/** Within a text where answers are looked for: those of a paused round do not count yet, and the way back to it. */
export function PausedRound() {
  const sittings = useRows('paused rounds', (rows) => rows.sittings())
  const [latest] = (sittings.data ?? [])
    .filter((sitting) => sitting.rules.kind !== 'mock' && sittingProgress(sitting).answered > 0)
    .toSorted((a, b) => b.touchedAtMs - a.touchedAtMs)
  if (!latest) return null
  return (
    <span>
      {' '}
      {words.countOnceFinished} <Link href={`/sitting/${latest.attemptId}`}>{words.resume}</Link>
    </span>
  )
}
