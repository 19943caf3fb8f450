// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { useRef } from 'react'
import { afterEach, expect, test } from 'vitest'
import { defaultSettings, useSettings } from '../actions/settings'
import { shortcuts, sittingShortcuts, reviewShortcuts, screenShortcuts } from '../wording/shortcuts'
import { useShortcuts, type ShortcutHandlers } from './useShortcuts'

const pressed: string[] = []
const keep = (name: string) => (digit: number) => {
  pressed.push(digit ? `${name} ${digit}` : name)
}

function Screen({ handlers }: { handlers: ShortcutHandlers }) {
  useShortcuts(handlers)
  return (
    <>
      <input aria-label="Field" />
      <input type="radio" aria-label="Option" />
      <button type="button">Go</button>
    </>
  )
}

function Part({ handlers }: { handlers: ShortcutHandlers }) {
  const section = useRef<HTMLElement>(null)
  useShortcuts(handlers, { within: section })
  return (
    <section ref={section}>
      <input type="radio" aria-label="Inner option" />
    </section>
  )
}

afterEach(() => {
  cleanup()
  pressed.length = 0
  useSettings.setState(defaultSettings)
})

const press = (init: KeyboardEventInit, target: Element = document.body) => fireEvent.keyDown(target, init)

test('digits choose, on the number pad as well, and with Shift they strike', () => {
  render(<Screen handlers={{ choose: keep('choose'), strike: keep('strike') }} />)
  press({ key: '2', code: 'Digit2' })
  press({ key: '3', code: 'Numpad3' })
  press({ key: '"', code: 'Digit2', shiftKey: true })
  press({ key: '0', code: 'Digit0' })
  expect(pressed).toEqual(['choose 2', 'choose 3', 'strike 2'])
})

test('what is typed into a field is typed; a chosen option takes keys on', () => {
  render(<Screen handlers={{ flag: keep('flag'), check: keep('check') }} />)
  press({ key: 'f' }, screen.getByLabelText('Field'))
  press({ key: 'f' }, screen.getByLabelText('Option'))
  press({ key: 'Enter', ctrlKey: true }, screen.getByLabelText('Field'))
  expect(pressed).toEqual(['flag', 'check'])
})

test('shortcuts of the browser stay the browser’s', () => {
  render(<Screen handlers={{ flag: keep('flag'), next: keep('next'), find: keep('find') }} />)
  press({ key: 'f', ctrlKey: true })
  press({ key: 'n', metaKey: true })
  press({ key: 'n', altKey: true })
  expect(press({ key: 'k' })).toBe(true)
  expect(press({ key: 'k', metaKey: true })).toBe(false)
  expect(pressed).toEqual(['find'])
})

test('space and Enter belong first to what can be pressed', () => {
  render(<Screen handlers={{ reveal: keep('reveal'), goOn: keep('goOn') }} />)
  press({ key: ' ' }, screen.getByRole('button'))
  press({ key: 'Enter' }, screen.getByRole('button'))
  press({ key: ' ' })
  press({ key: 'Enter' })
  expect(pressed).toEqual(['reveal', 'goOn'])
})

test('single keys are off where Settings says so; the others stay', () => {
  useSettings.setState({ hasSingleKeys: false })
  render(<Screen handlers={{ choose: keep('choose'), help: keep('help'), check: keep('check') }} />)
  press({ key: '1', code: 'Digit1' })
  press({ key: '?' })
  press({ key: 'Enter', metaKey: true })
  expect(pressed).toEqual(['check'])
})

test('an open dialog is answered first', () => {
  render(<Screen handlers={{ flag: keep('flag') }} />)
  const dialog = document.body.appendChild(document.createElement('dialog'))
  dialog.setAttribute('open', '')
  press({ key: 'f' })
  dialog.remove()
  press({ key: 'f' })
  expect(pressed).toEqual(['flag'])
})

test('a press that one handler declines goes on to the next', () => {
  render(<Screen handlers={{ choose: () => false }} />)
  render(<Screen handlers={{ cause: keep('cause') }} />)
  press({ key: '1', code: 'Digit1' })
  expect(pressed).toEqual(['cause 1'])
})

test('a part keeps what is pressed in it from the screen around', () => {
  render(<Screen handlers={{ choose: keep('screen') }} />)
  render(<Part handlers={{ choose: keep('part') }} />)
  press({ key: '1', code: 'Digit1' }, screen.getByLabelText('Inner option'))
  press({ key: '2', code: 'Digit2' })
  expect(pressed).toEqual(['part 1', 'screen 2'])
})

test.each([
  ['a sitting', sittingShortcuts],
  ['Review', reviewShortcuts],
  ['the other screens', screenShortcuts],
])('no key means two things in %s', (_, names) => {
  const keys = names.flatMap((name) => shortcuts[name].presses.map((one) => JSON.stringify(one)))
  expect(new Set(keys).size).toBe(keys.length)
})
