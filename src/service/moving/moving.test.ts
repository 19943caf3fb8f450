import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { zipSync } from 'fflate'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { BankSummary } from '#core/bank/bank'
import { bankYaml } from '#bank/bankFixtures'
import { ImportInThisThread } from '#bank/importing/importFixtures'
import { createBackups } from '../backups/backups'
import type { Arrival, BankAct } from '../contract/moving'
import type { LibraryPort } from '../libraryPort'
import { namesIn, openTestLog, settingEvents, temporaryFolder } from '../log/fixtures'
import { createDrafts } from '../drafts/drafts'
import { smallLibrary } from '../serviceFixtures'
import { createArrivals } from './arrivals'
import { everythingFile } from './everythingFile'

const bankText = (id: string, title: string) => bankYaml.replace('small', id).replace('A small bank', title)

/** A data folder with a log and the banks of its banks folder in its library. */
async function openComputer() {
  const folder = await temporaryFolder()
  const banksFolder = join(folder, 'banks')
  const log = await openTestLog(folder)
  const backups = createBackups({ folder, log })
  const installed = new Map<string, string>()
  const library: LibraryPort = {
    ...smallLibrary().library,
    list: () =>
      [...installed].map(
        ([id, name]) => ({ id, title: name, root: 'data', folderName: name }) as BankSummary,
      ),
    placeOf: (id) => (installed.has(id) ? join(banksFolder, installed.get(id) ?? '') : null),
  }
  const startWorker = () => new ImportInThisThread() as unknown as Worker
  const drafts = createDrafts({ dataFolder: folder })
  const arrivals = createArrivals({ dataFolder: folder, banksFolder, backups, drafts, library, startWorker })
  onTestFinished(() => arrivals.close())
  const write = async (path: string, content: string) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const install = async (name: string, id: string, title = id) => {
    await write(`banks/${name}/bank.yaml`, bankText(id, title))
    installed.set(id, name)
  }
  return { folder, banksFolder, log, backups, drafts, arrivals, write, install }
}
type Computer = Awaited<ReturnType<typeof openComputer>>

async function everythingOf({ backups, drafts, banksFolder }: Computer): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of everythingFile({ history: backups.stream(), drafts, banksFolder, madeAtMs: 1 }))
    parts.push(part)
  return Buffer.concat(parts)
}

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += 1_000) yield bytes.subarray(start, start + 1_000)
}

async function arrive(
  { arrivals }: Computer,
  files: Record<string, Uint8Array>,
): Promise<{ id: string; arrival: Arrival }> {
  const id = await arrivals.open()
  for (const [path, bytes] of Object.entries(files)) {
    const middle = Math.floor(bytes.length / 2)
    await arrivals.addPart(id, { path, isFirst: true, bytes: inPieces(bytes.subarray(0, middle)) })
    await arrivals.addPart(id, { path, isFirst: false, bytes: inPieces(bytes.subarray(middle)) })
  }
  arrivals.read(id)
  const state = await vi.waitUntil(
    () => {
      const now = arrivals.state(id)
      return now.status === 'reading' ? null : now
    },
    { timeout: 30_000 },
  )
  if (state.status !== 'ready') throw new Error(state.status === 'failed' ? state.message : state.status)
  return { id, arrival: state.arrival }
}

const takeOne = ({ arrivals }: Computer, id: string, name: string, act: BankAct) =>
  arrivals.takeBanks(id, { banks: [{ name, act }] })

const idsIn = async ({ log }: Computer): Promise<number> => {
  let count = 0
  for await (const text of log.read({})) count += text.split('\n').length - 1
  return count
}

