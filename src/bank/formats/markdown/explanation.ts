/**
 * What stands below a question: the word "Explanation", in English or German, is ours to write, and lines with nothing
 * but an address are references.
 */
const word =
  /^(?:\*\*|__|[*_])?(?:explanations?|rationale|erkl(?:ä|ae)rung(?:en)?|erl(?:ä|ae)uterung(?:en)?|begründung)\s{0,3}(?:\*\*|__|[*_])?\s{0,3}:\s{0,3}(?:\*\*|__|[*_])?\s*/i
const address =
  /^(?:[-*]\s+)?(?:(?:\*\*)?(?:references?|source|link|see)\s{0,2}:?(?:\*\*)?\s{0,3}:?\s{0,3})?<?(https?:\/\/[^\s<>]+)>?\s*$/i

/** Whether a text begins with the word that heads an explanation. */
export function startsExplanation(text: string): boolean {
  return word.test(text)
}

/** The explanation without its heading word, and the addresses that stood on lines of their own. */
export function explanationOf(text: string): { explanation: string; references: string[] } {
  const references: string[] = []
  const lines = text
    .replace(word, '')
    .split('\n')
    .filter((line) => {
      const match = address.exec(line)
      if (match?.[1]) references.push(match[1])
      return !match
    })
  const explanation = lines
    .join('\n')
    .replace(/^[ \t]*(?:references?|sources?|links?)[ \t]{0,3}:[ \t]*$/gim, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return { explanation, references: [...new Set(references)].slice(0, 20) }
}
