/**
 * The events of one log and of another one as those of one log, each once. Invariant: the result depends on the events
 * alone, whichever of the two logs is called this one.
 *
 * A device that two folders went on with (a data folder that was copied as a whole) parts where the ids of its events
 * differ. The part whose first event has the smaller id stays; the other becomes a device of its own, named by that id.
 */
import type { DeviceId } from '#core/bank/ids'
import { valueAt } from '#core/common/dictionary'
import type { Cursor, LogEvent } from '#core/log/logEvent'
import type { Follows } from '../log/follows'

/** A log that can be read device by device. */
export type DeviceSource = {
  devices: DeviceId[]
  follows: Follows
  events: (device: DeviceId) => AsyncIterable<LogEvent>
}

type Head = { event: LogEvent; rest: AsyncIterator<LogEvent> }
/** A part of a device that becomes one of its own. */
type Parted = { device: DeviceId; follows: Cursor; head: Head }

/** Hands on every event of both, device by device in sequence. Returns what each device follows. */
export async function joinDevices(
  sources: readonly DeviceSource[],
  take: (event: LogEvent) => Promise<void>,
): Promise<Follows> {
  const follows: Follows = Object.assign({}, ...sources.map((source) => source.follows)) as Follows
  const parted: Parted[] = []
  const left = new Set(sources.flatMap(({ devices }) => devices))
  while (left.size > 0 || parted.length > 0) {
    const device = nextDevice(left, parted, follows)
    left.delete(device)
    const heads = parted.filter((part) => part.device === device).map(({ head }) => head)
    for (const source of sources) {
      if (source.devices.includes(device)) heads.push(...(await opened(source.events(device))))
    }
    const others = parted.filter((part) => part.device !== device)
    parted.splice(0, parted.length, ...others, ...(await join(device, heads, take)))
    for (const part of parted) follows[part.device] ??= part.follows
  }
  return follows
}

/** A device whose parts are all known: those it follows are done. */
function nextDevice(left: ReadonlySet<DeviceId>, parted: readonly Parted[], follows: Follows): DeviceId {
  const open = new Set([...left, ...parted.map(({ device }) => device)])
  const ordered = [...open].toSorted()
  const isReady = (device: DeviceId) =>
    !Object.keys(valueAt(follows, device) ?? {}).some((other) => open.has(other as DeviceId))
  return (ordered.find(isReady) ?? ordered[0]) as DeviceId
}

async function opened(events: AsyncIterable<LogEvent>): Promise<Head[]> {
  return next(events[Symbol.asyncIterator]())
}

async function next(rest: AsyncIterator<LogEvent>): Promise<Head[]> {
  const { done, value } = await rest.next()
  return done ? [] : [{ event: value, rest }]
}

/** Hands on the events of one device. Returns the parts that belong to others. */
async function join(
  device: DeviceId,
  heads: Head[],
  take: (event: LogEvent) => Promise<void>,
): Promise<Parted[]> {
  const parted: Parted[] = []
  let open = heads
  while (open.length > 0) {
    const seq = Math.min(...open.map(({ event }) => event.seq))
    const here = open.filter(({ event }) => event.seq === seq)
    const event = here.map((head) => head.event).reduce((first, one) => (one.id < first.id ? one : first))
    for (const head of here) {
      if (head.event.id !== event.id) parted.push(part(device, head))
    }
    await take(event)
    const same = here.filter((head) => head.event.id === event.id)
    const moved = await Promise.all(same.map(({ rest }) => next(rest)))
    open = [...open.filter((head) => head.event.seq > seq), ...moved.flat()]
  }
  return parted
}

function part(device: DeviceId, { event, rest }: Head): Parted {
  const name = event.id as string as DeviceId
  const before = event.seq - 1
  const renamed = (one: LogEvent): LogEvent => ({ ...one, device: name, seq: one.seq - before })
  return {
    device: name,
    follows: { [device]: before },
    head: { event: renamed(event), rest: mapped(rest, renamed) },
  }
}

async function* mapped(
  rest: AsyncIterator<LogEvent>,
  change: (event: LogEvent) => LogEvent,
): AsyncGenerator<LogEvent> {
  for (let result = await rest.next(); !result.done; result = await rest.next()) yield change(result.value)
}
