/**
 * Command lines of `npm run banks`.
 * Invariant: a line is understood whole or not at all.
 */
import { parseArgs } from 'node:util'
import { formatNames, keyReadings } from '../formats/imported'
import type { Said } from './readForCommand'

export const usage = `npm run banks -- lint [path]         problems of a bank, or of all shipped banks
npm run banks -- lint --strict       the same; warnings fail, too
npm run banks -- coverage [path]     facts, tasks, quotas, types, difficulty and forms
npm run banks -- schema              writes the JSON schemas in questions/schema
npm run banks -- inspect FILE        what a file or folder of any supported format holds
npm run banks -- convert FILE OUT    writes it as a bank in the new folder OUT, or, by the ending of OUT, as
                                     .json, .xml (Moodle), .gift, .csv, .md, .txt or .apkg (Anki), .zip (QTI 3.0)
npm run banks -- conflicts A B       questions in both whose keys differ

--json        prints JSON and nothing else (all but schema)
--keys HOW    how keys are written, where the data does not tell: ${keyReadings.join(', ')}
--format NAME what the source is, where it is not recognized: ${formatNames.slice(0, 6).join(', ')}, …
`

/** Commands with the least and the most paths they take. */
const commands = {
  lint: [0, 1],
  coverage: [0, 1],
  schema: [0, 0],
  inspect: [1, 1],
  convert: [2, 2],
  conflicts: [2, 2],
} as const

type CommandName = keyof typeof commands

/** `name` is null when the line is none. */
export type Understood = {
  name: CommandName | null
  paths: string[]
  isStrict: boolean
  isJson: boolean
  said: Said
}

/** Takes a line apart. */
export function understood(args: string[]): Understood {
  const nothing = {
    name: null,
    paths: [],
    isStrict: false,
    isJson: false,
    said: { format: undefined, keys: undefined },
  }
  try {
    const { positionals, values } = parseArgs({
      args,
      options: {
        strict: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        keys: { type: 'string' },
        format: { type: 'string' },
      },
      allowPositionals: true,
    })
    const [word, ...paths] = positionals
    const format = formatNames.find((name) => name === values.format)
    const keys = keyReadings.find((reading) => reading === values.keys)
    const isNamed = format === values.format && keys === values.keys
    const name = isNamed ? commandOf(word, paths.length) : null
    return { name, paths, isStrict: values.strict, isJson: values.json, said: { format, keys } }
  } catch {
    return nothing
  }
}

function commandOf(word: string | undefined, pathCount: number): CommandName | null {
  const name = (Object.keys(commands) as CommandName[]).find((known) => known === word)
  if (!name) return null
  const [least, most] = commands[name]
  return pathCount >= least && pathCount <= most ? name : null
}
