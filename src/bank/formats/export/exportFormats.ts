/** Names of the formats questions can be exported as. Plain values: the page reads their types. */
export const exportFormats = [
  'rehearse-yaml',
  'rehearse-json',
  'moodle-xml',
  'gift',
  'csv',
  'anki-text',
  'anki-package',
  'markdown',
  'qti-3.0',
] as const
export type ExportFormat = (typeof exportFormats)[number]
