import { describe, expect, test } from 'vitest'
import type { DeviceId } from '#core/bank/ids'
import { settingEvent } from './fixtures'
import { encodeLine, linesOf, readContent } from './lines'

const device = 'device' as DeviceId

describe('a line', () => {
  test('begins with the CRC-32 of its JSON', () => {
    const line = encodeLine(settingEvent(device, 1)).toString()
    expect(line).toMatch(/^[0-9a-f]{8} \{.*\}\n$/)
  })

  test('has the checksum other programs compute', () => {
    // CRC-32 of "123456789" is cbf43926 (the check value of CRC-32/ISO-HDLC in every catalogue of CRCs).
    const [line] = linesOf(Buffer.from('cbf43926 123456789\n'))
    expect(line?.json?.toString()).toBe('123456789')
  })

  test('changed in any one bit is never taken for an event', () => {
    const line = encodeLine(settingEvent(device, 1, 'é'))
    for (let bit = 0; bit < (line.length - 1) * 8; bit += 1) {
      const damaged = Buffer.from(line)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(readContent(damaged).stamps, `bit ${bit}`).toEqual([])
    }
  })
})

describe('a segment', () => {
  const lines = [1, 2, 3].map((seq) => encodeLine(settingEvent(device, seq)))
  const stamps = [1, 2, 3].map((seq) => ({ seq, id: `event-${seq}` }))

  test('reads back what was written', () => {
    const segment = Buffer.concat(lines)
    expect(readContent(segment)).toEqual({ stamps, bytes: segment.length, damagedCount: 0 })
  })

  test('cut anywhere reads back its whole lines', () => {
    const segment = Buffer.concat(lines)
    const ends = lines.map((_, index) => Buffer.concat(lines.slice(0, index + 1)).length)
    for (let length = 0; length < segment.length; length += 1) {
      const whole = ends.filter((end) => end <= length).length
      const { stamps: read, bytes } = readContent(segment.subarray(0, length))
      expect(read).toEqual(stamps.slice(0, whole))
      expect(bytes).toBe(ends[whole - 1] ?? 0)
    }
  })

  test('reads on behind a damaged line', () => {
    const segment = Buffer.concat([lines[0]!, Buffer.from('damage\n'), lines[2]!])
    expect(readContent(segment)).toEqual({
      stamps: [stamps[0], stamps[2]],
      bytes: segment.length,
      damagedCount: 1,
    })
  })

  test('does not count damage behind its last readable line', () => {
    const segment = Buffer.concat([lines[0]!, Buffer.from('damage\nmore\n')])
    expect(readContent(segment)).toMatchObject({ bytes: lines[0]!.length, damagedCount: 0 })
  })
})
