/**
 * From an exam file to core's `Exam`: defaults filled in, proportions made shares.
 * Invariant: the weights of an exam that comes out of here add up to 1, and its ids are unique.
 */
import { importedVendor, type Exam, type Mix } from '#core/bank/exam'
import type { ExamId } from '#core/bank/ids'
import { shown, type Fault, type Path } from '../problem'
import type { FileExam } from '../schema/bankSchema'

/** How far weights may be from 100 percent: guides print rounded figures. */
const weightSlackPercent = 1.5

/**
 * The exam, or its faults with paths from the exam on: `weights`, `duplicate-id`, `pass-mark`, `mix`. Weights that
 * miss 100 by rounding are scaled.
 */
// oxlint-disable-next-line complexity -- counts the defaults of one literal
export function compileExam(fields: FileExam): { exam: Exam } | { faults: Fault[] } {
  const faults = [...weightFaults(fields), ...idFaults(fields), ...scaleFaults(fields), ...mixFaults(fields)]
  if (faults.length > 0) return { faults }
  const sum = weightSum(fields)
  const { from, until, replacement, note } = fields.lifecycle
  const exam: Exam = {
    id: fields.id as ExamId,
    code: fields.code,
    title: fields.title,
    vendor: fields.vendor,
    lifecycle: {
      status: fields.vendor === importedVendor ? 'own' : fields.lifecycle.status,
      ...(from === undefined ? {} : { from }),
      ...(until === undefined ? {} : { until }),
      ...(replacement === undefined ? {} : { replacement }),
      ...(note === undefined ? {} : { note }),
      asOf: fields.lifecycle.asOf,
    },
    scoredCount: fields.scoredCount,
    trialCount: fields.trialCount ?? 0,
    minutes: fields.minutes,
    scale: fields.scale,
    passMark: fields.passMark,
    rawCut: fields.rawCut ?? null,
    credit: {
      multiple: fields.credit?.multiple ?? 'exact',
      ordering: fields.credit?.ordering ?? 'exact',
      matching: fields.credit?.matching ?? 'exact',
    },
    allowedTypes: fields.allowedTypes,
    mix: mixOf(fields),
    domains: fields.domains.map(({ id, title, weightPercent, tasks }) => ({
      id,
      title,
      weight: weightPercent / sum,
      tasks: tasks ?? [],
    })),
    unconfirmed: fields.unconfirmed ?? [],
    sources: fields.sources ?? [],
    ...(fields.tools && fields.tools.length > 0 ? { tools: fields.tools } : {}),
  }
  return { exam }
}

function weightSum(fields: FileExam): number {
  return fields.domains.reduce((sum, domain) => sum + domain.weightPercent, 0)
}

function mixOf({ mix = {} }: FileExam): Mix {
  const { types, difficulty, ...least } = mix
  return {
    ...(types ? { types: sharesOf(types) } : {}),
    ...(difficulty ? { difficulty: sharesOf(difficulty) } : {}),
    ...least,
  }
}

/** The same fields with numbers that add up to 1. */
function sharesOf<T extends Record<string, number | undefined>>(counts: T): T {
  const sum = Object.values(counts).reduce<number>((total, count) => total + (count ?? 0), 0)
  const shares = Object.entries(counts).map(([name, count]) => [name, (count ?? 0) / sum])
  return Object.fromEntries(shares) as T
}

function weightFaults(fields: FileExam): Fault[] {
  const sum = weightSum(fields)
  if (Math.abs(sum - 100) <= weightSlackPercent) return []
  return [
    error('weights', ['domains'], `The domains' weights add up to ${round(sum)} percent.`, 'Make them 100.'),
  ]
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}

function idFaults(fields: FileExam): Fault[] {
  const seen = new Set<string>()
  const faults: Fault[] = []
  const check = (id: string, path: Path) => {
    if (seen.has(id))
      faults.push(
        error('duplicate-id', path, `The id ${shown(id)} is there twice.`, 'Change one of the two.'),
      )
    seen.add(id)
  }
  fields.domains.forEach((domain, index) => {
    check(domain.id, ['domains', index, 'id'])
    domain.tasks?.forEach((task, taskIndex) => check(task.id, ['domains', index, 'tasks', taskIndex, 'id']))
  })
  return faults
}

function scaleFaults({ scale, passMark }: FileExam): Fault[] {
  if (scale.min >= scale.max) {
    return [
      error('pass-mark', ['scale'], 'The scale ends where it starts or below.', 'Make max larger than min.'),
    ]
  }
  if (passMark > scale.min && passMark <= scale.max) return []
  const message = `The pass mark ${passMark} is not on the scale of ${scale.min} to ${scale.max}.`
  return [error('pass-mark', ['passMark'], message, 'Check the pass mark and the scale.')]
}

function mixFaults({ mix, allowedTypes }: FileExam): Fault[] {
  const faults = Object.keys(mix?.types ?? {})
    .filter((type) => !allowedTypes.some((allowed) => allowed === type))
    .map((type) =>
      error(
        'mix',
        ['mix', 'types', type],
        `The mix asks for ${type}, which this exam does not allow.`,
        'Add it to allowedTypes, or remove it from the mix.',
      ),
    )
  for (const part of ['types', 'difficulty'] as const) {
    const counts = Object.values(mix?.[part] ?? {})
    if (counts.length > 0 && counts.every((count) => count === 0)) {
      faults.push(
        error('mix', ['mix', part], 'All numbers of this mix are 0.', 'Give at least one a number above 0.'),
      )
    }
  }
  return faults
}

function error(code: string, path: Path, message: string, advice: string): Fault {
  return { severity: 'error', code, message, advice, path }
}
