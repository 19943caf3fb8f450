/** Banks with a file that no parser may take as it is. */
import { questionYaml } from './bankFiles'
import { withFile } from './hostileBank'

/** A bank with a second question file of this text. */
const parsed = (name: string, text: string | Uint8Array, code: string | null) =>
  withFile('parser', name, { 'questions/bad.yaml': text }, code)

const json = (name: string, text: string, code: string | null) =>
  withFile('parser', name, { 'questions/bad.json': text }, code)

function laughs(): string {
  const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
  for (let level = 1; level < 9; level += 1)
    lines.push(`a${level}: &a${level} [${Array.from({ length: 9 }, () => `*a${level - 1}`).join(', ')}]`)
  return lines.join('\n')
}

export const parserBanks = [
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
