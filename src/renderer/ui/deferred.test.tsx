// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { CrashBoundary } from '../parts/CrashBoundary'
import { deferred } from './deferred'

afterEach(cleanup)

function Hello({ name }: { name: string }) {
  return <p>{`Hello ${name}`}</p>
}

test('says that it loads, then shows the component, and at once where its code is there', async () => {
  const load = vi.fn<() => Promise<typeof Hello>>(async () => Hello)
  const Greeting = deferred(load)
  render(<Greeting name="you" />)
  expect(screen.getByRole('status', { name: 'Loading' })).toBeTruthy()
  expect(await screen.findByText('Hello you')).toBeTruthy()
  cleanup()
  render(<Greeting name="again" />)
  expect(screen.getByText('Hello again')).toBeTruthy()
  expect(load).toHaveBeenCalledTimes(1)
})

test('code that does not come is a fault for the boundary, and fetched anew when it is shown again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const load = vi.fn<() => Promise<typeof Hello>>(async () => Hello)
  load.mockRejectedValueOnce(new Error('Not there.'))
  const Greeting = deferred(load)
  const page = (key: string) => (
    <CrashBoundary what="This screen" resetKey={key}>
      <Greeting name="you" />
    </CrashBoundary>
  )
  const { rerender } = render(page('one'))
  expect(await screen.findByText('Not there.')).toBeTruthy()
  rerender(page('two'))
  expect(await screen.findByText('Hello you')).toBeTruthy()
})
