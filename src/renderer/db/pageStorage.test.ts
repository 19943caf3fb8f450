import { expect, onTestFinished, test, vi } from 'vitest'

/** The storage of a page that was opened just now: test files share one process, and what is kept in memory with it. */
async function freshPage() {
  vi.resetModules()
  return import('./pageStorage')
}

function refuse(name: 'localStorage' | 'sessionStorage'): void {
  const before = Object.getOwnPropertyDescriptor(globalThis, name)
  Object.defineProperty(globalThis, name, {
    configurable: true,
    get() {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    },
  })
  onTestFinished(() => {
    if (before) Object.defineProperty(globalThis, name, before)
    else Reflect.deleteProperty(globalThis, name)
  })
}

test('where the browser refuses its storage, texts last as long as the page', async () => {
  const { pageStorage } = await freshPage()
  refuse('localStorage')
  refuse('sessionStorage')
  pageStorage('local').setItem('a', 'text')
  expect(pageStorage('local').getItem('a')).toBe('text')
  expect([pageStorage('local').length, pageStorage('local').key(0)]).toEqual([1, 'a'])
  expect(pageStorage('session').getItem('a')).toBeNull()
  pageStorage('local').removeItem('a')
  expect(pageStorage('local').getItem('a')).toBeNull()
})
