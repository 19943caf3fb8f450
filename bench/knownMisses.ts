/**
 * Targets that are not met yet, and why as far as a profile has shown it (docs/performance.md has the figures). A run does
 * not fail for these; it fails for every other target that is missed. An entry goes when its target is met for good.
 */
const unknown = 'not profiled yet'
const slowEnd = 'the slow end moves with what else the machine does'

export const knownMisses: Readonly<Record<string, string>> = {
  'payload beyond the runtime': 'recharts is 0.4 MB of it, everything in German 0.22 MB',
  'cold start to Home': 'not measured since screens stand in no Suspense boundary any more',
  'first start ever to Home': 'not measured since screens stand in no Suspense boundary any more',
  'answer click to paint, slow end': slowEnd,
  'next question to paint, slow end': slowEnd,
  'answer click to paint, 4x slower, slow end': slowEnd,
  'next question to paint, 4x slower, slow end': slowEnd,
  'save acknowledged in the page': 'at its target; a busy machine takes it over',
  'save acknowledged by the service': unknown,
  'bank read for the first time':
    'js-yaml parses for a third of it; judging, hashing, and the forms set aside are the rest',
  'large bank read: longest task': 'the page’s own start on a busy machine; the index is no part of it',
  'large bank opened again, to its first question':
    'set-up took most of it in the last profile; not profiled since it was mended',
  'Home opened': 'the first look after a change opens all standings and cards',
  'Progress opened': 'its chart has hundreds of mocks in place of two',
  'Set-up opened': 'once the sealed mocks are used up, a form is drawn from the whole bank',
  'Set-up: longest task': 'a form is drawn from the whole bank; near the target on a busy machine',
  'Check my data: longest task': 'waits for a core: the thread itself ran 36 ms at most in one go',
  'search of all questions seen: key to results': 'every stem seen is looked through at each key',
  'log of 100,000 responses opened': unknown,
  'rows rebuilt from a log of 100,000 responses': unknown,
  'large history made anew: longest task':
    'below its target in one run and above it in another, on the same data',
  'rows rebuilt: longest task':
    'the page’s own start is part of it; a larger history made anew stays below the target',
  'memory at rest': unknown,
  'memory in an exam from a bank of 10,000 questions': unknown,
  'processor in an exam nobody answers': 'near the target; page and service take about as much',
}
