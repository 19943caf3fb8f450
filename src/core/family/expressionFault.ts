/**
 * What is wrong with the text of an expression. Invariant: a fault names what it found, and leaves to others in which
 * language that is said.
 */

export type ExpressionFault =
  | { kind: 'tooLong'; most: number }
  | { kind: 'tooDeep' }
  | { kind: 'unreadable' | 'unexpected' | 'noOperand'; text: string }
  | { kind: 'ended' }
  | { kind: 'noFunction'; name: string; known: string[] }
  | { kind: 'inputs'; name: string; least: number; most: number; count: number }
  | { kind: 'missing'; sign: string }

/** A fault in one sentence for an author. */
export function faultSentence(fault: ExpressionFault): string {
  switch (fault.kind) {
    case 'tooLong':
      return `It is longer than ${fault.most} characters.`
    case 'tooDeep':
      return 'Its brackets are nested too deep.'
    case 'unreadable':
      return `“${fault.text}” cannot be read.`
    case 'unexpected':
      return `“${fault.text}” stands where nothing is expected.`
    case 'noOperand':
      return `“${fault.text}” stands where a number or a name is expected.`
    case 'ended':
      return 'It ends where a number or a name is expected.'
    case 'noFunction':
      return `There is no function “${fault.name}”. There are: ${fault.known.join(', ')}.`
    case 'inputs': {
      const { name, least, most, count } = fault
      return least === most
        ? `“${name}” takes ${least} values, not ${count}.`
        : `“${name}” takes ${least} to ${most} values, not ${count}.`
    }
    case 'missing':
      return `A “${fault.sign}” is missing.`
  }
}
