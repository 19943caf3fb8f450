import { useSettings } from '../../actions/settings'
import { ShortcutList } from '../../parts/ShortcutList'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import {
  confidenceShortcuts,
  feedbackShortcuts,
  sittingShortcuts,
  toolShortcuts,
} from '../../wording/shortcuts'
import { toolsOf } from './desk/deskStore'
import { useSitting } from './SittingContext'

export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { hasFeedback, canRateConfidence } = useSitting((state) => state.sitting.rules)
  const tools = useSitting((state) => toolsOf(state.sitting))
  const hasSingleKeys = useSettings((settings) => settings.hasSingleKeys)
  return (
    <Dialog title="Shortcuts" onClose={onClose} actions={<Button onClick={onClose}>Close</Button>}>
      {!hasSingleKeys && <p>Single-letter keys are switched off in Settings.</p>}
      <ShortcutList
        names={[
          ...sittingShortcuts,
          ...(canRateConfidence ? confidenceShortcuts : []),
          ...(hasFeedback ? feedbackShortcuts : []),
          ...tools.map((tool) => toolShortcuts[tool]),
        ]}
      />
    </Dialog>
  )
}
