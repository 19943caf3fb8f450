import { chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '#service/log/fixtures'
import { prepareDataFolder } from './dataFolder'

const modeOf = async (path: string) => (await stat(path)).mode & 0o7777

describe.skipIf(process.platform === 'win32')('a data folder', () => {
  test('is made for this user only', async () => {
    const folder = join(await temporaryFolder(), 'a', 'data')
    await prepareDataFolder(folder)
    expect(await modeOf(folder)).toBe(0o700)
  })

  test.each([0o755, 0o770, 0o777, 0o710])(
    'that others could open with mode %o is tightened',
    async (mode) => {
      const folder = await temporaryFolder()
      await chmod(folder, mode)
      await prepareDataFolder(folder)
      expect(await modeOf(folder)).toBe(0o700)
    },
  )

  test('that is shared on purpose is refused and left as it is', async () => {
    const folder = await temporaryFolder()
    await chmod(folder, 0o1777)
    await expect(prepareDataFolder(folder)).rejects.toThrow(
      'Set REHEARSE_HOME to a folder that is yours alone',
    )
    expect(await modeOf(folder)).toBe(0o1777)
  })

  test('of a newer program keeps even its mode', async () => {
    const folder = join(await temporaryFolder(), 'data')
    await mkdir(folder)
    await chmod(folder, 0o755)
    await writeFile(join(folder, 'data.json'), '{"formatVersion":99}')
    await expect(prepareDataFolder(folder)).rejects.toThrow('newer Rehearse')
    expect(await modeOf(folder)).toBe(0o755)
  })
})
