/** The order in which a question's fields are written when one is added. */

const orders: Record<string, readonly string[]> = {
  question: [
    'id',
    'type',
    'stimulus',
    'family',
    'stem',
    'prompts',
    'options',
    'answer',
    'keepOrder',
    'explanation',
    'flip',
    'objectives',
    'topic',
    'facts',
    'corrects',
    'difficulty',
    'calculation',
    'references',
    'asOf',
    'source',
  ],
  item: ['id', 'text', 'is', 'correct', 'position', 'weight', 'answer', 'why'],
  answer: ['value', 'tolerance', 'accepted', 'unit', 'also', 'caseSensitive'],
}

/** The order of the fields of whatever a path leads to. */
export function fieldOrder(path: readonly (string | number)[]): readonly string[] {
  if (path.length === 0) return orders['question'] ?? []
  if (path[0] === 'options' || path[0] === 'prompts') return orders['item'] ?? []
  return path[0] === 'answer' ? (orders['answer'] ?? []) : []
}
