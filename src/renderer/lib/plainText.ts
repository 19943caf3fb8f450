/** Markdown's marks taken off, for a line of a list. Code and table characters that carry meaning stay. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/^\s*\|?[\s:|-]+\|\s*$/gm, ' ')
    .replaceAll(/[*`]|^#+\s/gm, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
