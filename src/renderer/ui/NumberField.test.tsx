// @vitest-environment happy-dom
import { fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { NumberField } from './NumberField'

/** A field whose value stands beside it, and can be set from elsewhere. */
function Form() {
  const [value, setValue] = useState<number | string | null>(0.5)
  return (
    <>
      <NumberField
        label="Weight"
        value={value}
        range={{ least: 0, most: 100 }}
        toValue={(number, text) => number ?? (text || null)}
        onChange={setValue}
      />
      <output>{JSON.stringify(value)}</output>
      <button onClick={() => setValue(7)}>Undo</button>
    </>
  )
}

const field = () => screen.getByLabelText<HTMLInputElement>('Weight')
const type = (text: string) => fireEvent.change(field(), { target: { value: text } })
const kept = () => screen.getByRole('status').textContent

test('a number is kept as it is read, and the text as it was typed', () => {
  render(<Form />)
  expect(field().type).toBe('text')
  expect(field().value).toBe('0.5')
  type('1,5')
  expect(kept()).toBe('1.5')
  expect(field().value).toBe('1,5')
  expect(screen.getByText('Read as 1.5.')).toBeTruthy()
  fireEvent.click(screen.getByRole('button'))
  expect(field().value).toBe('7')
})

test('what is no number, or out of range, stays as typed and is said', () => {
  render(<Form />)
  type('about 5')
  expect(field().value).toBe('about 5')
  expect(kept()).toBe('"about 5"')
  expect(screen.getByRole('alert').textContent).toContain('This is not a number.')
  expect(field().checkValidity()).toBe(false)
  type('101')
  expect(kept()).toBe('101')
  expect(screen.getByRole('alert').textContent).toBe('Enter a number from 0 to 100.')
  type('')
  expect(kept()).toBe('null')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(field().checkValidity()).toBe(true)
})
