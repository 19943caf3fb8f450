import type { Query } from '../hooks/useQuery'
import { Button } from '../ui/Button'
import { Notice } from '../ui/Notice'
import { partsWords as words } from '../wording/en/parts'

type Failed = Pick<Query<unknown>, 'error' | 'retry'>

/** Why a screen has nothing to show, with the way to try again; nothing without an error. */
export function LoadError({
  of: { error, retry },
  tone = 'wrong',
}: {
  of: Failed
  tone?: 'wrong' | 'warning'
}) {
  if (error === null) return null
  return (
    <Notice tone={tone} isAlert action={<TryAgain of={{ retry }} />}>
      {error}
    </Notice>
  )
}

/** Loads what could not be loaded once more. Where the service was away, that happens by itself when it is back. */
export function TryAgain({ of: { retry } }: { of: Pick<Failed, 'retry'> }) {
  return <Button onClick={retry}>{words.tryAgain}</Button>
}
