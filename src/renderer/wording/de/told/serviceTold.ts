/** What the service says of the attempt log, of backups, of banks, and of requests it refuses, in German. */
import type { Told } from '../../sentencePatterns'

const saving: readonly Told[] = [
  [
    'Another program has changed the attempt log while Rehearse was running. Start Rehearse again.',
    'Ein anderes Programm hat das Protokoll geändert, während Rehearse lief. Starte Rehearse neu.',
  ],
  [
    'Another window has saved change {1} already; the log ends at change {2}.',
    'Ein anderes Fenster hat Änderung {1} schon gespeichert; das Protokoll endet mit Änderung {2}.',
  ],
  [
    'Change {1} came, but the log ends at change {2}.',
    'Änderung {1} ist angekommen, aber das Protokoll endet mit Änderung {2}.',
  ],
  [
    'The attempt log is being closed, because Rehearse ends or another history takes its place.',
    'Das Protokoll wird geschlossen, weil Rehearse beendet wird oder ein anderer Verlauf an seine Stelle tritt.',
  ],
  [
    'The history this window works on was replaced or erased in another window.',
    'Der Verlauf, mit dem dieses Fenster arbeitet, wurde in einem anderen Fenster ersetzt oder gelöscht.',
  ],
  [
    'This change is larger than anything the log keeps. Start a sitting with fewer questions.',
    'Diese Änderung ist größer als alles, was das Protokoll aufnimmt. Beginne einen Durchgang mit weniger Fragen.',
  ],
  [
    'Something was saved at the same moment, so nothing was changed. Try again.',
    'Im selben Moment wurde etwas gespeichert; deshalb wurde nichts geändert. Versuch es noch einmal.',
  ],
  [
    'Another program has taken over this data folder, so nothing more is saved here. Save a copy of your answers to a file, then close this window.',
    'Ein anderes Programm hat diesen Datenordner übernommen; hier wird nichts mehr gespeichert. Speichere eine Kopie deiner Antworten in eine Datei und schließ dann dieses Fenster.',
  ],
  [
    'Couldn’t write to disk, so it is not saved yet. Rehearse keeps trying; if it persists, check the disk.',
    'Das Schreiben auf den Datenträger ist fehlgeschlagen; gespeichert ist noch nichts. Rehearse versucht es weiter; wenn es so bleibt, prüfe den Datenträger.',
  ],
  [
    'Rehearse may not write to its data folder, so this change is not saved yet. Make the folder writable; Rehearse keeps trying.',
    'Rehearse darf nicht in seinen Datenordner schreiben; diese Änderung ist noch nicht gespeichert. Gib den Ordner zum Schreiben frei; Rehearse versucht es weiter.',
  ],
  [
    'The disk is full, so this change is not saved yet. Free some space; Rehearse keeps trying.',
    'Der Datenträger ist voll; diese Änderung ist noch nicht gespeichert. Schaffe Platz; Rehearse versucht es weiter.',
  ],
  [
    'Rehearse is in use in another window, and one window at a time saves.',
    'Rehearse ist in einem anderen Fenster in Gebrauch, und nur ein Fenster zugleich speichert.',
  ],
  [
    'Rehearse could not read {1} in its data folder ({2}). Nothing was changed. Check that the disk is connected and that you may read the folder, close other programs, and start Rehearse again.',
    'Rehearse konnte {1} in seinem Datenordner nicht lesen ({2}). Es wurde nichts geändert. Prüfe, ob der Datenträger verbunden ist und du den Ordner lesen darfst, schließ andere Programme und starte Rehearse neu.',
  ],
]

