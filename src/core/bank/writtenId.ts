/** The id in the text of a question, YAML or JSON, whether the text can be parsed or not. */

/** The id a text names its question by; empty for none. */
export function writtenId(text: string): string {
  return /(?:^|[\s{,])"?id"?:[ \t]*["']?([^\s"',}#][^"'\r\n,}#]*)/.exec(text)?.[1]?.trim() ?? ''
}