describe('everything in one file', () => {
  test('brings history and banks to another computer', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.log.append(settingEvents(there.log.device(), 1, 5))
    await there.install('cats', 'cats', 'Cats')
    await there.write('banks/cats/questions/all.yaml', 'questions: []\n')
    await there.write('banks/cats/assets/cat.png', 'picture')
    await there.write('banks/cats/import.json', '{}')
    await there.write('banks/.before-import-cats/bank.yaml', 'old')
    await there.write('banks/single.yaml', bankText('single', 'Single'))
    const { id, arrival } = await arrive(here, { 'rehearse.zip': await everythingOf(there) })
    expect(arrival.banks).toMatchObject([
      { name: 'cats', id: 'cats', title: 'Cats', state: 'new', titleHere: null },
      { name: 'single.yaml', id: 'single', title: 'Single', state: 'new' },
    ])
    expect(arrival.leftOut).toEqual([])
    expect(await namesIn(here.folder)).not.toContain('banks')
    await here.arrivals.takeBanks(id, {
      banks: arrival.banks.map(({ name }) => ({ name, act: 'add' as const })),
    })
    await here.backups.merge(arrival.history?.name ?? '')
    await here.arrivals.end(id, true)
    expect((await readdir(here.banksFolder, { recursive: true })).sort()).toEqual([
      'cats',
      'cats/assets',
      'cats/assets/cat.png',
      'cats/bank.yaml',
      'cats/import.json',
      'cats/questions',
      'cats/questions/all.yaml',
      'single.yaml',
    ])
    expect(await idsIn(here)).toBe(5)
    expect((await namesIn(here.folder)).filter((name) => name.startsWith('arriving-'))).toEqual([])
  })

  test('given up leaves nothing, neither a bank nor a backup', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.install('cats', 'cats')
    await there.log.append(settingEvents(there.log.device(), 1, 1))
    const { id } = await arrive(here, { 'rehearse.zip': await everythingOf(there) })
    await here.arrivals.end(id, false)
    expect((await here.backups.list()).backups).toEqual([])
    expect((await namesIn(here.folder)).filter((name) => /banks|arriving/.test(name))).toEqual([])
    expect(() => here.arrivals.state(id)).toThrow(/over/)
  })

  test('asks about a bank that is here with other content, and knows one that is the same', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    for (const name of ['same', 'cats', 'dogs', 'left']) await there.install(name, name, `New ${name}`)
    await here.install('same-here', 'same', 'New same')
    for (const name of ['cats', 'dogs', 'left']) await here.install(`my-${name}`, name, `Old ${name}`)
    const { id, arrival } = await arrive(here, { 'rehearse.zip': await everythingOf(there) })
    expect(arrival.banks.map(({ name, state }) => [name, state])).toEqual([
      ['cats', 'differs'],
      ['dogs', 'differs'],
      ['left', 'differs'],
      ['same', 'same'],
    ])
    expect(await takeOne(here, id, 'cats', 'replace')).toEqual({ taken: 1, drafts: 0, problems: [] })
    expect(await takeOne(here, id, 'dogs', 'both')).toEqual({ taken: 1, drafts: 0, problems: [] })
    const title = async (name: string) =>
      /title: ['"]?(.*?)['"]?\n/.exec(await readFile(join(here.banksFolder, name, 'bank.yaml'), 'utf8'))?.[1]
    expect(await title('my-cats')).toBe('New cats')
    expect(await title('.before-import-my-cats')).toBe('Old cats')
    expect(await title('my-dogs')).toBe('Old dogs')
    expect(await title('dogs-mine')).toBe('New dogs (imported)')
    expect(await title('my-left')).toBe('Old left')
  })

  test('says what a folder that stands in the way keeps out', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.install('cats', 'cats', 'Cats')
    await here.write('banks/cats/bank.yaml', 'something else')
    const { id } = await arrive(here, { 'rehearse.zip': await everythingOf(there) })
    const { taken, problems } = await takeOne(here, id, 'cats', 'add')
    expect(taken).toBe(0)
    expect(problems).toEqual([
      { title: 'Cats', message: expect.stringMatching(/^a folder of this name is in your banks folder/) },
    ])
    expect(await readFile(join(here.banksFolder, 'cats', 'bank.yaml'), 'utf8')).toBe('something else')
  })
})

describe('unsaved texts', () => {
  const draft = (text: string, name: string | null = 'questions/all.yaml#q1', folderName = 'cats') => {
    return { folderName, name, text, version: 'v' }
  }

  test('move with everything else, into the folder their bank has here', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.install('cats', 'cats')
    await here.install('my-cats', 'cats')
    await there.drafts.keep(draft('stem: Mine'))
    const { id, arrival } = await arrive(here, { 'rehearse.zip': await everythingOf(there) })
    expect(arrival.drafts).toBe(1)
    expect(await here.drafts.list()).toEqual([])
    expect(await takeOne(here, id, 'cats', 'leave')).toMatchObject({ drafts: 1 })
    expect(await here.drafts.list()).toEqual([{ ...draft('stem: Mine'), folderName: 'my-cats' }])
  })

  test('are enough to move, and come out of a data folder as well', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.drafts.keep(draft('stem: Mine', null))
    const [file = ''] = await readdir(join(there.folder, 'drafts'))
    const files = { [`drafts/${file}`]: await readFile(join(there.folder, 'drafts', file)) }
    const { id, arrival } = await arrive(here, files)
    expect(arrival).toMatchObject({ history: null, banks: [], drafts: 1 })
    await here.arrivals.takeBanks(id, { banks: [] })
    expect(await here.drafts.list()).toEqual([draft('stem: Mine', null)])
  })

  test('never write over one that is kept here, and come once', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.drafts.keep(draft('stem: Theirs'))
    await here.drafts.keep(draft('stem: Mine'))
    const { id } = await arrive(here, { 'rehearse.zip': await everythingOf(there) })
    expect(await here.arrivals.takeBanks(id, { banks: [] })).toMatchObject({ drafts: 1 })
    expect(await here.arrivals.takeBanks(id, { banks: [] })).toMatchObject({ drafts: 0 })
    expect((await here.drafts.list()).map(({ name, text }) => [name, text])).toEqual([
      ['questions/all.yaml#q1', 'stem: Mine'],
      ['questions/all.yaml#q1#imported', 'stem: Theirs'],
    ])
  })
})

