/** Hostile and broken banks: how each is written, and which problem is to be told. The bank beside them must work. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

export type Files = Record<string, string | Uint8Array>

export type HostileBank = {
  name: string
  kind: 'parser' | 'content' | 'file'
  write: (folder: string) => Promise<void>
  /** Code of the problem; null: read as if nothing were wrong. */
  code: string | null
  /** Whether the rest of the bank can be used all the same. */
  isUsable: boolean
}

export const examYaml = `id: host-1
code: HOST-01
title: Exam
vendor: Vendor
lifecycle: { status: active, asOf: 2026-01-01 }
scoredCount: 1
minutes: 10
scale: { min: 0, max: 100 }
passMark: 70
allowedTypes: [single]
domains: [{ id: "1", title: Domain, weightPercent: 100, tasks: [] }]
`

export const bankYaml = (id: string) => `id: ${id}
title: Bank ${id}
version: "1"
language: en
licence: MIT
authors: [Someone]
`

export const questionYaml = (id: string, more = '') => `- id: ${id}
  type: single
  stem: Which is right?
  options:
    - { text: This, correct: true, why: It is. }
    - { text: That, why: It is not. }
  objectives: [host-1/1]
${more}`

export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
}

function soundBank(id: string): Files {
  return {
    'bank.yaml': bankYaml(id),
    'exams/host-1.yaml': examYaml,
    'questions/good.yaml': questionYaml('good'),
  }
}

const counter = { next: 0 }

/** A bank with one more file, or another text for one. */
function withFile(
  kind: HostileBank['kind'],
  name: string,
  files: Files,
  code: string | null,
  isUsable = true,
): HostileBank {
  counter.next += 1
  const id = `hostile-${counter.next}`
  return { name, kind, code, isUsable, write: (folder) => writeFiles(folder, { ...soundBank(id), ...files }) }
}

/** A bank with a second question file of this text. */
const parsed = (name: string, text: string | Uint8Array, code: string | null) =>
  withFile('parser', name, { 'questions/bad.yaml': text }, code)

const json = (name: string, text: string, code: string | null) =>
  withFile('parser', name, { 'questions/bad.json': text }, code)

/** A bank with a second question, one thing of it replaced. */
const content = (name: string, from: string | RegExp, to: string, code: string | null) =>
  withFile('content', name, { 'questions/bad.yaml': questionYaml('bad').replace(from, to) }, code)

const added = (name: string, field: string, code: string | null) =>
  withFile('content', name, { 'questions/bad.yaml': questionYaml('bad', `  ${field}\n`) }, code)

