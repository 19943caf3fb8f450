/**
 * Nothing a unit test waits for has a limit that a slow and busy machine could reach: one patience for all of it. And what
 * a test put on its page is gone after it: files that run in one process can share the page.
 */
import { afterEach, vi } from 'vitest'

const patienceMs = 60_000

const waitFor = vi.waitFor.bind(vi)
vi.waitFor = (callback, options) =>
  waitFor(
    callback,
    typeof options === 'object' ? { timeout: patienceMs, ...options } : (options ?? patienceMs),
  )

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/react')
  configure({ asyncUtilTimeout: patienceMs })
}

// Asked anew after each test: files without a page, or with a part of one, follow on files with one.
afterEach(() => {
  const page = Reflect.get(globalThis, 'document') as Partial<Document> | undefined
  page?.body?.replaceChildren()
})
