/**
 * How the program ends. Quitting asks every page through its window first; what is closed last is the log, once, in
 * will-quit. Invariant: a log-out or a shutdown of the machine is never held up by a question.
 */
import { app, powerMonitor, type BrowserWindow, type Event } from 'electron'

/** Whatever hangs at the end is not waited for: nothing acknowledged waits to be written. */
const closeLimitMs = 5_000

export type Ending = {
  /** Whether the page may keep the window open; not while the system ends the session. */
  mayAsk: () => boolean
  /** Follows the end of the session, which on Windows only a window hears of. */
  follow: (window: BrowserWindow) => void
}

/** Ends the program with `close`, called once. To be used when Electron is ready. */
export function endWith(close: () => Promise<void>): Ending {
  let isSessionEnding = false
  let closing: Promise<unknown> | null = null
  const closeOnce = () =>
    (closing ??= Promise.race([close(), limit()]).catch((error: unknown) =>
      console.error('rehearse:', error),
    ))
  const leave = () => void closeOnce().finally(() => app.exit(0))

  app.on('will-quit', (event) => {
    event.preventDefault()
    leave()
  })
  app.on('window-all-closed', () => {
    // On macOS a program lives on without a window, and the Dock brings one back.
    if (process.platform !== 'darwin') app.quit()
  })
  powerMonitor.on('shutdown', (event?: Event) => {
    // The system waits for as long as it takes to quit, a few seconds at most. Unheard, Linux ends us in mid-write.
    event?.preventDefault()
    isSessionEnding = true
    app.quit()
  })
  return {
    mayAsk: () => !isSessionEnding,
    follow: (window) =>
      window.on('session-end', () => {
        // Windows ends the process right after this and sends neither before-quit nor will-quit.
        isSessionEnding = true
        leave()
      }),
  }
}

function limit(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, closeLimitMs))
}