const log: readonly Told[] = [
  [
    'The attempt log’s file {1}, which had been set aside, can be read and is back in its place.',
    'Die Datei {1} des Protokolls, die beiseitegelegt war, ist lesbar und wieder an ihrem Platz.',
  ],
  [
    'The file data.json was damaged and has been replaced; the damaged one is kept beside it. Your history is read from the attempt log, which is a file of its own.',
    'Die Datei data.json war beschädigt und wurde ersetzt; die beschädigte liegt noch daneben. Dein Verlauf kommt aus dem Protokoll, das eine eigene Datei ist.',
  ],
  [
    'This data folder was written by a newer Rehearse (format {1}; this one reads format {2}). Start the newer Rehearse, or set REHEARSE_HOME to another folder.',
    'Diesen Datenordner hat eine neuere Version von Rehearse geschrieben (Format {1}; diese hier liest Format {2}). Starte die neuere Version, oder setz REHEARSE_HOME auf einen anderen Ordner.',
  ],
  [
    'Erasing your data could not be finished: the folder {1} in the data folder is still there. Close programs that use it and start Rehearse again, or delete it by hand.',
    'Deine Daten konnten nicht vollständig gelöscht werden: Der Ordner {1} im Datenordner ist noch da. Schließ Programme, die ihn verwenden, und starte Rehearse neu, oder lösch ihn selbst.',
  ],
  [
    'The attempt log’s file {1} could not be read.',
    'Die Datei {1} des Protokolls konnte nicht gelesen werden.',
  ],
  [
    'The attempt log’s file {1} {2}. The rest of your history is here; the file is kept.',
    'Die Datei {1} des Protokolls {2}. Der Rest deines Verlaufs ist da; die Datei bleibt erhalten.',
  ],
  ['holds nothing readable', 'enthält nichts Lesbares'],
  ['is damaged in {1} of {2} lines', 'ist in {1} von {2} Zeilen beschädigt'],
  [
    'The list of the attempt log’s files was wrong about {1}. The file is sound.',
    'Die Liste der Protokolldateien war falsch, was {1} angeht. Die Datei ist in Ordnung.',
  ],
  [
    'Part of the attempt log cannot be read ({1}). What was answered then is missing; everything else is here.',
    'Ein Teil des Protokolls ist nicht lesbar ({1}). Was damals beantwortet wurde, fehlt; alles andere ist da.',
  ],
  [
    'Rehearse was stopped while it was saving a change. That change was cut off; everything shown as saved is here.',
    'Rehearse wurde beendet, während es eine Änderung speicherte. Diese Änderung ging verloren; alles, was als gespeichert angezeigt wurde, ist da.',
  ],
  [
    'The end of the attempt log was damaged and has been set aside. The last changes may be missing.',
    'Das Ende des Protokolls war beschädigt und wurde beiseitegelegt. Die letzten Änderungen fehlen womöglich.',
  ],
  [
    'The list of the attempt log’s files did not match them and has been rebuilt from the files.',
    'Die Liste der Protokolldateien passte nicht zu ihnen und wurde aus den Dateien neu erstellt.',
  ],
  [
    'The list of the attempt log’s files was damaged and has been rebuilt from the files.',
    'Die Liste der Protokolldateien war beschädigt und wurde aus den Dateien neu erstellt.',
  ],
  [
    'One change in the attempt log cannot be read: what the file holds there is not what was written. Everything else is here.',
    'Eine Änderung im Protokoll ist nicht lesbar: Was dort in der Datei steht, ist nicht das, was geschrieben wurde. Alles andere ist da.',
  ],
  [
    '{1} changes in the attempt log cannot be read: what the file holds there is not what was written. Everything else is here.',
    '{1} Änderungen im Protokoll sind nicht lesbar: Was dort in der Datei steht, ist nicht das, was geschrieben wurde. Alles andere ist da.',
  ],
  [
    'This text is too long to be kept. Save it, or make it shorter.',
    'Dieser Text ist zu lang, um aufbewahrt zu werden. Speichere oder kürze ihn.',
  ],
  [
    '{1} texts are kept unsaved, and no more can be. Save or discard some of them.',
    'Es werden schon {1} ungespeicherte Texte aufbewahrt, mehr gehen nicht. Speichere oder verwirf einige davon.',
  ],
  [
    'The file {1} has grown too large. Move it elsewhere.',
    'Die Datei {1} ist zu groß geworden. Verschieb sie an einen anderen Ort.',
  ],
]

