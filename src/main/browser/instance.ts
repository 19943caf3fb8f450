/**
 * How a running instance says who it is: `GET /instance`, without a session, and nothing in it is secret. An instance
 * found on our port is ours only if its data-folder id is.
 */
import { request } from 'node:http'
import { z } from 'zod'

/** Where an instance says who it is. */
export const instancePath = '/instance'

const instanceSchema = z.object({
  program: z.literal('rehearse'),
  dataFolderId: z.string(),
  pid: z.number(),
})

export type Instance = z.infer<typeof instanceSchema>

/** The Rehearse that has a port; null when another program has it. */
export function askInstance(port: number, host: string): Promise<Instance | null> {
  return new Promise((resolve) => {
    const asked = request(
      { host: '127.0.0.1', port, path: instancePath, headers: { host }, timeout: 10_000 },
      (reply) => {
        let text = ''
        reply.setEncoding('utf8')
        reply.on('data', (chunk: string) => {
          text += chunk
          if (text.length > 10_000) asked.destroy()
        })
        reply.on('end', () => resolve(parse(text)))
        reply.on('close', () => resolve(null))
      },
    )
    asked.on('timeout', () => asked.destroy())
    asked.on('error', () => resolve(null))
    asked.end()
  })
}

function parse(text: string): Instance | null {
  try {
    return instanceSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}
