/**
 * Markdown as a line of plain text, for lists and searches. Invariant: it never throws and never grows the text.
 */

/**
 * The text with Markdown's marks taken off and white space collapsed; empty for a text of marks only. Code and table
 * characters that carry meaning stay.
 */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*\|?[\s:|-]+\|\s*$/gm, ' ')
    .replaceAll(
      /^\s*\|(.*)\|\s*$/gm,
      (_, row: string) =>
        row
          .split('|')
          .map((cell) => cell.trim())
          .join(', ') + ';',
    )
    .replaceAll(/[*`]|^#+\s/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
