import type { causeWords } from '../en/causes'

export const causes: typeof causeWords = {
  unknown: 'Nicht gewusst',
  constraint: 'Vorgabe überlesen',
  betweenTwo: 'Zwischen zwei Optionen geschwankt',
  time: 'Zeit hat nicht gereicht',
  slip: 'Flüchtigkeitsfehler',
}
