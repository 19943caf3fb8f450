import type { writeFindingsWords } from '../en/writeFindings'
import { formatCount, formatList, letterOf } from '../format'

export const writeFindings: typeof writeFindingsWords = {
  title: 'Befunde',
  severity: { error: 'Fehler', warning: 'Warnung' },
  errors: (count) => formatCount(count, 'Fehler', 'Fehler'),
  warnings: (count) => formatCount(count, 'Warnung', 'Warnungen'),
  showLine: (line) => `Zeile ${line} zeigen`,
  notChecked: 'Noch nicht geprüft',
  notFinished: 'Noch nicht fertig',
  nothingToFix: 'Nichts zu verbessern',
  stillNeeded: (names) => `Noch offen: ${formatList(names)}.`,
  stem: 'Fragetext',
  prompt: (index) => `Begriff ${index + 1}`,
  option: (index) => `Option ${letterOf(index)}`,
}
