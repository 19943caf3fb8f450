/**
 * What no schema sees: values that are dangerous, unbounded, or read otherwise by another YAML parser.
 * Invariant: a value that passes holds no field name that means something to JavaScript, and only visible text.
 */
import { defaultLimits, type Limits } from '../limits'
import { shown, type Fault, type Path, type SourceFile } from '../problem'

/** Texts that older YAML reads as something else when they stand without quotes. */
const misread = /^(?:yes|Yes|YES|no|No|NO|on|On|ON|off|Off|OFF|[-+]?\d+(?::[0-5]?\d)+)$/
const longestMisread = 12

const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype'])

/** Control characters other than tab and line ends, and halves of a character. */
const unusable = /[^\P{Cc}\t\n\r]|\p{Cs}/u
const everyUnusable = new RegExp(unusable, 'gu')

/** A text without the characters that `unusable-character` is about. */
export function usableText(text: string): string {
  return text.replace(everyUnusable, '')
}

/**
 * Whether a file's value has more values in it than allowed; looks no further than that.
 */
export function hasTooManyValues(value: unknown, limits: Limits = defaultLimits): boolean {
  const waiting = [value]
  let count = 0
  while (waiting.length > 0) {
    const next = waiting.pop()
    count += 1
    if (count > limits.valueCount) return true
    if (typeof next === 'object' && next !== null) {
      for (const child of Object.values(next)) waiting.push(child)
    }
  }
  return false
}

/** A fault, and how many more of its kind there are in the same value. */
export type CountedFault = { fault: Fault; more: number }

/** Faults of one kind in one value that are told one by one. */
export const toldOfKind = 20

/**
 * The faults of the value at `path` of a file, all errors: `field-name`, `merge-key`, `text-too-long`,
 * `unusable-character`, `number`, `quote-it`. Nesting is bounded by the parser. Empty for almost every value; at most
 * 20 of a kind.
 */
export function valueFaults(file: SourceFile, value: unknown, path: Path): CountedFault[] {
  const faults = new Map<string, CountedFault[]>()
  visit(value, [...path], (fault, at) => {
    if (fault.code === 'quote-it' && !file.locate(at).isPlain) return
    const kind = faults.get(fault.code) ?? []
    faults.set(fault.code, kind)
    const last = kind.at(-1)
    if (last && kind.length >= toldOfKind) last.more += 1
    else kind.push({ fault: { ...fault, path: [...at] }, more: 0 })
  })
  return [...faults.values()].flat()
}

/** Hears of a fault at a path, which is only lent. */
type Heard = (fault: Fault, path: Path) => void

function visit(value: unknown, path: (string | number)[], heard: Heard): void {
  if (typeof value === 'string') {
    const fault = textFault(value)
    if (fault) heard(fault, path)
  } else if (typeof value === 'number') {
    if (!Number.isFinite(value)) heard(numberFault, path)
  } else if (Array.isArray(value)) {
    value.forEach((item, index) => {
      path.push(index)
      visit(item, path, heard)
      path.pop()
    })
  } else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) {
      path.push(name)
      const fault = nameFault(name)
      if (fault) heard(fault, path)
      else visit((value as Record<string, unknown>)[name], path, heard)
      path.pop()
    }
  }
}

function textFault(text: string): Fault | null {
  if (text.length > defaultLimits.textLength) {
    return error(
      'text-too-long',
      `This text has ${text.length} characters; ${defaultLimits.textLength} is the most.`,
      'Shorten it.',
    )
  }
  if (unusable.test(text)) {
    return error(
      'unusable-character',
      'This text has a character that cannot be shown.',
      'Remove control characters and broken symbols; retype the place if you cannot see them.',
    )
  }
  if (text.length <= longestMisread && misread.test(text)) {
    return error(
      'quote-it',
      `Without quotes, ${text} is read as something other than text by many YAML programs.`,
      `Quote it: "${text}".`,
    )
  }
  return null
}

const numberFault = error(
  'number',
  'This number has no value that can be calculated with.',
  'Write a plain number, or quote it if it is text.',
)

function nameFault(name: string): Fault | null {
  if (forbiddenNames.has(name)) {
    return error('field-name', `A field cannot be called ${name}.`, 'Remove the field.')
  }
  if (name === '<<') {
    return error('merge-key', 'Merging fields with << is not supported.', 'Write the fields out.')
  }
  if (unusable.test(name)) {
    return error('field-name', `The field name ${shown(name)} cannot be shown.`, 'Remove the field.')
  }
  return null
}

function error(code: string, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice }
}
