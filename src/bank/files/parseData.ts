/**
 * From text to a value, for YAML and JSON alike.
 * Invariants: aliases, merge keys, unknown tags, duplicate fields, several documents and deep nesting are refused, so
 * a value is never larger than its text; JSON is what JSON.parse accepts, and duplicate fields are refused there too.
 */
import { constructFromEvents, EVENT_ID, parseEvents, YAMLException, type Event } from 'js-yaml'
import { defaultLimits, parserDepth } from '../limits'
import { shown } from '../problem'
import { jsonFaultOffset } from './jsonFault'
import { placeInText } from './locator'
import { FileRefusal } from './refusal'

/**
 * The value of a file's text. Throws a FileRefusal: `yaml-syntax` or `json-syntax`, `yaml-alias`, `yaml-tag`,
 * `duplicate-field`, `several-documents`, `too-deep`; an empty text is `file-empty`. `firstLine` is the number of the
 * text's first line in its file.
 */
export function parseData(text: string, format: 'yaml' | 'json', firstLine = 1): unknown {
  if (format === 'json') checkJson(text)
  try {
    const events = parseEvents(text, { maxDepth: parserDepth })
    const tagAt = firstTag(events, text)
    if (tagAt >= 0) {
      const { line, column } = placeInText(text, tagAt)
      throw new FileRefusal(tagFault, { line: line - 1 + firstLine, column })
    }
    const [value, ...more] = constructFromEvents(events, { source: text, maxAliases: 0 })
    if (more.length > 0) throw new FileRefusal(severalFault)
    if (!events.some(({ type }) => type === EVENT_ID.DOCUMENT)) throw new FileRefusal(emptyFault)
    return value
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    if (!(error instanceof YAMLException)) throw new FileRefusal(syntaxFault(format, ''))
    const place = error.mark ? { line: error.mark.line + firstLine, column: error.mark.column + 1 } : null
    throw new FileRefusal(faultOf(error.reason, format), place)
  }
}

/**
 * Where the first tag is written, or the line that declares some; -1 when there is none. Every tag counts, known or
 * not.
 */
function firstTag(events: readonly Event[], text: string): number {
  for (const event of events) {
    if ('tagStart' in event && event.tagStart >= 0) return event.tagStart
    if (event.type === EVENT_ID.DOCUMENT && event.directives.some(({ kind }) => kind === 'tag'))
      return Math.max(0, text.search(/^%TAG/m))
  }
  return -1
}

function checkJson(text: string): void {
  try {
    JSON.parse(text)
  } catch {
    if (text.trim() === '') throw new FileRefusal(emptyFault)
    throw new FileRefusal(syntaxFault('json', ''), placeInText(text, jsonFaultOffset(text)))
  }
}

const emptyFault = {
  code: 'file-empty',
  message: 'This file is empty.',
  advice: 'Write something in it, or delete it.',
}

const tagFault = {
  code: 'yaml-tag',
  message: 'Tags (a word after !) are not supported, and neither are the %TAG lines that declare them.',
  advice: 'Remove it. To start a text with !, quote it.',
}

const severalFault = {
  code: 'several-documents',
  message: 'This file holds several documents, separated by ---.',
  advice: 'Remove the lines with ---, or make it several files.',
}

type Explained = { code: string; message: string; advice: string }

/** What the parser's reasons mean to an author, by a word of them. */
const explained: [RegExp, Explained][] = [
  [
    /maxAliases/,
    {
      code: 'yaml-alias',
      message: 'Aliases (a name after *) are not supported.',
      advice: 'Write the text out where it is needed. To start a text with *, quote it.',
    },
  ],
  [
    /duplicated mapping key/,
    {
      code: 'duplicate-field',
      message: 'This field is there twice.',
      advice: 'Remove or rename one of the two.',
    },
  ],
  [
    /maxDepth/,
    {
      code: 'too-deep',
      message: `Lists and fields are nested more than ${defaultLimits.nesting} deep here.`,
      advice: 'Check the brackets and the indentation.',
    },
  ],
]

function faultOf(reason: string, format: 'yaml' | 'json'): Explained {
  return explained.find(([pattern]) => pattern.test(reason))?.[1] ?? syntaxFault(format, reason)
}

function syntaxFault(format: 'yaml' | 'json', reason: string): Explained {
  if (format === 'json') {
    return {
      code: 'json-syntax',
      message: 'This is not valid JSON.',
      advice: 'Check the commas, quotes, and brackets at or just before this place.',
    }
  }
  return {
    code: 'yaml-syntax',
    message: `This is not valid YAML${reason ? `: ${shown(reason, 120)}` : ''}.`,
    advice: 'Check the indentation and the quotes here and in the lines before; tabs cannot indent.',
  }
}
