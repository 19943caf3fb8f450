import type { BrowserContext, ConsoleMessage } from '@playwright/test'

export type Watch = {
  /** What went wrong so far: console errors and warnings, uncaught errors, requests to anywhere else. */
  faults: () => string[]
  /** Messages a test brings about itself. */
  allow: (pattern: RegExp) => void
}

/** Listens to every page of a context. Nothing may be logged as an error or warning, and nothing may leave the app. */
export function watchPages(context: BrowserContext, origin: string): Watch {
  const faults: string[] = []
  const allowed: RegExp[] = []
  context.on('console', (message: ConsoleMessage) => {
    if (!['error', 'warning'].includes(message.type())) return
    faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => void faults.push(`uncaught: ${error.error().message}`))
  context.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to ${request.url()}`)
  })
  return {
    faults: () => faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
    allow: (pattern) => void allowed.push(pattern),
  }
}
