import { useLocation } from 'wouter'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { sittingWords as words } from '../../wording/en/sitting'
import { useSitting } from './SittingContext'

/** Asks before a mock exam is left, since its clock runs on as it would in the test room. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const [, navigate] = useLocation()
  const code = useSitting((state) => state.sitting.exam.code)
  return (
    <Dialog
      title={words.leaveTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.stay}</Button>
          <Button look="primary" onClick={() => navigate('/')}>
            {words.leaveRunning}
          </Button>
        </>
      }
    >
      <p>{words.leaveMeans(code)}</p>
    </Dialog>
  )
}
