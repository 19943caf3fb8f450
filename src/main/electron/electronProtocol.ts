/** The scheme app: and what it answers. Invariant: only app://rehearse/ reaches the service. */
import type { CustomScheme } from 'electron'
import { Refusal } from '#service/http/refusal'
import { refusalReply } from '#service/http/replies'

/** Where the page is; the slash after the host is part of it. */
export const pageAddress = 'app://rehearse/'

/**
 * Registered before Electron is ready. `standard` gives the page an origin and with it IndexedDB; `codeCache` keeps its
 * compiled scripts from one start to the next.
 */
export const appScheme: CustomScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
}

/** Whether an address is the page's own. */
export function isOwnAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).href.startsWith(pageAddress)
}

/** A handler for the scheme: foreign hosts are refused, everything else is the service's. */
export function answerApp(fetch: (request: Request) => Promise<Response>) {
  return (request: Request): Promise<Response> => {
    if (!isOwnAddress(request.url)) return Promise.resolve(refusalReply(foreign))
    return fetch(request)
  }
}

const foreign = new Refusal('notFound', 'There is nothing at this address.')
