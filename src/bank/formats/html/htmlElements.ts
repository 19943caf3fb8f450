/** Which HTML elements are known, and how each is treated on the way to Markdown. */

const inline =
  'a abbr acronym b bdi bdo big blink button cite code data del dfn em font i ins kbd label mark meter nobr output ' +
  'progress q rb rbc rp rt rtc ruby s samp slot small span strike strong sub sup time tt u var anki-mathjax'
const block =
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
  'h1 h2 h3 h4 h5 h6 header hgroup html legend li listing main menu multicol nav ol optgroup option p picture pre ' +
  'section select summary table tbody td tfoot th thead tr ul caption object map marquee audio video textarea xmp'
const mathematical =
  'math semantics annotation annotation-xml mi mn mo ms mtext mspace mrow mfrac msqrt mroot mstyle merror mpadded ' +
  'mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none mtable mtr mtd ' +
  'mlabeledtr maligngroup malignmark maction'

/** Elements without content. */
export const voidElements = new Set(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Elements that start a line of their own. */
export const blockElements = new Set(block.split(' '))

/** Elements of MathML, which may stand in their short form `<mrow/>`. */
export const mathElements = new Set(mathematical.split(' '))

export const knownElements = new Set([
  ...inline.split(' '),
  ...blockElements,
  ...mathElements,
  ...voidElements,
])

/** Elements that go with all they hold, and what to say of it; null where there is nothing to say. */
export const droppedElements = new Map<string, string | null>([
  ['script', 'A script was left out.'],
  ['iframe', 'An embedded page was left out.'],
  ['svg', 'A drawing inside the text (SVG) was left out.'],
  ['canvas', null],
  ['applet', 'An embedded program was left out.'],
  ['style', null],
  ['title', null],
  ['head', null],
  ['noscript', null],
  ['noembed', null],
  ['noframes', null],
  ['template', null],
])

/** Text inside is shown as it is typed: no formula is looked for there. */
export const codeElements = new Set(['code', 'pre', 'kbd', 'samp', 'tt', 'listing', 'xmp', 'textarea'])

/** Attributes that mean something in Markdown; every other, handlers included, is left behind. */
export const keptAttributes = new Map<string, readonly string[]>([
  ['img', ['src', 'alt', 'title', 'class', 'data-equation-content']],
  ['image', ['src', 'alt']],
  ['a', ['href']],
  ['audio', ['src']],
  ['video', ['src']],
  ['source', ['src']],
  ['object', ['data']],
  ['embed', ['src']],
  ['ol', ['start']],
  ['td', ['colspan', 'rowspan', 'align']],
  ['th', ['colspan', 'rowspan', 'align']],
  ['pre', ['class']],
  ['code', ['class']],
  ['math', ['alttext', 'display']],
  ['annotation', ['encoding']],
  ['mfenced', ['open', 'close', 'separators']],
  ['anki-mathjax', ['block']],
])

/** A start tag of the first name ends an open element of the others, unless one of `within` lies between. */
const paragraph = {
  ends: ['p'],
  within: ['td', 'th', 'li', 'dd', 'dt', 'blockquote', 'div', 'caption', 'button'],
}
const cell = { ends: ['td', 'th'], within: ['table'] }
const part = { ends: ['thead', 'tbody', 'tfoot', 'caption'], within: ['table'] }
export const impliedEnds = new Map<string, { ends: readonly string[]; within: readonly string[] }>([
  ['p', paragraph],
  ['li', { ends: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { ends: ['dt', 'dd'], within: ['dl'] }],
  ['td', cell],
  ['th', cell],
  ['tr', { ends: ['tr', 'caption'], within: ['table'] }],
  ['thead', part],
  ['tbody', part],
  ['tfoot', part],
  ['option', { ends: ['option'], within: ['select'] }],
])
