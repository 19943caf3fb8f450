/**
 * Values against schemas, with what is wrong in words an author understands.
 * Invariant: an unknown field never costs a value: it is a warning, and the rest is judged without it.
 */
import { z } from 'zod'
import { fieldName, problemIn, shown, type Fault, type Path, type Report, type SourceFile } from '../problem'
import { toldOfKind, valueFaults, type CountedFault } from '../files/valueFaults'
import { nearest } from './nearest'

/** Where a value stands and who hears of its problems. `questionId` when it is a question's. */
export type Place = { file: SourceFile; path: Path; questionId: string | null; report: Report }

/** The value as its schema's type, or null when it has errors; every error and warning is reported. Never throws. */
export function parseWith<T>(schema: z.ZodType<T>, value: unknown, place: Place): T | null {
  const { file, path, questionId, report } = place
  const dangers = valueFaults(file, value, path)
  for (const { fault, more } of dangers) report(problemIn(file, fault, questionId), more)
  const { data, faults } = judge(schema, value, path)
  for (const { fault, more } of faults) {
    const whole = [...path, ...(fault.path ?? [])]
    if (!dangers.some((danger) => isSame(danger.fault.path ?? [], whole))) {
      report(problemIn(file, quoted(file, { ...fault, path: whole }), questionId), more)
    }
  }
  return dangers.length > 0 ? null : data
}

/** The first thing wrong with a value, as a sentence without advice; null when its schema takes it. */
export function firstFault(schema: z.ZodType, value: unknown): string | null {
  const first = schema.safeParse(value)
  if (first.success) return null
  const faults = countedFaults(first.error.issues, { schema, root: value, base: [] })
  return faults[0]?.fault.message ?? null
}

function isSame(a: Path, b: Path): boolean {
  return a.length === b.length && a.every((step, index) => step === b[index])
}

/** Advice to quote shows the text as the author wrote it, which only the file knows. */
function quoted(file: SourceFile, fault: Fault): Fault {
  if (fault.code !== 'quote-it') return fault
  const source = shown(file.locate(fault.path ?? []).source)
  return { ...fault, advice: source ? `Quote it: "${source}".` : fault.advice }
}

type Judged<T> = { data: T | null; faults: CountedFault[] }

/** Faults have paths from `value` on. */
function judge<T>(schema: z.ZodType<T>, value: unknown, base: Path): Judged<T> {
  const first = schema.safeParse(value)
  if (first.success) return { data: first.data, faults: [] }
  const faults = countedFaults(first.error.issues, { schema, root: value, base })
  const unknown = first.error.issues.filter((issue) => issue.code === 'unrecognized_keys')
  if (unknown.length < first.error.issues.length) return { data: null, faults }
  const cleaned = structuredClone(value)
  for (const { path, keys } of unknown) {
    const holder = valueAt(cleaned, path as Path)
    for (const key of keys) Reflect.deleteProperty(holder as object, key)
  }
  const second = schema.safeParse(cleaned)
  return { data: second.success ? second.data : null, faults }
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const step of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, step)) return undefined
    at = (at as Record<string | number, unknown>)[step]
  }
  return at
}

/** The faults of issues: words for the first of each kind, the others counted. */
function countedFaults(issues: readonly z.core.$ZodIssue[], subject: Subject): CountedFault[] {
  const faults: CountedFault[] = []
  const kinds = new Map<string, { told: number; last: CountedFault }>()
  for (const issue of issues) {
    const size = issue.code === 'unrecognized_keys' ? issue.keys.length : 1
    const kind = kinds.get(issue.code)
    const told = kind?.told ?? 0
    if (kind && told >= toldOfKind) {
      kind.last.more += size
      continue
    }
    const found = faultsOf(firstOf(issue, toldOfKind - told), subject).map((fault) => ({ fault, more: 0 }))
    for (const fault of found) faults.push(fault)
    const last = found.at(-1)
    if (!last) continue
    last.more = size - found.length
    kinds.set(issue.code, { told: told + found.length, last })
  }
  return faults
}

/** An issue about no more than so many fields. */
function firstOf(issue: z.core.$ZodIssue, most: number): z.core.$ZodIssue {
  return issue.code === 'unrecognized_keys' ? { ...issue, keys: issue.keys.slice(0, most) } : issue
}

/** What an issue is about. `base` is the path of `root` in its file. */
type Subject = { schema: z.ZodType; root: unknown; base: Path }

