import type { BrowserContext, ConsoleMessage, Request, WebError } from '@playwright/test'

export type Watch = {
  /** What went wrong so far: console errors and warnings, uncaught errors, requests to anywhere else. */
  faults: () => string[]
  /** Messages a test brings about itself. */
  allow: (pattern: RegExp) => void
  /** Ends the listening: the context may go on to another test. */
  end: () => void
}

/** Listens to every page of a context. Nothing may be logged as an error or warning, and nothing may leave the app. */
export function watchPages(context: BrowserContext, origin: string): Watch {
  const faults: string[] = []
  const allowed: RegExp[] = []
  const onConsole = (message: ConsoleMessage) => {
    if (!['error', 'warning'].includes(message.type())) return
    faults.push(`console ${message.type()}: ${message.text()} (${message.location().url})`)
  }
  const onError = (error: WebError) => void faults.push(`uncaught: ${error.error().message}`)
  const onRequest = (request: Request) => {
    if (!request.url().startsWith(`${origin}/`)) faults.push(`request to ${request.url()}`)
  }
  context.on('console', onConsole)
  context.on('weberror', onError)
  context.on('request', onRequest)
  return {
    faults: () => faults.filter((fault) => !allowed.some((pattern) => pattern.test(fault))),
    allow: (pattern) => void allowed.push(pattern),
    end() {
      context.off('console', onConsole)
      context.off('weberror', onError)
      context.off('request', onRequest)
    },
  }
}
