import { formatCount, formatList, letterOf } from '../format'
import { spoken } from '../language'

export const writeFindingsWords = spoken('writeFindings', {
  title: 'Findings',
  severity: { error: 'Error', warning: 'Warning' },
  errors: (count: number) => formatCount(count, 'error'),
  warnings: (count: number) => formatCount(count, 'warning'),
  showLine: (line: number) => `Show line ${line}`,
  notChecked: 'Not checked yet',
  notFinished: 'Not finished yet',
  nothingToFix: 'Nothing to fix',
  stillNeeded: (names: readonly string[]) => `Still needed: ${formatList(names)}.`,
  stem: 'the stem',
  prompt: (index: number) => `prompt ${index + 1}`,
  option: (index: number) => `option ${letterOf(index)}`,
})
