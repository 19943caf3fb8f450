/**
 * Every format questions can be exported as.
 * Invariant: a name stands for one exporter, and each says what it cannot hold.
 */
import { exportAnkiPackage } from './ankiPackage'
import { exportAnkiText } from './ankiText'
import { exportCsv } from './csv'
import type { Exporter } from './exported'
import type { ExportFormat } from './exportFormats'
import { exportGift } from './gift'
import { exportMarkdown } from './markdownBank'
import { exportMoodleXml } from './moodleXml'
import { exportQti3 } from './qti3'
import { exportJson, exportYaml } from './rehearseBank'

/** Exporters by format. All but `rehearse-yaml` and `markdown` give one file. */
export const exporters: Record<ExportFormat, Exporter> = {
  'rehearse-yaml': exportYaml,
  'rehearse-json': exportJson,
  'moodle-xml': exportMoodleXml,
  gift: exportGift,
  csv: exportCsv,
  'anki-text': exportAnkiText,
  'anki-package': exportAnkiPackage,
  markdown: exportMarkdown,
  'qti-3.0': exportQti3,
}

const formatOfEnding: Partial<Record<string, ExportFormat>> = {
  ...{ json: 'rehearse-json', xml: 'moodle-xml', gift: 'gift', csv: 'csv', txt: 'anki-text' },
  ...{ apkg: 'anki-package', md: 'markdown', zip: 'qti-3.0' },
}

/** The format a file's name asks for by its ending; null for a name without one that is known, as of a folder. */
export function exportFormatOf(path: string): ExportFormat | null {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(path)?.[1]?.toLowerCase() ?? ''
  return formatOfEnding[ending] ?? null
}
