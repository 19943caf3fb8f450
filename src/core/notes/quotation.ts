/**
 * Texts a person takes over into a note of their own, as quotations in Markdown. Invariant: taking a quotation out again
 * leaves the note as it was, whatever was written after it.
 */

/** Selected text as a quotation, a line each; empty for nothing but space. `a\n\n\nb`: `> a\n>\n> b`. */
export function quotationOf(selected: string): string {
  const text = selected
    .replaceAll('\r\n', '\n')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
  return text === ''
    ? ''
    : text
        .split('\n')
        .map((line) => `> ${line}`.trimEnd())
        .join('\n')
}

/** The note with a quotation at its end, apart from what stands before it. */
export function withQuotation(note: string, quotation: string): string {
  return note.trim() === '' ? quotation : `${note}${apart}${quotation}`
}

/** The note without the last time a quotation was put there; the note itself where it is there no more. */
export function withoutQuotation(note: string, quotation: string): string {
  const at = note.lastIndexOf(quotation)
  if (at < 0) return note
  const [before, after] = [note.slice(0, at), note.slice(at + quotation.length)]
  return (before.endsWith(apart) ? before.slice(0, -apart.length) : before) + after
}

const apart = '\n\n'
