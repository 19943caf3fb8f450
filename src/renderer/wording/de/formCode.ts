import type { formCodeWords } from '../en/formCode'

export const formCode: typeof formCodeWords = {
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyByKeys: 'Drück Strg+C oder Cmd+C, um ihn zu kopieren.',
}
