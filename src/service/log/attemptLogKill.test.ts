/** Acknowledgements counted by another process than the one that is killed; the log is opened twice after each kill. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import { openTestLog, readSeqs, temporaryFolder } from './fixtures'

/** `npm run proofs` kills twenty times; each one is a process of its own. */
const killCount = process.env.REHEARSE_PROOFS === 'full' ? 20 : 3

/** Appends without end, three requests at a time, and prints the sequence of every acknowledgement. */
const writer = `
  import { openLog } from ${JSON.stringify(new URL('./attemptLog.ts', import.meta.url).href)}
  const log = await openLog({ folder: process.argv[1], segmentLimitBytes: 20_000 })
  const device = log.device()
  let seq = log.cursor()[device] ?? 0
  const save = async () => {
    seq += 1
    const event = { type: 'setting.changed', key: 'k', value: 'x'.repeat(seq % 300), id: 'event-' + seq, device, seq, atMs: 1 }
    await log.append([event])
    process.stdout.write(event.seq + '\\n')
  }
  for (;;) await Promise.all([save(), save(), save()])
`

async function writeUntilKilled(folder: string, afterCount: number): Promise<number> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', writer, folder],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const lines = createInterface(child.stdout)
  let acknowledged = 0
  let count = 0
  lines.on('line', (line) => {
    acknowledged = Number(line)
    count += 1
    if (count === afterCount) child.kill('SIGKILL')
  })
  await Promise.all([once(child, 'exit'), once(lines, 'close')])
  return acknowledged
}

test(`${killCount} kills lose nothing that was acknowledged`, async () => {
  const folder = await temporaryFolder()
  let lastSeq = 0
  for (let kill = 0; kill < killCount; kill += 1) {
    const acknowledged = await writeUntilKilled(folder, 1 + Math.floor(Math.random() * 60))
    expect(acknowledged).toBeGreaterThan(lastSeq)
    for (const restart of [1, 2]) {
      const log = await openTestLog(folder)
      await log.verify()
      const seqs = await readSeqs(log)
      lastSeq = log.cursor()[log.device()] ?? 0
      expect(lastSeq, `kill ${kill}, restart ${restart}`).toBeGreaterThanOrEqual(acknowledged)
      expect(seqs).toEqual(Array.from({ length: lastSeq }, (_, index) => index + 1))
      expect(log.notices().filter((notice) => !notice.startsWith('Rehearse was stopped'))).toEqual([])
      await log.close()
    }
  }
})