const backups: readonly Told[] = [
  [
    'A backup was not read back as it was written.',
    'Eine Sicherung war nach dem Schreiben nicht so lesbar, wie sie geschrieben wurde.',
  ],
  [
    'Rehearse may not write to its data folder, so no backup could be written. Make the folder writable.',
    'Rehearse darf nicht in seinen Datenordner schreiben; es konnte keine Sicherung anlegen. Gib den Ordner zum Schreiben frei.',
  ],
  [
    'The backup couldn’t be written and verified. Your history itself is not touched; check the disk.',
    'Die Sicherung konnte nicht geschrieben und geprüft werden. Dein Verlauf selbst ist nicht betroffen; prüfe den Datenträger.',
  ],
  [
    'The disk is full, so no backup could be written. Your history itself is not touched. Free some space.',
    'Der Datenträger ist voll; es konnte keine Sicherung angelegt werden. Dein Verlauf selbst ist nicht betroffen. Schaffe Platz.',
  ],
  [
    'This backup is gone. Open Settings again to see the current list.',
    'Diese Sicherung gibt es nicht mehr. Öffne die Einstellungen neu, um die aktuelle Liste zu sehen.',
  ],
  [
    'The backup {1} is damaged. Its file is kept; what can be read of it can be restored.',
    'Die Sicherung {1} ist beschädigt. Ihre Datei bleibt erhalten; was daran lesbar ist, lässt sich wiederherstellen.',
  ],
  [
    'This file has more than {1},000 lines that are no changes of Rehearse. It was not read further, and nothing was changed.',
    'Diese Datei hat mehr als {1}.000 Zeilen, die keine Änderungen von Rehearse sind. Sie wurde nicht weiter gelesen; es wurde nichts geändert.',
  ],
  [
    'This file holds no history of Rehearse. Choose one that Rehearse has saved; its name ends in .ndjson.gz.',
    'Diese Datei enthält keinen Verlauf von Rehearse. Wähle eine, die Rehearse gespeichert hat; ihr Name endet auf .ndjson.gz.',
  ],
  [
    'This history was written by a newer Rehearse (format {1}; this one reads format {2}). Open it there.',
    'Diesen Verlauf hat eine neuere Version von Rehearse geschrieben (Format {1}; diese hier liest Format {2}). Öffne ihn dort.',
  ],
  [
    'This file is larger inside than any history can be. It was not read further.',
    'Diese Datei ist entpackt größer, als ein Verlauf sein kann. Sie wurde nicht weiter gelesen.',
  ],
]

const moving: readonly Told[] = [
  // These go on after the title of a bank.
  [
    'a folder of this name is in your banks folder already. Rename it, then import again.',
    'In deinem Sammlungsordner gibt es schon einen Ordner mit diesem Namen. Benenne ihn um und importiere noch einmal.',
  ],
  [
    'the bank it would replace is not in your banks folder. Keep both instead.',
    'Die Fragensammlung, die ersetzt würde, liegt nicht in deinem Sammlungsordner. Behalte stattdessen beide.',
  ],
  [
    'Neither a history nor a bank of Rehearse was found. Choose a file that Rehearse has saved, or the whole data folder of another computer.',
    'Es wurde weder ein Verlauf noch eine Fragensammlung von Rehearse gefunden. Wähle eine Datei, die Rehearse gespeichert hat, oder den ganzen Datenordner eines anderen Computers.',
  ],
  [
    'This file was written by a newer Rehearse. Update Rehearse here, then import it again.',
    'Diese Datei hat eine neuere Version von Rehearse geschrieben. Aktualisiere Rehearse hier und importiere sie noch einmal.',
  ],
  [
    'This zip file was not saved by Rehearse. To import questions from it, use Library, Import questions.',
    'Diese ZIP-Datei stammt nicht von Rehearse. Fragen daraus importierst du in der Bibliothek mit „Fragen importieren …“.',
  ],
  [
    'This is larger than any history and banks can be. Nothing was changed.',
    'Das ist größer, als ein Verlauf mit Fragensammlungen sein kann. Es wurde nichts geändert.',
  ],
]

