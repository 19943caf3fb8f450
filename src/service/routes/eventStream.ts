/**
 * GET /api/events: tells pages that banks changed or that another page writes, as server-sent events.
 * Invariant: a page that is gone costs nothing, and every stream ends when the service does.
 */
import type { LibraryPort } from '../libraryPort'
import type { WriterLease } from '../log/writerLease'

/** A comment often enough that nothing between page and service takes the stream for dead. */
const keepAliveMs = 20_000

export type EventStreams = {
  /** A stream that says `banks` and `writer`, until the page leaves. A page that gives its id is alive as long. */
  open: (page?: string) => Response
  /** Ends all streams. */
  close: () => void
}

/** Streams fed by `subscribe`, which calls back on every change and returns a function that stops it, and the lease. */
export function createEventStreams(
  subscribe: LibraryPort['subscribe'],
  lease: Pick<WriterLease, 'follow' | 'subscribe'>,
): EventStreams {
  const closers = new Set<() => void>()

  const stream = (page?: string) => {
    const encoder = new TextEncoder()
    let stop: () => void = () => undefined
    return new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text))
        const endings = [
          subscribe((banks) => send(`event: banks\ndata: ${JSON.stringify({ banks })}\n\n`)),
          lease.subscribe(() => send('event: writer\ndata: {}\n\n')),
          ...(page === undefined ? [] : [lease.follow(page)]),
        ]
        const keepAlive = setInterval(() => send(':\n\n'), keepAliveMs)
        const close = () => {
          stop()
          controller.close()
        }
        stop = () => {
          clearInterval(keepAlive)
          closers.delete(close)
          endings.splice(0).forEach((end) => end())
        }
        closers.add(close)
        // Makes the page's connection open at once instead of with the first change.
        send('retry: 2000\n\n')
      },
      cancel: () => stop(),
    })
  }

  return {
    open: (page) =>
      new Response(stream(page), {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      }),
    close: () => closers.forEach((close) => close()),
  }
}
