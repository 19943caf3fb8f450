/** A log whose folder has become another program's: nothing more is written there, and the reason is said. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { deviceFolder, openTestLog, settingEvent, temporaryFolder } from './fixtures'

test('ownership is asked before each batch, and without it nothing is written, erased or replaced', async () => {
  const folder = await temporaryFolder()
  const isStillOwner = vi.fn<() => Promise<boolean>>().mockResolvedValue(true)
  const log = await openTestLog(folder, { isStillOwner })
  const device = log.device()
  await log.append([settingEvent(device, 1)])
  await log.append([settingEvent(device, 2)])
  expect(isStillOwner).toHaveBeenCalledTimes(2)
  const files = await readdir(deviceFolder(folder, log))
  const content = () => readFile(join(deviceFolder(folder, log), files[0]!), 'utf8')
  const before = await content()

  isStillOwner.mockResolvedValue(false)
  await expect(log.append([settingEvent(device, 3)])).rejects.toThrow('Another program has taken over')
  await expect(log.erase()).rejects.toThrow('Another program has taken over')
  const incoming = await log.incomingFolder()
  await expect(log.replace(incoming, [])).rejects.toThrow('Another program has taken over')
  expect(await content()).toBe(before)
  expect(log.device()).toBe(device)
  expect(log.cursor()).toEqual({ [device]: 2 })
  // A repeat of what was acknowledged writes nothing, so it still is.
  expect(await log.append([settingEvent(device, 2)])).toEqual({ [device]: 2 })
})
