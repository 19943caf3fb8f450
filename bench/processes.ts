/** What processes take, as Linux tells it: memory and processor time of a process and all it started. */
import { readdir, readFile } from 'node:fs/promises'

const ticksASecond = 100

/** The process and its descendants. */
async function familyOf(pid: number): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter((each) => each > 0)
  const parents = await Promise.all(
    all.map(async (each) => [each, (await statOf(each))?.parent ?? 0] as const),
  )
  const family = [pid]
  // Grows while it is gone through.
  for (const member of family)
    family.push(...parents.filter(([, parent]) => parent === member).map(([each]) => each))
  return family
}

async function statOf(pid: number): Promise<{ parent: number; ticks: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (text === null) return null
  // The name stands in parentheses and may hold anything.
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) }
}

/** Processor time of a family so far, in seconds. */
export async function processorSeconds(pid: number): Promise<number> {
  const stats = await Promise.all((await familyOf(pid)).map(statOf))
  return stats.reduce((sum, stat) => sum + (stat?.ticks ?? 0), 0) / ticksASecond
}

/** Memory of a family in MB: what several share counts once. */
export async function memoryMb(pid: number): Promise<number> {
  const texts = await Promise.all(
    (await familyOf(pid)).map((each) => readFile(`/proc/${each}/smaps_rollup`, 'utf8').catch(() => '')),
  )
  const kilobytes = texts.map((text) => Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0))
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024
}

/** The most memory a process has had, in MB. */
export async function peakMb(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(\d+)/m.exec(text)?.[1] ?? Number.NaN) / 1024
}
