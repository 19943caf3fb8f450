import { EventEmitter, once } from 'node:events'
import { Worker, type WorkerOptions } from 'node:worker_threads'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  CompileFailure,
  createCompiler,
  type CompileJob,
  type CompileProgress,
  type CompilerOptions,
} from './compiler'

/** A thread that answers when told to. */
class PatientThread extends EventEmitter {
  readonly jobs: CompileJob[] = []
  isEnded = false

  postMessage(job: CompileJob) {
    this.jobs.push(job)
  }

  answer(key: string) {
    const built = { index: {}, lines: { text: 'é\n' }, root: '/', stamp: 's', key }
    this.emit('message', JSON.stringify({ built }))
  }

  terminate() {
    this.isEnded = true
    return Promise.resolve(0)
  }
}

function patientCompiler(change: Partial<CompilerOptions> = {}) {
  const threads: PatientThread[] = []
  const startWorker = () => {
    const thread = new PatientThread()
    threads.push(thread)
    return thread as unknown as Worker
  }
  const compiler = createCompiler({ startWorker, cacheFolder: null, ...change })
  onTestFinished(() => compiler.close())
  return { compiler, threads }
}

/** A compiler whose threads are real and run `code`. */
function realCompiler(code: string, change: Partial<CompilerOptions> = {}, limits: WorkerOptions = {}) {
  const startWorker = (options: WorkerOptions) => new Worker(code, { ...options, ...limits, eval: true })
  const compiler = createCompiler({ startWorker, cacheFolder: null, ...change })
  onTestFinished(() => compiler.close())
  return compiler
}

const faultOf = async (compiling: Promise<unknown>) => {
  const failure: unknown = await compiling.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(CompileFailure)
  return (failure as CompileFailure).fault
}

const onJob = (code: string) =>
  `const { parentPort } = require('node:worker_threads'); parentPort.on('message', (job) => { ${code} })`
const answers = `parentPort.postMessage(JSON.stringify({ built: { index: {}, lines: { text: '' }, root: '/', stamp: '', key: job.path } }))`

describe('a job', () => {
  test('tells the share of its files that are read and worked on', async () => {
    const { compiler, threads } = patientCompiler()
    expect(compiler.reading()).toBeNull()
    const compiling = compiler.compile('/a', 100)
    // Of three times through a hundred bytes.
    const shareAt = (at: CompileProgress['at']) => {
      threads[0]?.emit('message', { at } satisfies CompileProgress)
      return compiler.reading()
    }
    expect(compiler.reading()).toEqual({ path: '/a', share: 0 })
    expect(shareAt({ file: 'one', size: 40 })?.share).toBe(0)
    expect(shareAt({ file: 'two', size: 60 })?.share).toBe(40 / 300)
    expect(shareAt({ file: 'one', size: 40 })?.share).toBe(100 / 300)
    expect(shareAt({ file: 'two', size: 60 })?.share).toBe(140 / 300)
    expect(shareAt(null)?.share).toBe(1)
    threads[0]?.answer('k')
    await compiling
    expect(compiler.reading()).toBeNull()
  })

  test('gets what the thread built, its lines as bytes', async () => {
    const { compiler, threads } = patientCompiler()
    const compiling = compiler.compile('/a', 1)
    threads[0]?.answer('k')
    expect(await compiling).toMatchObject({ key: 'k', lines: { bytes: Buffer.from('é\n') } })
  })

  test('waits for the one before, in the same thread', async () => {
    const { compiler, threads } = patientCompiler()
    const first = compiler.compile('/a', 1)
    const second = compiler.compile('/b', 1)
    expect(threads[0]?.jobs.map(({ path }) => path)).toEqual(['/a'])
    threads[0]?.answer('a')
    expect((await first).key).toBe('a')
    threads[0]?.answer('b')
    expect((await second).key).toBe('b')
    expect(threads).toHaveLength(1)
  })
})

