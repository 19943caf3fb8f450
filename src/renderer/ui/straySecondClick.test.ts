// @vitest-environment happy-dom
import { expect, onTestFinished, test } from 'vitest'
import { ignoreStraySecondClicks } from './straySecondClick'

/** Elements of a page by their ids, and what was clicked on so far. */
function openPage(html: string) {
  document.body.innerHTML = html
  const clicked: string[] = []
  const note = (event: Event) => clicked.push((event.target as Element).id)
  document.body.addEventListener('click', note)
  const end = ignoreStraySecondClicks(document)
  onTestFinished(() => {
    end()
    document.body.removeEventListener('click', note)
  })
  /** A press and a click, the first or a later one of several at the same place. */
  const click = (id: string, detail: number) => {
    const element = document.getElementById(id)
    for (const type of ['mousedown', 'click'])
      element?.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, detail }))
  }
  return { click, clicked }
}

test('the second click of a double click does nothing to what the first brought under the pointer', () => {
  const { click, clicked } = openPage('<button id="open"></button><button id="erase"></button>')
  click('open', 1)
  click('erase', 2)
  click('erase', 3)
  expect(clicked).toEqual(['open'])
})

test('what is under the pointer then takes the next click', () => {
  const { click, clicked } = openPage('<button id="open"></button><button id="erase"></button>')
  click('open', 1)
  click('erase', 2)
  click('erase', 1)
  expect(clicked).toEqual(['open', 'erase'])
})

test('nor does it when the first was on no control', () => {
  const { click, clicked } = openPage('<p id="text"></p><button id="erase"></button>')
  click('text', 1)
  click('erase', 2)
  expect(clicked).toEqual(['text'])
})

test('quick clicks on the same button, on a label and its field, and on text all count', () => {
  const { click, clicked } = openPage(
    '<button id="next"><span id="word"></span></button><label id="label"><input id="field"></label><p id="text"></p>',
  )
  click('next', 1)
  click('word', 2)
  click('text', 2)
  expect(clicked).toEqual(['next', 'word', 'text'])
  click('label', 1)
  clicked.length = 0
  click('field', 2)
  expect(clicked).toEqual(['field'])
})

test('a click that no pointer made counts', () => {
  const { click, clicked } = openPage('<button id="open"></button><button id="erase"></button>')
  click('open', 1)
  click('erase', 2)
  document.getElementById('erase')?.click()
  expect(clicked).toEqual(['open', 'erase'])
})

test('the second click selects no word of a text that came under the pointer, and does of one that was there', () => {
  openPage('<button id="check"></button><p id="text">Words</p>')
  const press = (id: string, detail: number) => {
    const event = new MouseEvent('mousedown', { bubbles: true, cancelable: true, detail })
    document.getElementById(id)?.dispatchEvent(event)
    return event.defaultPrevented
  }
  expect([press('check', 1), press('text', 2), press('text', 3)]).toEqual([false, true, true])
  expect([press('text', 1), press('text', 2)]).toEqual([false, false])
})
