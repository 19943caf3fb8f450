import { afterEach, expect, test } from 'vitest'
import { attemptTitle } from './attemptTitle'
import { attempts } from './de/attempts'
import { speak } from './language'

afterEach(() => speak({}))

test('the title of a sitting is said in the language of the page, whatever the history keeps', () => {
  expect(attemptTitle('AB-1 · mock')).toBe('AB-1 · mock')
  speak({ attempts })
  expect(attemptTitle('AB-1 · mock')).toBe('AB-1 · Probeprüfung')
  expect(attemptTitle('A · B · practice')).toBe('A · B · Übung')
  expect(attemptTitle('My own title')).toBe('My own title')
})
