import { expect, test } from 'vitest'
import type { Client } from '../api/client'
import { askAhead } from './openHistory'

/** A service that answers with how often it was asked. */
function countingClient() {
  let count = 0
  const banks = () => Promise.resolve((count += 1)) as unknown as ReturnType<Client['banks']>
  return { banks, count: () => count }
}

test('banks are those of the last change told of before somebody follows them', async () => {
  const [client, events] = [countingClient(), new EventTarget()]
  const take = askAhead(client, events)
  events.dispatchEvent(new Event('open'))
  events.dispatchEvent(new Event('banks'))
  expect(await take()).toBe(2)
  // From here on whoever took them asks.
  events.dispatchEvent(new Event('banks'))
  expect(client.count()).toBe(2)
})

test('where the stream is not open yet they are asked for when they are taken', async () => {
  const client = countingClient()
  expect(await askAhead(client, new EventTarget())()).toBe(1)
})
