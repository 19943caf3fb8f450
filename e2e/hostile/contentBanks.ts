/** Banks whose files can be read and say what no bank may say. */
import { bankYaml, examYaml, questionYaml } from './bankFiles'
import { withFile } from './hostileBank'

/** A bank with a second question, one thing of it replaced. */
const content = (name: string, from: string | RegExp, to: string, code: string | null) =>
  withFile('content', name, { 'questions/bad.yaml': questionYaml('bad').replace(from, to) }, code)

const added = (name: string, field: string, code: string | null) =>
  withFile('content', name, { 'questions/bad.yaml': questionYaml('bad', `  ${field}\n`) }, code)

export const contentBanks = [
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
