/** Banks with files, links and names where others should be. */
import { execFile } from 'node:child_process'
import { chmod, mkdir, open, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { writeFiles } from './bankFiles'
import { withFile, type HostileBank } from './hostileBank'

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
export const fileBanks = [
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
export const unixBanks = (secret: string) => [
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
