import { useEngine } from '../../actions/engine'
import { isRunningHere, stoppedAtMs } from '../../actions/liveSittings'
import { useRows } from '../../hooks/useQuery'
import { ButtonLink } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { inMockWords as words } from '../../wording/en/inMock'

/** Before anything else starts: the mocks in progress, of whatever exam, what their clocks do, and the way back. */
export function MocksInProgress() {
  const engine = useEngine()
  const sittings = useRows('sittings', (rows) => rows.sittings())
  const mocks = (sittings.data ?? []).filter(({ rules, end }) => rules.kind === 'mock' && end === null)
  return mocks.map((mock) => (
    <Notice
      key={mock.attemptId}
      action={<ButtonLink to={`/sitting/${mock.attemptId}`}>{words.resumeMock}</ButtonLink>}
    >
      {[
        words.inProgress(mock.exam.code),
        isRunningHere(mock.attemptId) && words.clockGoesOn,
        stoppedAtMs(engine, mock) !== null && words.clockStands,
      ]
        .filter(Boolean)
        .join(' ')}
    </Notice>
  ))
}
