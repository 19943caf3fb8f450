import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { spawnShell } from './runShell.mjs'

test.skipIf(process.platform === 'win32')(
  'a shell that hears no signal any more is ended all the same',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'rehearse-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const mark = join(folder, 'busy')
    // A busy thread never gets to its handler.
    const busy = `process.on('SIGTERM', () => undefined); require('fs').writeFileSync(process.argv[1], ''); for (;;);`
    const child = spawnShell(process.execPath, ['-e', busy, mark], {}, 200)
    onTestFinished(() => void child.kill('SIGKILL'))
    await expect.poll(() => existsSync(mark), { timeout: 15_000 }).toBe(true)
    process.emit('SIGTERM')
    const [code, signal] = (await once(child, 'exit')) as [number | null, string]
    expect([code, signal]).toEqual([null, 'SIGKILL'])
  },
)
