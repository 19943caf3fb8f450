import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../../scripts/setUp.mjs'
import type { Measure } from '../measure'

/** What an installer carries beyond the runtime: the built program and the banks that come with it. */
export async function payloadBench(): Promise<Measure[]> {
  const program = await megabytesIn(join(root, 'out'))
  const banks = await megabytesIn(join(root, 'questions'))
  return [
    {
      name: 'payload beyond the runtime',
      yardstick: 'bytes on the disk',
      samples: [program],
      unit: 'MB',
      percentile: 50,
      target: 5,
      detail: `the built program; the banks that come with it take ${banks.toFixed(1)} MB more`,
    },
  ]
}

async function megabytesIn(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  const sizes = await Promise.all(
    files.map(async ({ parentPath, name }) => (await stat(join(parentPath, name))).size),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1e6
}
