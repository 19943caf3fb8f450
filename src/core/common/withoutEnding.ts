/**
 * A text without what its end is made of. Invariant: one look at each character from the end, where a regular expression
 * would begin anew at each place.
 */

/** The text without the run of these characters at its end. */
export function withoutEnding(text: string, characters: string): string {
  let end = text.length
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1
  return text.slice(0, end)
}
