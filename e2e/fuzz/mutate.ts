/** Changes to a file such as accidents and malice make. The same chance gives the same change. */

/** Pieces that mean something to a parser, a path, a renderer or a counter. */
const pieces = [
  '&a ',
  '*a',
  '<<: *a',
  '!!js/function "x"',
  '!!binary "//8="',
  '? ',
  '- ',
  ': ',
  '{',
  ']',
  '"',
  "'",
  '|\n',
  '>-\n',
  '---\n',
  '...\n',
  '%YAML 9.9\n',
  '\t',
  '\r',
  '\0',
  '\uFEFF',
  '\u202E',
  '\u2028',
  '\uD800',
  '1e400',
  '-0',
  '.nan',
  '0x10',
  '__proto__:\n  polluted: true\n',
  'constructor: { prototype: { polluted: true } }\n',
  '../../secret.txt',
  'assets/../../secret.txt',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '<img src=x onerror=alert(1)>',
  '![x](../secret.txt)',
  '$\\frac{1}{',
  '$'.repeat(2_000),
  '['.repeat(5_000),
  '{a: '.repeat(5_000),
  '- '.repeat(5_000),
  '*'.repeat(20_000),
  '9'.repeat(50_000),
  'x'.repeat(300_000),
]

type Change = (bytes: Buffer, random: () => number, other: Buffer) => Buffer

const place = (bytes: Buffer, random: () => number) => Math.floor(random() * (bytes.length + 1))

const changes: Change[] = [
  function flip(bytes, random) {
    const changed = Buffer.from(bytes)
    for (let count = 1 + Math.floor(random() * 8); count > 0 && changed.length > 0; count -= 1)
      changed[Math.floor(random() * changed.length)] = Math.floor(random() * 256)
    return changed
  },
  function cut(bytes, random) {
    const [start, end] = [place(bytes, random), place(bytes, random)].toSorted((a, b) => a - b)
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)])
  },
  function truncate(bytes, random) {
    return bytes.subarray(0, place(bytes, random))
  },
  function insert(bytes, random) {
    const at = place(bytes, random)
    const piece = pieces[Math.floor(random() * pieces.length)] ?? ''
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(piece), bytes.subarray(at)])
  },
  function repeat(bytes, random) {
    const start = place(bytes, random)
    const part = bytes.subarray(start, start + 1 + Math.floor(random() * 400))
    const times = 1 + Math.floor(random() * random() * 400)
    return Buffer.concat([
      bytes.subarray(0, start),
      ...Array<Buffer>(times).fill(part),
      bytes.subarray(start),
    ])
  },
  function swapLines(bytes, random) {
    const lines = bytes.toString('latin1').split('\n')
    const [a, b] = [Math.floor(random() * lines.length), Math.floor(random() * lines.length)]
    ;[lines[a], lines[b]] = [lines[b] ?? '', lines[a] ?? '']
    return Buffer.from(lines.join('\n'), 'latin1')
  },
  function indent(bytes, random) {
    const lines = bytes.toString('latin1').split('\n')
    const from = Math.floor(random() * lines.length)
    const to = from + Math.floor(random() * 12)
    const moved = lines.map((line, index) =>
      index >= from && index <= to ? (random() < 0.5 ? `  ${line}` : line.replace(/^ {1,2}/, '')) : line,
    )
    return Buffer.from(moved.join('\n'), 'latin1')
  },
  function splice(bytes, random, other) {
    const start = place(other, random)
    const at = place(bytes, random)
    const part = other.subarray(start, start + Math.floor(random() * 2_000))
    return Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])
  },
]

/** The bytes after one to four changes; `other` lends parts. */
export function mutated(bytes: Buffer, other: Buffer, random: () => number): Buffer {
  let result = bytes
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    const change = changes[Math.floor(random() * changes.length)]
    if (change) result = change(result, random, other)
  }
  return result
}