describe('another computer’s data folder', () => {
  test('brings its history and banks; nothing else in it is read', async () => {
    const [here, there] = [await openComputer(), await openComputer()]
    await there.log.append(settingEvents(there.log.device(), 1, 3))
    await there.install('cats', 'cats')
    const device = there.log.device()
    const files: Record<string, Uint8Array> = { 'profile/Cookies': Buffer.from('secret') }
    for (const path of ['data.json', `log/${device}/1.ndjson`, 'banks/cats/bank.yaml'])
      files[path] = await readFile(join(there.folder, path))
    const { id, arrival } = await arrive(here, files)
    expect(arrival.banks.map(({ id: bankId }) => bankId)).toEqual(['cats'])
    await here.backups.merge(arrival.history?.name ?? '')
    expect(await idsIn(here)).toBe(3)
    expect(await readdir(here.folder, { recursive: true })).not.toContain('Cookies')
    await here.arrivals.end(id, true)
  })
})

describe('a file of a stranger', () => {
  const manifest = Buffer.from(
    JSON.stringify({ format: 'rehearse-everything', version: 1, madeAtMs: 1, leftOut: [] }),
  )

  test('puts nothing outside, and nothing a bank does not read', async () => {
    const here = await openComputer()
    const bad = [
      '../evil.yaml',
      'banks/../../evil.yaml',
      'banks/.x/bank.yaml',
      'banks/a/run.sh',
      'data.json/x',
      'owner.lock',
    ]
    const entries = Object.fromEntries(bad.map((path) => [path, Buffer.from('evil')]))
    const zip = zipSync({
      'rehearse.json': manifest,
      'banks/a/bank.yaml': Buffer.from(bankText('a', 'A')),
      ...entries,
    })
    const { id, arrival } = await arrive(here, { 'a.zip': zip })
    expect(arrival.leftOut.join('\n')).toMatch(/evil\.yaml" was left out/)
    await takeOne(here, id, 'a', 'add')
    expect(await readdir(join(here.banksFolder, 'a'))).toEqual(['bank.yaml'])
    expect(await namesIn(dirname(here.folder))).not.toContain('evil.yaml')
    expect(await namesIn(here.folder)).not.toContain('owner.lock')
  })

  test.each([
    ['is no archive', async () => Buffer.from('not a zip'), /not a zip archive/],
    ['is another program’s', async () => zipSync({ 'a.txt': Buffer.from('x') }), /not saved by Rehearse/],
    [
      'is a newer program’s',
      async () => zipSync({ 'rehearse.json': Buffer.from('{"format":"rehearse-everything","version":9}') }),
      /newer Rehearse/,
    ],
    ['holds nothing', async () => zipSync({ 'rehearse.json': manifest }), /Neither a history nor a bank/],
  ])('that %s says so and leaves nothing', async (_, make, words) => {
    const here = await openComputer()
    await expect(arrive(here, { 'a.zip': await make() })).rejects.toThrow(words)
    expect((await here.backups.list()).backups).toEqual([])
  })

  test('with a damaged entry keeps the others and names it', async () => {
    const here = await openComputer()
    const text = bankText('a', 'A'.repeat(400))
    const zip = Buffer.from(
      zipSync(
        {
          'rehearse.json': manifest,
          'banks/a/bank.yaml': Buffer.from(text),
          'banks/b/bank.yaml': Buffer.from(bankText('b', 'B')),
        },
        { level: 0 },
      ),
    )
    zip[zip.indexOf('AAAA') + 2] = 0x42
    const { arrival } = await arrive(here, { 'a.zip': zip })
    expect(arrival.banks.map(({ id }) => id)).toEqual(['b'])
    expect(arrival.leftOut).toEqual([expect.stringMatching(/banks\/a\/bank.yaml" was left out/)])
  })
})
