/** The attempt log read from its files by this program alone: nothing of the service's own reading is used. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import type { LogEvent } from '#core/log/logEvent'

export type LogOnDisk = { events: number; finished: number; responses: number; faults: string[] }

/** Every line of the only device's segments: its checksum, its JSON and its place. */
export async function readLogOnDisk(dataFolder: string): Promise<LogOnDisk> {
  const folder = join(dataFolder, 'log')
  const [device = ''] = await readdir(folder)
  const names = (await readdir(join(folder, device))).filter((name) => name.endsWith('.ndjson'))
  const found: LogOnDisk = { events: 0, finished: 0, responses: 0, faults: [] }
  const answered = new Set<string>()
  for (const name of names.toSorted((a, b) => parseInt(a) - parseInt(b))) {
    const text = await readFile(join(folder, device, name), 'utf8')
    const lines = text.split('\n')
    if (lines.pop() !== '') found.faults.push(`${name} does not end with a whole line`)
    for (const line of lines) {
      const event = eventOf(line)
      found.events += 1
      if (event?.seq !== found.events) found.faults.push(`${name}: change ${found.events} is not what it was`)
      if (event?.type !== 'sitting.changed') continue
      const { attemptId, change } = event
      if (change.type === 'answer') answered.add(`${attemptId} ${change.questionId}`)
      if (change.type === 'end') found.finished += 1
    }
  }
  return { ...found, responses: answered.size }
}

function eventOf(line: string): LogEvent | null {
  const json = line.slice(9)
  const checksum = crc32(json).toString(16).padStart(8, '0')
  return line.slice(0, 9) === `${checksum} ` ? (JSON.parse(json) as LogEvent) : null
}
