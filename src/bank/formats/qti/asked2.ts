/** A QTI 2 or 3 item taken apart. Invariant: it asks for one thing. */
import type { Collector, Place } from '../collector'
import type { ImportedQuestion } from '../imported'
import type { XmlElement } from '../xml/xmlTree'
import type { Feedback2, ReadObject } from './body2'
import type { ResponseDeclaration } from './declarations2'
import type { ScoreOf } from './processing2'
import type { WriteHtml } from './qtiContext'

/** An item taken apart, with the one thing it asks for. Texts are Markdown but for `feedback` and the interaction. */
export type Asked2 = {
  collector: Collector
  place: Place
  write: WriteHtml
  readObject: ReadObject
  item: XmlElement
  interaction: XmlElement
  response: ResponseDeclaration
  scoreOf: ScoreOf
  stem: string
  feedback: Feedback2[]
  more: Partial<ImportedQuestion>
}
