import { describe, expect, test } from 'vitest'
import { settingEvents } from '../log/fixtures'
import { call, openTestService } from '../serviceFixtures'

describe('bodies', () => {
  const address = 'app://rehearse/api/log'

  test.each(['', '{', '[]', 'null', '{"events":[]}', '{"events":[{}]}', '{"events":{},"x":1}'])(
    'that say %j are refused',
    async (body) => {
      const { service } = await openTestService()
      const reply = await call(service, 'POST', address, body)
      expect(reply.status).toBe(400)
      expect(await reply.json()).toMatchObject({ code: 'badRequest' })
    },
  )

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', undefined])(
    'of type %s are refused',
    async (type) => {
      const { service, log } = await openTestService()
      const body = new TextEncoder().encode(JSON.stringify({ events: settingEvents(log.device(), 1, 1) }))
      const headers: Record<string, string> = type ? { 'content-type': type } : {}
      const reply = await service.fetch(new Request(address, { method: 'POST', body, headers }))
      expect(reply.status).toBe(400)
      expect(log.cursor()).toEqual({})
    },
  )

  test('that are no UTF-8 are refused', async () => {
    const { service } = await openTestService()
    const headers = { 'content-type': 'application/json' }
    const body = Uint8Array.of(0x22, 0xff, 0x22)
    expect((await service.fetch(new Request(address, { method: 'POST', body, headers }))).status).toBe(400)
  })

  test.each([
    ['log', 8_000_000],
    ['heartbeat', 64_000],
  ])('for /api/%s end at %i bytes, whatever Content-Length says', async (route, limit) => {
    const { service } = await openTestService()
    let sentBytes = 0
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sentBytes += 10_000
        controller.enqueue(new Uint8Array(10_000).fill(0x20))
      },
    })
    const request = new Request(`app://rehearse/api/${route}`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', 'content-length': '10' },
      duplex: 'half',
    })
    const reply = await service.fetch(request)
    expect(reply.status).toBe(413)
    expect(sentBytes).toBeLessThan(limit + 50_000)
  })

  test('with a log’s worth of text are taken', async () => {
    const { service, log } = await openTestService()
    const events = settingEvents(log.device(), 1, 30, 'x'.repeat(250_000))
    expect((await call(service, 'POST', address, { page: 'p', events })).status).toBe(200)
  })

  test('with more than 100 events are refused', async () => {
    const { service, log } = await openTestService()
    const events = settingEvents(log.device(), 1, 101)
    expect((await call(service, 'POST', address, { events })).status).toBe(400)
  })

  test.each(['x', '[]', '{"d":-1}', '{"d":1.5}', '{"d":"1"}'])('a cursor is not %s', async (after) => {
    const { service } = await openTestService()
    const reply = await call(service, 'GET', `${address}?after=${encodeURIComponent(after)}`)
    expect(reply.status).toBe(400)
  })
})