function faultsOf(issue: z.core.$ZodIssue, { schema, root, base }: Subject): Fault[] {
  const path = issue.path as Path
  const whole = path.length > 0 ? path : base
  const name = fieldName(whole)
  const value = valueAt(root, path)
  const fault = (code: string, message: string, advice: string): Fault[] => [
    { severity: 'error', code, message, advice, path },
  ]
  if (issue.code === 'unrecognized_keys') return unknownFields(issue.keys, path, schema, root)
  if (value === undefined && typeof whole.at(-1) === 'string') {
    const meaning = schemaAt(schema, path, root)?.description
    return fault('field-missing', `${name} is missing.`, meaning ? `Add it: ${meaning}` : 'Add it.')
  }
  switch (issue.code) {
    case 'invalid_type':
      return [{ ...typeFault(issue.expected, value, name), path }]
    case 'invalid_value':
      return fault('unknown-word', ...choice(name, value, issue.values.map(String)))
    case 'invalid_union':
      return fault('unknown-word', ...choice(name, value, typeNames(schema)))
    case 'too_small':
    case 'too_big':
      return fault(
        'out-of-range',
        issue.code === 'too_big' ? `${name} is too much.` : `${name} is too little.`,
        bound(issue),
      )
    default:
      return fault('bad-form', unfit(name, value), issue.message)
  }
}

function unfit(name: string, value: unknown): string {
  const isEmpty = typeof value === 'string' && value.trim() === ''
  return isEmpty ? `${name} cannot be empty.` : `${name} cannot be ${shown(String(value))}.`
}

function choice(name: string, value: unknown, known: string[]): [string, string] {
  const near = nearest(String(value), known)
  const list = known.join(', ')
  return [unfit(name, value), near ? `Did you mean ${near}? Known are: ${list}.` : `Write one of: ${list}.`]
}

function bound(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const isTooBig = issue.code === 'too_big'
  const limit = amount(String(isTooBig ? issue.maximum : issue.minimum), issue.origin)
  if (isTooBig) return issue.inclusive === false ? `Write less than ${limit}.` : `Write at most ${limit}.`
  return issue.inclusive === false ? `Write more than ${limit}.` : `Write at least ${limit}.`
}

function amount(limit: string, origin: string): string {
  if (origin === 'array') return `${limit} entries`
  return origin === 'string' ? `${limit} characters` : limit
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'fields with values',
  record: 'fields with values',
}

function typeFault(expected: string, value: unknown, name: string): Fault {
  const isScalar = typeof value === 'number' || typeof value === 'boolean'
  if (expected === 'string' && isScalar) {
    const message =
      typeof value === 'number'
        ? `${name} has to be text, but is read as a number.`
        : `${name} has to be text, but is read as true or false.`
    return { severity: 'error', code: 'quote-it', message, advice: `Quote it: "${String(value)}".` }
  }
  const wanted = kinds[expected] ?? expected
  return {
    severity: 'error',
    code: 'wrong-kind',
    message: kindMessage(wanted, value, name),
    advice: expected === 'string' ? 'Write text here.' : `Write ${wanted} here.`,
  }
}

function kindMessage(wanted: string, value: unknown, name: string): string {
  if (value === null || value === undefined)
    return wanted === 'text'
      ? `${name} has to be text, but is empty.`
      : `${name} has to be ${wanted}, but is empty.`
  if (typeof value === 'string') return `${name} has to be ${wanted}, but is text.`
  const kind = Array.isArray(value) ? 'a list' : (kinds[typeof value] ?? typeof value)
  return wanted === 'text'
    ? `${name} has to be text, but is ${kind}.`
    : `${name} has to be ${wanted}, but is ${kind}.`
}

function unknownFields(keys: string[], path: Path, schema: z.ZodType, root: unknown): Fault[] {
  const holder = schemaAt(schema, path, root)
  const known = holder instanceof z.ZodObject ? Object.keys(holder.shape) : []
  return keys.map((key): Fault => {
    const near = nearest(key, known)
    return {
      severity: 'warning',
      code: 'unknown-field',
      message:
        path.length > 0
          ? `"${shown(key)}" is not a field of ${fieldName(path)}; it is not used.`
          : `"${shown(key)}" is not a field of this; it is not used.`,
      advice: near ? `Did you mean "${near}"?` : `Remove it. Known fields are: ${known.join(', ')}.`,
      path: [...path, key],
    }
  })
}

/** The schema at a path; unions are followed by the value's `type`. Null where the path leads out of the schema. */
function schemaAt(schema: z.ZodType, path: Path, root: unknown): z.ZodType | null {
  let at = schema as z.ZodType | null
  let value = root
  for (const step of path) {
    const whole = unwrap(at, value)
    if (whole instanceof z.ZodArray) at = whole.element as z.ZodType
    else if (whole instanceof z.ZodRecord) at = whole.valueType as z.ZodType
    else if (whole instanceof z.ZodObject) at = (whole.shape[step] as z.ZodType | undefined) ?? null
    else return null
    if (!at) return null
    value = valueAt(value, [step])
  }
  return unwrap(at, value)
}

function unwrap(schema: z.ZodType | null, value: unknown): z.ZodType | null {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.ZodType, value)
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const type = valueAt(value, ['type'])
    const options = schema.options as z.ZodObject[]
    return options.find((option) => option.shape['type']?.safeParse(type).success) ?? null
  }
  return schema
}

function typeNames(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return []
  return (schema.options as z.ZodObject[]).flatMap((option) => {
    const type = option.shape['type']
    return type instanceof z.ZodLiteral ? [...type.values].map(String) : []
  })
}