function laughs(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level += 1)
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`)
  return lines.join('\n')
}

const parserBanks = [
  parsed('billion laughs', laughs(), 'yaml-alias'),
  parsed('an alias of itself', 'a: &a [*a]', 'yaml-alias'),
  parsed('merge keys', `- &a { id: x }\n${'- { <<: *a }\n'.repeat(500)}`, 'yaml-alias'),
  parsed('a run of anchors', '&a '.repeat(40_000), 'yaml-syntax'),
  parsed('200,000 brackets', '['.repeat(200_000), 'too-deep'),
  parsed('deep dashes', '- '.repeat(5_000), 'too-deep'),
  parsed(
    'deep indentation',
    Array.from({ length: 200 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'too-deep',
  ),
  parsed('a function tag', '- !!js/function "function () { return 1 }"', 'yaml-tag'),
  parsed('a Python tag', '- !!python/object/apply:os.system ["true"]', 'yaml-tag'),
  parsed('a tag of its own', '- !foo bar', 'yaml-tag'),
  parsed('a binary tag', '- !!binary aGVsbG8=', 'yaml-tag'),
  parsed('two documents', '[]\n---\n[]\n', 'several-documents'),
  parsed('a field twice', questionYaml('bad', '  stem: Again?\n'), 'duplicate-field'),
  parsed('a tab that indents', '- id: a\n\ttype: single', 'yaml-syntax'),
  parsed('an open quote', '- id: "a', 'yaml-syntax'),
  parsed('an open bracket', '- id: [', 'yaml-syntax'),
  parsed('a colon too many', '- id: a: b: c', 'yaml-syntax'),
  parsed('a percent sign', '%', 'yaml-syntax'),
  parsed('an at sign', '- @a', 'yaml-syntax'),
  parsed('nothing', '', 'file-empty'),
  parsed('a comment alone', '# nothing\n', 'file-empty'),
  parsed('a number', '42', 'wrong-kind'),
  parsed('a text', 'hello', 'wrong-kind'),
  parsed('null', 'null', 'wrong-kind'),
  parsed('UTF-16', Buffer.from('\uFEFF- id: a', 'utf16le'), 'encoding-utf16'),
  parsed('UTF-16, big end first', Buffer.from('\uFEFF- id: a', 'utf16le').swap16(), 'encoding-utf16'),
  parsed('Latin-1', Buffer.from('- id: caf\u00e9', 'latin1'), 'encoding-not-utf8'),
  parsed(
    'a picture named like a text',
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]),
    'encoding-not-utf8',
  ),
  parsed('zero bytes', Buffer.alloc(100), 'yaml-syntax'),
  parsed('a control character', '- id: "a\u0007"', 'yaml-syntax'),
  parsed('half a character, escaped', String.raw`- { id: "\uD800" }`, 'unusable-character'),
  parsed('a byte order mark', `\uFEFF${questionYaml('bad')}`, null),
  parsed('Windows line ends', questionYaml('bad').replaceAll('\n', '\r\n'), null),
  json('JSON that is cut', '[{"id":"a"', 'json-syntax'),
  json('JSON with a comma too many', '[{"id":"a",}]', 'json-syntax'),
  json('JSON and more', '[] []', 'json-syntax'),
  json('NaN in JSON', '[{"id":NaN}]', 'json-syntax'),
  json('a field twice in JSON', '[{"id":"a","id":"b"}]', 'duplicate-field'),
  json('JSON nested 100,000 deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'too-deep'),
  json(
    'an endless number in JSON',
    `[{"id":"bad","type":"single","stem":"s","difficulty":1e400}]`,
    'unknown-word',
  ),
  json('empty JSON', '', 'file-empty'),
]

const contentBanks = [
  added('__proto__', '__proto__: { polluted: true }', 'field-name'),
  added('constructor', 'constructor: { prototype: { polluted: true } }', 'field-name'),
  added('an unknown field', 'colour: red', 'unknown-field'),
  added('a difficulty of 9', 'difficulty: 9', 'unknown-word'),
  added('an endless number', 'difficulty: .inf', 'number'),
  added('a day that is none', 'asOf: 2026-13-45', 'bad-form'),
  added('a reference that is no address', 'references: ["javascript:alert(1)"]', 'bad-form'),
  added('a reference to a file', 'references: ["file:///etc/passwd"]', 'bad-form'),
  added('five facts', 'facts: [a, b, c, d, e]', 'out-of-range'),
  added('an unknown case study', 'stimulus: nowhere', 'unknown-stimulus'),
  added('a topic with a path', 'topic: ../../etc', 'bad-form'),
  content('an id without quotes that is no text', 'bad', 'no', 'quote-it'),
  content('an id that is a number', 'bad', '007', 'quote-it'),
  content('an id of spaces', 'bad', '"   "', 'bad-form'),
  content('an id in use', 'bad', 'good', 'duplicate-id'),
  content('an id in use in capitals', 'bad', 'GOOD', 'duplicate-id'),
  content('an id in use with spaces', 'bad', '" good "', 'duplicate-id'),
  content('an unknown type', 'single', 'essay', 'unknown-word'),
  content('no stem', /^ {2}stem.*\n/m, '', 'field-missing'),
  content('an empty stem', 'Which is right?', '""', 'bad-form'),
  content('a stem of 300,000 characters', 'Which is right?', 'x'.repeat(300_000), 'text-too-long'),
  content('no key', ', correct: true', '', 'key-count'),
  content('two keys', 'That,', 'That, correct: true,', 'key-count'),
  content('one option', /^ {4}- \{ text: That.*\n/m, '', 'out-of-range'),
  content(
    '27 options',
    '    - { text: That, why: It is not. }\n',
    '    - { text: That }\n'.repeat(26),
    'out-of-range',
  ),
  content('options that are no list', / {2}options:\n( {4}.*\n)+/, '  options: many\n', 'wrong-kind'),
  content('a key that is a word', 'correct: true', 'correct: yes', 'quote-it'),
  content('an exam that is not there', 'host-1/1', 'host-2/1', 'unknown-exam'),
  content('a task that is not there', 'host-1/1', 'host-1/9.9', 'unknown-objective'),
  content('an objective without a task', 'host-1/1', 'host-1', 'bad-form'),
  withFile(
    'content',
    'weights of 70 percent',
    { 'exams/host-1.yaml': examYaml.replace('100, tasks', '70, tasks') },
    'weights',
    false,
  ),
  withFile(
    'content',
    'a pass mark off the scale',
    { 'exams/host-1.yaml': examYaml.replace('passMark: 70', 'passMark: 900') },
    'pass-mark',
    false,
  ),
  withFile(
    'content',
    'no minutes',
    { 'exams/host-1.yaml': examYaml.replace('minutes: 10', 'minutes: 0') },
    'out-of-range',
    false,
  ),
  withFile(
    'content',
    'a million questions asked for',
    { 'exams/host-1.yaml': examYaml.replace('scoredCount: 1', 'scoredCount: 1000000') },
    'out-of-range',
    false,
  ),
  withFile(
    'content',
    'a bank without an id',
    { 'bank.yaml': bankYaml('x').replace(/^id.*\n/, '') },
    'field-missing',
    false,
  ),
  withFile('content', 'a bank id with a path', { 'bank.yaml': bankYaml('../../x') }, 'bad-form', false),
  withFile(
    'content',
    'a format of the future',
    { 'bank.yaml': `format: 999\n${bankYaml('future')}` },
    'unknown-word',
    false,
  ),
  withFile('content', 'a note without a title', { 'notes/n.md': 'Text' }, 'front-matter'),
]

const run = promisify(execFile)
const inBank = (
  name: string,
  act: (folder: string) => Promise<unknown>,
  code: string | null,
  isUsable = true,
): HostileBank => {
  const bank = withFile('file', name, {}, code, isUsable)
  return {
    ...bank,
    async write(folder) {
      await bank.write(folder)
      await act(folder)
    },
  }
}
const named = (name: string, fileName: string, text: string, code: string) =>
  inBank(name, (folder) => writeFile(join(folder, 'questions', fileName), text), code)
const linked = (name: string, place: string, target: string) =>
  inBank(
    name,
    async (folder) => {
      await mkdir(dirname(join(folder, place)), { recursive: true })
      await symlink(target, join(folder, place))
    },
    'link',
  )

/** Files where other files should be. */
const fileBanks = [
  inBank(
    'a folder named like a file',
    (folder) => mkdir(join(folder, 'questions', 'bad.yaml')),
    'folder-as-file',
  ),
  inBank('a file named like a folder', (folder) => writeFile(join(folder, 'notes'), 'x'), 'file-as-folder'),
  inBank(
    'ten gigabytes of nothing',
    async (folder) => {
      const file = await open(join(folder, 'questions', 'bad.yaml'), 'w')
      await file.truncate(10_000_000_000)
      await file.close()
    },
    'file-too-large',
  ),
  inBank(
    'folders too deep',
    async (folder) => {
      const deep = join(folder, 'questions', ...Array.from({ length: 12 }, () => 'd'))
      await mkdir(deep, { recursive: true })
    },
    'too-deep',
  ),
  inBank(
    'a page named like a picture',
    (folder) => writeFiles(folder, { 'assets/a.png': '<script>window.pwned=1</script>' }),
    null,
  ),
  inBank(
    'a picture with a script',
    (folder) =>
      writeFiles(folder, {
        'assets/a.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" onload="window.pwned=1"><script>window.pwned=1</script></svg>',
      }),
    null,
  ),
  inBank(
    'a program beside the questions',
    async (folder) => {
      await writeFile(join(folder, 'questions', 'run.sh'), 'touch pwned')
      await chmod(join(folder, 'questions', 'run.sh'), 0o755)
    },
    null,
  ),
]

/** Links, pipes and names that Windows does not have or needs a privilege for. `secret` is a file outside of every bank. */
const unixBanks = (secret: string) => [
  linked('a link to a file outside', 'questions/bad.yaml', secret),
  linked('a link to a folder outside', 'questions/more', dirname(secret)),
  linked('a link to itself', 'questions/loop', 'loop'),
  linked('a picture that is a link', 'assets/a.png', secret),
  linked('a note that is a link', 'notes/n.md', secret),
  linked('a link to a device', 'questions/bad.yaml', '/dev/zero'),
  linked('a link up and back', 'questions/up', '../..'),
  inBank('a pipe', (folder) => run('mkfifo', [join(folder, 'questions', 'bad.yaml')]), 'not-a-file'),
  named('a name of another system', 'NUL.yaml', '[]', 'file-name'),
  named('a name that ends in a dot', 'a.yaml.', '[]', 'file-name'),
  named('a name with a stream', 'a.yaml:x', '[]', 'file-name'),
  named('a name with a line end', 'a\nb.yaml', '[]', 'file-name'),
  named('a name that is markup', '<img src=x onerror=window.pwned=1>.yaml', '{', 'yaml-syntax'),
  named('a name that is a command', '$(touch pwned).yaml', '{', 'yaml-syntax'),
]

/** All that this system can hold, in the order they are written. */
export function hostileBanks(secret: string): HostileBank[] {
  const own = process.platform === 'win32' ? [] : unixBanks(secret)
  return [...parserBanks, ...contentBanks, ...fileBanks, ...own]
}
