import { useLocation } from 'wouter'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useSitting } from './SittingContext'

/** Asks before a mock exam is left, since its clock runs on as it would in the test room. */
export function LeaveDialog({ onClose }: { onClose: () => void }) {
  const [, navigate] = useLocation()
  const code = useSitting((state) => state.sitting.exam.code)
  return (
    <Dialog
      title="Leave the exam room?"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Stay</Button>
          <Button look="primary" onClick={() => navigate('/')}>
            Leave, clock running
          </Button>
        </>
      }
    >
      <p>
        Your answers are kept, but the {code} clock keeps running, as it would in the test room. Home takes
        you back to this question.
      </p>
    </Dialog>
  )
}
