import { EventEmitter } from 'node:events'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { temporaryFolder } from '#service/log/fixtures'
import { catchFaults, createFaultLog } from './faultLog'

test('a fault is written with its time and where it came from, for this user only', async () => {
  const log = createFaultLog(await temporaryFolder(), () => 0)
  log.write(new Error('the shelf fell'))
  const text = await readFile(log.file, 'utf8')
  expect(text).toMatch(/^1970-01-01T00:00:00\.000Z Error: the shelf fell\n\s+at /)
  if (process.platform !== 'win32') expect((await stat(log.file)).mode & 0o777).toBe(0o600)
})

test('the file stays small and keeps what came last, in whole lines', async () => {
  const log = createFaultLog(await temporaryFolder(), () => 0)
  for (let count = 0; count < 3_000; count += 1) log.write(`fault ${count}`)
  log.write('x'.repeat(1_000_000))
  log.write('the last')
  const text = await readFile(log.file, 'utf8')
  expect(text.length).toBeLessThan(65_536)
  expect(text).toContain("'fault 2999'")
  expect(text).not.toContain("'fault 0'")
  expect(text.endsWith("'the last'\n")).toBe(true)
  expect(text.split('\n').filter((line) => line && !line.startsWith('1970'))).toEqual([])
})

test('a folder that takes no file makes no second fault', async () => {
  const log = createFaultLog(join(await temporaryFolder(), 'missing'))
  expect(() => log.write(new Error('x'))).not.toThrow()
})

test('what nobody caught is written and told', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const log = createFaultLog(await temporaryFolder())
  const source = new EventEmitter()
  const told = vi.fn<(error: unknown) => void>()
  catchFaults(source, log, told)
  source.emit('uncaughtException', new Error('thrown'))
  source.emit('unhandledRejection', new Error('rejected'))
  expect(told).toHaveBeenCalledTimes(2)
  const text = await readFile(log.file, 'utf8')
  expect(text).toContain('thrown')
  expect(text).toContain('rejected')
})
