import type { calculationWords } from '../en/calculations'

export const calculations: typeof calculationWords = {
  fault: (fault) => {
    switch (fault.kind) {
      case 'tooLong':
        return `Die Rechnung ist länger als ${fault.most} Zeichen.`
      case 'tooDeep':
        return 'Die Klammern sind zu tief verschachtelt.'
      case 'unreadable':
        return `„${fault.text}“ ist nicht lesbar.`
      case 'unexpected':
        return `„${fault.text}“ passt an dieser Stelle nicht.`
      case 'noOperand':
        return `Wo „${fault.text}“ steht, fehlt eine Zahl.`
      case 'ended':
        return 'Am Ende fehlt eine Zahl.'
      case 'noFunction':
        return `Die Funktion „${fault.name}“ gibt es nicht. Es gibt: ${fault.known.join(', ')}.`
      case 'inputs': {
        const wanted = fault.least === fault.most ? `${fault.least}` : `${fault.least} bis ${fault.most}`
        return `„${fault.name}“ braucht ${wanted} Werte, nicht ${fault.count}.`
      }
      case 'missing':
        return `Es fehlt „${fault.sign}“.`
      case 'noNumber':
        return `„${fault.name}“ ist keine Zahl.`
      case 'noResult':
        return 'Kein Ergebnis: Es wird durch null geteilt, oder die Zahl ist zu groß.'
    }
  },
}
