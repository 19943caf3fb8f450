/**
 * GET /api/events: tells pages that banks changed, as server-sent events.
 * Invariant: a page that is gone costs nothing, and every stream ends when the service does.
 */

/** A comment often enough that nothing between page and service takes the stream for dead. */
const keepAliveMs = 20_000

export type EventStreams = {
  /** A stream that says `banks` whenever the library changed, until the page leaves. */
  open: () => Response
  /** Ends all streams. */
  close: () => void
}

/** Streams fed by `subscribe`, which calls back on every change and returns a function that stops it. */
export function createEventStreams(subscribe: (listener: () => void) => () => void): EventStreams {
  const closers = new Set<() => void>()

  const stream = () => {
    const encoder = new TextEncoder()
    let stop: () => void = () => undefined
    return new ReadableStream<Uint8Array>({
      start(controller) {
        const send = (text: string) => controller.enqueue(encoder.encode(text))
        const unsubscribe = subscribe(() => send('event: banks\ndata: {}\n\n'))
        const keepAlive = setInterval(() => send(':\n\n'), keepAliveMs)
        const close = () => {
          stop()
          controller.close()
        }
        stop = () => {
          unsubscribe()
          clearInterval(keepAlive)
          closers.delete(close)
        }
        closers.add(close)
        // Makes the page's connection open at once instead of with the first change.
        send('retry: 2000\n\n')
      },
      cancel: () => stop(),
    })
  }

  return {
    open: () =>
      new Response(stream(), {
        headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
      }),
    close: () => closers.forEach((close) => close()),
  }
}
