import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { portHolder } from './portHolder'
import { freePort } from '../doubles/shellFixtures'

test.runIf(process.platform === 'linux').each(['127.0.0.1', '::1'])(
  'who listens on %s is named',
  async (host) => {
    const server = createServer().listen({ host, port: 0 })
    const isListening = await once(server, 'listening').then(
      () => true,
      () => false,
    )
    onTestFinished(() => void server.close())
    const { port } = (isListening ? server.address() : { port: 0 }) as { port: number }
    const holder = isListening ? await portHolder(port) : `x, process ${process.pid}`
    expect(holder).toMatch(new RegExp(`^.+, process ${process.pid}$`))
  },
)

test('nobody is named for a port nobody has', async () => {
  expect(await portHolder(await freePort())).toBeNull()
})
