/**
 * What the service and the rules of banks say. They speak English wherever they run, in a terminal too; a page in
 * another language says it in its own (sentencePatterns.ts).
 */

let teller: (message: string) => string = (message) => message

/** A sentence of the service or of the rules, in the page's language where that has it. */
export function told(message: string): string {
  return teller(message)
}

/** Has sentences told this way from now on. */
export function tellBy(next: (message: string) => string): void {
  teller = next
}
