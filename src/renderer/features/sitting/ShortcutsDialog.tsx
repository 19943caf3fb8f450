import { useSettings } from '../../actions/settings'
import { ShortcutList } from '../../parts/ShortcutList'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { commonWords } from '../../wording/en/common'
import { sittingWords as words } from '../../wording/en/sitting'
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
    <Dialog
      title={words.shortcuts}
      onClose={onClose}
      actions={<Button onClick={onClose}>{commonWords.close}</Button>}
    >
      {!hasSingleKeys && <p>{words.singleKeysAreOff}</p>}
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
