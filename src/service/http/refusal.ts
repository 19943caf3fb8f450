/**
 * Why a request is not granted, in the contract's terms. Whatever refuses throws one of these; the handler turns it
 * into the reply. Invariant: messages are for the person and hold no path, stack or foreign text.
 */
import type { ErrorCode } from '../contract'

/** A refusal with its code. `message` says what happened and what to do. */
export class Refusal extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'Refusal'
    this.code = code
  }
}