describe('a bank that', () => {
  test('hangs is stopped after its time, and the next one works', async () => {
    const code = onJob(`if (job.path === '/hangs') for (;;) {} ${answers}`)
    const compiler = realCompiler(code, { deadlineMs: (byteCount) => byteCount })
    const hangs = faultOf(compiler.compile('/hangs', 200))
    const works = compiler.compile('/works', 600_000)
    expect(await hangs).toMatchObject({ severity: 'error', code: 'compile-timeout' })
    expect((await works).key).toBe('/works')
  })

  test('stays at a file is stopped after the time of that file, and the file is named', async () => {
    const code = onJob(`if (job.path === '/stays') {
      parentPort.postMessage({ at: { file: 'notes/good.md', size: 600_000 } })
      parentPort.postMessage({ at: { file: 'notes/slow.md', size: 200 } })
      for (;;) {}
    } ${answers}`)
    const compiler = realCompiler(code, {
      deadlineMs: () => 600_000,
      fileDeadlineMs: (byteCount) => byteCount,
    })
    const stays: unknown = await compiler.compile('/stays', 1).catch((error: unknown) => error)
    expect(stays).toMatchObject({ slowFile: 'notes/slow.md', fault: { code: 'compile-timeout' } })
    expect((await compiler.compile('/works', 1)).key).toBe('/works')
  })

  test.each([
    ['is at a file names the one most of its time went into', { file: 'slow', size: 1 }, 'slow'],
    ['is done with its files names none', null, null],
  ])('reaches its deadline when it %s', async (_, at, slowFile) => {
    const { compiler, threads } = patientCompiler({ deadlineMs: () => 20, fileDeadlineMs: () => 600_000 })
    const compiling = compiler.compile('/slow', 1).catch((error: unknown) => error)
    threads[0]?.emit('message', { at } satisfies CompileProgress)
    expect(await compiling).toMatchObject({ slowFile, fault: { code: 'compile-timeout' } })
  })

  test('has time by its size', async () => {
    const deadlineMs = vi.fn<(byteCount: number) => number>(() => 60_000)
    const { compiler, threads } = patientCompiler({ deadlineMs })
    const compiling = compiler.compile('/a', 4321)
    threads[0]?.answer('a')
    await compiling
    expect(deadlineMs).toHaveBeenCalledExactlyOnceWith(4321)
  })

  test('eats memory is stopped, and the next one works', async () => {
    const eats = `const kept = []; for (;;) kept.push(new Array(1000).fill(job))`
    const code = onJob(`if (job.path === '/eats') { ${eats} } ${answers}`)
    const compiler = realCompiler(
      code,
      { deadlineMs: () => 600_000 },
      { resourceLimits: { maxOldGenerationSizeMb: 16 } },
    )
    const eating = faultOf(compiler.compile('/eats', 1))
    const works = compiler.compile('/works', 1)
    expect(await eating).toMatchObject({
      code: 'compile-memory',
      advice: expect.stringMatching(/\.$/) as string,
    })
    expect((await works).key).toBe('/works')
  })

  test.each([
    ['ends the thread', `process.exit(0)`],
    ['throws', `throw new Error('broken')`],
    ['is refused by the thread', `parentPort.postMessage(JSON.stringify({ failure: 'broken' }))`],
  ])('%s has crashed, and the next one works', async (_, crash) => {
    const compiler = realCompiler(onJob(`if (job.path === '/crashes') { ${crash} } else { ${answers} }`))
    const crashing = faultOf(compiler.compile('/crashes', 1))
    const works = compiler.compile('/works', 1)
    expect(await crashing).toMatchObject({ code: 'compile-crash' })
    expect((await works).key).toBe('/works')
  })

  test('was given up answers nobody', async () => {
    const { compiler, threads } = patientCompiler({ deadlineMs: (byteCount) => byteCount })
    expect(await faultOf(compiler.compile('/slow', 1))).toMatchObject({ code: 'compile-timeout' })
    const next = compiler.compile('/next', 60_000)
    threads[0]?.answer('slow')
    threads[1]?.answer('next')
    expect((await next).key).toBe('next')
    expect(threads[0]?.isEnded).toBe(true)
  })
})

test('memory is limited in every thread', async () => {
  const startWorker = vi.fn<CompilerOptions['startWorker']>(() => new PatientThread() as unknown as Worker)
  const { compiler } = patientCompiler({ startWorker })
  const waiting = faultOf(compiler.compile('/a', 1))
  expect(startWorker).toHaveBeenCalledWith({ resourceLimits: { maxOldGenerationSizeMb: 1536 } })
  await compiler.close()
  await waiting
})

test('a thread that has nothing to do is ended', async () => {
  let thread: Worker | null = null
  const compiler = createCompiler({
    startWorker: (options) => (thread = new Worker(onJob(answers), { ...options, eval: true })),
    cacheFolder: null,
    idleMs: 1,
  })
  onTestFinished(() => compiler.close())
  await compiler.compile('/a', 1)
  expect(await once(thread as unknown as Worker, 'exit')).toEqual([1])
})

test('closing rejects what waits and what comes later', async () => {
  const { compiler, threads } = patientCompiler()
  const rejected = Promise.all([faultOf(compiler.compile('/a', 1)), faultOf(compiler.compile('/b', 1))])
  await compiler.close()
  expect((await rejected).map(({ code }) => code)).toEqual(['compile-crash', 'compile-crash'])
  expect(await faultOf(compiler.compile('/c', 1))).toMatchObject({ code: 'compile-crash' })
  expect(threads.map(({ isEnded }) => isEnded)).toEqual([true])
})
