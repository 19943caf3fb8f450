/** What goes wrong between the page and the service: part of the first load. */
import { spoken } from '../language'

export const serviceWords = spoken('service', {
  unreachable: 'Can’t reach Rehearse’s service. If you closed it, start Rehearse again.',
  noReason: (status: number) => `The service answered ${status} without saying why.`,
  ofNoBank: 'These questions are of no bank.',
  logUnreadable: 'The attempt log could not be read.',
  notHandedOver: 'The change could not be handed to the attempt log.',
  otherHistory: 'The history this window works on was replaced or erased in another window.',
  historyGone: 'The history was replaced or erased in another window.',
  historyReplaced: 'The history was replaced in another window. This is the one in use now.',
  madeOnReplaced: 'It was made on a history that was replaced or erased before it was saved.',
})
