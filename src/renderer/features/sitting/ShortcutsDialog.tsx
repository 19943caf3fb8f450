import { useSettings } from '../../actions/settings'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { useSitting } from './SittingContext'
import styles from './SittingRoom.module.css'

const everywhere: [string, string][] = [
  ['1 – 9', 'Choose an option, or place it in order'],
  ['Shift + 1 – 9', 'Strike an option out'],
  ['N', 'Next question'],
  ['P', 'Previous question'],
  ['F', 'Flag for review'],
  ['G', 'Navigator'],
  ['R', 'Review screen'],
  ['T', 'Show or hide the clock'],
  ['Alt + ↑ ↓', 'Move a step'],
  ['?', 'This list'],
]

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { hasFeedback, canRateConfidence } = useSitting((state) => state.sitting.rules)
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  const keys = [
    ...everywhere,
    ...(canRateConfidence ? [['U', 'How sure you are: guess, unsure, sure'] as const] : []),
    ...(hasFeedback
      ? [
          ['Ctrl or ⌘ + Enter', 'Check the answer'] as const,
          ['1 – 5 after a miss', 'Why you missed it'] as const,
        ]
      : []),
  ]
  return (
    <Dialog title="Shortcuts" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {!hasSingleKeys && <p>Single-letter keys are switched off in Settings.</p>}
      <dl className={styles.keys}>
        {keys.map(([key, act]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{act}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