const banks: readonly Told[] = [
  [
    'Reading this bank took too long or too much memory and was stopped. Nothing was changed; split its files, or edit them in a text editor.',
    'Diese Fragensammlung zu lesen dauerte zu lange oder brauchte zu viel Speicher und wurde abgebrochen. Es wurde nichts geändert; teile ihre Dateien auf, oder bearbeite sie in einem Texteditor.',
  ],
  [
    'The bank this one was copied from isn’t in the library anymore.',
    'Die Fragensammlung, von der diese kopiert wurde, ist nicht mehr in der Bibliothek.',
  ],
  ['This bank isn’t in the library anymore.', 'Diese Fragensammlung ist nicht mehr in der Bibliothek.'],
  ['This bank is no longer in the library.', 'Diese Fragensammlung ist nicht mehr in der Bibliothek.'],
  [
    'This bank is no longer in the library. Go back to the Library to see what is.',
    'Diese Fragensammlung ist nicht mehr in der Bibliothek. Geh zurück zur Bibliothek, um zu sehen, welche es gibt.',
  ],
  [
    'Only banks in your own banks folder can be deleted here.',
    'Hier lassen sich nur Fragensammlungen aus deinem eigenen Sammlungsordner löschen.',
  ],
  [
    'The banks folder has another “{1}” by now. Rename or delete that one first.',
    'Im Sammlungsordner gibt es inzwischen ein anderes „{1}“. Benenne es um, oder lösch es zuerst.',
  ],
  [
    'The bank’s folder could not be moved ({1}), so it stays where it is. Close programs that use it and try again.',
    'Der Ordner der Fragensammlung ließ sich nicht verschieben ({1}) und bleibt, wo er ist. Schließ Programme, die ihn verwenden, und versuch es noch einmal.',
  ],
  ['This bank is not kept any more.', 'Diese Fragensammlung wird nicht mehr aufbewahrt.'],
  ['The bank has no note on this topic.', 'Die Fragensammlung hat keine Lernnotiz zu diesem Thema.'],
  ['The bank has no such image.', 'Die Fragensammlung enthält dieses Bild nicht.'],
  [
    'The bank was changed while these questions were being drawn. Start again to draw from the bank as it is now.',
    'Die Fragensammlung wurde geändert, während diese Fragen gezogen wurden. Beginne noch einmal, um aus ihrem jetzigen Stand zu ziehen.',
  ],
]

const requests: readonly Told[] = [
  [
    'Something in Rehearse went wrong. What is shown as saved is safe.',
    'In Rehearse ist etwas schiefgegangen. Was als gespeichert angezeigt wird, ist sicher.',
  ],
  ['There is nothing at this address.', 'Unter dieser Adresse gibt es nichts.'],
  [
    'This page sent more at once than Rehearse takes. Choose fewer questions, or a smaller file.',
    'Diese Seite hat mehr auf einmal gesendet, als Rehearse annimmt. Wähle weniger Fragen oder eine kleinere Datei.',
  ],
  [
    'This page sent something that is not JSON, so nothing was done with it.',
    'Diese Seite hat etwas gesendet, das kein JSON ist; es ist nichts damit geschehen.',
  ],
  [
    'This page sent something that is not a file, so nothing was done with it.',
    'Diese Seite hat etwas gesendet, das keine Datei ist; es ist nichts damit geschehen.',
  ],
  [
    'This page sent something Rehearse does not understand{1}, so nothing was done with it.',
    'Diese Seite hat etwas gesendet, das Rehearse nicht versteht{1}; es ist nichts damit geschehen.',
  ],
  [
    'No file manager was found. Settings shows where the folder is.',
    'Es wurde kein Dateimanager gefunden. Wo der Ordner liegt, steht in den Einstellungen.',
  ],
  [
    'You can’t choose a folder here. Put the bank in the banks folder.',
    'Hier lässt sich kein Ordner wählen. Leg die Fragensammlung in den Sammlungsordner.',
  ],
]

export const serviceTold = [...saving, ...log, ...backups, ...moving, ...banks, ...requests]
