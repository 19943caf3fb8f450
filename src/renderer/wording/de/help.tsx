import type { helpWords } from '../en/help'

export const help: typeof helpWords = {
  title: 'Hilfe',
  shortcuts: 'Tastenkürzel',
  singleKeysOff: 'Kürzel aus einem Buchstaben sind in den Einstellungen ausgeschaltet.',
  everywhere: 'Überall außer in einem Durchgang',
  inSitting: 'In einem Durchgang',
  inPractice: 'Beim Üben',
  inReview: 'Beim Wiederholen',

  scoringTitle: 'Wie gewertet wird',
  scoring:
    'Eine Frage ist nur richtig, wenn die ganze Antwort stimmt, es sei denn, die Prüfung gibt Teilpunkte. Unbeantwortet zählt als falsch. Nicht gewertete Fragen, wo eine Prüfung sie hat, zählen nirgends mit.',
  estimate:
    'Das geschätzte Ergebnis überträgt deinen Anteil richtiger Antworten auf die Skala der Prüfung und nennt dazu einen plausiblen Bereich. Es ist kein amtliches Ergebnis: Die Anbieter veröffentlichen nicht, wie sie Antworten in Punkte umrechnen, und dies sind nicht ihre Fragen.',

  readinessTitle: 'Was Prüfungsreife bedeutet',
  readiness: (total, perDomain) =>
    `Die Prüfungsreife ist deine Chance, die Prüfung heute zu bestehen, berechnet nur aus deinen ersten Antworten: Wer eine Frage noch einmal beantwortet, zeigt, dass er sich an sie erinnert. Sie erscheint, sobald du ${total} erste Antworten hast, in fast jedem Themengebiet mindestens ${perDomain}.`,
  readinessLimits: (progress) => (
    <>
      Sie ist ein Modell der Fragen in deiner Sammlung. Mit echten Ergebnissen wurde sie nicht verglichen, und
      sie sagt nie weniger als 1 von 20 oder mehr als 19 von 20. Trag dein echtes Ergebnis unter {progress}{' '}
      ein, dann siehst du, wie oft sie recht hatte.
    </>
  ),

  reviewsTitle: 'Wiederholungen und versiegelte Probeprüfungen',
  reviews: (review) => (
    <>
      Fragen, die du nicht gewusst, geraten oder markiert hast, kommen unter {review} zurück: in wachsenden
      Abständen und immer noch einmal vor deinem Prüfungstermin. Eine versiegelte Probeprüfung ist eine volle
      Prüfung aus Fragen, die beim Üben und Wiederholen nicht vorkommen. So misst sie, was du weißt, und
      nicht, woran du dich erinnerst.
    </>
  ),

  wrongTitle: 'Wenn eine Frage nicht stimmt',
  wrong: (reports, conflicts) => (
    <>
      Unter jeder Erklärung kannst du ein Problem melden oder die Frage in Probeprüfungen, Übungen und
      Wiederholungen auslassen. Deine Meldungen lassen sich unter {reports} für die Person exportieren, die
      die Fragensammlung geschrieben hat. Wo zwei Sammlungen sich über eine Antwort nicht einig sind,
      entscheidest du das unter {conflicts}.
    </>
  ),
  fixed: (pastResults) => (
    <>
      Wird eine Antwort später in der Fragensammlung berichtigt, zeigt {pastResults}, welche Versuche sich wie
      stark ändern würden. Nichts ändert sich, bevor du zustimmst, und du kannst es rückgängig machen.
    </>
  ),

  dataTitle: 'Wo deine Daten liegen',
  data: (folder, settings) => (
    <>
      Alles, was du tust, liegt in einem Ordner auf diesem Computer: {folder}. Es gibt kein Konto, und nichts
      wird verschickt. Unter {settings} findest du Sicherungen und kannst deine Daten prüfen.
    </>
  ),
  openFolder: 'Ordner öffnen',

  twoTitle: 'Zwei Computer, zwei Personen',
  two: (settings) => (
    <>
      Unter {settings} nimmt „Alles in einer Datei speichern“ deinen Verlauf, deine Einstellungen, Notizen,
      Fragensammlungen und ungespeicherten Texte mit. Auf einem anderen Computer importiert, werden sie mit
      dem dortigen Stand zusammengeführt, und du siehst vorher, was sich ändern würde. Willst du dieselbe
      Probeprüfung ablegen wie jemand anders, teile ihren Code, den du beim Zusammenstellen und in der
      Auswertung findest. Beim Zusammenstellen lässt sie sich auch drucken, mit Antwortbogen und getrenntem
      Lösungsblatt.
    </>
  ),

  problemTitle: 'Ein Problem melden',
  problem:
    'Schreib, was du getan hast, was du erwartet hast und was stattdessen geschehen ist. Füge diese Angaben hinzu und, wenn es um eine Frage geht, den Namen der Fragensammlung. Häng deinen Datenordner nicht an: Darin steht dein ganzer Verlauf.',
  facts: ({ version, isDesktop, agent }) =>
    `Rehearse ${version}, ${isDesktop ? 'Desktop-App' : 'Browserfenster'}, ${agent}`,
}
