import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { AttemptId } from '#core/bank/ids'
import { failingDisk, openTestLog, temporaryFolder } from './fixtures'

describe('heartbeats', () => {
  const attemptId = 'attempt' as AttemptId

  test('survive a restart, the last one of each sitting', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder, { nowMs: () => 5_000 })
    await log.beat(attemptId, 100)
    await log.beat(attemptId, 200.5)
    const again = await openTestLog(folder, { nowMs: () => 6_000 })
    expect(again.heartbeats()).toEqual([{ attemptId, elapsedMs: 200.5, atMs: 5_000 }])
  })

  test('are dropped after seven days', async () => {
    const folder = await temporaryFolder()
    const log = await openTestLog(folder, { nowMs: () => 0 })
    await log.beat(attemptId, 100)
    const again = await openTestLog(folder, { nowMs: () => 7 * 86_400_000 })
    expect(again.heartbeats()).toEqual([])
  })

  test('a damaged file is no obstacle', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'heartbeats.json'), '[{"attemptId":')
    const log = await openTestLog(folder)
    await log.beat(attemptId, 1)
    expect(log.heartbeats()).toHaveLength(1)
  })

  test('a full disk is no error', async () => {
    const { disk, open } = failingDisk()
    const log = await openTestLog(await temporaryFolder(), { open })
    disk.openFails = 'ENOSPC'
    await expect(log.beat(attemptId, 1)).resolves.toBeUndefined()
  })
})
