import type { BrowserContext, Page } from '@playwright/test'
import type { LogEvent } from '#core/log/logEvent'
import type { Response } from '#core/bank/question'

/** Where a sitting stands: the last response to every question that has one, and what is on screen. */
export type Stand = {
  responses: Record<string, Response>
  questionIndex: number
  screen: 'question' | 'review'
}

/** What Home's link back into such a sitting says. */
export function resumeLabel({ screen, questionIndex }: Stand): string {
  return screen === 'review' ? 'Resume on the review screen' : `Resume on question ${questionIndex + 1}`
}

export type Acknowledged = {
  /** Ids of the events whose saving was acknowledged, oldest first. */
  ids: () => string[]
  /** Resolves once so many more than now were acknowledged. */
  more: (count: number) => Promise<void>
  /** Listens to a browser as well. */
  follow: (context: BrowserContext) => void
}

/** What was acknowledged, counted outside of the browser and of the service: from what went over the wire. */
export function createAcknowledged(): Acknowledged {
  const ids = new Set<string>()
  const waiting = new Set<{ count: number; resolve: () => void }>()
  const wake = () => {
    for (const waiter of waiting) {
      if (ids.size < waiter.count) continue
      waiting.delete(waiter)
      waiter.resolve()
    }
  }
  return {
    ids: () => [...ids],
    more: (count) => new Promise((resolve) => void waiting.add({ count: ids.size + count, resolve })),
    follow(context) {
      context.on('response', (response) => {
        const request = response.request()
        if (request.method() !== 'POST' || new URL(request.url()).pathname !== '/api/log') return
        if (!response.ok()) return
        const { events } = JSON.parse(request.postData() ?? '{"events":[]}') as { events: LogEvent[] }
        for (const event of events) ids.add(event.id)
        wake()
      })
    },
  }
}

/** Everything in the attempt log, as the service reads it from disk. */
export async function loggedEvents(page: Page): Promise<LogEvent[]> {
  const text = await page.evaluate(async () => (await fetch('/api/log?after={}')).text())
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as LogEvent)
}

/** Where the one sitting of a log stands, worked out by the test itself. */
export function standOf(events: LogEvent[]): Stand {
  let shown: Pick<Stand, 'questionIndex' | 'screen'> = { questionIndex: 0, screen: 'question' }
  const responses = new Map<string, Response | null>()
  for (const event of events) {
    if (event.type !== 'sitting.changed') continue
    const { change } = event
    if (change.type === 'visit') shown = { questionIndex: change.questionIndex, screen: change.screen }
    if (change.type === 'answer') responses.set(change.questionId, change.response)
  }
  const answered = [...responses].flatMap(([id, response]) => {
    // Every choice taken back is no answer.
    const isBlank =
      response === null ||
      (response.type === 'multiple' && response.chosen.length === 0) ||
      (response.type === 'ordering' && response.order.length === 0)
    return isBlank ? [] : [[id, response] as const]
  })
  return { ...shown, responses: Object.fromEntries(answered) }
}
