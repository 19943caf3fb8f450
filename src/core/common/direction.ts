/**
 * Characters that turn the direction of the text around them.
 * Invariant: a name that went through here changes nothing but itself on screen; marks that only say which way their own
 * letters run are kept, for names in Hebrew or Arabic need them.
 */

const turning = /[\u202A-\u202E\u2066-\u2069]/
const everyTurning = new RegExp(turning, 'g')

/** Whether a name holds an embedding, override, or isolate of direction. */
export function turnsDirection(name: string): boolean {
  return turning.test(name)
}

/** The name without them. */
export function withoutTurns(name: string): string {
  return name.replace(everyTurning, '')
}
