import type { exportQuestionsWords } from '../en/exportQuestions'
import { byCount, formatCount } from '../format'

export const exportQuestions: typeof exportQuestionsWords = {
  open: 'Exportieren …',
  title: 'Fragen exportieren',
  format: 'Format',
  formats: {
    'rehearse-yaml': 'Rehearse-Fragensammlung (YAML-Dateien in einem ZIP)',
    'rehearse-json': 'Rehearse-Fragensammlung (eine JSON-Datei)',
    'anki-text': 'Anki-Text',
    'anki-package': 'Anki-Stapel (.apkg)',
    csv: 'CSV für eine Tabellenkalkulation',
    markdown: 'Markdown (ZIP)',
    'moodle-xml': 'Moodle-XML',
    gift: 'GIFT',
    'qti-3.0': 'QTI-3.0-Paket',
  },
  looking: 'Fragen werden durchgesehen …',
  willBeInFile: (count) =>
    `${formatCount(count, 'Frage', 'Fragen')} ${byCount(count, 'kommt', 'kommen')} in die Datei.`,
  notInBank: (count) =>
    `${byCount(count, '1 Frage fehlt: Sie ist', `${formatCount(count, 'Frage', 'Fragen')} fehlen: Sie sind`)} nicht mehr in der Fragensammlung.`,
  nothingLost: 'Es geht nichts verloren.',
  whatIsLost: 'Das kann dieses Format nicht aufnehmen:',
  save: 'Datei speichern',
}
