/**
 * What people call kinds of question in a column.
 * Invariant: a kind that cannot be asked has its name kept; a word that says nothing is no kind.
 */

/** A kind we have, or the name of one we have not. */
export type CellType = 'single' | 'multiple' | 'text' | 'numeric' | 'ordering' | { name: string }

/** The kind a cell names; null leaves it to the key. */
export function typeOfCell(cell: string): CellType | null {
  const word = cell.toLowerCase().replace(/[^a-z]+/g, '')
  if (/multi(?:ple)?(?:select|response|answers?|correct)|checkbox|^m(?:sq|r|a)$/.test(word)) return 'multiple'
  if (/single|radio|^sc$/.test(word)) return 'single'
  if (/fill|shortanswer|typein|typeanswer|blank|^text$|^sa$/.test(word)) return 'text'
  if (/numeric|number/.test(word)) return 'numeric'
  if (/order|sequenc|rank/.test(word)) return 'ordering'
  const isOther =
    /match|essay|openended|openresponse|^poll$|survey|hotspot|draganddrop|puzzle|wordcloud|slide|upload|coding|longanswer/.test(
      word,
    )
  return isOther ? { name: cell.trim().slice(0, 60) } : null
}
