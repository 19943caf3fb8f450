import type { RoomTool } from '#core/bank/exam'
import { spoken } from '../language'

export const sittingToolsWords = spoken('sittingTools', {
  title: 'Tools',
  tool: 'Tool',
  tools: {
    calculator: 'Calculator',
    scratchPad: 'Scratch pad',
    highlighter: 'Highlighter',
  } satisfies Record<RoomTool, string>,
  closeHint: 'Close (Esc)',
  calculations: 'Calculations',
  calculation: 'Calculation',
  deleteLast: 'Delete the last character',
  clear: 'Clear',
  calculate: 'Calculate',
  scratchPad: 'Scratch pad',
  scratchPadGoes: 'Discarded when you finish. Not part of your answers.',
  howToHighlight: 'Select text in the question and press H, or choose sentences here.',
  highlightSelection: 'Highlight selection',
  clearHighlights: 'Clear highlights',
})
