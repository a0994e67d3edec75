<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>crossread::FilterWords</name>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>codiert %1</translation>
    </message>
    <message>
        <source>without suggestions</source>
        <translation>ohne Vorschläge</translation>
    </message>
    <message>
        <source>conflicts only</source>
        <translation>nur Widersprüche</translation>
    </message>
    <message>
        <source>Every claim is rejected</source>
        <translation>Alle Behauptungen sind abgelehnt</translation>
    </message>
    <message>
        <source>No claim fits the filter: %1</source>
        <translation>Keine Behauptung passt zum Filter: %1</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Article</source>
        <translation>A&amp;rtikel</translation>
    </message>
    <message>
        <source>A&amp;nnotate</source>
        <translation>A&amp;nnotieren</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>&amp;Behauptungen</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New Project…</source>
        <translation>&amp;Neues Projekt …</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>Projekt ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;Sample</source>
        <translation>Beispie&amp;l öffnen</translation>
    </message>
    <message>
        <source>&amp;Import Files…</source>
        <translation>Dateien &amp;importieren …</translation>
    </message>
    <message>
        <source>Import &amp;Folder…</source>
        <translation>&amp;Ordner importieren …</translation>
    </message>
    <message>
        <source>Save a &amp;Copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find in Article…</source>
        <translation>Im Artikel &amp;suchen …</translation>
    </message>
    <message>
        <source>&amp;Go to Article…</source>
        <translation>&amp;Gehe zu Artikel …</translation>
    </message>
    <message>
        <source>Co&amp;mmands…</source>
        <translation>&amp;Befehle …</translation>
    </message>
    <message>
        <source>&amp;Entities</source>
        <translation>&amp;Entitäten</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>&amp;Annotationen</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>&amp;Normale Größe</translation>
    </message>
    <message>
        <source>&amp;Wider Column</source>
        <translation>Bre&amp;itere Spalte</translation>
    </message>
    <message>
        <source>Narrower Col&amp;umn</source>
        <translation>&amp;Schmalere Spalte</translation>
    </message>
    <message>
        <source>Reading &amp;Font…</source>
        <translation>&amp;Leseschrift …</translation>
    </message>
    <message>
        <source>Theme of the &amp;Desktop</source>
        <translation>Design der Arbeits&amp;umgebung</translation>
    </message>
    <message>
        <source>&amp;Light Theme</source>
        <translation>&amp;Helles Design</translation>
    </message>
    <message>
        <source>Dar&amp;k Theme</source>
        <translation>&amp;Dunkles Design</translation>
    </message>
    <message>
        <source>&amp;Text Alone</source>
        <translation>Nur der &amp;Text</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>&amp;Close Pane</source>
        <translation>Bereich &amp;schließen</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>&amp;Remove from Project</source>
        <translation>Aus dem Projekt &amp;entfernen</translation>
    </message>
    <message>
        <source>&amp;Tag…</source>
        <translation>&amp;Code …</translation>
    </message>
    <message>
        <source>&amp;Note…</source>
        <translation>&amp;Notiz …</translation>
    </message>
    <message>
        <source>&amp;Untag</source>
        <translation>Code &amp;lösen</translation>
    </message>
    <message>
        <source>Next &amp;Sentence</source>
        <translation>Nächster &amp;Satz</translation>
    </message>
    <message>
        <source>&amp;Previous Sentence</source>
        <translation>V&amp;origer Satz</translation>
    </message>
    <message>
        <source>&amp;Mark Sentence</source>
        <translation>Satz &amp;markieren</translation>
    </message>
    <message>
        <source>&amp;Extend by a Sentence</source>
        <translation>Um einen Satz e&amp;rweitern</translation>
    </message>
    <message>
        <source>Ne&amp;xt Annotation</source>
        <translation>Nächste Annota&amp;tion</translation>
    </message>
    <message>
        <source>Pre&amp;vious Annotation</source>
        <translation>&amp;Vorige Annotation</translation>
    </message>
    <message>
        <source>&amp;Overlapping Annotations in Turn</source>
        <translation>Überlappende Annotationen &amp;durchgehen</translation>
    </message>
    <message>
        <source>&amp;Your Name…</source>
        <translation>&amp;Ihr Name …</translation>
    </message>
    <message>
        <source>Recent Tag 1</source>
        <translation>Zuletzt benutzter Code 1</translation>
    </message>
    <message>
        <source>Recent Tag 2</source>
        <translation>Zuletzt benutzter Code 2</translation>
    </message>
    <message>
        <source>Recent Tag 3</source>
        <translation>Zuletzt benutzter Code 3</translation>
    </message>
    <message>
        <source>Recent Tag 4</source>
        <translation>Zuletzt benutzter Code 4</translation>
    </message>
    <message>
        <source>Recent Tag 5</source>
        <translation>Zuletzt benutzter Code 5</translation>
    </message>
    <message>
        <source>Recent Tag 6</source>
        <translation>Zuletzt benutzter Code 6</translation>
    </message>
    <message>
        <source>Recent Tag 7</source>
        <translation>Zuletzt benutzter Code 7</translation>
    </message>
    <message>
        <source>Recent Tag 8</source>
        <translation>Zuletzt benutzter Code 8</translation>
    </message>
    <message>
        <source>Recent Tag 9</source>
        <translation>Zuletzt benutzter Code 9</translation>
    </message>
    <message>
        <source>&amp;Add Selection to the Current Claim</source>
        <translation>Auswahl zur &amp;aktuellen Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;New Claim from Selection</source>
        <translation>&amp;Neue Behauptung aus der Auswahl</translation>
    </message>
    <message>
        <source>&amp;Look for Shared Claims Again</source>
        <translation>Erneut nach &amp;gemeinsamen Behauptungen suchen</translation>
    </message>
    <message>
        <source>Go to &amp;Next Area</source>
        <translation>Zum &amp;nächsten Fensterteil</translation>
    </message>
    <message>
        <source>Go to &amp;Previous Area</source>
        <translation>Zum &amp;vorigen Fensterteil</translation>
    </message>
    <message>
        <source>&amp;Reset Layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Keys…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>&amp;About Crossread</source>
        <translation>Ü&amp;ber Crossread</translation>
    </message>
    <message>
        <source>Next Ment&amp;ion</source>
        <translation>Nächste Nennun&amp;g</translation>
    </message>
    <message>
        <source>P&amp;revious Mention</source>
        <translation>Vorige Nenn&amp;ung</translation>
    </message>
    <message>
        <source>Name at the &amp;Caret…</source>
        <translation>Name an der Schrei&amp;bmarke …</translation>
    </message>
    <message>
        <source>Entity &amp;Dictionary…</source>
        <translation>Entitäten-W&amp;örterbuch …</translation>
    </message>
    <message>
        <source>&amp;Row of Filters</source>
        <translation>&amp;Filterzeile</translation>
    </message>
    <message>
        <source>Note on the &amp;Project…</source>
        <translation>Notiz zum &amp;Projekt …</translation>
    </message>
    <message>
        <source>&amp;Backups…</source>
        <translation>&amp;Sicherungen …</translation>
    </message>
    <message>
        <source>C&amp;heck the Project</source>
        <translation>Projekt p&amp;rüfen</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>&amp;Verlauf …</translation>
    </message>
    <message>
        <source>N&amp;ote on the Article…</source>
        <translation>N&amp;otiz zum Artikel …</translation>
    </message>
    <message>
        <source>Show &amp;Differences of Versions</source>
        <translation>&amp;Unterschiede der Fassungen zeigen</translation>
    </message>
    <message>
        <source>Ne&amp;xt Difference</source>
        <translation>Nä&amp;chster Unterschied</translation>
    </message>
    <message>
        <source>&amp;Previous Difference</source>
        <translation>V&amp;origer Unterschied</translation>
    </message>
    <message>
        <source>Ol&amp;der Version</source>
        <translation>Ä&amp;ltere Fassung</translation>
    </message>
    <message>
        <source>Newer &amp;Version</source>
        <translation>Neuere &amp;Fassung</translation>
    </message>
    <message>
        <source>This &amp;Is a Newer Version of…</source>
        <translation>Dies &amp;ist eine neuere Fassung von …</translation>
    </message>
    <message>
        <source>Separa&amp;te Versions</source>
        <translation>F&amp;assungen trennen</translation>
    </message>
    <message>
        <source>Tag as &amp;Last Time</source>
        <translation>Code wie &amp;zuletzt</translation>
    </message>
    <message>
        <source>Tag with Its Own &amp;Words</source>
        <translation>Mit den eigenen &amp;Worten codieren</translation>
    </message>
    <message>
        <source>Remove &amp;Annotation</source>
        <translation>&amp;Annotation entfernen</translation>
    </message>
    <message>
        <source>Split Annotation at the Caret</source>
        <translation>Annotation an der Schreibmarke teilen</translation>
    </message>
    <message>
        <source>&amp;Join with the Next Annotation</source>
        <translation>Mit d&amp;er nächsten Annotation verbinden</translation>
    </message>
    <message>
        <source>Shrink by a Sentence</source>
        <translation>Um einen Satz verkürzen</translation>
    </message>
    <message>
        <source>Mark Para&amp;graph</source>
        <translation>Absatz mar&amp;kieren</translation>
    </message>
    <message>
        <source>End One Word Later</source>
        <translation>Ein Wort später enden</translation>
    </message>
    <message>
        <source>End One Word Earlier</source>
        <translation>Ein Wort früher enden</translation>
    </message>
    <message>
        <source>Begin One Word Earlier</source>
        <translation>Ein Wort früher beginnen</translation>
    </message>
    <message>
        <source>Begin One Word Later</source>
        <translation>Ein Wort später beginnen</translation>
    </message>
    <message>
        <source>Dou&amp;btful Places…</source>
        <translation>Zwei&amp;felhafte Stellen …</translation>
    </message>
    <message>
        <source>Place the Reviewed One &amp;Here</source>
        <translation>Die geprüfte hier&amp;hin setzen</translation>
    </message>
    <message>
        <source>Import Codebook…</source>
        <translation>Codebuch importieren …</translation>
    </message>
    <message>
        <source>Export Codebook…</source>
        <translation>Codebuch exportieren …</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>Ver&amp;gleichen</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export This &amp;Article…</source>
        <translation>Diesen &amp;Artikel exportieren …</translation>
    </message>
    <message>
        <source>Prin&amp;t This Article…</source>
        <translation>Diesen Artikel &amp;drucken …</translation>
    </message>
    <message>
        <source>&amp;Copy as Quotation</source>
        <translation>Als &amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>S&amp;wap the Sides</source>
        <translation>Seiten ver&amp;tauschen</translation>
    </message>
    <message>
        <source>&amp;Add an Article…</source>
        <translation>Artikel &amp;hinzunehmen …</translation>
    </message>
    <message>
        <source>Linked &amp;Scrolling</source>
        <translation>Verbundenes Blätte&amp;rn</translation>
    </message>
    <message>
        <source>&amp;Go to the Other Side</source>
        <translation>Auf die &amp;andere Seite</translation>
    </message>
    <message>
        <source>&amp;Link What Is Selected on Both Sides</source>
        <translation>Auf beiden Seiten Gewähltes ver&amp;binden</translation>
    </message>
    <message>
        <source>C&amp;onfirm the Link</source>
        <translation>Verbindung bestäti&amp;gen</translation>
    </message>
    <message>
        <source>C&amp;ut the Link</source>
        <translation>Verbi&amp;ndung trennen</translation>
    </message>
    <message>
        <source>L&amp;ist of Differences</source>
        <translation>&amp;Liste der Unterschiede</translation>
    </message>
    <message>
        <source>All Articles against All</source>
        <translation>Alle Artikel gegen alle</translation>
    </message>
    <message>
        <source>Show Who Says &amp;What</source>
        <translation>&amp;Wer was sagt zeigen</translation>
    </message>
</context>
<context>
    <name>QDockWidget</name>
    <message>
        <source>Tear off</source>
        <translation>Ablösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>Voreinstellungen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>crossread</name>
    <message>
        <source>The results cannot be written.</source>
        <translation>Die Ergebnisse lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <source>--threads N        use at most N threads</source>
        <translation>--threads N        höchstens N Threads benutzen</translation>
    </message>
    <message>
        <source>--lines            each line of a plain file is one sentence; none is dropped</source>
        <translation>--lines            jede Zeile einer Textdatei ist ein Satz; keiner fällt weg</translation>
    </message>
    <message>
        <source>Usage: crossread %1 %2</source>
        <translation>Aufruf: crossread %1 %2</translation>
    </message>
    <message>
        <source>Too few words: crossread %1 %2</source>
        <translation>Zu wenige Angaben: crossread %1 %2</translation>
    </message>
    <message>
        <source>--threads takes a number from 1 to 1024.</source>
        <translation>--threads verlangt eine Zahl von 1 bis 1024.</translation>
    </message>
    <message>
        <source>Prints each article: title, byline, outlet, date, language, text and blocks.</source>
        <translation>Gibt jeden Artikel aus: Titel, Autor, Quelle, Datum, Sprache, Text und Blöcke.</translation>
    </message>
    <message>
        <source>Says whether a project&apos;s file, its index and every anchor are sound.</source>
        <translation>Sagt, ob Datei, Index und alle Anker eines Projekts heil sind.</translation>
    </message>
    <message>
        <source>“%1” holds no files to read.</source>
        <translation>„%1“ enthält keine lesbaren Dateien.</translation>
    </message>
    <message>
        <source>There is no such tag.</source>
        <translation>Es gibt keinen solchen Code.</translation>
    </message>
    <message>
        <source>There is no such article.</source>
        <translation>Es gibt keinen solchen Artikel.</translation>
    </message>
    <message>
        <source>Tag “%1”</source>
        <translation>Code „%1“</translation>
    </message>
    <message>
        <source>Highlight</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Note “%1”</source>
        <translation>Notiz „%1“</translation>
    </message>
    <message>
        <source>Untag</source>
        <translation>Code lösen</translation>
    </message>
    <message>
        <source>Change note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Resize annotation</source>
        <translation>Ausdehnung der Annotation ändern</translation>
    </message>
    <message>
        <source>Change colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Change annotation</source>
        <translation>Annotation ändern</translation>
    </message>
    <message>
        <source>The place does not lie in the article&apos;s text.</source>
        <translation>Die Stelle liegt nicht im Text des Artikels.</translation>
    </message>
    <message>
        <source>There is no such annotation.</source>
        <translation>Es gibt keine solche Annotation.</translation>
    </message>
    <message>
        <source>Remove annotation</source>
        <translation>Annotation entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n annotations</source>
        <translation>
            <numerusform>%n Annotation entfernen</numerusform>
            <numerusform>%n Annotationen entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>Import “%1”</source>
        <translation>„%1“ importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import %n articles</source>
        <translation>
            <numerusform>%n Artikel importieren</numerusform>
            <numerusform>%n Artikel importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n articles</source>
        <translation>
            <numerusform>%n Artikel entfernen</numerusform>
            <numerusform>%n Artikel entfernen</numerusform>
        </translation>
    </message>
    <message>
        <source>An article needs a title.</source>
        <translation>Ein Artikel braucht einen Titel.</translation>
    </message>
    <message>
        <source>Change the details of “%1”</source>
        <translation>Angaben zu „%1“ ändern</translation>
    </message>
    <message>
        <source>There is no such claim.</source>
        <translation>Es gibt keine solche Behauptung.</translation>
    </message>
    <message>
        <source>The claim has no such passage.</source>
        <translation>Die Behauptung hat keine solche Textstelle.</translation>
    </message>
    <message>
        <source>A claim needs a statement.</source>
        <translation>Eine Behauptung braucht einen Wortlaut.</translation>
    </message>
    <message>
        <source>New claim “%1”</source>
        <translation>Neue Behauptung „%1“</translation>
    </message>
    <message>
        <source>What has been decided cannot become a suggestion; remove it or undo.</source>
        <translation>Was entschieden ist, kann nicht wieder Vorschlag werden; bitte entfernen oder rückgängig machen.</translation>
    </message>
    <message>
        <source>Accept claim “%1”</source>
        <translation>Behauptung „%1“ annehmen</translation>
    </message>
    <message>
        <source>Reject claim “%1”</source>
        <translation>Behauptung „%1“ ablehnen</translation>
    </message>
    <message>
        <source>Reword claim “%1”</source>
        <translation>Behauptung „%1“ umformulieren</translation>
    </message>
    <message>
        <source>Add a passage to “%1”</source>
        <translation>Textstelle zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Change a passage of “%1”</source>
        <translation>Textstelle von „%1“ ändern</translation>
    </message>
    <message>
        <source>Remove a passage of “%1”</source>
        <translation>Textstelle aus „%1“ entfernen</translation>
    </message>
    <message>
        <source>Choose two or more claims to merge.</source>
        <translation>Zum Zusammenführen mindestens zwei Behauptungen wählen.</translation>
    </message>
    <message>
        <source>Merge claims into “%1”</source>
        <translation>Behauptungen in „%1“ zusammenführen</translation>
    </message>
    <message>
        <source>Choose the passages of the new claim.</source>
        <translation>Die Textstellen der neuen Behauptung wählen.</translation>
    </message>
    <message>
        <source>Split claim “%1”</source>
        <translation>Behauptung „%1“ aufteilen</translation>
    </message>
    <message>
        <source>A suggestion is rejected, not removed.</source>
        <translation>Ein Vorschlag wird abgelehnt, nicht entfernt.</translation>
    </message>
    <message>
        <source>Remove claim “%1”</source>
        <translation>Behauptung „%1“ entfernen</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Code braucht einen Namen.</translation>
    </message>
    <message>
        <source>The key of a tag is a digit from 1 to 9.</source>
        <translation>Die Taste eines Codes ist eine Ziffer von 1 bis 9.</translation>
    </message>
    <message>
        <source>There is a tag “%1” here already.</source>
        <translation>Es gibt hier schon einen Code „%1“.</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Neuer Code „%1“</translation>
    </message>
    <message>
        <source>Change tag “%1”</source>
        <translation>Code „%1“ ändern</translation>
    </message>
    <message>
        <source>Rename tag “%1”</source>
        <translation>Code „%1“ umbenennen</translation>
    </message>
    <message>
        <source>Move tag “%1”</source>
        <translation>Code „%1“ verschieben</translation>
    </message>
    <message>
        <source>A tag cannot lie below itself.</source>
        <translation>Ein Code kann nicht unter sich selbst liegen.</translation>
    </message>
    <message>
        <source>Delete tag “%1”</source>
        <translation>Code „%1“ löschen</translation>
    </message>
    <message>
        <source>A tag cannot be merged with itself.</source>
        <translation>Ein Code lässt sich nicht mit sich selbst zusammenführen.</translation>
    </message>
    <message>
        <source>Merge tag “%1” into “%2”</source>
        <translation>Code „%1“ mit „%2“ zusammenführen</translation>
    </message>
    <message>
        <source>“%1” could not be written: %2.</source>
        <translation>„%1“ konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>es ist ein Ordner</translation>
    </message>
    <message>
        <source>it is read-only</source>
        <translation>es ist schreibgeschützt</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>der Datenträger ist vielleicht voll</translation>
    </message>
    <message>
        <source>“%1” does not exist.</source>
        <translation>„%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>“%1” is not a file that can be read.</source>
        <translation>„%1“ ist keine lesbare Datei.</translation>
    </message>
    <message>
        <source>“%1” is too large: %2 MB, and at most %3 MB are read.</source>
        <translation>„%1“ ist zu groß: %2 MB; gelesen werden höchstens %3 MB.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened.</source>
        <translation>„%1“ lässt sich nicht öffnen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read to its end.</source>
        <translation>„%1“ lässt sich nicht bis zum Ende lesen.</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>“%1” is empty.</source>
        <translation>„%1“ ist leer.</translation>
    </message>
    <message>
        <source>“%1” is not in a format that Crossread reads yet.</source>
        <translation>„%1“ hat ein Format, das Crossread noch nicht liest.</translation>
    </message>
    <message>
        <source>“%1” is empty: it holds no text.</source>
        <translation>„%1“ ist leer: Es enthält keinen Text.</translation>
    </message>
    <message>
        <source>“%1” holds no text that can be read (it is a binary file).</source>
        <translation>„%1“ enthält keinen lesbaren Text (es ist eine Binärdatei).</translation>
    </message>
    <message>
        <source>The copy of “%1” did not come out whole.</source>
        <translation>Die Kopie von „%1“ ist nicht vollständig.</translation>
    </message>
    <message>
        <source>“%1” is the project itself.</source>
        <translation>„%1“ ist das Projekt selbst.</translation>
    </message>
    <message>
        <source>“%1” is a folder.</source>
        <translation>„%1“ ist ein Ordner.</translation>
    </message>
    <message>
        <source>“%1” is damaged.</source>
        <translation>„%1“ ist beschädigt.</translation>
    </message>
    <message>
        <source>The file&apos;s tables are not those of its version.</source>
        <translation>Die Tabellen der Datei sind nicht die ihrer Version.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <translation>Die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>A row of “%1” belongs to a row of “%2” that is not there.</source>
        <translation>Eine Zeile von „%1“ gehört zu einer Zeile von „%2“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Article %1 (%2)</source>
        <translation>Artikel %1 (%2)</translation>
    </message>
    <message>
        <source>%1: the text is not the one that was imported.</source>
        <translation>%1: Der Text ist nicht der importierte.</translation>
    </message>
    <message>
        <source>The original file %1 is not the one that was imported.</source>
        <translation>Die Originaldatei %1 ist nicht die importierte.</translation>
    </message>
    <message>
        <source>%1: its blocks do not fit its text.</source>
        <translation>%1: Die Blöcke passen nicht zum Text.</translation>
    </message>
    <message>
        <source>%1: its entities do not fit its text.</source>
        <translation>%1: Die Entitäten passen nicht zum Text.</translation>
    </message>
    <message>
        <source>The tag “%1” lies below itself.</source>
        <translation>Der Code „%1“ liegt unter sich selbst.</translation>
    </message>
    <message>
        <source>Annotation %1 lies outside its article.</source>
        <translation>Annotation %1 liegt außerhalb ihres Artikels.</translation>
    </message>
    <message>
        <source>Annotation %1 does not lie on the text that it quotes.</source>
        <translation>Annotation %1 liegt nicht auf dem Text, den sie zitiert.</translation>
    </message>
    <message>
        <source>Passage %1 of claim %2 does not lie on the text that it quotes.</source>
        <translation>Textstelle %1 der Behauptung %2 liegt nicht auf dem Text, den sie zitiert.</translation>
    </message>
    <message>
        <source>The suggested claims do not fit the articles: analyse them again.</source>
        <translation>Die vorgeschlagenen Behauptungen passen nicht zu den Artikeln: Bitte erneut auswerten.</translation>
    </message>
    <message>
        <source>“%1” is open already.</source>
        <translation>„%1“ ist schon geöffnet.</translation>
    </message>
    <message>
        <source>“%1” is open in another Crossread (process %2 on %3).</source>
        <translation>„%1“ ist in einem anderen Crossread geöffnet (Prozess %2 auf %3).</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: its folder is read-only.</source>
        <translation>„%1“ lässt sich nicht öffnen: Der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>Es gibt keine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a project.</source>
        <translation>„%1“ ist ein Ordner, kein Projekt.</translation>
    </message>
    <message>
        <source>“%1” is read-only. Make it writable or save a copy of it elsewhere.</source>
        <translation>„%1“ ist schreibgeschützt. Bitte beschreibbar machen oder anderswo eine Kopie speichern.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>“%1” is not a Crossread project.</source>
        <translation>„%1“ ist kein Crossread-Projekt.</translation>
    </message>
    <message>
        <source>It is not an SQLite file.</source>
        <translation>Sie ist keine SQLite-Datei.</translation>
    </message>
    <message>
        <source>It is a database of another program.</source>
        <translation>Sie ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>“%1” was made by a newer Crossread.</source>
        <translation>„%1“ stammt von einem neueren Crossread.</translation>
    </message>
    <message>
        <source>It has version %1; this program knows up to %2.</source>
        <translation>Sie hat die Version %1; dieses Programm kennt Versionen bis %2.</translation>
    </message>
    <message>
        <source>“%1” was not closed well and there is no room to examine it.</source>
        <translation>„%1“ wurde nicht richtig geschlossen, und zur Prüfung fehlt der Platz.</translation>
    </message>
    <message>
        <source>Write-ahead logging is not available.</source>
        <translation>Write-Ahead-Logging steht nicht zur Verfügung.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>„%1“ existiert schon.</translation>
    </message>
    <message>
        <source>“%1” cannot be made: its folder does not exist.</source>
        <translation>„%1“ lässt sich nicht anlegen: Der Ordner existiert nicht.</translation>
    </message>
    <message>
        <source>“%1” cannot be made.</source>
        <translation>„%1“ lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>“%1” could not be opened.</source>
        <translation>„%1“ konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>“%1”: the change could not be made.</source>
        <translation>„%1“: Die Änderung war nicht möglich.</translation>
    </message>
    <message>
        <source>given by you</source>
        <translation>selbst angegeben</translation>
    </message>
    <message>
        <source>from the file&apos;s metadata</source>
        <translation>aus den Metadaten der Datei</translation>
    </message>
    <message>
        <source>from the text</source>
        <translation>aus dem Text</translation>
    </message>
    <message>
        <source>from the file&apos;s name</source>
        <translation>aus dem Dateinamen</translation>
    </message>
    <message>
        <source>from the file&apos;s time</source>
        <translation>aus der Zeit der Datei</translation>
    </message>
    <message>
        <source>derived from the text</source>
        <translation>aus dem Text abgeleitet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>known</source>
        <translation>bekannt</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Article details</source>
        <translation>Angaben zum Artikel</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Byline</source>
        <translation>&amp;Autor</translation>
    </message>
    <message>
        <source>&amp;Source</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>The date is known</source>
        <translation>Das Datum ist bekannt</translation>
    </message>
    <message>
        <source>The time is known</source>
        <translation>Die Uhrzeit ist bekannt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>berichtet</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>opposite</source>
        <translation>gegensätzlich</translation>
    </message>
    <message>
        <source>other status</source>
        <translation>anderer Stand</translation>
    </message>
    <message>
        <source>other date</source>
        <translation>anderes Datum</translation>
    </message>
    <message>
        <source>figures differ</source>
        <translation>Zahlen weichen ab</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>bestätigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>1 article</source>
        <translation>1 Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>1 origin</source>
        <translation>1 Ursprung</translation>
    </message>
    <message numerus="yes">
        <source>%n origins</source>
        <translation>
            <numerusform>%n Ursprung</numerusform>
            <numerusform>%n Ursprünge</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Claim ledger</source>
        <translation>Behauptungen im Überblick</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>disputes</source>
        <translation>bestreitet</translation>
    </message>
    <message>
        <source>figure differs</source>
        <translation>Zahl weicht ab</translation>
    </message>
    <message>
        <source>mentions</source>
        <translation>erwähnt</translation>
    </message>
    <message>
        <source>supports</source>
        <translation>stützt</translation>
    </message>
    <message>
        <source>%1 articles</source>
        <translation>%1 Artikel</translation>
    </message>
    <message>
        <source>considered</source>
        <translation>erwogen</translation>
    </message>
    <message>
        <source>announced</source>
        <translation>angekündigt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>one side negates it</source>
        <translation>eine Seite verneint es</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 gegen %2</translation>
    </message>
    <message>
        <source>1 rare word</source>
        <translation>1 seltenes Wort</translation>
    </message>
    <message>
        <source>%1 rare words</source>
        <translation>%1 seltene Wörter</translation>
    </message>
    <message>
        <source>shares 1 actor</source>
        <translation>1 gemeinsamer Akteur</translation>
    </message>
    <message>
        <source>shares %1 actors</source>
        <translation>%1 gemeinsame Akteure</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1 Zahl</translation>
    </message>
    <message>
        <source>%1 figures</source>
        <translation>%1 Zahlen</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geldbetrag</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>Prozentangabe</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Ticker</source>
        <translation>Börsenkürzel</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n Artikel importiert</numerusform>
            <numerusform>%n Artikel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n schon vorhanden</numerusform>
            <numerusform>%n schon vorhanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n Datei abgewiesen</numerusform>
            <numerusform>%n Dateien abgewiesen</numerusform>
        </translation>
    </message>
    <message>
        <source>import cancelled</source>
        <translation>Import abgebrochen</translation>
    </message>
    <message>
        <source>No articles found there</source>
        <translation>Dort wurden keine Artikel gefunden</translation>
    </message>
    <message>
        <source>The file holds SQL of another program.</source>
        <translation>Die Datei enthält SQL eines anderen Programms.</translation>
    </message>
    <message>
        <source>Crossread projects (*.crossread)</source>
        <translation>Crossread-Projekte (*.crossread)</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>Verbreitung</translation>
    </message>
    <message>
        <source>Rejected; Undo brings it back</source>
        <translation>Abgelehnt; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Passage removed; Undo brings it back</source>
        <translation>Textstelle entfernt; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Passages removed; Undo brings them back</source>
        <translation>Textstellen entfernt; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Select two or more claims to merge them (Ctrl+click or Shift+arrows)</source>
        <translation>Zum Zusammenführen mindestens zwei Behauptungen auswählen (Strg+Klick oder Umschalt+Pfeiltasten)</translation>
    </message>
    <message>
        <source>Choose an outlet&apos;s cell: its passages become a claim of their own</source>
        <translation>Die Zelle einer Quelle wählen: Ihre Textstellen werden eine eigene Behauptung</translation>
    </message>
    <message>
        <source>Claim removed; Undo brings it back</source>
        <translation>Behauptung entfernt; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>Who is named how often, and where, will be drawn here.</source>
        <translation>Hier wird gezeichnet, wer wie oft und wo genannt wird.</translation>
    </message>
    <message>
        <source>No entity fits the filter</source>
        <translation>Keine Entität passt zum Filter</translation>
    </message>
    <message>
        <source>other outlets: %1</source>
        <translation>andere Quellen: %1</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>%1: %2 of %3 mentions</source>
        <translation>%1: %2 von %3 Nennungen</translation>
    </message>
    <message>
        <source>Click to open them</source>
        <translation>Ein Klick öffnet sie</translation>
    </message>
    <message>
        <source>Entities by outlet</source>
        <translation>Entitäten nach Quelle</translation>
    </message>
    <message>
        <source>%1: %2 of %3 outlets</source>
        <translation>%1: %2 von %3 Quellen</translation>
    </message>
    <message>
        <source>Click to open the passages</source>
        <translation>Ein Klick öffnet die Textstellen</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>How claims spread over the outlets will be drawn here.</source>
        <translation>Hier wird gezeichnet, wie sich Behauptungen über die Quellen verbreiten.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Ursprünge</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>Prints each sentence, how much it is a checkable statement, and to whom it is ascribed.</source>
        <translation>Gibt jeden Satz aus, wie sehr er eine prüfbare Aussage ist und wem er zugeschrieben wird.</translation>
    </message>
    <message>
        <source>Prints each mention of a person, organisation, place, product, event, sum, date or quantity.</source>
        <translation>Gibt jede Nennung einer Person, Organisation, eines Orts, Produkts, Ereignisses, Betrags, Datums oder einer Menge aus.</translation>
    </message>
    <message>
        <source>Prints one document: the claims that the articles share, where they differ, whom they cite, and the
pairs of sentences that speak of the same. What an analyst has decided in a project comes first.</source>
        <translation>Gibt ein Dokument aus: die Behauptungen, die die Artikel teilen, worin sie sich unterscheiden, wen sie zitieren und
welche Satzpaare vom Gleichen sprechen. Was in einem Projekt entschieden ist, kommt zuerst.</translation>
    </message>
    <message>
        <source>The dictionary “%1” cannot be read.</source>
        <translation>Das Wörterbuch „%1“ lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>The dictionary “%1” is no text.</source>
        <translation>Das Wörterbuch „%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>The dictionary “%1” is wrong in line %2: a line is text, kind, entity and case, with tabs between.</source>
        <translation>Das Wörterbuch „%1“ stimmt in Zeile %2 nicht: Eine Zeile besteht aus Text, Art, Entität und Schreibung, mit Tabulatoren dazwischen.</translation>
    </message>
    <message>
        <source>There is neither a command nor a file “%1”.</source>
        <translation>Es gibt weder einen Befehl noch eine Datei „%1“.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened: no lock file can be made beside it. Is the disk full?</source>
        <translation>„%1“ lässt sich nicht öffnen: Daneben kann keine Sperrdatei angelegt werden. Ist der Datenträger voll?</translation>
    </message>
    <message>
        <source>“%1” is not a file.</source>
        <translation>„%1“ ist keine Datei.</translation>
    </message>
    <message>
        <source>--pairs FILE.tsv   the texts</source>
        <translation>--pairs DATEI.tsv   die Texte</translation>
    </message>
    <message>
        <source>--dictionary FILE  names of your own, a line each with tabs between: text, kind (none: not an entity),
                     entity that it is linked to (none: the text), case: &quot;exact&quot; (or none), &quot;any&quot;, or
                     &quot;found&quot; (links the entity &quot;text&quot; of that kind, adds no names). &quot;#&quot; begins a comment,
                     a heading &quot;text TAB kind ...&quot; is passed over, the longest name at a place wins</source>
        <translation>--dictionary DATEI  eigene Namen, je eine Zeile mit Tabulatoren: Text, Art (leer: keine Entität),
                     Entität, zu der er gehört (leer: der Text), Schreibung: „exact“ (oder leer), „any“ oder
                     „found“ (verbindet die Entität „Text“ dieser Art, fügt keine Namen hinzu). „#“ beginnt eine
                     Anmerkung, eine Kopfzeile „text TAB kind …“ wird übergangen, der längste Name gilt</translation>
    </message>
    <message>
        <source>line %1 is not two texts with a tab between them</source>
        <translation>Zeile %1 besteht nicht aus zwei Texten mit einem Tabulator dazwischen</translation>
    </message>
    <message>
        <source>The dictionary “%1” is wrong in line %2: this is no name.</source>
        <translation>Das Wörterbuch „%1“ stimmt in Zeile %2 nicht: Das ist kein Name.</translation>
    </message>
    <message>
        <source>The dictionary “%1” is wrong in line %2: the case is “exact”, “any” or “found”.</source>
        <translation>Das Wörterbuch „%1“ stimmt in Zeile %2 nicht: Die Schreibung ist „exact“, „any“ oder „found“.</translation>
    </message>
    <message>
        <source>The dictionary “%1” is wrong in line %2: “found” needs a kind and an entity.</source>
        <translation>Das Wörterbuch „%1“ stimmt in Zeile %2 nicht: „found“ braucht eine Art und eine Entität.</translation>
    </message>
    <message>
        <source>The dictionary “%1” is too large.</source>
        <translation>Das Wörterbuch „%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>A name of the dictionary needs a text.</source>
        <translation>Ein Name des Wörterbuchs braucht einen Text.</translation>
    </message>
    <message>
        <source>The name “%1” holds half a character.</source>
        <translation>Der Name „%1“ enthält ein halbes Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is linked to nothing.</source>
        <translation>„%1“ ist mit nichts verbunden.</translation>
    </message>
    <message>
        <source>A kind needs a name.</source>
        <translation>Eine Art braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a kind “%1” already.</source>
        <translation>Es gibt schon eine Art „%1“.</translation>
    </message>
    <message>
        <source>Add “%1” to the dictionary</source>
        <translation>„%1“ ins Wörterbuch aufnehmen</translation>
    </message>
    <message>
        <source>Change “%1” in the dictionary</source>
        <translation>„%1“ im Wörterbuch ändern</translation>
    </message>
    <message>
        <source>There is no such entry in the dictionary.</source>
        <translation>Diesen Eintrag gibt es im Wörterbuch nicht.</translation>
    </message>
    <message>
        <source>Remove “%1” from the dictionary</source>
        <translation>„%1“ aus dem Wörterbuch entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n names from the dictionary</source>
        <translation>
            <numerusform>%n Namen aus dem Wörterbuch entfernen</numerusform>
            <numerusform>%n Namen aus dem Wörterbuch entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n names</source>
        <translation>
            <numerusform>%n Namen importieren</numerusform>
            <numerusform>%n Namen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>New kind “%1”</source>
        <translation>Neue Art „%1“</translation>
    </message>
    <message>
        <source>“%1” is none of your own kinds.</source>
        <translation>„%1“ ist keine Ihrer eigenen Arten.</translation>
    </message>
    <message>
        <source>Change the colour of “%1”</source>
        <translation>Farbe von „%1“ ändern</translation>
    </message>
    <message>
        <source>Rename kind “%1”</source>
        <translation>Art „%1“ umbenennen</translation>
    </message>
    <message>
        <source>A kind cannot become itself.</source>
        <translation>Eine Art kann nicht zu sich selbst werden.</translation>
    </message>
    <message>
        <source>Delete kind “%1”</source>
        <translation>Art „%1“ löschen</translation>
    </message>
    <message>
        <source>There is no word at this place.</source>
        <translation>An dieser Stelle steht kein Wort.</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>An entity needs a name.</source>
        <translation>Eine Entität braucht einen Namen.</translation>
    </message>
    <message>
        <source>Figures cannot be linked.</source>
        <translation>Zahlenangaben lassen sich nicht verbinden.</translation>
    </message>
    <message>
        <source>“%1” is no entity here</source>
        <translation>„%1“ ist hier keine Entität</translation>
    </message>
    <message>
        <source>“%1” is no entity</source>
        <translation>„%1“ ist keine Entität</translation>
    </message>
    <message>
        <source>There is no entity at this place.</source>
        <translation>An dieser Stelle ist keine Entität.</translation>
    </message>
    <message>
        <source>“%1” instead of “%2”</source>
        <translation>„%1“ statt „%2“</translation>
    </message>
    <message>
        <source>%1 names are no entities</source>
        <translation>%1 Namen sind keine Entitäten</translation>
    </message>
    <message>
        <source>%1 names: %2</source>
        <translation>%1 Namen: %2</translation>
    </message>
    <message>
        <source>An entity cannot be linked with itself.</source>
        <translation>Eine Entität kann nicht mit sich selbst verbunden werden.</translation>
    </message>
    <message>
        <source>“%1” is the same as “%2”</source>
        <translation>„%1“ ist dasselbe wie „%2“</translation>
    </message>
    <message>
        <source>Merge %1 names into “%2”</source>
        <translation>%1 Namen zu „%2“ zusammenführen</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Separate “%1”</source>
        <translation>„%1“ abtrennen</translation>
    </message>
    <message>
        <source>There is no kind “%1”.</source>
        <translation>Es gibt keine Art „%1“.</translation>
    </message>
    <message>
        <source>this is no syntax definition: it begins with &lt;%1&gt;.</source>
        <translation>das ist keine Syntaxdefinition: Sie beginnt mit &lt;%1&gt;.</translation>
    </message>
    <message>
        <source>the definition has no name.</source>
        <translation>die Definition hat keinen Namen.</translation>
    </message>
    <message>
        <source>there is another context “%1”.</source>
        <translation>es gibt noch einen Kontext „%1“.</translation>
    </message>
    <message>
        <source>there is no rule &lt;%1&gt;.</source>
        <translation>es gibt keine Regel &lt;%1&gt;.</translation>
    </message>
    <message>
        <source>the regular expression is empty.</source>
        <translation>der reguläre Ausdruck ist leer.</translation>
    </message>
    <message>
        <source>the regular expression is wrong: %1.</source>
        <translation>der reguläre Ausdruck ist falsch: %1.</translation>
    </message>
    <message>
        <source>the regular expression may take for ever: %1</source>
        <translation>der reguläre Ausdruck könnte ewig dauern: %1</translation>
    </message>
    <message>
        <source>a format needs a name.</source>
        <translation>ein Format braucht einen Namen.</translation>
    </message>
    <message>
        <source>the rules of “%1” include themselves.</source>
        <translation>die Regeln von „%1“ schließen sich selbst ein.</translation>
    </message>
    <message>
        <source>there is no context “%1”.</source>
        <translation>es gibt keinen Kontext „%1“.</translation>
    </message>
    <message>
        <source>there is no format “%1”.</source>
        <translation>es gibt kein Format „%1“.</translation>
    </message>
    <message>
        <source>there is no list “%1”.</source>
        <translation>es gibt keine Liste „%1“.</translation>
    </message>
    <message>
        <source>the definition has no context.</source>
        <translation>die Definition hat keinen Kontext.</translation>
    </message>
    <message>
        <source>the definition has no format but normal text.</source>
        <translation>die Definition hat kein Format außer normalem Text.</translation>
    </message>
    <message>
        <source>there is another definition “%1”: choose another name.</source>
        <translation>es gibt noch eine Definition „%1“: Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>there is no definition “%1” in an earlier file.</source>
        <translation>es gibt in einer früheren Datei keine Definition „%1“.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>there are too many definitions.</source>
        <translation>es sind zu viele Definitionen.</translation>
    </message>
    <message>
        <source>the file is larger than 1 MB.</source>
        <translation>die Datei ist größer als 1 MB.</translation>
    </message>
    <message>
        <source>the definition cannot be read.</source>
        <translation>die Definition lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>no temporary files can be written.</source>
        <translation>es lassen sich keine temporären Dateien schreiben.</translation>
    </message>
    <message>
        <source>the definition takes too long and was given up.</source>
        <translation>die Definition dauert zu lange und wurde aufgegeben.</translation>
    </message>
    <message>
        <source>The entity “%1” does not lie on the text that it quotes.</source>
        <translation>Die Entität „%1“ liegt nicht auf dem Text, den sie zitiert.</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>ist kein Objekt</translation>
    </message>
    <message>
        <source>it is no annotation</source>
        <translation>ist keine Annotation</translation>
    </message>
    <message>
        <source>“%1”, annotation %2: %3.</source>
        <translation>„%1“, Annotation %2: %3.</translation>
    </message>
    <message>
        <source>it has no target</source>
        <translation>hat kein Ziel</translation>
    </message>
    <message>
        <source>its target names no source</source>
        <translation>ihr Ziel nennt keine Quelle</translation>
    </message>
    <message>
        <source>its position is not one</source>
        <translation>ihre Position ist keine</translation>
    </message>
    <message>
        <source>it has no selector of a text position or a quote</source>
        <translation>hat keinen Selektor für eine Textposition oder ein Zitat</translation>
    </message>
    <message>
        <source>“%1”, line %2: it is no JSON.</source>
        <translation>„%1“, Zeile %2: ist kein JSON.</translation>
    </message>
    <message>
        <source>“%1” is no JSON.</source>
        <translation>„%1“ ist kein JSON.</translation>
    </message>
    <message>
        <source>“%1” holds no annotations.</source>
        <translation>„%1“ enthält keine Annotationen.</translation>
    </message>
    <message>
        <source>one side leaves it open</source>
        <translation>eine Seite lässt es offen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>later report</source>
        <translation>späterer Bericht</translation>
    </message>
    <message>
        <source>1 similar word</source>
        <translation>1 ähnliches Wort</translation>
    </message>
    <message>
        <source>%1 similar words</source>
        <translation>%1 ähnliche Wörter</translation>
    </message>
    <message>
        <source>“%1”, annotation %2: no article has the file “%3”.</source>
        <translation>„%1“, Annotation %2: Kein Artikel hat die Datei „%3“.</translation>
    </message>
    <message>
        <source>“%1”, annotation %2: its words are not found in “%3”.</source>
        <translation>„%1“, Annotation %2: Ihre Worte finden sich nicht in „%3“.</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n claims</source>
        <translation>
            <numerusform>%n Behauptung annehmen</numerusform>
            <numerusform>%n Behauptungen annehmen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n claims</source>
        <translation>
            <numerusform>%n Behauptung ablehnen</numerusform>
            <numerusform>%n Behauptungen ablehnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add passages to “%1”</source>
        <translation>Textstellen zu „%1“ hinzufügen</translation>
    </message>
    <message>
        <source>Change passages of “%1”</source>
        <translation>Textstellen von „%1“ ändern</translation>
    </message>
    <message>
        <source>Remove passages of “%1”</source>
        <translation>Textstellen von „%1“ entfernen</translation>
    </message>
    <message>
        <source>“%1” is too large: at most %2 MB are read.</source>
        <translation>„%1“ ist zu groß: Gelesen werden höchstens %2 MB.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotations</source>
        <translation>
            <numerusform>%n Annotation importieren</numerusform>
            <numerusform>%n Annotationen importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n claim(s)</source>
        <translation>
            <numerusform>%1 von %n Behauptung</numerusform>
            <numerusform>%1 von %n Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n Behauptung</numerusform>
            <numerusform>%n Behauptungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entities</source>
        <translation>
            <numerusform>%1 von %n Entität</numerusform>
            <numerusform>%1 von %n Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n Entität</numerusform>
            <numerusform>%n Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 von %n Artikel</numerusform>
            <numerusform>%1 von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>unnamed sources, via %1</source>
        <translation>ungenannte Quellen, über %1</translation>
    </message>
    <message>
        <source>%1, via %2</source>
        <translation>%1, über %2</translation>
    </message>
    <message>
        <source>names no other outlet</source>
        <translation>nennt kein anderes Medium</translation>
    </message>
    <message>
        <source>has it in a circle from %1</source>
        <translation>hat es im Kreis von %1</translation>
    </message>
    <message>
        <source>cited by %1</source>
        <translation>zitiert von %1</translation>
    </message>
    <message>
        <source>copied by %1</source>
        <translation>abgeschrieben von %1</translation>
    </message>
    <message>
        <source>first: %1, %2</source>
        <translation>zuerst: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>no date, %n passage(s) not drawn</source>
        <translation>
            <numerusform>ohne Datum, %n Textstelle nicht gezeichnet</numerusform>
            <numerusform>ohne Datum, %n Textstellen nicht gezeichnet</numerusform>
        </translation>
    </message>
    <message>
        <source>MMM yyyy</source>
        <translation>MMM yyyy</translation>
    </message>
    <message>
        <source>%1, in a circle of citations</source>
        <translation>%1, in einem Kreis von Berufungen</translation>
    </message>
    <message>
        <source>%1, from unnamed sources: %2</source>
        <translation>%1, von ungenannten Quellen: %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Names of the origins</source>
        <translation>Namen der Ursprünge</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many independent origins stand behind each claim will be drawn here.</source>
        <translation>Wie viele unabhängige Ursprünge hinter jeder Behauptung stehen, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>articles and origins are counted over all outlets and dates</source>
        <translation>Artikel und Ursprünge zählen über alle Medien und Daten</translation>
    </message>
    <message>
        <source>articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>independent origins</source>
        <translation>unabhängige Ursprünge</translation>
    </message>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) placed</source>
        <translation>
            <numerusform>%n Annotation gesetzt</numerusform>
            <numerusform>%n Annotationen gesetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n ohne Stelle</numerusform>
            <numerusform>%n ohne Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>No annotations found there</source>
        <translation>Dort wurden keine Annotationen gefunden</translation>
    </message>
    <message>
        <source>The codebook “%1” is wrong in line %2: the tag has no name.</source>
        <translation>Das Codebuch „%1“ ist in Zeile %2 falsch: Der Code hat keinen Namen.</translation>
    </message>
    <message>
        <source>The codebook “%1” is wrong in line %2: this is no name of a tag.</source>
        <translation>Das Codebuch „%1“ ist in Zeile %2 falsch: Das ist kein Name für einen Code.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no colour.</source>
        <translation>Zeile %1: „%2“ ist keine Farbe.</translation>
    </message>
    <message>
        <source>Line %1: “%2” is no digit from 1 to 9.</source>
        <translation>Zeile %1: „%2“ ist keine Ziffer von 1 bis 9.</translation>
    </message>
    <message>
        <source>The codebook “%1” cannot be understood.</source>
        <translation>Das Codebuch „%1“ ist nicht zu verstehen.</translation>
    </message>
    <message>
        <source>The codebook “%1” has no tags.</source>
        <translation>Das Codebuch „%1“ hat keine Codes.</translation>
    </message>
    <message>
        <source>The codebook “%1” cannot be read.</source>
        <translation>Das Codebuch „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The codebook “%1” is too large.</source>
        <translation>Das Codebuch „%1“ ist zu groß.</translation>
    </message>
    <message>
        <source>The codebook “%1” is no text.</source>
        <translation>Das Codebuch „%1“ ist kein Text.</translation>
    </message>
    <message>
        <source>A quotation mark in line %1 is never closed.</source>
        <translation>Ein Anführungszeichen in Zeile %1 wird nie geschlossen.</translation>
    </message>
    <message>
        <source>An annotation is split between two of its words.</source>
        <translation>Eine Annotation wird zwischen zweien ihrer Wörter geteilt.</translation>
    </message>
    <message>
        <source>Split annotation</source>
        <translation>Annotation teilen</translation>
    </message>
    <message>
        <source>Annotations of one article can be joined.</source>
        <translation>Verbinden lassen sich Annotationen eines Artikels.</translation>
    </message>
    <message>
        <source>Choose two or more annotations to join.</source>
        <translation>Wählen Sie zwei oder mehr Annotationen, die verbunden werden sollen.</translation>
    </message>
    <message>
        <source>Join annotations</source>
        <translation>Annotationen verbinden</translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotations “%1”</source>
        <translation>
            <numerusform>%n Annotation mit „%1“ codieren</numerusform>
            <numerusform>%n Annotationen mit „%1“ codieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take “%1” from %n annotations</source>
        <translation>
            <numerusform>„%1“ von %n Annotation nehmen</numerusform>
            <numerusform>„%1“ von %n Annotationen nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change author “%1” to “%2”</source>
        <translation>Verfasser „%1“ in „%2“ ändern</translation>
    </message>
    <message numerus="yes">
        <source>Import %n tags</source>
        <translation>
            <numerusform>%n Code importieren</numerusform>
            <numerusform>%n Codes importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Dismiss a conflict</source>
        <translation>Widerspruch verwerfen</translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n conflicts</source>
        <translation>
            <numerusform>%n Widerspruch verwerfen</numerusform>
            <numerusform>%n Widersprüche verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore a conflict</source>
        <translation>Widerspruch wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n conflicts</source>
        <translation>
            <numerusform>%n Widerspruch wiederherstellen</numerusform>
            <numerusform>%n Widersprüche wiederherstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no such passage.</source>
        <translation>Diese Stelle gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such entity.</source>
        <translation>Diese Entität gibt es nicht.</translation>
    </message>
    <message>
        <source>Note on article “%1”</source>
        <translation>Notiz zum Artikel „%1“</translation>
    </message>
    <message>
        <source>Note on claim “%1”</source>
        <translation>Notiz zur Aussage „%1“</translation>
    </message>
    <message>
        <source>Note on the project</source>
        <translation>Notiz zum Projekt</translation>
    </message>
    <message>
        <source>Nothing is to be placed there any more.</source>
        <translation>Dort ist nichts mehr zu setzen.</translation>
    </message>
    <message>
        <source>No place was found for it: choose one.</source>
        <translation>Dafür wurde keine Stelle gefunden: Wählen Sie eine.</translation>
    </message>
    <message>
        <source>Accept a place</source>
        <translation>Stelle annehmen</translation>
    </message>
    <message numerus="yes">
        <source>Accept %n places</source>
        <translation>
            <numerusform>%n Stelle annehmen</numerusform>
            <numerusform>%n Stellen annehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Andere Stelle wählen</translation>
    </message>
    <message>
        <source>Leave where it was</source>
        <translation>Lassen, wo es war</translation>
    </message>
    <message numerus="yes">
        <source>Leave %n where they were</source>
        <translation>
            <numerusform>%n lassen, wo sie war</numerusform>
            <numerusform>%n lassen, wo sie waren</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove what has no place</source>
        <translation>Entfernen, was keine Stelle hat</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n that have no place</source>
        <translation>
            <numerusform>%n ohne Stelle entfernen</numerusform>
            <numerusform>%n ohne Stelle entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n tags</source>
        <translation>
            <numerusform>%n Code verschieben</numerusform>
            <numerusform>%n Codes verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour %n tags</source>
        <translation>
            <numerusform>%n Code färben</numerusform>
            <numerusform>%n Codes färben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tags</source>
        <translation>
            <numerusform>%n Code löschen</numerusform>
            <numerusform>%n Codes löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tags into “%1”</source>
        <translation>
            <numerusform>%n Code in „%1“ aufgehen lassen</numerusform>
            <numerusform>%n Codes in „%1“ aufgehen lassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only annotations that bear “%1” can be split off from it.</source>
        <translation>Nur Annotationen mit „%1“ lassen sich davon abspalten.</translation>
    </message>
    <message>
        <source>Split “%1” off “%2”</source>
        <translation>„%1“ von „%2“ abspalten</translation>
    </message>
    <message>
        <source>Make “%1” a newer version</source>
        <translation>„%1“ zur neueren Fassung machen</translation>
    </message>
    <message>
        <source>Import a new version of “%1”</source>
        <translation>Neue Fassung von „%1“ importieren</translation>
    </message>
    <message>
        <source>Carry over to the new version of “%1”</source>
        <translation>Auf die neue Fassung von „%1“ übertragen</translation>
    </message>
    <message>
        <source>These are versions of one article already.</source>
        <translation>Das sind bereits Fassungen eines Artikels.</translation>
    </message>
    <message>
        <source>The project has this text already.</source>
        <translation>Das Projekt hat diesen Text bereits.</translation>
    </message>
    <message>
        <source>Import an older version of “%1”</source>
        <translation>Ältere Fassung von „%1“ importieren</translation>
    </message>
    <message>
        <source>There is no older version of this article.</source>
        <translation>Von diesem Artikel gibt es keine ältere Fassung.</translation>
    </message>
    <message>
        <source>Separate the versions of “%1”</source>
        <translation>Fassungen von „%1“ trennen</translation>
    </message>
    <message numerus="yes">
        <source>%n as a version of one that was here</source>
        <translation>
            <numerusform>%n als Fassung eines vorhandenen</numerusform>
            <numerusform>%n als Fassungen von vorhandenen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to review</source>
        <translation>
            <numerusform>%n Stelle zu prüfen</numerusform>
            <numerusform>%n Stellen zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>The copy was cancelled.</source>
        <translation>Die Kopie wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The disk gave back something else than it was given.</source>
        <translation>Der Datenträger gab etwas anderes zurück, als er bekam.</translation>
    </message>
    <message>
        <source>There is no room for a backup of “%1”.</source>
        <translation>Für eine Sicherung von „%1“ ist kein Platz.</translation>
    </message>
    <message>
        <source>No backup of “%1” can be made: its folder is read-only.</source>
        <translation>Von „%1“ lässt sich keine Sicherung anlegen: Der Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The backup of %1 is damaged.</source>
        <translation>Die Sicherung von %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>Its content is not what was written.</source>
        <translation>Ihr Inhalt ist nicht, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The backup could not be copied into the place of “%1”.</source>
        <translation>Die Sicherung ließ sich nicht an die Stelle von „%1“ kopieren.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>„%1“ konnte nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk reported an error.</source>
        <translation>Der Datenträger meldete einen Fehler.</translation>
    </message>
    <message>
        <source>Article %1 is a newer version of itself.</source>
        <translation>Artikel %1 ist eine neuere Fassung seiner selbst.</translation>
    </message>
    <message>
        <source>Placement %1 is about nothing.</source>
        <translation>Platzierung %1 gilt nichts.</translation>
    </message>
    <message>
        <source>Placement %1 does not come from the text that it quotes.</source>
        <translation>Platzierung %1 stammt nicht aus dem Text, den sie zitiert.</translation>
    </message>
    <message>
        <source>Placement %1 lies outside its article.</source>
        <translation>Platzierung %1 liegt außerhalb ihres Artikels.</translation>
    </message>
    <message>
        <source>Placement %1 belongs to an article without newer versions.</source>
        <translation>Platzierung %1 gehört zu einem Artikel ohne neuere Fassungen.</translation>
    </message>
    <message>
        <source>Placement %1 leads to an older version.</source>
        <translation>Platzierung %1 führt zu einer älteren Fassung.</translation>
    </message>
    <message>
        <source>“%1” could not be read or written: the disk reported an error. Is it full or gone?</source>
        <translation>„%1“ ließ sich nicht lesen oder schreiben: Der Datenträger meldete einen Fehler. Ist er voll oder entfernt?</translation>
    </message>
    <message>
        <source>“%1” lies on a drive that cannot lock files. Copy it to this computer and open it there.</source>
        <translation>„%1“ liegt auf einem Laufwerk, das keine Dateien sperren kann. Kopieren Sie die Datei auf diesen Rechner und öffnen Sie sie dort.</translation>
    </message>
    <message>
        <source>“%1” was moved, removed or replaced while it was open. Put it back, or save a copy.</source>
        <translation>„%1“ wurde im geöffneten Zustand verschoben, entfernt oder ersetzt. Legen Sie die Datei zurück oder speichern Sie eine Kopie.</translation>
    </message>
    <message>
        <source>“%1” is being used by another program. Close it there and try again.</source>
        <translation>„%1“ wird von einem anderen Programm benutzt. Schließen Sie die Datei dort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>“%1” cannot be written any more: it or its folder is read-only.</source>
        <translation>„%1“ kann nicht mehr geschrieben werden: Die Datei oder ihr Ordner ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>The disk is full: “%1” was left as it was. Make room and try again.</source>
        <translation>Der Datenträger ist voll: „%1“ blieb, wie es war. Schaffen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Tables of comma-separated values (*.csv);;All files (*)</source>
        <translation>Tabellen mit Kommas als Trennzeichen (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Unknown author</source>
        <translation>Verfasser unbekannt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>the other side has nothing like it</source>
        <translation>die andere Seite hat nichts dergleichen</translation>
    </message>
    <message>
        <source>%1 against %2: %3</source>
        <translation>%1 gegen %2: %3</translation>
    </message>
    <message>
        <source>one side leaves it open: %1</source>
        <translation>eine Seite lässt es offen: %1</translation>
    </message>
    <message>
        <source>one side negates it: %1</source>
        <translation>eine Seite verneint es: %1</translation>
    </message>
    <message>
        <source>a later year</source>
        <translation>ein späteres Jahr</translation>
    </message>
    <message>
        <source>an earlier year</source>
        <translation>ein früheres Jahr</translation>
    </message>
    <message>
        <source>a later month</source>
        <translation>ein späterer Monat</translation>
    </message>
    <message>
        <source>an earlier month</source>
        <translation>ein früherer Monat</translation>
    </message>
    <message>
        <source>a later day</source>
        <translation>ein späterer Tag</translation>
    </message>
    <message>
        <source>an earlier day</source>
        <translation>ein früherer Tag</translation>
    </message>
    <message>
        <source>one side denies it</source>
        <translation>eine Seite bestreitet es</translation>
    </message>
    <message>
        <source>somebody unnamed</source>
        <translation>jemand Ungenanntes</translation>
    </message>
    <message>
        <source>ascribed to %1, stated by the other side</source>
        <translation>nach %1; die andere Seite sagt es selbst</translation>
    </message>
    <message>
        <source>similar words</source>
        <translation>ähnliche Wörter</translation>
    </message>
    <message>
        <source>Adds articles to a project, which is made where there is none, and prints each with its id. An article
that is there already is not added again. Entities and claims are found when a window opens the project.
An INPUT *.jsonld holds Web Annotations of articles by their files; each is placed where its words stand now, and
printed with how: exact, moved, review (a person should look) or orphan (not found; kept, but not marked).
An INPUT *.pdf that Crossread has exported brings back what was changed in it: each of its annotations is printed
with its status: same, changed (and what: note, color, place), added, removed, conflict (the project has changed
it too; nothing was taken) or unplaced (on no words of the article).</source>
        <translation>Nimmt Artikel in ein Projekt auf, das angelegt wird, wo es keines gibt, und gibt jeden mit seiner Nummer aus. Ein Artikel,
der schon da ist, wird nicht noch einmal aufgenommen. Entitäten und Behauptungen werden gefunden, wenn ein Fenster das Projekt öffnet.
Ein INPUT *.jsonld enthält Web-Annotationen von Artikeln nach ihren Dateien; jede wird dorthin gesetzt, wo ihre Wörter jetzt stehen, und
ausgegeben mit dem Wie: exact, moved, review (jemand sollte nachsehen) oder orphan (nicht gefunden; behalten, aber nicht markiert).
Ein INPUT *.pdf, das Crossread exportiert hat, bringt zurück, was darin geändert wurde: jede seiner Annotationen wird ausgegeben
mit ihrem Stand: same, changed (und was: note, color, place), added, removed, conflict (auch das Projekt hat sie
geändert; nichts wurde übernommen) oder unplaced (auf keinen Wörtern des Artikels).</translation>
    </message>
    <message>
        <source>Writes articles with their annotations, or what was found in them, to a file, and prints its path. A text
without --output goes to standard output. --formats lists the formats, a line each.</source>
        <translation>Schreibt Artikel mit ihren Annotationen, oder was in ihnen gefunden wurde, in eine Datei und gibt deren Pfad aus. Ein Text
ohne --output geht auf die Standardausgabe. --formats führt die Formate auf, eines je Zeile.</translation>
    </message>
    <message>
        <source>It takes two articles to compare, not %1.</source>
        <translation>Zum Vergleichen braucht es zwei Artikel, nicht %1.</translation>
    </message>
    <message>
        <source>--%1 takes %2, not “%3”.</source>
        <translation>--%1 nimmt %2, nicht „%3“.</translation>
    </message>
    <message>
        <source>“%1” has no article “%2”.</source>
        <translation>„%1“ hat keinen Artikel „%2“.</translation>
    </message>
    <message>
        <source>the file, or with --each the folder; - standard output</source>
        <translation>die Datei, mit --each der Ordner; - Standardausgabe</translation>
    </message>
    <message>
        <source>these alone: ids, files or titles with commas between; may be repeated</source>
        <translation>nur diese: Nummern, Dateien oder Titel mit Kommas dazwischen; auch mehrmals</translation>
    </message>
    <message>
        <source>lists the formats</source>
        <translation>führt die Formate auf</translation>
    </message>
    <message>
        <source>--format is missing; there are: %1.</source>
        <translation>--format fehlt; es gibt: %1.</translation>
    </message>
    <message>
        <source>There is no format “%1”; there are: %2.</source>
        <translation>Ein Format „%1“ gibt es nicht; es gibt: %2.</translation>
    </message>
    <message>
        <source>One project is exported at a time.</source>
        <translation>Es wird ein Projekt auf einmal exportiert.</translation>
    </message>
    <message>
        <source>--output is missing.</source>
        <translation>--output fehlt.</translation>
    </message>
    <message>
        <source>“%1”: both the project and the PDF have changed the annotation on “%2”.</source>
        <translation>„%1“: Projekt und PDF haben beide die Annotation auf „%2“ geändert.</translation>
    </message>
    <message>
        <source>Cut the link of “%1”</source>
        <translation>Verbindung von „%1“ trennen</translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n Ursprung</numerusform>
            <numerusform>%n Ursprünge</numerusform>
        </translation>
    </message>
    <message>
        <source>p. %1</source>
        <translation>S. %1</translation>
    </message>
    <message>
        <source>suggested · %1</source>
        <translation>vorgeschlagen · %1</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Behauptungen</translation>
    </message>
    <message>
        <source>Confirmed claims are the analyst&apos;s; suggested ones are what Crossread found, and nobody has looked at them yet.</source>
        <translation>Bestätigte Behauptungen sind die der Analystin oder des Analysten; vorgeschlagene hat Crossread gefunden, und noch niemand hat sie angesehen.</translation>
    </message>
    <message>
        <source>Confirmed claims only</source>
        <translation>Nur bestätigte Behauptungen</translation>
    </message>
    <message>
        <source>no suggested claims, only what the analyst has confirmed</source>
        <translation>keine vorgeschlagenen Behauptungen, nur bestätigte</translation>
    </message>
    <message>
        <source>people, organisations, sums … in the texts</source>
        <translation>Personen, Organisationen, Summen … in den Texten</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>the notes of annotations, articles and claims</source>
        <translation>die Notizen an Annotationen, Artikeln und Behauptungen</translation>
    </message>
    <message>
        <source>Annotations as highlights</source>
        <translation>Annotationen als Hervorhebungen</translation>
    </message>
    <message>
        <source>annotations as highlights of the PDF</source>
        <translation>Annotationen als Hervorhebungen des PDFs</translation>
    </message>
    <message>
        <source>Place of notes</source>
        <translation>Ort der Notizen</translation>
    </message>
    <message>
        <source>Pop-ups|Margin|End of the article|Pop-ups and margin</source>
        <translation>Aufklappend|Am Rand|Am Ende des Artikels|Aufklappend und am Rand</translation>
    </message>
    <message>
        <source>where pages show notes</source>
        <translation>wo Seiten die Notizen zeigen</translation>
    </message>
    <message>
        <source>Suggested passages too, dashed</source>
        <translation>Auch vorgeschlagene Stellen, gestrichelt</translation>
    </message>
    <message>
        <source>pages mark suggested passages too, dashed</source>
        <translation>Seiten zeigen auch vorgeschlagene Stellen, gestrichelt</translation>
    </message>
    <message>
        <source>Legend of tags on the first page</source>
        <translation>Legende der Codes auf der ersten Seite</translation>
    </message>
    <message>
        <source>a legend of the tags on the first page</source>
        <translation>eine Legende der Codes auf der ersten Seite</translation>
    </message>
    <message>
        <source>Claim ledger as an appendix</source>
        <translation>Verzeichnis der Behauptungen als Anhang</translation>
    </message>
    <message>
        <source>the ledger of claims behind the articles</source>
        <translation>das Verzeichnis der Behauptungen hinter den Artikeln</translation>
    </message>
    <message>
        <source>Original files as attachments</source>
        <translation>Ursprüngliche Dateien als Anlagen</translation>
    </message>
    <message>
        <source>the articles&apos; original files, where the format holds them</source>
        <translation>die ursprünglichen Dateien der Artikel, wo das Format sie aufnehmen kann</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>the paper of pages</source>
        <translation>das Papier der Seiten</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>pages wider than high</source>
        <translation>Seiten breiter als hoch</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>the font family of pages; none: the best serif there is</source>
        <translation>die Schriftfamilie der Seiten; keine: die beste Serifenschrift, die es gibt</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>the size of the text of pages</source>
        <translation>die Schriftgröße der Seiten</translation>
    </message>
    <message>
        <source>A file for each article</source>
        <translation>Eine Datei je Artikel</translation>
    </message>
    <message>
        <source>a file for each article; the output is a folder</source>
        <translation>eine Datei je Artikel; die Ausgabe ist ein Ordner</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasst von</translation>
    </message>
    <message>
        <source>whom the file is by</source>
        <translation>von wem die Datei ist</translation>
    </message>
    <message>
        <source>Annotated PDF</source>
        <translation>Annotiertes PDF</translation>
    </message>
    <message>
        <source>Original PDF with annotations</source>
        <translation>Ursprüngliches PDF mit Annotationen</translation>
    </message>
    <message>
        <source>Two articles side by side (PDF)</source>
        <translation>Zwei Artikel nebeneinander (PDF)</translation>
    </message>
    <message>
        <source>Report of the project (PDF)</source>
        <translation>Bericht über das Projekt (PDF)</translation>
    </message>
    <message>
        <source>Web page (HTML)</source>
        <translation>Webseite (HTML)</translation>
    </message>
    <message>
        <source>Word document with comments (DOCX)</source>
        <translation>Word-Dokument mit Kommentaren (DOCX)</translation>
    </message>
    <message>
        <source>Markdown with footnotes</source>
        <translation>Markdown mit Fußnoten</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>Web-Annotationen (JSON-LD)</translation>
    </message>
    <message>
        <source>Workbook of all tables (XLSX)</source>
        <translation>Arbeitsmappe mit allen Tabellen (XLSX)</translation>
    </message>
    <message>
        <source>Table of annotations (CSV)</source>
        <translation>Tabelle der Annotationen (CSV)</translation>
    </message>
    <message>
        <source>Table of the claims&apos; passages (CSV)</source>
        <translation>Tabelle der Stellen von Behauptungen (CSV)</translation>
    </message>
    <message>
        <source>Table of claims (CSV)</source>
        <translation>Tabelle der Behauptungen (CSV)</translation>
    </message>
    <message>
        <source>Table of entities (CSV)</source>
        <translation>Tabelle der Entitäten (CSV)</translation>
    </message>
    <message>
        <source>Table of conflicts (CSV)</source>
        <translation>Tabelle der Konflikte (CSV)</translation>
    </message>
    <message>
        <source>Everything as JSON Lines</source>
        <translation>Alles als JSON Lines</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n Annotation</numerusform>
            <numerusform>%n Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported from Crossread, %1</source>
        <translation>Aus Crossread exportiert, %1</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>Annotation: %1</source>
        <translation>Annotation: %1</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Zurück zum Text</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Ohne Code</translation>
    </message>
    <message>
        <source>The export was cancelled.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no article to be exported.</source>
        <translation>Es gibt keinen Artikel zum Exportieren.</translation>
    </message>
    <message>
        <source>The PDF cannot be put together.</source>
        <translation>Das PDF kann nicht zusammengesetzt werden.</translation>
    </message>
    <message>
        <source>“%1” was not imported from a PDF: it has no original pages.</source>
        <translation>„%1“ wurde nicht aus einem PDF importiert: Es hat keine ursprünglichen Seiten.</translation>
    </message>
    <message>
        <source>Nothing can be added to the pages of “%1”.</source>
        <translation>Den Seiten von „%1“ kann nichts hinzugefügt werden.</translation>
    </message>
    <message>
        <source>The pages cannot be painted.</source>
        <translation>Die Seiten können nicht gezeichnet werden.</translation>
    </message>
    <message>
        <source>%1: report</source>
        <translation>%1: Bericht</translation>
    </message>
    <message>
        <source>How this was made</source>
        <translation>Wie dies entstand</translation>
    </message>
    <message>
        <source>Annotations, tags and notes are the analyst&apos;s. Of the claims, %1 are confirmed: the analyst has looked at them and decided. %2 are suggested: Crossread found them by comparing the articles&apos; sentences, each with a score from 0 to 1 and its reasons, and nobody has looked at them yet. They are set in italics, their bars and frames are dashed.</source>
        <translation>Annotationen, Codes und Notizen stammen von den Analysierenden. Von den Behauptungen sind %1 bestätigt: jemand hat sie angesehen und entschieden. %2 sind vorgeschlagen: Crossread fand sie, indem es die Sätze der Artikel verglich, jede mit einem Wert von 0 bis 1 und ihren Gründen, und noch niemand hat sie angesehen. Sie stehen kursiv, ihre Balken und Rahmen sind gestrichelt.</translation>
    </message>
    <message>
        <source>Conflicts, citations and origins were found by Crossread as well; conflicts that the analyst has dismissed are left out. An origin is an independent root of who names whom as the source and who has copied from whom: articles that lead to one origin count once.</source>
        <translation>Auch Konflikte, Nennungen und Ursprünge fand Crossread; verworfene Konflikte sind weggelassen. Ein Ursprung ist eine unabhängige Wurzel dessen, wer wen als Quelle nennt und wer von wem abgeschrieben hat: Artikel, die zu einem Ursprung führen, zählen einmal.</translation>
    </message>
    <message>
        <source>status differs</source>
        <translation>anderer Stand</translation>
    </message>
    <message>
        <source>date differs</source>
        <translation>anderes Datum</translation>
    </message>
    <message>
        <source>%1 names no other outlet</source>
        <translation>%1 nennt kein anderes Medium</translation>
    </message>
    <message>
        <source>cites others that cite it</source>
        <translation>beruft sich auf andere, die sich auf es berufen</translation>
    </message>
    <message>
        <source>%1 cites it in a circle</source>
        <translation>%1 beruft sich im Kreis darauf</translation>
    </message>
    <message>
        <source>%1 cites it</source>
        <translation>%1 beruft sich darauf</translation>
    </message>
    <message>
        <source>%1 has the same words</source>
        <translation>%1 hat dieselben Wörter</translation>
    </message>
    <message>
        <source>Quotations</source>
        <translation>Zitate</translation>
    </message>
    <message>
        <source>Of %1 outlets; who is silent has no bar. Dashed: only suggested.</source>
        <translation>Von %1 Medien; wer schweigt, hat keinen Balken. Gestrichelt: nur vorgeschlagen.</translation>
    </message>
    <message>
        <source>Not drawn, for no day is known: %1.</source>
        <translation>Nicht gezeichnet, weil kein Tag bekannt ist: %1.</translation>
    </message>
    <message>
        <source>figure</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>hedge</source>
        <translation>Vorbehalt</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>Zuschreibung</translation>
    </message>
    <message>
        <source>only here</source>
        <translation>nur hier</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>None was found.</source>
        <translation>Keiner wurde gefunden.</translation>
    </message>
    <message>
        <source>Two articles stand side by side, no more and no less.</source>
        <translation>Nebeneinander stehen zwei Artikel, nicht mehr und nicht weniger.</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Quotation</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Created (UTC)</source>
        <translation>Angelegt (UTC)</translation>
    </message>
    <message>
        <source>Modified (UTC)</source>
        <translation>Geändert (UTC)</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Statement</source>
        <translation>Aussage</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Modality</source>
        <translation>Modalität</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>Gesagt von</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Figure differs</source>
        <translation>Zahl weicht ab</translation>
    </message>
    <message>
        <source>Supports</source>
        <translation>Stützt</translation>
    </message>
    <message>
        <source>Disputes</source>
        <translation>Bestreitet</translation>
    </message>
    <message>
        <source>First published</source>
        <translation>Zuerst veröffentlicht</translation>
    </message>
    <message>
        <source>Also written</source>
        <translation>Auch geschrieben</translation>
    </message>
    <message>
        <source>Other outlet</source>
        <translation>Anderes Medium</translation>
    </message>
    <message>
        <source>Other article</source>
        <translation>Anderer Artikel</translation>
    </message>
    <message>
        <source>Other file</source>
        <translation>Andere Datei</translation>
    </message>
    <message>
        <source>Other published</source>
        <translation>Andere Veröffentlichung</translation>
    </message>
    <message>
        <source>Other start</source>
        <translation>Anderer Anfang</translation>
    </message>
    <message>
        <source>Other end</source>
        <translation>Anderes Ende</translation>
    </message>
    <message>
        <source>Other quotation</source>
        <translation>Anderes Zitat</translation>
    </message>
    <message>
        <source>The workbook could not be made.</source>
        <translation>Die Arbeitsmappe konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The archive could not be made.</source>
        <translation>Das Archiv konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>“%1” has no file for each article.</source>
        <translation>„%1“ kennt keine Datei je Artikel.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes exactly %n article(s).</source>
        <translation>
            <numerusform>„%1“ nimmt genau %n Artikel.</numerusform>
            <numerusform>„%1“ nimmt genau %n Artikel.</numerusform>
        </translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>“%1” holds no text, only pictures of it: it has to be recognised (OCR) first.</source>
        <translation>„%1“ enthält keinen Text, nur Bilder davon: Er muss erst erkannt werden (OCR).</translation>
    </message>
    <message>
        <source>The annotations of “%1” cannot be read.</source>
        <translation>Die Annotationen von „%1“ können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is damaged: it cannot be read as a PDF.</source>
        <translation>„%1“ ist beschädigt: Es kann nicht als PDF gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is locked with a password.</source>
        <translation>„%1“ ist mit einem Passwort verschlossen.</translation>
    </message>
    <message>
        <source>“%1” has too many pages for an article.</source>
        <translation>„%1“ hat zu viele Seiten für einen Artikel.</translation>
    </message>
    <message>
        <source>Reading “%1” was cancelled.</source>
        <translation>Das Lesen von „%1“ wurde abgebrochen.</translation>
    </message>
    <message>
        <source>“%1” holds too much for an article.</source>
        <translation>„%1“ enthält zu viel für einen Artikel.</translation>
    </message>
    <message>
        <source>“%1” is damaged: nothing can be added to its pages.</source>
        <translation>„%1“ ist beschädigt: Den Seiten kann nichts hinzugefügt werden.</translation>
    </message>
    <message>
        <source>“%1” is protected: nothing can be added to it.</source>
        <translation>„%1“ ist geschützt: Es kann nichts hinzugefügt werden.</translation>
    </message>
    <message numerus="yes">
        <source>Take %n change(s) from a PDF</source>
        <translation>
            <numerusform>%n Änderung aus einem PDF übernehmen</numerusform>
            <numerusform>%n Änderungen aus einem PDF übernehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>New highlight</source>
        <translation>Neue Hervorhebung</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Notiz</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Not on the article&apos;s words</source>
        <translation>Nicht auf den Wörtern des Artikels</translation>
    </message>
    <message>
        <source>Note changed</source>
        <translation>Notiz geändert</translation>
    </message>
    <message>
        <source>Colour changed</source>
        <translation>Farbe geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>weg</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>the other side has no such sentence</source>
        <translation>die andere Seite hat keinen solchen Satz</translation>
    </message>
    <message>
        <source>“%1” became “%2”</source>
        <translation>„%1“ wurde zu „%2“</translation>
    </message>
    <message>
        <source>stands elsewhere</source>
        <translation>steht anderswo</translation>
    </message>
    <message>
        <source>they say the contrary</source>
        <translation>sie sagen das Gegenteil</translation>
    </message>
    <message>
        <source>“%1” against “%2”</source>
        <translation>„%1“ gegen „%2“</translation>
    </message>
    <message>
        <source>“%1” on one side alone</source>
        <translation>„%1“ nur auf einer Seite</translation>
    </message>
    <message>
        <source>one leaves it open</source>
        <translation>eine Seite lässt es offen</translation>
    </message>
    <message>
        <source>one leaves it open: “%1”</source>
        <translation>eine Seite lässt es offen: „%1“</translation>
    </message>
    <message>
        <source>one says from whom it has it</source>
        <translation>eine Seite sagt, von wem sie es hat</translation>
    </message>
    <message>
        <source>“%1”, which the other says itself</source>
        <translation>„%1“, was die andere Seite selbst sagt</translation>
    </message>
    <message>
        <source>%1 on one side alone</source>
        <translation>%1 nur auf einer Seite</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message numerus="yes">
        <source>%n weaker one(s) are left out here; the table of conflicts has all.</source>
        <translation>
            <numerusform>%n schwächerer ist hier weggelassen; die Tabelle der Konflikte hat alle.</numerusform>
            <numerusform>%n schwächere sind hier weggelassen; die Tabelle der Konflikte hat alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>a source</source>
        <translation>eine Quelle</translation>
    </message>
    <message>
        <source>Usage: crossread [PATH…]        opens the window on a project, a folder or files
       crossread A B --compare  opens it with the two beside each other
       crossread PROJECT --compare --articles A,B  with these of the project
       crossread COMMAND …      does one thing without a window

An INPUT is an article file, a folder or a project. Results are JSON, a line each, on standard output; messages go to
standard error. Exit status: 0 done, 1 something failed and the rest is done, 2 the words of the call are off.

Commands (crossread COMMAND --help says more):
</source>
        <translation>Aufruf: crossread [PFAD…]        öffnet das Fenster mit einem Projekt, einem Ordner oder Dateien
        crossread A B --compare  öffnet es mit den beiden nebeneinander
        crossread PROJEKT --compare --articles A,B  mit diesen des Projekts
        crossread BEFEHL …       erledigt eine Sache ohne Fenster

Eine EINGABE ist ein Artikel, ein Ordner oder ein Projekt. Ergebnisse sind JSON, eins je Zeile, auf der Standardausgabe;
Meldungen gehen auf die Fehlerausgabe. Rückgabewert: 0 alles erledigt, 1 etwas schlug fehl und der Rest ist erledigt,
2 der Aufruf stimmt nicht.

Befehle (crossread BEFEHL --help sagt mehr):
</translation>
    </message>
    <message>
        <source>--pairs takes no articles beside it.</source>
        <translation>--pairs steht ohne Artikel.</translation>
    </message>
    <message>
        <source>--articles chooses from one project.</source>
        <translation>--articles wählt aus einem Projekt.</translation>
    </message>
    <message>
        <source>it is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>it is a project</source>
        <translation>das ist ein Projekt</translation>
    </message>
    <message>
        <source>Note joined with yours</source>
        <translation>Notiz mit Ihrer vereint</translation>
    </message>
    <message>
        <source>stands only in the newer version</source>
        <translation>steht nur in der neueren Fassung</translation>
    </message>
    <message>
        <source>stands only in the older version</source>
        <translation>steht nur in der älteren Fassung</translation>
    </message>
    <message>
        <source>Prints what two articles have in common, what only one of them says, what is copied and word for word
changed there, and in what they differ, with a reason for each difference. Of more than two articles:
&quot;articles&quot; in rows of alike ones, with the number of their cluster, and &quot;matrix&quot;, what each two
rows have in common: share of the words copied (of either), claims that both make and their share,
claims with figures and those in conflict. With --articles those of a project that are named;
of a single one its two newest versions. With --pairs: for each line of two texts, with a tab between
them, a score from 0 to 1 and, behind a tab, whether they say the same: 1 or 0.</source>
        <translation>Gibt aus, was zwei Artikel gemeinsam haben, was nur einer sagt, was abgeschrieben und dort Wort für Wort geändert
ist, und worin sie sich unterscheiden, mit einem Grund für jeden Unterschied. Bei mehr als zwei Artikeln: „articles“
in Zeilen von ähnlichen, mit der Nummer ihrer Gruppe, und „matrix“, was je zwei Zeilen gemeinsam haben: Anteil der
abgeschriebenen Wörter (beider), gemeinsame Behauptungen und ihr Anteil, Behauptungen mit Zahlen und die im Konflikt.
Mit --articles die genannten eines Projekts; von einem einzigen seine beiden neuesten Fassungen. Mit --pairs: für jede
Zeile mit zwei Texten, dazwischen ein Tabulator, ein Wert von 0 bis 1 und, hinter einem Tabulator, ob sie dasselbe
sagen: 1 oder 0.</translation>
    </message>
    <message>
        <source>word for word</source>
        <translation>Wort für Wort</translation>
    </message>
    <message>
        <source>nearly word for word</source>
        <translation>fast Wort für Wort</translation>
    </message>
    <message>
        <source>closest on the other side: %1%</source>
        <translation>am nächsten auf der anderen Seite: %1 %</translation>
    </message>
    <message>
        <source>The import was cancelled.</source>
        <translation>Der Import wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Move a passage to “%1”</source>
        <translation>Eine Textstelle nach „%1“ verschieben</translation>
    </message>
    <message>
        <source>Move passages to “%1”</source>
        <translation>Textstellen nach „%1“ verschieben</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 und %n weiterer</numerusform>
            <numerusform>%1, %2 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Passage moved; Undo brings it back</source>
        <translation>Textstelle verschoben; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Passages moved; Undo brings them back</source>
        <translation>Textstellen verschoben; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Name the author “%1”</source>
        <translation>Verfasser „%1“ eintragen</translation>
    </message>
</context>
<context>
    <name>crossread::Analyser</name>
    <message>
        <source>Recognising names and figures</source>
        <translation>Namen und Zahlen werden erkannt</translation>
    </message>
    <message>
        <source>Looking for shared claims</source>
        <translation>Gemeinsame Behauptungen werden gesucht</translation>
    </message>
</context>
<context>
    <name>crossread::AnnotationImport</name>
    <message>
        <source>Reading annotations</source>
        <translation>Annotationen werden gelesen</translation>
    </message>
    <message>
        <source>Placing annotations</source>
        <translation>Annotationen werden gesetzt</translation>
    </message>
</context>
<context>
    <name>crossread::AnnotationsModel</name>
    <message>
        <source>A note; Ctrl+Enter keeps it</source>
        <translation>Eine Notiz; Strg+Eingabe übernimmt sie</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 (you)</source>
        <translation>%1 (Sie)</translation>
    </message>
    <message>
        <source>Notes without a tag</source>
        <translation>Notizen ohne Code</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
</context>
<context>
    <name>crossread::AnnotationsPanel</name>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>Annotationen filtern</translation>
    </message>
    <message>
        <source>Select text in an article and press T to tag it.</source>
        <translation>Text in einem Artikel auswählen und mit T codieren.</translation>
    </message>
    <message>
        <source>No annotation fits the filter</source>
        <translation>Keine Annotation passt zum Filter</translation>
    </message>
    <message>
        <source>Annotation removed; Undo brings it back</source>
        <translation>Annotation entfernt; „Rückgängig“ holt sie zurück</translation>
    </message>
    <message>
        <source>Show in the text	Space</source>
        <translation>Im Text zeigen	Leertaste</translation>
    </message>
    <message>
        <source>Edit note	Enter</source>
        <translation>Notiz bearbeiten	Eingabe</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>Entfernen	Entf</translation>
    </message>
    <message>
        <source>Group and sort the annotations</source>
        <translation>Annotationen gruppieren und sortieren</translation>
    </message>
    <message>
        <source>Filter by tag, author, day or article</source>
        <translation>Nach Code, Verfasser, Tag oder Artikel filtern</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations removed; Undo brings them back</source>
        <translation>
            <numerusform>%n Annotation entfernt; Rückgängig holt sie zurück</numerusform>
            <numerusform>%n Annotationen entfernt; Rückgängig holt sie zurück</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotations</source>
        <translation>
            <numerusform>%n Annotation codieren</numerusform>
            <numerusform>%n Annotationen codieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag from %n annotations</source>
        <translation>
            <numerusform>Code von %n Annotation nehmen</numerusform>
            <numerusform>Code von %n Annotationen nehmen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Code hinzufügen …</translation>
    </message>
    <message>
        <source>Take a tag away…</source>
        <translation>Code wegnehmen …</translation>
    </message>
    <message>
        <source>Split off</source>
        <translation>Abspalten</translation>
    </message>
    <message>
        <source>From “%1”…</source>
        <translation>Von „%1“ …</translation>
    </message>
    <message>
        <source>Group by</source>
        <translation>Gruppieren nach</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Verfasser</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Place in the text</source>
        <translation>Stelle im Text</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>First tag</source>
        <translation>Erster Code</translation>
    </message>
    <message>
        <source>Name of the author</source>
        <translation>Name des Verfassers</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Codes …</translation>
    </message>
    <message>
        <source>Authors…</source>
        <translation>Verfasser …</translation>
    </message>
    <message>
        <source>Articles…</source>
        <translation>Artikel …</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Kalendertage</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Copy as quotation</source>
        <translation>Als Zitat kopieren</translation>
    </message>
    <message>
        <source>Export their articles…</source>
        <translation>Artikel dazu exportieren …</translation>
    </message>
</context>
<context>
    <name>crossread::ArticleView</name>
    <message>
        <source>No article</source>
        <translation>Kein Artikel</translation>
    </message>
    <message>
        <source>%1: %2 (suggested, %3)</source>
        <translation>%1: %2 (Vorschlag, %3)</translation>
    </message>
    <message>
        <source>%1, note: %2</source>
        <translation>%1, Notiz: %2</translation>
    </message>
    <message>
        <source>Marked: %1</source>
        <translation>Markiert: %1</translation>
    </message>
    <message>
        <source>stands elsewhere in the other version</source>
        <translation>steht in der anderen Fassung an anderer Stelle</translation>
    </message>
    <message>
        <source>gone in the newer version</source>
        <translation>in der neueren Fassung nicht mehr da</translation>
    </message>
    <message>
        <source>new in this version</source>
        <translation>neu in dieser Fassung</translation>
    </message>
    <message>
        <source>other words on the other side</source>
        <translation>andere Wörter auf der anderen Seite</translation>
    </message>
</context>
<context>
    <name>crossread::BackupKeeper</name>
    <message>
        <source>Making a backup</source>
        <translation>Sicherung wird angelegt</translation>
    </message>
</context>
<context>
    <name>crossread::BackupsDialog</name>
    <message>
        <source>regular</source>
        <translation>regelmäßig</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before a removal</source>
        <translation>vor einem Entfernen</translation>
    </message>
    <message>
        <source>before an update</source>
        <translation>vor einer Aktualisierung</translation>
    </message>
    <message>
        <source>before a restore</source>
        <translation>vor einer Wiederherstellung</translation>
    </message>
    <message>
        <source>made by you</source>
        <translation>von Ihnen angelegt</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Open a &amp;Copy</source>
        <translation>&amp;Kopie öffnen</translation>
    </message>
    <message>
        <source>Show &amp;Folder</source>
        <translation>&amp;Ordner zeigen</translation>
    </message>
    <message>
        <source>&amp;Back Up Now</source>
        <translation>&amp;Jetzt sichern</translation>
    </message>
    <message>
        <source>Backups of %1</source>
        <translation>Sicherungen von %1</translation>
    </message>
    <message>
        <source>Each was read again after it was written. Restoring keeps the present state as a backup too, so that you can come back to it.</source>
        <translation>Jede wurde nach dem Schreiben noch einmal gelesen. Beim Wiederherstellen wird auch der jetzige Stand gesichert, sodass Sie zu ihm zurückkehren können.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Anlass</translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Sicherungen, neueste zuerst</translation>
    </message>
    <message>
        <source>There is no backup yet. Crossread makes one every day that you work on the project, before large imports and before updates; or make one now.</source>
        <translation>Noch gibt es keine Sicherung. Crossread legt an jedem Tag, an dem Sie am Projekt arbeiten, eine an, dazu vor großen Importen und vor Aktualisierungen; oder legen Sie jetzt eine an.</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>nicht lesbar</translation>
    </message>
</context>
<context>
    <name>crossread::BarChartPanel</name>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
</context>
<context>
    <name>crossread::ChartPanel</name>
    <message>
        <source>Filtered: %1</source>
        <translation>Gefiltert: %1</translation>
    </message>
    <message>
        <source>Save as  ▾</source>
        <translation>Speichern  ▾</translation>
    </message>
    <message>
        <source>Save the chart as a picture or its numbers as a table</source>
        <translation>Das Diagramm als Bild oder seine Zahlen als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Diagramm speichern</translation>
    </message>
    <message>
        <source>Picture, SVG…</source>
        <translation>Bild, SVG …</translation>
    </message>
    <message>
        <source>Picture, PNG…</source>
        <translation>Bild, PNG …</translation>
    </message>
    <message>
        <source>Numbers, CSV…</source>
        <translation>Zahlen, CSV …</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Als %1 gespeichert</translation>
    </message>
    <message>
        <source>The picture could not be made.</source>
        <translation>Das Bild ließ sich nicht erzeugen.</translation>
    </message>
    <message>
        <source>the first %1 of %2 rows</source>
        <translation>die ersten %1 von %2 Zeilen</translation>
    </message>
    <message>
        <source>Page, PDF…</source>
        <translation>Seite, PDF …</translation>
    </message>
    <message>
        <source>“%1” has no name that ends in .svg, .png, .pdf or .csv.</source>
        <translation>„%1“ hat keinen Namen, der auf .svg, .png, .pdf oder .csv endet.</translation>
    </message>
</context>
<context>
    <name>crossread::ChoiceModel</name>
    <message>
        <source>%1, ticked</source>
        <translation>%1, angekreuzt</translation>
    </message>
</context>
<context>
    <name>crossread::ChoicePicker</name>
    <message>
        <source>Enter choose   ·   Esc close</source>
        <translation>Eingabe wählen   ·   Esc schließen</translation>
    </message>
    <message>
        <source>Enter tick   ·   Esc close</source>
        <translation>Eingabe ankreuzen   ·   Esc schließen</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Zum Suchen tippen</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Nichts passt</translation>
    </message>
</context>
<context>
    <name>crossread::ClaimModel</name>
    <message>
        <source>Conflicts</source>
        <translation>Widersprüche</translation>
    </message>
    <message>
        <source>according to %1</source>
        <translation>laut %1</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>May belong to it</source>
        <translation>Gehört vielleicht dazu</translation>
    </message>
</context>
<context>
    <name>crossread::ClaimPanel</name>
    <message>
        <source>Passages of the claim</source>
        <translation>Textstellen der Behauptung</translation>
    </message>
    <message>
        <source>Statement of the claim</source>
        <translation>Wortlaut der Behauptung</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Reword</source>
        <translation>Umformulieren</translation>
    </message>
    <message>
        <source>Select a claim in the ledger or a chart to see who says what.</source>
        <translation>Eine Behauptung in der Übersicht oder in einem Diagramm wählen, um zu sehen, wer was sagt.</translation>
    </message>
    <message>
        <source>No article has a passage of this claim any more.</source>
        <translation>Kein Artikel enthält noch eine Textstelle dieser Behauptung.</translation>
    </message>
    <message>
        <source>suggested · %1</source>
        <translation>Vorschlag · %1</translation>
    </message>
    <message>
        <source>Make it yours (A in the ledger)</source>
        <translation>Als eigene übernehmen (A in der Übersicht)</translation>
    </message>
    <message>
        <source>It is accepted already</source>
        <translation>Sie ist schon angenommen</translation>
    </message>
    <message>
        <source>Hide it for good (R in the ledger)</source>
        <translation>Dauerhaft ausblenden (R in der Übersicht)</translation>
    </message>
    <message>
        <source>It is rejected already</source>
        <translation>Sie ist schon abgelehnt</translation>
    </message>
    <message>
        <source>Say it in other words (F2)</source>
        <translation>Mit anderen Worten sagen (F2)</translation>
    </message>
    <message>
        <source>Show	Enter</source>
        <translation>Zeigen	Eingabe</translation>
    </message>
    <message>
        <source>Split off into a claim of its own</source>
        <translation>Als eigene Behauptung abtrennen</translation>
    </message>
    <message>
        <source>Remove from the claim	Del</source>
        <translation>Aus der Behauptung entfernen	Entf</translation>
    </message>
    <message>
        <source>Add to the claim	A</source>
        <translation>Zur Behauptung hinzufügen	A</translation>
    </message>
    <message>
        <source>Note on the claim</source>
        <translation>Notiz zur Aussage</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>Write down what you think of it (N)</source>
        <translation>Schreiben Sie auf, was Sie davon halten (N)</translation>
    </message>
</context>
<context>
    <name>crossread::CompareBar</name>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Articles on the right side</source>
        <translation>Artikel auf der rechten Seite</translation>
    </message>
    <message>
        <source>Same words</source>
        <translation>Selbe Wörter</translation>
    </message>
    <message>
        <source>What both say word for word</source>
        <translation>Was beide Wort für Wort sagen</translation>
    </message>
    <message>
        <source>Same claim</source>
        <translation>Selbe Behauptung</translation>
    </message>
    <message>
        <source>What both say in other words</source>
        <translation>Was beide mit anderen Worten sagen</translation>
    </message>
    <message>
        <source>Figures differ</source>
        <translation>Zahlen weichen ab</translation>
    </message>
    <message>
        <source>Figures, dates, names, negations, hedges and attributions that differ</source>
        <translation>Zahlen, Daten, Namen, Verneinungen, Vorbehalte und Zuschreibungen, die sich unterscheiden</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Sentences that the other side does not have</source>
        <translation>Sätze, die die andere Seite nicht hat</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Paragraphs that stand elsewhere in the other version</source>
        <translation>Absätze, die in der anderen Fassung anderswo stehen</translation>
    </message>
    <message>
        <source>comparing …</source>
        <translation>wird verglichen …</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>New or gone</source>
        <translation>Neu oder weg</translation>
    </message>
    <message>
        <source>%1 % of the words on the left and %2 % of those on the right are copied</source>
        <translation>%1 % der Wörter links und %2 % der Wörter rechts sind abgeschrieben</translation>
    </message>
    <message>
        <source>Left article: %1</source>
        <translation>Linker Artikel: %1</translation>
    </message>
    <message>
        <source>Right article: %1</source>
        <translation>Rechter Artikel: %1</translation>
    </message>
    <message>
        <source>version %1 · %2</source>
        <translation>Fassung %1 · %2</translation>
    </message>
    <message>
        <source>Close this tab</source>
        <translation>Diesen Reiter schließen</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>„%1“ schließen</translation>
    </message>
</context>
<context>
    <name>crossread::CompareDesk</name>
    <message>
        <source>Comparing was cancelled.</source>
        <translation>Der Vergleich wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>One of the two has no text: there is nothing to compare.</source>
        <translation>Einer der beiden hat keinen Text: Es gibt nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>The words of both versions are the same.</source>
        <translation>Die Wörter beider Fassungen sind dieselben.</translation>
    </message>
    <message>
        <source>The two have no sentence in common.</source>
        <translation>Die beiden haben keinen Satz gemeinsam.</translation>
    </message>
    <message>
        <source>Both say the same: no difference was found.</source>
        <translation>Beide sagen dasselbe: Kein Unterschied wurde gefunden.</translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) new</source>
        <translation>
            <numerusform>%n Wort neu</numerusform>
            <numerusform>%n Wörter neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weg</numerusform>
            <numerusform>%n weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching passage(s)</source>
        <translation>
            <numerusform>%n Stelle in beiden</numerusform>
            <numerusform>%n Stellen in beiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Linked scrolling on</source>
        <translation>Verbundenes Blättern an</translation>
    </message>
    <message>
        <source>Linked scrolling off</source>
        <translation>Verbundenes Blättern aus</translation>
    </message>
    <message>
        <source>There is no difference to go to.</source>
        <translation>Es gibt keinen Unterschied, zu dem man gehen könnte.</translation>
    </message>
    <message>
        <source>No difference of the kinds that are shown.</source>
        <translation>Kein Unterschied der gezeigten Arten.</translation>
    </message>
    <message>
        <source>Difference %1 of %2: %3</source>
        <translation>Unterschied %1 von %2: %3</translation>
    </message>
    <message>
        <source>The other side has nothing that says the same.</source>
        <translation>Die andere Seite hat nichts, was dasselbe sagt.</translation>
    </message>
    <message>
        <source>Select the words on both sides first.</source>
        <translation>Erst auf beiden Seiten die Wörter auswählen.</translation>
    </message>
    <message>
        <source>Both passages are one claim now; Undo takes it back</source>
        <translation>Beide Stellen sind nun eine Behauptung; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>It is confirmed already.</source>
        <translation>Das ist schon bestätigt.</translation>
    </message>
    <message>
        <source>Confirmed: both are passages of one claim</source>
        <translation>Bestätigt: Beide sind Stellen einer Behauptung</translation>
    </message>
    <message>
        <source>Cut: the two do not belong together; Undo joins them again</source>
        <translation>Getrennt: Die beiden gehören nicht zusammen; Rückgängig verbindet sie wieder</translation>
    </message>
</context>
<context>
    <name>crossread::ConflictsModel</name>
    <message>
        <source>What differs</source>
        <translation>Was abweicht</translation>
    </message>
    <message>
        <source>One says</source>
        <translation>Die einen sagen</translation>
    </message>
    <message>
        <source>Another says</source>
        <translation>Die anderen sagen</translation>
    </message>
    <message>
        <source>%1 (dismissed)</source>
        <translation>%1 (verworfen)</translation>
    </message>
</context>
<context>
    <name>crossread::ConflictsPanel</name>
    <message>
        <source>Conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>Where articles contradict each other will be listed here.</source>
        <translation>Wo Artikel einander widersprechen, wird hier aufgelistet.</translation>
    </message>
    <message>
        <source>No conflict fits the filter: %1</source>
        <translation>Kein Konflikt passt zum Filter: %1</translation>
    </message>
    <message>
        <source>Show both side by side	Enter</source>
        <translation>Beide nebeneinander zeigen	Eingabe</translation>
    </message>
    <message>
        <source>Select the claim that it is about</source>
        <translation>Die Behauptung auswählen, um die es geht</translation>
    </message>
    <message>
        <source>Show dismissed conflicts</source>
        <translation>Verworfene Widersprüche zeigen</translation>
    </message>
    <message>
        <source>Show dismissed conflicts, too</source>
        <translation>Auch verworfene Widersprüche zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n dismissed</source>
        <translation>
            <numerusform>%n verworfen</numerusform>
            <numerusform>%n verworfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every conflict is dismissed.</source>
        <translation>Alle Widersprüche sind verworfen.</translation>
    </message>
    <message>
        <source>Conflict dismissed; Undo brings it back</source>
        <translation>Widerspruch verworfen; Rückgängig holt ihn zurück</translation>
    </message>
    <message>
        <source>Restore: it is a conflict	A</source>
        <translation>Wiederherstellen: Es ist ein Widerspruch	A</translation>
    </message>
    <message>
        <source>Dismiss: no conflict	R</source>
        <translation>Verwerfen: kein Widerspruch	R</translation>
    </message>
</context>
<context>
    <name>crossread::Definitions</name>
    <message>
        <source>Reading definitions</source>
        <translation>Definitionen werden gelesen</translation>
    </message>
</context>
<context>
    <name>crossread::DictionaryDialog</name>
    <message>
        <source>Dictionaries (*.tsv *.txt)</source>
        <translation>Wörterbücher (*.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Entity dictionary</source>
        <translation>Entitäten-Wörterbuch</translation>
    </message>
    <message>
        <source>&amp;Names</source>
        <translation>&amp;Namen</translation>
    </message>
    <message>
        <source>&amp;Kinds</source>
        <translation>&amp;Arten</translation>
    </message>
    <message>
        <source>&amp;Definitions</source>
        <translation>&amp;Definitionen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Filter names</source>
        <translation>Namen filtern</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected names (Del)</source>
        <translation>Ausgewählte Namen entfernen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Read names from a file: text, kind, entity, case</source>
        <translation>Namen aus einer Datei lesen: Text, Art, Entität, Schreibung</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Write all names that hold everywhere to a file</source>
        <translation>Alle überall geltenden Namen in eine Datei schreiben</translation>
    </message>
    <message>
        <source>Added. Its kind and entity can be changed in its row.</source>
        <translation>Aufgenommen. Art und Entität lassen sich in der Zeile ändern.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Kinds of entities</source>
        <translation>Arten von Entitäten</translation>
    </message>
    <message>
        <source>Ne&amp;w Kind…</source>
        <translation>Ne&amp;ue Art …</translation>
    </message>
    <message>
        <source>&amp;Change…</source>
        <translation>Ä&amp;ndern …</translation>
    </message>
    <message>
        <source>Name and colour of a kind of your own</source>
        <translation>Name und Farbe einer eigenen Art</translation>
    </message>
    <message>
        <source>Re&amp;move…</source>
        <translation>En&amp;tfernen …</translation>
    </message>
    <message>
        <source>Remove a kind of your own</source>
        <translation>Eine eigene Art entfernen</translation>
    </message>
    <message>
        <source>Each kind has a colour and a line of its own, so that it can be told without colour too.</source>
        <translation>Jede Art hat eine eigene Farbe und eine eigene Linie, ist also auch ohne Farbe zu erkennen.</translation>
    </message>
    <message>
        <source>Kate syntax definitions (*.xml) in this folder add kinds of their own: each style of a definition becomes one. They are read again whenever they change.</source>
        <translation>Kate-Syntaxdefinitionen (*.xml) in diesem Ordner bringen eigene Arten mit: Jeder Stil einer Definition wird eine. Sie werden neu gelesen, sobald sie sich ändern.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Definitions and what is wrong with them</source>
        <translation>Definitionen und was an ihnen nicht stimmt</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Re&amp;load</source>
        <translation>Neu &amp;laden</translation>
    </message>
    <message>
        <source>Read the folder again</source>
        <translation>Den Ordner neu lesen</translation>
    </message>
    <message>
        <source>Import names</source>
        <translation>Namen importieren</translation>
    </message>
    <message numerus="yes">
        <source>%n names added</source>
        <translation>
            <numerusform>%n Name aufgenommen</numerusform>
            <numerusform>%n Namen aufgenommen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n ersetzt</numerusform>
            <numerusform>%n ersetzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n schon bekannt</numerusform>
            <numerusform>%n schon bekannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new kinds</source>
        <translation>
            <numerusform>%n neue Art</numerusform>
            <numerusform>%n neue Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Export names</source>
        <translation>Namen exportieren</translation>
    </message>
    <message numerus="yes">
        <source>%n names written to %1.</source>
        <translation>
            <numerusform>%n Name in %1 geschrieben.</numerusform>
            <numerusform>%n Namen in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove Its Names Too</source>
        <translation>Auch ihre Namen entfernen</translation>
    </message>
    <message>
        <source>Its names become</source>
        <translation>Ihre Namen werden</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>Ihre eigene</translation>
    </message>
    <message>
        <source>a definition</source>
        <translation>eine Definition</translation>
    </message>
    <message>
        <source>Crossread</source>
        <translation>Crossread</translation>
    </message>
    <message>
        <source>Enter changes name and colour</source>
        <translation>Eingabe ändert Name und Farbe</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>There are none. The folder is %1.</source>
        <translation>Es gibt keine. Der Ordner ist %1.</translation>
    </message>
    <message>
        <source>What you say of a name in the text – not an entity, another kind, the same as – is kept here and holds whenever articles are read again. Names can be typed and imported, too.</source>
        <translation>Was Sie im Text über einen Namen sagen – keine Entität, andere Art, dasselbe wie –, wird hier aufgehoben und gilt auch, wenn Artikel neu gelesen werden. Namen lassen sich auch eintippen und importieren.</translation>
    </message>
    <message>
        <source>Undo “%1” (Ctrl+Z)</source>
        <translation>„%1“ rückgängig machen (Strg+Z)</translation>
    </message>
    <message>
        <source>Redo “%1” (Ctrl+Shift+Z)</source>
        <translation>„%1“ wiederholen (Strg+Umschalt+Z)</translation>
    </message>
</context>
<context>
    <name>crossread::DictionaryModel</name>
    <message>
        <source>Exact</source>
        <translation>Genau</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>Name in the text</source>
        <translation>Name im Text</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Schreibung</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Not an entity</source>
        <translation>Keine Entität</translation>
    </message>
    <message>
        <source>Here: %1</source>
        <translation>Hier: %1</translation>
    </message>
    <message>
        <source>Where it is recognised</source>
        <translation>Wo er erkannt wird</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Holds at one place in %1. A double click shows it.</source>
        <translation>Gilt an einer Stelle in %1. Ein Doppelklick zeigt sie.</translation>
    </message>
    <message>
        <source>What is recognised as “%1” belongs to “%2”.</source>
        <translation>Was als „%1“ erkannt wird, gehört zu „%2“.</translation>
    </message>
    <message>
        <source>“%1” is highlighted nowhere.</source>
        <translation>„%1“ wird nirgends hervorgehoben.</translation>
    </message>
    <message>
        <source>“%1” is highlighted wherever it stands.</source>
        <translation>„%1“ wird überall hervorgehoben.</translation>
    </message>
    <message>
        <source>New name …</source>
        <translation>Neuer Name …</translation>
    </message>
</context>
<context>
    <name>crossread::DictionaryTable</name>
    <message>
        <source>Names of the dictionary</source>
        <translation>Namen des Wörterbuchs</translation>
    </message>
    <message>
        <source>F2 or typing edits a cell, Del removes the selected names; the last row makes a new one.</source>
        <translation>F2 oder Tippen ändert eine Zelle, Entf entfernt die ausgewählten Namen; die letzte Zeile legt einen neuen an.</translation>
    </message>
</context>
<context>
    <name>crossread::DifferencesModel</name>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Ältere</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Newer</source>
        <translation>Neuere</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
</context>
<context>
    <name>crossread::DifferencesPanel</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>Kinds of differences</source>
        <translation>Arten von Unterschieden</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV sichern …</translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n Unterschied</numerusform>
            <numerusform>%n Unterschiede</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) the same</source>
        <translation>
            <numerusform>%n Wort gleich</numerusform>
            <numerusform>%n Wörter gleich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching passage(s)</source>
        <translation>
            <numerusform>%n Stelle in beiden</numerusform>
            <numerusform>%n Stellen in beiden</numerusform>
        </translation>
    </message>
    <message>
        <source>The two articles are being compared …</source>
        <translation>Die beiden Artikel werden verglichen …</translation>
    </message>
    <message>
        <source>Compare two articles (F9), and what differs will be listed here.</source>
        <translation>Zwei Artikel vergleichen (F9), und hier steht, worin sie sich unterscheiden.</translation>
    </message>
    <message>
        <source>No difference of the kinds that are shown</source>
        <translation>Kein Unterschied der gezeigten Arten</translation>
    </message>
    <message>
        <source>The two have no sentence in common.</source>
        <translation>Die beiden haben keinen Satz gemeinsam.</translation>
    </message>
    <message>
        <source>No difference was found.</source>
        <translation>Kein Unterschied wurde gefunden.</translation>
    </message>
    <message>
        <source>Save the differences</source>
        <translation>Unterschiede sichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>%1 saved</source>
        <translation>%1 gesichert</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Both articles side by side with their differences, as PDF</source>
        <translation>Beide Artikel nebeneinander mit ihren Unterschieden, als PDF</translation>
    </message>
    <message>
        <source>Export both articles</source>
        <translation>Beide Artikel exportieren</translation>
    </message>
    <message>
        <source>same words: %1 % and %2 %</source>
        <translation>gleiche Wörter: %1 % und %2 %</translation>
    </message>
    <message>
        <source>Share of the words of the left and of the right article that are copied</source>
        <translation>Anteil der Wörter des linken und des rechten Artikels, die abgeschrieben sind</translation>
    </message>
</context>
<context>
    <name>crossread::EntitiesModel</name>
    <message>
        <source>Also: %1</source>
        <translation>Auch: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entities</source>
        <translation>
            <numerusform>%1: %n Entität</numerusform>
            <numerusform>%1: %n Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Highlighted in the text. A click on the colour, or Space, hides this kind there.</source>
        <translation>Im Text hervorgehoben. Ein Klick auf die Farbe oder die Leertaste blendet diese Art dort aus.</translation>
    </message>
    <message>
        <source>Not highlighted in the text. A click on the colour, or Space, shows this kind again.</source>
        <translation>Im Text nicht hervorgehoben. Ein Klick auf die Farbe oder die Leertaste zeigt diese Art wieder.</translation>
    </message>
    <message>
        <source>%1, entities: %2, mentions: %3</source>
        <translation>%1, Entitäten: %2, Nennungen: %3</translation>
    </message>
    <message>
        <source>%1, entities: %2, mentions: %3, not highlighted</source>
        <translation>%1, Entitäten: %2, Nennungen: %3, nicht hervorgehoben</translation>
    </message>
    <message>
        <source>%1, mentions: %2, outlets: %3</source>
        <translation>%1, Nennungen: %2, Quellen: %3</translation>
    </message>
    <message>
        <source>Mentions: %1, outlets: %2</source>
        <translation>Nennungen: %1, Quellen: %2</translation>
    </message>
    <message>
        <source>A click shows the next mention.</source>
        <translation>Ein Klick zeigt die nächste Nennung.</translation>
    </message>
</context>
<context>
    <name>crossread::EntitiesPanel</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Filter entities</source>
        <translation>Entitäten filtern</translation>
    </message>
    <message>
        <source>People, places, organisations and figures that the articles name will be listed here.</source>
        <translation>Hier stehen die Personen, Orte, Organisationen und Zahlen, die in den Artikeln genannt werden.</translation>
    </message>
    <message>
        <source>No entity fits the filter</source>
        <translation>Keine Entität passt zum Filter</translation>
    </message>
    <message>
        <source>“%1”: mention %2 of %3</source>
        <translation>„%1“: Nennung %2 von %3</translation>
    </message>
    <message>
        <source>Enter or F4 shows the next mention, with Shift the previous one. Space on a kind hides it in the text.</source>
        <translation>Eingabe oder F4 zeigt die nächste Nennung, mit Umschalt die vorige. Die Leertaste auf einer Art blendet sie im Text aus.</translation>
    </message>
    <message>
        <source>Which kinds panels and charts list</source>
        <translation>Welche Arten Listen und Diagramme zeigen</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>Arten</translation>
    </message>
    <message>
        <source>All Kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>Highlight in the Text	Space</source>
        <translation>Im Text hervorheben	Leertaste</translation>
    </message>
    <message>
        <source>Do Not Highlight in the Text	Space</source>
        <translation>Im Text nicht hervorheben	Leertaste</translation>
    </message>
    <message>
        <source>Highlight This Kind Alone</source>
        <translation>Nur diese Art hervorheben</translation>
    </message>
    <message>
        <source>Highlight All Kinds</source>
        <translation>Alle Arten hervorheben</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Nennungen</translation>
    </message>
    <message>
        <source>Sort by name</source>
        <translation>Nach Namen ordnen</translation>
    </message>
    <message>
        <source>Sort by the number of outlets</source>
        <translation>Nach Zahl der Quellen ordnen</translation>
    </message>
    <message>
        <source>Sort by the number of mentions</source>
        <translation>Nach Zahl der Nennungen ordnen</translation>
    </message>
</context>
<context>
    <name>crossread::EntityPicker</name>
    <message>
        <source>Type to find an entity</source>
        <translation>Tippen, um eine Entität zu finden</translation>
    </message>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Enter choose   ·   Esc close</source>
        <translation>Eingabe wählen   ·   Esc schließen</translation>
    </message>
    <message>
        <source>No entity fits</source>
        <translation>Keine Entität passt</translation>
    </message>
</context>
<context>
    <name>crossread::ExportDialog</name>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren …</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Articles and their annotations</source>
        <translation>Artikel und ihre Annotationen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all articles</source>
        <translation>Alle Artikel auswählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose no article</source>
        <translation>Keinen Artikel auswählen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>%1 (older version)</source>
        <translation>%1 (ältere Fassung)</translation>
    </message>
    <message>
        <source>The best serif</source>
        <translation>Die beste Serifenschrift</translation>
    </message>
    <message>
        <source>Nothing is chosen.</source>
        <translation>Nichts ist ausgewählt.</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Choose at least one article.</source>
        <translation>Mindestens einen Artikel auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n Annotation</numerusform>
            <numerusform>%n Annotationen</numerusform>
        </translation>
    </message>
    <message>
        <source>preview of the first %1</source>
        <translation>Vorschau der ersten %1</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n Seite</numerusform>
            <numerusform>%n Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>The same pages on paper, seen first</source>
        <translation>Dieselben Seiten auf Papier, mit Vorschau</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>crossread::ExportPreview</name>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Kleiner</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Preview of a page</source>
        <translation>Vorschau einer Seite</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>Vorschau der Seite</translation>
    </message>
    <message>
        <source>Preview of the table</source>
        <translation>Vorschau der Tabelle</translation>
    </message>
    <message>
        <source>Preview of the text</source>
        <translation>Vorschau des Textes</translation>
    </message>
    <message>
        <source>There are no pages.</source>
        <translation>Es gibt keine Seiten.</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>There is nothing in this table.</source>
        <translation>In dieser Tabelle steht nichts.</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>crossread::Exporting</name>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
</context>
<context>
    <name>crossread::ExtentBar</name>
    <message>
        <source>Extent of the name</source>
        <translation>Ausdehnung des Namens</translation>
    </message>
    <message>
        <source>Right and Left move its end, with Shift its start. Enter takes it everywhere, Ctrl+Enter only here.</source>
        <translation>Rechts und Links verschieben das Ende, mit Umschalt den Anfang. Eingabe übernimmt überall, Strg+Eingabe nur hier.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>A word more at the start (Shift+Left)</source>
        <translation>Ein Wort mehr am Anfang (Umschalt+Links)</translation>
    </message>
    <message>
        <source>A word less at the start (Shift+Right)</source>
        <translation>Ein Wort weniger am Anfang (Umschalt+Rechts)</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>A word less at the end (Left)</source>
        <translation>Ein Wort weniger am Ende (Links)</translation>
    </message>
    <message>
        <source>A word more at the end (Right)</source>
        <translation>Ein Wort mehr am Ende (Rechts)</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Wherever these words stand (Enter)</source>
        <translation>Wo immer diese Wörter stehen (Eingabe)</translation>
    </message>
    <message>
        <source>Only Here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>At this place alone (Ctrl+Enter)</source>
        <translation>Nur an dieser Stelle (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Name: “%1”</source>
        <translation>Name: „%1“</translation>
    </message>
    <message>
        <source>Extent of the name: %1</source>
        <translation>Ausdehnung des Namens: %1</translation>
    </message>
</context>
<context>
    <name>crossread::FilterBar</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>crossread::FilterNote</name>
    <message>
        <source>Filtered</source>
        <translation>Gefiltert</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
</context>
<context>
    <name>crossread::FilterPickers</name>
    <message>
        <source>Annotations with these tags</source>
        <translation>Annotationen mit diesen Codes</translation>
    </message>
    <message>
        <source>Annotations by</source>
        <translation>Annotationen von</translation>
    </message>
    <message>
        <source>These articles</source>
        <translation>Diese Artikel</translation>
    </message>
    <message>
        <source>These outlets</source>
        <translation>Diese Quellen</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>Entstanden ab</translation>
    </message>
    <message>
        <source>Made until</source>
        <translation>Entstanden bis</translation>
    </message>
</context>
<context>
    <name>crossread::FilterRow</name>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>Filter claims</source>
        <translation>Behauptungen filtern</translation>
    </message>
    <message>
        <source>Outlets</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Conflicts only</source>
        <translation>Nur Widersprüche</translation>
    </message>
    <message>
        <source>Only claims that are disputed, or whose figures differ</source>
        <translation>Nur Behauptungen, die bestritten werden oder deren Zahlen abweichen</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorgeschlagene</translation>
    </message>
    <message>
        <source>Show claims that are not decided yet, too</source>
        <translation>Auch Behauptungen zeigen, über die noch nicht entschieden ist</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnte</translation>
    </message>
    <message>
        <source>Show rejected claims, too</source>
        <translation>Auch abgelehnte Behauptungen zeigen</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>All outlets</source>
        <translation>Alle Quellen</translation>
    </message>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Jeder Code</translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n Code</numerusform>
            <numerusform>%n Codes</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Any date</source>
        <translation>Jedes Datum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Filter all panels</source>
        <translation>Alle Felder filtern</translation>
    </message>
    <message>
        <source>Kinds of entities</source>
        <translation>Arten von Entitäten</translation>
    </message>
    <message>
        <source>Any kind</source>
        <translation>Jede Art</translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n Art</numerusform>
            <numerusform>%n Arten</numerusform>
        </translation>
    </message>
    <message>
        <source>Articles</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Authors of annotations</source>
        <translation>Verfasser der Annotationen</translation>
    </message>
    <message>
        <source>Days of annotations</source>
        <translation>Kalendertage der Annotationen</translation>
    </message>
    <message>
        <source>Annotated any day</source>
        <translation>Angemerkt an jedem Tag</translation>
    </message>
    <message>
        <source>Any author</source>
        <translation>Alle Verfasser</translation>
    </message>
    <message numerus="yes">
        <source>%n authors</source>
        <translation>
            <numerusform>%n Verfasser</numerusform>
            <numerusform>%n Verfasser</numerusform>
        </translation>
    </message>
    <message>
        <source>All articles</source>
        <translation>Alle Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::FindBar</name>
    <message>
        <source>Find in article</source>
        <translation>Im Artikel suchen</translation>
    </message>
    <message>
        <source>Previous hit (Shift+Enter)</source>
        <translation>Voriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next hit (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>no hits</source>
        <translation>keine Treffer</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>crossread::HistoryModel</name>
    <message>
        <source>At the beginning</source>
        <translation>Am Anfang</translation>
    </message>
    <message>
        <source>Before the oldest step that is kept</source>
        <translation>Vor dem ältesten Schritt, der aufgehoben ist</translation>
    </message>
    <message>
        <source>%1, you are here</source>
        <translation>%1, hier sind Sie</translation>
    </message>
    <message>
        <source>%1, undone</source>
        <translation>%1, rückgängig gemacht</translation>
    </message>
</context>
<context>
    <name>crossread::HistoryPanel</name>
    <message>
        <source>History of the edits</source>
        <translation>Verlauf der Änderungen</translation>
    </message>
</context>
<context>
    <name>crossread::ImportQueue</name>
    <message>
        <source>Importing</source>
        <translation>Import läuft</translation>
    </message>
    <message>
        <source>Carrying over to the new version</source>
        <translation>Wird auf die neue Fassung übertragen</translation>
    </message>
</context>
<context>
    <name>crossread::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter the actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Original key</source>
        <translation>Ursprüngliche Taste</translation>
    </message>
    <message>
        <source>New key of the selected action</source>
        <translation>Neue Taste der gewählten Aktion</translation>
    </message>
    <message>
        <source>Key:</source>
        <translation>Taste:</translation>
    </message>
    <message>
        <source>This key belongs to “%1” already.</source>
        <translation>Diese Taste gehört schon zu „%1“.</translation>
    </message>
</context>
<context>
    <name>crossread::KindDialog</name>
    <message>
        <source>How it will look</source>
        <translation>So wird es aussehen</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>New kind of entity</source>
        <translation>Neue Art von Entitäten</translation>
    </message>
    <message>
        <source>Kind of entity</source>
        <translation>Art von Entitäten</translation>
    </message>
    <message>
        <source>Ship, court, treaty …</source>
        <translation>Schiff, Gericht, Vertrag …</translation>
    </message>
    <message>
        <source>Name of the kind</source>
        <translation>Name der Art</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere …</translation>
    </message>
    <message>
        <source>Another colour</source>
        <translation>Eine andere Farbe</translation>
    </message>
    <message>
        <source>Make Kind</source>
        <translation>Art anlegen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Colour:</source>
        <translation>Farbe:</translation>
    </message>
    <message>
        <source>There is a kind called “%1” already.</source>
        <translation>Es gibt schon eine Art namens „%1“.</translation>
    </message>
</context>
<context>
    <name>crossread::LedgerModel</name>
    <message>
        <source>silent</source>
        <translation>schweigt</translation>
    </message>
    <message>
        <source>%1 is silent on this</source>
        <translation>%1 schweigt dazu</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Origins</source>
        <translation>Ursprünge</translation>
    </message>
</context>
<context>
    <name>crossread::LedgerPanel</name>
    <message>
        <source>Claims that two or more articles share will be listed here.</source>
        <translation>Hier stehen die Behauptungen, die mindestens zwei Artikel teilen.</translation>
    </message>
    <message>
        <source>Show the outlet&apos;s passages	Enter</source>
        <translation>Textstellen der Quelle zeigen	Eingabe</translation>
    </message>
    <message>
        <source>Show all passages side by side	Enter</source>
        <translation>Alle Textstellen nebeneinander zeigen	Eingabe</translation>
    </message>
    <message>
        <source>Accept	A</source>
        <translation>Annehmen	A</translation>
    </message>
    <message>
        <source>Reject	R</source>
        <translation>Ablehnen	R</translation>
    </message>
    <message>
        <source>Reword	F2</source>
        <translation>Umformulieren	F2</translation>
    </message>
    <message>
        <source>Merge the selected claims	M</source>
        <translation>Gewählte Behauptungen zusammenführen	M</translation>
    </message>
    <message>
        <source>The outlet</source>
        <translation>Die Quelle</translation>
    </message>
    <message>
        <source>Split off into a claim of its own	S</source>
        <translation>Als eigene Behauptung abtrennen	S</translation>
    </message>
    <message>
        <source>Remove the outlet&apos;s passages	Del</source>
        <translation>Textstellen der Quelle entfernen	Entf</translation>
    </message>
    <message>
        <source>Reject	Del</source>
        <translation>Ablehnen	Entf</translation>
    </message>
    <message>
        <source>Remove the claim	Del</source>
        <translation>Behauptung entfernen	Entf</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
</context>
<context>
    <name>crossread::LedgerView</name>
    <message>
        <source>Claim ledger</source>
        <translation>Behauptungen im Überblick</translation>
    </message>
</context>
<context>
    <name>crossread::Legend</name>
    <message>
        <source>%1: hidden, click to show</source>
        <translation>%1: ausgeblendet, Klick zeigt es</translation>
    </message>
    <message>
        <source>%1: click to hide</source>
        <translation>%1: Klick blendet es aus</translation>
    </message>
    <message>
        <source>+%1 more</source>
        <translation>+%1 weitere</translation>
    </message>
    <message>
        <source>%1 more in the legend</source>
        <translation>%1 weitere in der Legende</translation>
    </message>
</context>
<context>
    <name>crossread::MainWindow</name>
    <message>
        <source>Looked again for shared claims: %1 suggested</source>
        <translation>Erneut nach gemeinsamen Behauptungen gesucht: %1 vorgeschlagen</translation>
    </message>
    <message>
        <source>Cancelled; the claims are those found before</source>
        <translation>Abgebrochen; die Behauptungen sind die zuvor gefundenen</translation>
    </message>
    <message>
        <source>Main tool bar</source>
        <translation>Hauptwerkzeugleiste</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>%1 was not opened: there is no such file.</source>
        <translation>%1 wurde nicht geöffnet: Es gibt keine solche Datei.</translation>
    </message>
    <message>
        <source>Open another project…</source>
        <translation>Anderes Projekt öffnen …</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Recent Projects</source>
        <translation>&amp;Zuletzt geöffnete Projekte</translation>
    </message>
    <message>
        <source>Reading font</source>
        <translation>Leseschrift</translation>
    </message>
    <message>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Dateien importieren</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Einen Ordner importieren</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>A copy was saved as %1.</source>
        <translation>Eine Kopie wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>Go to article</source>
        <translation>Gehe zu Artikel</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>About Crossread</source>
        <translation>Über Crossread</translation>
    </message>
    <message>
        <source>Reads one story as many outlets tell it.

Free software under the GNU General Public License, version 3 or later. Works offline: nothing you read leaves this computer.</source>
        <translation>Liest eine Geschichte so, wie viele Quellen sie erzählen.

Freie Software unter der GNU General Public License, Version 3 oder später. Arbeitet ohne Netz: Nichts von dem, was hier gelesen wird, verlässt diesen Rechner.</translation>
    </message>
    <message>
        <source>Highlighted Kind&amp;s</source>
        <translation>Hervorgehobene A&amp;rten</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message numerus="yes">
        <source>%n faults in your syntax definitions.</source>
        <translation>
            <numerusform>%n Fehler in Ihren Syntaxdefinitionen.</numerusform>
            <numerusform>%n Fehler in Ihren Syntaxdefinitionen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>&amp;All Kinds</source>
        <translation>&amp;Alle Arten</translation>
    </message>
    <message>
        <source>Row of filters</source>
        <translation>Filterzeile</translation>
    </message>
    <message>
        <source>Articles and annotations (%1)</source>
        <translation>Artikel und Annotationen (%1)</translation>
    </message>
    <message>
        <source>Web Annotations (%1)</source>
        <translation>Web Annotations (%1)</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Looking for a good backup</source>
        <translation>Eine gute Sicherung wird gesucht</translation>
    </message>
    <message>
        <source>There is a good backup, made %1.</source>
        <translation>Es gibt eine gute Sicherung, angelegt %1.</translation>
    </message>
    <message>
        <source>Restore It</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Restoring a backup</source>
        <translation>Sicherung wird wiederhergestellt</translation>
    </message>
    <message>
        <source>The project is again as it was in the backup made %1.</source>
        <translation>Das Projekt ist wieder, wie es in der Sicherung war, angelegt %1.</translation>
    </message>
    <message>
        <source>What was there could not be read; it lies among the backups.</source>
        <translation>Was da war, ließ sich nicht lesen; es liegt bei den Sicherungen.</translation>
    </message>
    <message>
        <source>Reading the backups</source>
        <translation>Sicherungen werden gelesen</translation>
    </message>
    <message>
        <source>Copying a backup</source>
        <translation>Sicherung wird kopiert</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
        <source>Checking the project</source>
        <translation>Projekt wird geprüft</translation>
    </message>
    <message>
        <source>%1 was read as a whole: there is no fault in it.</source>
        <translation>%1 wurde ganz gelesen: Es ist ohne Fehler.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fault(s).</source>
        <translation>
            <numerusform>%1 hat %n Fehler.</numerusform>
            <numerusform>%1 hat %n Fehler.</numerusform>
        </translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>Sicherungen …</translation>
    </message>
    <message>
        <source>Save a Copy…</source>
        <translation>Kopie speichern …</translation>
    </message>
    <message>
        <source>Import a codebook</source>
        <translation>Codebuch importieren</translation>
    </message>
    <message>
        <source>Codebook read: %1, %2, %3.</source>
        <translation>Codebuch gelesen: %1, %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n neuer Code</numerusform>
            <numerusform>%n neue Codes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n wie zuvor</numerusform>
            <numerusform>%n wie zuvor</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the codebook</source>
        <translation>Codebuch exportieren</translation>
    </message>
    <message>
        <source>%1 codebook.csv</source>
        <translation>%1 Codebuch.csv</translation>
    </message>
    <message>
        <source>The codebook was written as %1.</source>
        <translation>Das Codebuch wurde als %1 geschrieben.</translation>
    </message>
    <message>
        <source>Your annotations bear the name “%1”. What are they to bear?</source>
        <translation>Ihre Annotationen tragen den Namen „%1“. Welchen sollen sie tragen?</translation>
    </message>
    <message>
        <source>The name that your annotations bear:</source>
        <translation>Der Name, den Ihre Annotationen tragen:</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Your annotations bear the name “%1”</source>
        <translation>Ihre Annotationen tragen den Namen „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) of this project bear “%1”.</source>
        <translation>
            <numerusform>%n Annotation dieses Projekts trägt „%1“.</numerusform>
            <numerusform>%n Annotationen dieses Projekts tragen „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change to “%1”</source>
        <translation>In „%1“ ändern</translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) now bear “%1”.</source>
        <translation>
            <numerusform>%n Annotation trägt jetzt „%1“.</numerusform>
            <numerusform>%n Annotationen tragen jetzt „%1“.</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on the project</source>
        <translation>Notiz zum Projekt</translation>
    </message>
    <message>
        <source>Review (%1)</source>
        <translation>Prüfen (%1)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s) of articles that were here</source>
        <translation>
            <numerusform>%n neue Fassung eines vorhandenen Artikels</numerusform>
            <numerusform>%n neue Fassungen vorhandener Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n Artikel importiert</numerusform>
            <numerusform>%n Artikel importiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them a new version of one that was here</source>
        <translation>
            <numerusform>%n davon eine neue Fassung eines vorhandenen</numerusform>
            <numerusform>%n davon neue Fassungen von vorhandenen</numerusform>
        </translation>
    </message>
    <message>
        <source>Steps to undo</source>
        <translation>Schritte zum Rückgängigmachen</translation>
    </message>
    <message>
        <source>Steps to redo</source>
        <translation>Schritte zum Wiederholen</translation>
    </message>
    <message>
        <source>Compare it with this one too</source>
        <translation>Auch mit diesem vergleichen</translation>
    </message>
    <message>
        <source>Compare it with</source>
        <translation>Damit vergleichen</translation>
    </message>
    <message>
        <source>Select the words to be quoted first</source>
        <translation>Erst die Wörter auswählen, die zitiert werden sollen</translation>
    </message>
    <message>
        <source>Copied with its source</source>
        <translation>Mit Quelle kopiert</translation>
    </message>
    <message>
        <source>%1 was written.</source>
        <translation>%1 wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written.</source>
        <translation>
            <numerusform>%n Datei wurde geschrieben.</numerusform>
            <numerusform>%n Dateien wurden geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show Folder</source>
        <translation>Ordner zeigen</translation>
    </message>
    <message>
        <source>“%1”: no annotation has been changed.</source>
        <translation>„%1“: Keine Annotation wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n change(s) taken.</source>
        <translation>
            <numerusform>„%1“: %n Änderung übernommen.</numerusform>
            <numerusform>„%1“: %n Änderungen übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>It takes two articles to compare.</source>
        <translation>Zum Vergleichen braucht es zwei Artikel.</translation>
    </message>
    <message>
        <source>There is no other article to compare it with.</source>
        <translation>Es gibt keinen anderen Artikel, mit dem er sich vergleichen ließe.</translation>
    </message>
    <message>
        <source>More tools</source>
        <translation>Weitere Werkzeuge</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
    <message>
        <source>There is nothing to compare: %1</source>
        <translation>Es gibt nichts zu vergleichen: %1</translation>
    </message>
    <message>
        <source>There is nothing to compare: both files hold the same text.</source>
        <translation>Es gibt nichts zu vergleichen: Beide Dateien haben denselben Text.</translation>
    </message>
</context>
<context>
    <name>crossread::Margin</name>
    <message>
        <source>Notes beside the text</source>
        <translation>Notizen neben dem Text</translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) ▸</source>
        <translation>
            <numerusform>%n weitere Notiz ▸</numerusform>
            <numerusform>%n weitere Notizen ▸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more mark(s) ▸</source>
        <translation>
            <numerusform>%n weitere Markierung ▸</numerusform>
            <numerusform>%n weitere Markierungen ▸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::Marks</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message numerus="yes">
        <source>and %n more mark(s)</source>
        <translation>
            <numerusform>und %n weitere Markierung</numerusform>
            <numerusform>und %n weitere Markierungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::MatrixModel</name>
    <message>
        <source>%1
against %2</source>
        <translation>%1
gegen %2</translation>
    </message>
    <message>
        <source>%1 % of its words copied</source>
        <translation>%1 % der Wörter abgeschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s) in common</source>
        <translation>
            <numerusform>%n Behauptung gemeinsam</numerusform>
            <numerusform>%n Behauptungen gemeinsam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figure(s) in conflict</source>
        <translation>
            <numerusform>%1 von %n Zahl im Konflikt</numerusform>
            <numerusform>%1 von %n Zahlen im Konflikt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>No text is copied.</source>
        <translation>Kein Text ist abgeschrieben.</translation>
    </message>
    <message>
        <source>No two share a claim.</source>
        <translation>Keine zwei teilen eine Behauptung.</translation>
    </message>
    <message>
        <source>No figures are in conflict.</source>
        <translation>Keine Zahlen stehen im Konflikt.</translation>
    </message>
</context>
<context>
    <name>crossread::MatrixPanel</name>
    <message>
        <source>All articles against all</source>
        <translation>Alle Artikel gegen alle</translation>
    </message>
    <message>
        <source>Copied text</source>
        <translation>Abgeschriebener Text</translation>
    </message>
    <message>
        <source>Share of the row&apos;s words that the column has too, in percent</source>
        <translation>Anteil der Wörter der Zeile, die auch die Spalte hat, in Prozent</translation>
    </message>
    <message>
        <source>Shared claims</source>
        <translation>Gemeinsame Behauptungen</translation>
    </message>
    <message>
        <source>Claims that both make or dispute</source>
        <translation>Behauptungen, die beide aufstellen oder bestreiten</translation>
    </message>
    <message>
        <source>Figures in conflict</source>
        <translation>Zahlen im Konflikt</translation>
    </message>
    <message>
        <source>Claims in whose figures or dates the two contradict each other</source>
        <translation>Behauptungen, in deren Zahlen oder Daten sich die beiden widersprechen</translation>
    </message>
    <message>
        <source>Two or more articles will be set against each other here.</source>
        <translation>Zwei oder mehr Artikel werden hier gegeneinandergestellt.</translation>
    </message>
    <message>
        <source>Comparing all articles</source>
        <translation>Alle Artikel werden verglichen</translation>
    </message>
    <message>
        <source>%1 of %2 articles are shown. &lt;a href=&quot;filter&quot;&gt;Filter&lt;/a&gt; by outlet, date or text to choose which.</source>
        <translation>%1 von %2 Artikeln sind zu sehen. Welche, bestimmt der &lt;a href=&quot;filter&quot;&gt;Filter&lt;/a&gt; nach Medium, Datum oder Text.</translation>
    </message>
</context>
<context>
    <name>crossread::MessageStrip</name>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Details of the message</source>
        <translation>Einzelheiten der Meldung</translation>
    </message>
</context>
<context>
    <name>crossread::NameActions</name>
    <message>
        <source>New Kind…</source>
        <translation>Neue Art …</translation>
    </message>
    <message>
        <source>Only Here</source>
        <translation>Nur hier</translation>
    </message>
    <message>
        <source>Next Mention	F4</source>
        <translation>Nächste Nennung	F4</translation>
    </message>
    <message>
        <source>Previous Mention	Shift+F4</source>
        <translation>Vorige Nennung	Umschalt+F4</translation>
    </message>
    <message>
        <source>“%1” is no entity here</source>
        <translation>„%1“ ist hier keine Entität</translation>
    </message>
    <message numerus="yes">
        <source>No longer highlighted: “%1”, %n mentions.</source>
        <translation>
            <numerusform>Nicht mehr hervorgehoben: „%1“, %n Nennung.</numerusform>
            <numerusform>Nicht mehr hervorgehoben: „%1“, %n Nennungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not an Entity</source>
        <translation>Keine Entität</translation>
    </message>
    <message>
        <source>Not an Entity Here</source>
        <translation>Hier keine Entität</translation>
    </message>
    <message>
        <source>“%1” here: %2</source>
        <translation>„%1“ hier: %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is now: %2, %n mentions.</source>
        <translation>
            <numerusform>„%1“ ist nun: %2, %n Nennung.</numerusform>
            <numerusform>„%1“ ist nun: %2, %n Nennungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other Kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Other Extent</source>
        <translation>Andere Ausdehnung</translation>
    </message>
    <message>
        <source>“%1” Everywhere</source>
        <translation>„%1“ überall</translation>
    </message>
    <message>
        <source>“%1” Only Here</source>
        <translation>„%1“ nur hier</translation>
    </message>
    <message>
        <source>Other Extent…</source>
        <translation>Andere Ausdehnung …</translation>
    </message>
    <message>
        <source>Same As…</source>
        <translation>Dasselbe wie …</translation>
    </message>
    <message>
        <source>Separate from “%1”</source>
        <translation>Von „%1“ abtrennen</translation>
    </message>
    <message>
        <source>“%1” is an entity of its own now.</source>
        <translation>„%1“ ist nun eine eigene Entität.</translation>
    </message>
    <message>
        <source>Rename Entity…</source>
        <translation>Entität umbenennen …</translation>
    </message>
    <message>
        <source>Copy Name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message numerus="yes">
        <source>Highlighted now: “%1”, %n mentions.</source>
        <translation>
            <numerusform>Nun hervorgehoben: „%1“, %n Nennung.</numerusform>
            <numerusform>Nun hervorgehoben: „%1“, %n Nennungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>New Name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Another Name Of…</source>
        <translation>Anderer Name von …</translation>
    </message>
    <message>
        <source>“%1” is another name of …</source>
        <translation>„%1“ ist ein anderer Name von …</translation>
    </message>
    <message>
        <source>Not an Entity	Del</source>
        <translation>Keine Entität	Entf</translation>
    </message>
    <message>
        <source>Not Entities	Del</source>
        <translation>Keine Entitäten	Entf</translation>
    </message>
    <message numerus="yes">
        <source>%n entities are now: %1.</source>
        <translation>
            <numerusform>%n Entität ist nun: %1.</numerusform>
            <numerusform>%n Entitäten sind nun: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Same As…	Ctrl+M</source>
        <translation>Dasselbe wie …	Strg+M</translation>
    </message>
    <message>
        <source>Rename Entity…	F2</source>
        <translation>Entität umbenennen …	F2</translation>
    </message>
    <message>
        <source>Copy Names</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Separate Again: %1</source>
        <translation>Wieder abtrennen: %1</translation>
    </message>
    <message>
        <source>Apart from “%1” again: %2.</source>
        <translation>Wieder von „%1“ getrennt: %2.</translation>
    </message>
    <message>
        <source>Entity Dictionary…</source>
        <translation>Entitäten-Wörterbuch …</translation>
    </message>
    <message numerus="yes">
        <source>No longer highlighted: %1 entities, %n mentions.</source>
        <translation>
            <numerusform>Nicht mehr hervorgehoben: %1 Entitäten, %n Nennung.</numerusform>
            <numerusform>Nicht mehr hervorgehoben: %1 Entitäten, %n Nennungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is the same as …</source>
        <translation>„%1“ ist dasselbe wie …</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n entities into …</source>
        <translation>
            <numerusform>%n Entität zusammenführen mit …</numerusform>
            <numerusform>%n Entitäten zusammenführen mit …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n mentions now.</source>
        <translation>
            <numerusform>„%1“ hat nun %n Nennung.</numerusform>
            <numerusform>„%1“ hat nun %n Nennungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename entity</source>
        <translation>Entität umbenennen</translation>
    </message>
    <message>
        <source>“%1” is to be listed as:</source>
        <translation>„%1“ soll geführt werden als:</translation>
    </message>
    <message>
        <source>“%1” is called “%2” now</source>
        <translation>„%1“ heißt nun „%2“</translation>
    </message>
    <message>
        <source>Here the name is “%1”</source>
        <translation>Hier ist der Name „%1“</translation>
    </message>
    <message>
        <source>The name is now “%1”.</source>
        <translation>Der Name ist nun „%1“.</translation>
    </message>
</context>
<context>
    <name>crossread::NoteEditor</name>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The note as it will be shown</source>
        <translation>Die Notiz, wie sie gezeigt wird</translation>
    </message>
    <message>
        <source>Markdown   ·   Ctrl+Enter save   ·   Esc cancel</source>
        <translation>Markdown   ·   Strg+Eingabe speichern   ·   Esc abbrechen</translation>
    </message>
</context>
<context>
    <name>crossread::OriginsList</name>
    <message>
        <source>Origins of the claim</source>
        <translation>Ursprünge der Behauptung</translation>
    </message>
</context>
<context>
    <name>crossread::OverviewBar</name>
    <message>
        <source>Overview of the left article</source>
        <translation>Übersicht des linken Artikels</translation>
    </message>
    <message>
        <source>Overview of the right article</source>
        <translation>Übersicht des rechten Artikels</translation>
    </message>
    <message>
        <source>Scroll the left article</source>
        <translation>Linken Artikel rollen</translation>
    </message>
    <message>
        <source>Scroll the right article</source>
        <translation>Rechten Artikel rollen</translation>
    </message>
</context>
<context>
    <name>crossread::PageStrip</name>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>crossread::PaneHeader</name>
    <message>
        <source>Article menu</source>
        <translation>Artikelmenü</translation>
    </message>
    <message>
        <source>Close pane</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>Give this article its date</source>
        <translation>Diesem Artikel ein Datum geben</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>A date as it stands over an article; see QLocale::toString(QDate, QString).</extracomment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Empty pane</source>
        <translation>Leerer Bereich</translation>
    </message>
    <message>
        <source>Date of the article</source>
        <translation>Datum des Artikels</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>%1
(derived from the text)</source>
        <translation>%1
(aus dem Text abgeleitet)</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day within a year, as in &quot;version of 3 March&quot;.</extracomment>
        <translation>d. MMMM</translation>
    </message>
    <message>
        <source>version of %1 · %2</source>
        <translation>Fassung vom %1 · %2</translation>
    </message>
    <message>
        <source>An older version of this article; the newest is analysed</source>
        <translation>Eine ältere Fassung dieses Artikels; die neueste wird ausgewertet</translation>
    </message>
    <message>
        <source>The newest version of this article</source>
        <translation>Die neueste Fassung dieses Artikels</translation>
    </message>
</context>
<context>
    <name>crossread::PdfReturn</name>
    <message>
        <source>Looking at %1</source>
        <translation>%1 wird angesehen</translation>
    </message>
    <message>
        <source>Comparing the annotations of %1</source>
        <translation>Die Annotationen von %1 werden verglichen</translation>
    </message>
</context>
<context>
    <name>crossread::PdfReviewDialog</name>
    <message>
        <source>Changes in %1</source>
        <translation>Änderungen in %1</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>Changes of annotations, to be taken where they are ticked</source>
        <translation>Änderungen an Annotationen, übernommen, wo angekreuzt</translation>
    </message>
    <message>
        <source>Somebody has changed annotations in this PDF. What is ticked is taken into the project, in one step that can be undone.</source>
        <translation>Jemand hat in diesem PDF Annotationen geändert. Was angekreuzt ist, wird in einem Schritt, der sich rückgängig machen lässt, in das Projekt übernommen.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them you have changed too: tick what is to replace yours.</source>
        <translation>
            <numerusform>%n davon wurde auch hier geändert: ankreuzen, was das Eigene ersetzen soll.</numerusform>
            <numerusform>%n davon wurden auch hier geändert: ankreuzen, was das Eigene ersetzen soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>, here too</source>
        <translation>, auch hier</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n change(s)</source>
        <translation>
            <numerusform>%n Änderung &amp;übernehmen</numerusform>
            <numerusform>%n Änderungen &amp;übernehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::PrintPreview</name>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>Laying out the pages</source>
        <translation>Seiten werden umbrochen</translation>
    </message>
</context>
<context>
    <name>crossread::Project</name>
    <message>
        <source>Another change is being made.</source>
        <translation>Eine andere Änderung ist gerade im Gang.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>The change was saved, but “%1” cannot be read at the moment: the disk reported an error.</source>
        <translation>Die Änderung wurde gespeichert, doch „%1“ lässt sich im Augenblick nicht lesen: Der Datenträger meldete einen Fehler.</translation>
    </message>
</context>
<context>
    <name>crossread::ReaderArea</name>
    <message>
        <source>Reader</source>
        <translation>Lesebereich</translation>
    </message>
    <message>
        <source>Beside each other: %1 of %2 articles</source>
        <translation>Nebeneinander: %1 von %2 Artikeln</translation>
    </message>
</context>
<context>
    <name>crossread::ReaderPane</name>
    <message>
        <source>Choose an article in Sources, or press Ctrl+P.</source>
        <translation>Einen Artikel unter „Quellen“ wählen oder Strg+P drücken.</translation>
    </message>
    <message>
        <source>Select some text first, or press Space to mark a sentence.</source>
        <translation>Zuerst Text auswählen oder mit der Leertaste einen Satz markieren.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>No annotations in this article.</source>
        <translation>Keine Annotationen in diesem Artikel.</translation>
    </message>
    <message>
        <source>No annotation of this article fits the filter.</source>
        <translation>Keine Annotation dieses Artikels passt zum Filter.</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>Cyan</source>
        <translation>Cyan</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Indigo</source>
        <translation>Indigo</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Magenta</source>
        <translation>Magenta</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Code …</translation>
    </message>
    <message>
        <source>Note…</source>
        <translation>Notiz …</translation>
    </message>
    <message>
        <source>New Claim from Selection</source>
        <translation>Neue Behauptung aus der Auswahl</translation>
    </message>
    <message>
        <source>Add to the Current Claim</source>
        <translation>Zur aktuellen Behauptung hinzufügen</translation>
    </message>
    <message>
        <source>Add Note…</source>
        <translation>Notiz hinzufügen …</translation>
    </message>
    <message>
        <source>Edit Note…</source>
        <translation>Notiz bearbeiten …</translation>
    </message>
    <message>
        <source>Add Tag…</source>
        <translation>Code hinzufügen …</translation>
    </message>
    <message>
        <source>Remove Tag “%1”</source>
        <translation>Code „%1“ entfernen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>That of Its Tag</source>
        <translation>Die des Codes</translation>
    </message>
    <message>
        <source>Remove Annotation</source>
        <translation>Annotation entfernen</translation>
    </message>
    <message>
        <source>New Claim</source>
        <translation>Neue Behauptung</translation>
    </message>
    <message>
        <source>Find in Article…</source>
        <translation>Im Artikel suchen …</translation>
    </message>
    <message>
        <source>Copy Title and Source</source>
        <translation>Titel und Quelle kopieren</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Remove from Project</source>
        <translation>Aus dem Projekt entfernen</translation>
    </message>
    <message>
        <source>Close Pane</source>
        <translation>Bereich schließen</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Set Date…</source>
        <translation>Datum setzen …</translation>
    </message>
    <message>
        <source>Put the caret on a name, or select one first.</source>
        <translation>Setzen Sie die Schreibmarke auf einen Namen oder wählen Sie erst einen aus.</translation>
    </message>
    <message>
        <source>No name follows in this article.</source>
        <translation>In diesem Artikel folgt kein Name.</translation>
    </message>
    <message>
        <source>“%1”: mention %2 of %3</source>
        <translation>„%1“: Nennung %2 von %3</translation>
    </message>
    <message>
        <source>No tag has been given yet.</source>
        <translation>Noch wurde kein Code vergeben.</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Note on the article</source>
        <translation>Notiz zum Artikel</translation>
    </message>
    <message>
        <source>Put the caret into an annotation, where it is to be split.</source>
        <translation>Setzen Sie die Schreibmarke in eine Annotation, dorthin, wo sie geteilt werden soll.</translation>
    </message>
    <message>
        <source>No annotation of yours follows here that could be joined with this one.</source>
        <translation>Hier folgt keine Ihrer Annotationen, die mit dieser verbunden werden könnte.</translation>
    </message>
    <message>
        <source>Tag with Its Own Words</source>
        <translation>Mit den eigenen Worten codieren</translation>
    </message>
    <message>
        <source>Join with the Next Annotation</source>
        <translation>Mit der nächsten Annotation verbinden</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Review Doubtful Places…</source>
        <translation>Zweifelhafte Stellen prüfen …</translation>
    </message>
    <message>
        <source>Separate the Versions</source>
        <translation>Fassungen trennen</translation>
    </message>
    <message>
        <source>Note on the Article…</source>
        <translation>Notiz zum Artikel …</translation>
    </message>
    <message>
        <source>Copy as Quotation</source>
        <translation>Als Zitat kopieren</translation>
    </message>
</context>
<context>
    <name>crossread::ReviewModel</name>
    <message>
        <source>to review</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>kept without a place</source>
        <translation>ohne Stelle behalten</translation>
    </message>
    <message>
        <source>no place found</source>
        <translation>keine Stelle gefunden</translation>
    </message>
    <message>
        <source>other words around it</source>
        <translation>andere Wörter ringsum</translation>
    </message>
    <message>
        <source>words changed</source>
        <translation>Wörter geändert</translation>
    </message>
    <message>
        <source>Annotation from outside</source>
        <translation>Annotation von außen</translation>
    </message>
    <message>
        <source>Annotation</source>
        <translation>Annotation</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 (by %2)</source>
        <translation>%1 (von %2)</translation>
    </message>
    <message>
        <source>Passage of a claim</source>
        <translation>Stelle einer Aussage</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1 (not a name)</source>
        <translation>%1 (kein Name)</translation>
    </message>
    <message>
        <source>%1 (not in this project)</source>
        <translation>%1 (nicht in diesem Projekt)</translation>
    </message>
    <message>
        <source>Of no article of this project</source>
        <translation>Zu keinem Artikel dieses Projekts</translation>
    </message>
    <message>
        <source>before: %1</source>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>jetzt: %1</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now: no place was found</source>
        <translation>Jetzt: keine Stelle gefunden</translation>
    </message>
    <message>
        <source>Now, %1 % alike</source>
        <translation>Jetzt, zu %1 % gleich</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Now · %1 % alike</source>
        <translation>Jetzt · zu %1 % gleich</translation>
    </message>
    <message>
        <source>These words stand nowhere in it. Pick a place, or keep it as it is.</source>
        <translation>Diese Wörter stehen nirgends darin. Wählen Sie eine Stelle oder behalten Sie es, wie es ist.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Pick…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>Ohne Ort</translation>
    </message>
    <message>
        <source>It belongs at the place on the right (A)</source>
        <translation>Es gehört an die Stelle rechts (A)</translation>
    </message>
    <message>
        <source>It belongs at the words that are selected in the article (P)</source>
        <translation>Es gehört zu den Wörtern, die im Artikel ausgewählt sind (P)</translation>
    </message>
    <message>
        <source>It stays with the older version and keeps its quote (O)</source>
        <translation>Es bleibt bei der älteren Fassung und behält sein Zitat (O)</translation>
    </message>
</context>
<context>
    <name>crossread::ReviewPanel</name>
    <message>
        <source>Places to review</source>
        <translation>Stellen zu prüfen</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>It belongs at the place on the right (A)</source>
        <translation>Es gehört an die Stelle rechts (A)</translation>
    </message>
    <message>
        <source>Accept All Above %1 %</source>
        <translation>Alle über %1 % annehmen</translation>
    </message>
    <message>
        <source>All places that are as much alike, in one step of undo</source>
        <translation>Alle Stellen, die ebenso gleich sind, in einem Schritt</translation>
    </message>
    <message>
        <source>Pick Another Place</source>
        <translation>Andere Stelle wählen</translation>
    </message>
    <message>
        <source>It belongs at the words that are selected in the article (P)</source>
        <translation>Es gehört zu den Wörtern, die im Artikel ausgewählt sind (P)</translation>
    </message>
    <message>
        <source>Keep Without a Place</source>
        <translation>Ohne Stelle behalten</translation>
    </message>
    <message>
        <source>It stays with the older version and keeps its quote (O)</source>
        <translation>Es bleibt bei der älteren Fassung und behält sein Zitat (O)</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Vorige</translation>
    </message>
    <message>
        <source>Show the one before (Shift+N)</source>
        <translation>Die vorige zeigen (Umschalt+N)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Show the next one (N)</source>
        <translation>Die nächste zeigen (N)</translation>
    </message>
    <message>
        <source>Those Without a Place Too</source>
        <translation>Auch die ohne Stelle</translation>
    </message>
    <message>
        <source>List what was found nowhere as well</source>
        <translation>Auch zeigen, was nirgends gefunden wurde</translation>
    </message>
    <message>
        <source>Nothing to review. What was found nowhere is listed with “Those Without a Place Too”.</source>
        <translation>Nichts zu prüfen. Was nirgends gefunden wurde, steht unter „Auch die ohne Stelle“.</translation>
    </message>
    <message>
        <source>When an article comes in a newer version, or annotations come from outside, those whose place is in doubt wait here for your word.</source>
        <translation>Wenn ein Artikel in einer neueren Fassung kommt oder Annotationen von außen kommen, warten hier jene, deren Stelle zweifelhaft ist, auf Ihr Wort.</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n ohne Stelle</numerusform>
            <numerusform>%n ohne Stelle</numerusform>
        </translation>
    </message>
    <message>
        <source>The article of this annotation is not in the project.</source>
        <translation>Der Artikel dieser Annotation ist nicht im Projekt.</translation>
    </message>
    <message>
        <source>No place was found for this one: pick one, or keep it without a place.</source>
        <translation>Dafür wurde keine Stelle gefunden: Wählen Sie eine oder behalten Sie es ohne Stelle.</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) accepted; Undo asks again</source>
        <translation>
            <numerusform>%n Stelle angenommen; Rückgängig fragt noch einmal</numerusform>
            <numerusform>%n Stellen angenommen; Rückgängig fragt noch einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept without a place, with the quote; Undo asks again</source>
        <translation>
            <numerusform>%n ohne Stelle behalten, mit dem Zitat; Rückgängig fragt noch einmal</numerusform>
            <numerusform>%n ohne Stelle behalten, mit ihren Zitaten; Rückgängig fragt noch einmal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed; Undo brings it back</source>
        <translation>
            <numerusform>%n entfernt; Rückgängig holt es zurück</numerusform>
            <numerusform>%n entfernt; Rückgängig holt sie zurück</numerusform>
        </translation>
    </message>
    <message>
        <source>Show both versions	Space</source>
        <translation>Beide Fassungen zeigen	Leertaste</translation>
    </message>
    <message>
        <source>Accept this place	A</source>
        <translation>Diese Stelle annehmen	A</translation>
    </message>
    <message>
        <source>Pick another place	P</source>
        <translation>Andere Stelle wählen	P</translation>
    </message>
    <message>
        <source>Keep without a place	O</source>
        <translation>Ohne Stelle behalten	O</translation>
    </message>
    <message>
        <source>Remove	Del</source>
        <translation>Entfernen	Entf</translation>
    </message>
</context>
<context>
    <name>crossread::Ribbons</name>
    <message>
        <source>Ribbons between the passages that belong together</source>
        <translation>Bänder zwischen zusammengehörigen Stellen</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>selbe Wörter</translation>
    </message>
    <message>
        <source>the same words</source>
        <translation>dieselben Wörter</translation>
    </message>
    <message>
        <source>the same claim in other words</source>
        <translation>dieselbe Behauptung mit anderen Worten</translation>
    </message>
</context>
<context>
    <name>crossread::SelectionBar</name>
    <message>
        <source>What to do with the selection</source>
        <translation>Was mit der Auswahl geschehen soll</translation>
    </message>
    <message>
        <source>Tag as %1</source>
        <translation>Mit %1 codieren</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Note on the selection (N)</source>
        <translation>Notiz zur Auswahl (N)</translation>
    </message>
    <message>
        <source>Tag…</source>
        <translation>Code …</translation>
    </message>
    <message>
        <source>Choose a tag</source>
        <translation>Einen Code wählen</translation>
    </message>
    <message>
        <source>Choose or make a tag (T)</source>
        <translation>Einen Code wählen oder anlegen (T)</translation>
    </message>
    <message>
        <source>Add to claim…</source>
        <translation>Zur Behauptung …</translation>
    </message>
    <message>
        <source>Add the selection to a claim</source>
        <translation>Die Auswahl einer Behauptung hinzufügen</translation>
    </message>
</context>
<context>
    <name>crossread::SourcesModel</name>
    <message>
        <source>%1, articles: %2</source>
        <translation>%1, Artikel: %2</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>annotations: %1, claims: %2</source>
        <translation>Annotationen: %1, Behauptungen: %2</translation>
    </message>
    <message>
        <source>not read yet</source>
        <translation>noch nicht gelesen</translation>
    </message>
    <message numerus="yes">
        <source>the newest of %n versions</source>
        <translation>
            <numerusform>die neueste von %n Fassung</numerusform>
            <numerusform>die neueste von %n Fassungen</numerusform>
        </translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>crossread::SourcesPanel</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Filter articles</source>
        <translation>Artikel filtern</translation>
    </message>
    <message>
        <source>Sort articles</source>
        <translation>Artikel sortieren</translation>
    </message>
    <message>
        <source>No articles yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>No article fits the filter</source>
        <translation>Kein Artikel passt zum Filter</translation>
    </message>
    <message>
        <source>By order of import</source>
        <translation>In der Reihenfolge des Imports</translation>
    </message>
    <message>
        <source>By date</source>
        <translation>Nach Datum</translation>
    </message>
    <message>
        <source>By outlet</source>
        <translation>Nach Quelle</translation>
    </message>
    <message>
        <source>By title</source>
        <translation>Nach Titel</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>Öffnen	Eingabe</translation>
    </message>
    <message>
        <source>Open in a new pane	Ctrl+Enter</source>
        <translation>In neuem Bereich öffnen	Strg+Eingabe</translation>
    </message>
    <message>
        <source>Edit details…</source>
        <translation>Angaben bearbeiten …</translation>
    </message>
    <message>
        <source>Remove from the project	Del</source>
        <translation>Aus dem Projekt entfernen	Entf</translation>
    </message>
    <message>
        <source>“%1” removed; Undo brings it back</source>
        <translation>„%1“ entfernt; „Rückgängig“ holt es zurück</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>no date</source>
        <translation>kein Datum</translation>
    </message>
    <message>
        <source>Show differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Compare with the open article</source>
        <translation>Mit dem offenen Artikel vergleichen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message numerus="yes">
        <source>Compare the %n selected</source>
        <translation>
            <numerusform>Die %n ausgewählten vergleichen</numerusform>
            <numerusform>Die %n ausgewählten vergleichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the %n selected…</source>
        <translation>
            <numerusform>Die %n ausgewählten exportieren …</numerusform>
            <numerusform>Die %n ausgewählten exportieren …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the %n selected from the project	Del</source>
        <translation>
            <numerusform>Die %n ausgewählten aus dem Projekt entfernen	Entf</numerusform>
            <numerusform>Die %n ausgewählten aus dem Projekt entfernen	Entf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed; Undo brings them back</source>
        <translation>
            <numerusform>%n Artikel entfernt; Rückgängig bringt ihn zurück</numerusform>
            <numerusform>%n Artikel entfernt; Rückgängig bringt sie zurück</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>no articles</source>
        <translation>keine Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n Quelle</numerusform>
            <numerusform>%n Quellen</numerusform>
        </translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>Alle Änderungen gespeichert</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 %  about %2 s left</source>
        <translation>%1 %  noch etwa %2 s</translation>
    </message>
    <message>
        <source>Show what waits for your word</source>
        <translation>Zeigen, was auf Ihr Wort wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TagMatches</name>
    <message>
        <source>New tag “%1”</source>
        <translation>Neuer Code „%1“</translation>
    </message>
    <message>
        <source>New tag “%1” under %2</source>
        <translation>Neuer Code „%1“ unter %2</translation>
    </message>
</context>
<context>
    <name>crossread::TagPicker</name>
    <message>
        <source>Choose a tag</source>
        <translation>Einen Code wählen</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Type to find or make a tag</source>
        <translation>Tippen, um einen Code zu finden oder anzulegen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Enter tag   ·   Ctrl+Enter tag and note   ·   Esc close</source>
        <translation>Eingabe codieren   ·   Strg+Eingabe codieren mit Notiz   ·   Esc schließen</translation>
    </message>
</context>
<context>
    <name>crossread::TagSplit</name>
    <message>
        <source>Split Off</source>
        <translation>Abspalten</translation>
    </message>
    <message>
        <source>Annotations of “%1” that shall bear a new tag instead:</source>
        <translation>Annotationen mit „%1“, die stattdessen einen neuen Code tragen sollen:</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Name des neuen Codes</translation>
    </message>
    <message>
        <source>Articles whose annotations bear it</source>
        <translation>Artikel, deren Annotationen ihn tragen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n annotation(s)</source>
        <translation>
            <numerusform>%1 von %n Annotation</numerusform>
            <numerusform>%1 von %n Annotationen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TagsModel</name>
    <message>
        <source>%1, annotations: %2, key %3</source>
        <translation>%1, Annotationen: %2, Taste %3</translation>
    </message>
    <message>
        <source>%1, annotations: %2</source>
        <translation>%1, Annotationen: %2</translation>
    </message>
    <message numerus="yes">
        <source>and in %n more articles</source>
        <translation>
            <numerusform>und in %n weiteren Artikel</numerusform>
            <numerusform>und in %n weiteren Artikeln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TagsPanel</name>
    <message>
        <source>Filter tags</source>
        <translation>Codes filtern</translation>
    </message>
    <message>
        <source>New tag (Ins)</source>
        <translation>Neuer Code (Einfg)</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neuer Code</translation>
    </message>
    <message>
        <source>What this tag is for, and what it is not for</source>
        <translation>Wofür dieser Code steht und wofür nicht</translation>
    </message>
    <message>
        <source>Description of the tag</source>
        <translation>Beschreibung des Codes</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Tags that you give to passages, or make here with +, will be listed here.</source>
        <translation>Hier stehen die Codes, die Textstellen gegeben oder hier mit + angelegt werden.</translation>
    </message>
    <message>
        <source>No tag fits the filter</source>
        <translation>Kein Code passt zum Filter</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
    <message>
        <source>New tag %1</source>
        <translation>Neuer Code %1</translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>„%1“ löschen?</translation>
    </message>
    <message>
        <source>The tag below it goes too.</source>
        <translation>Der Code darunter wird mitgelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>The %n tags below it go too.</source>
        <translation>
            <numerusform>Der %n Code darunter wird mitgelöscht.</numerusform>
            <numerusform>Die %n Codes darunter werden mitgelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 annotation loses it.</source>
        <translation>1 Annotation verliert ihn.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lose it.</source>
        <translation>
            <numerusform>%n Annotation verliert ihn.</numerusform>
            <numerusform>%n Annotationen verlieren ihn.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 has no other tag and no note: it goes.</source>
        <translation>1 hat keinen anderen Code und keine Notiz: Sie wird gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n have no other tag and no note: they go.</source>
        <translation>
            <numerusform>%n hat keinen anderen Code und keine Notiz: Sie wird gelöscht.</numerusform>
            <numerusform>%n haben keinen anderen Code und keine Notiz: Sie werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Another colour…</source>
        <translation>Andere Farbe …</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>New tag	Ins</source>
        <translation>Neuer Code	Einfg</translation>
    </message>
    <message>
        <source>New tag inside	Shift+Ins</source>
        <translation>Neuer Untercode	Umschalt+Einfg</translation>
    </message>
    <message>
        <source>Rename	F2</source>
        <translation>Umbenennen	F2</translation>
    </message>
    <message>
        <source>Colour (F5)</source>
        <translation>Farbe (F5)</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>Up	Ctrl+Shift+Up</source>
        <translation>Nach oben	Strg+Umschalt+Auf</translation>
    </message>
    <message>
        <source>Down	Ctrl+Shift+Down</source>
        <translation>Nach unten	Strg+Umschalt+Ab</translation>
    </message>
    <message>
        <source>Under the tag above	Ctrl+Shift+Right</source>
        <translation>Unter den Code darüber	Strg+Umschalt+Rechts</translation>
    </message>
    <message>
        <source>Out of its parent	Ctrl+Shift+Left</source>
        <translation>Aus dem Obercode heraus	Strg+Umschalt+Links</translation>
    </message>
    <message>
        <source>Delete…	F4</source>
        <translation>Löschen …	F4</translation>
    </message>
    <message>
        <source>More about the codebook</source>
        <translation>Mehr zum Codebuch</translation>
    </message>
    <message>
        <source>Articles with this tag</source>
        <translation>Artikel mit diesem Code</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tags?</source>
        <translation>
            <numerusform>%n Code löschen?</numerusform>
            <numerusform>%n Codes löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag below them goes too.</source>
        <translation>Der Code darunter wird auch gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>The %n tags below them go too.</source>
        <translation>
            <numerusform>Der %n Code darunter wird auch gelöscht.</numerusform>
            <numerusform>Die %n Codes darunter werden auch gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 annotation loses tags.</source>
        <translation>1 Annotation verliert Codes.</translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lose tags.</source>
        <translation>
            <numerusform>%n Annotation verliert Codes.</numerusform>
            <numerusform>%n Annotationen verlieren Codes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag “%1” deleted.</source>
        <translation>Code „%1“ gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n tags deleted.</source>
        <translation>
            <numerusform>%n Code gelöscht.</numerusform>
            <numerusform>%n Codes gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge “%1” into</source>
        <translation>„%1“ aufgehen lassen in</translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tags into</source>
        <translation>
            <numerusform>%n Code aufgehen lassen in</numerusform>
            <numerusform>%n Codes aufgehen lassen in</numerusform>
        </translation>
    </message>
    <message>
        <source>No annotation bears “%1” itself: there is nothing to split off.</source>
        <translation>Keine Annotation trägt „%1“ selbst: Es gibt nichts abzuspalten.</translation>
    </message>
    <message>
        <source>“%1”: %2 of %3</source>
        <translation>„%1“: %2 von %3</translation>
    </message>
    <message>
        <source>Articles with “%1”</source>
        <translation>Artikel mit „%1“</translation>
    </message>
    <message>
        <source>No annotations</source>
        <translation>Keine Annotationen</translation>
    </message>
    <message numerus="yes">
        <source>%n more articles</source>
        <translation>
            <numerusform>%n weiterer Artikel</numerusform>
            <numerusform>%n weitere Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Next annotation	Enter</source>
        <translation>Nächste Annotation	Eingabe</translation>
    </message>
    <message>
        <source>Previous annotation	Shift+Enter</source>
        <translation>Vorige Annotation	Umschalt+Eingabe</translation>
    </message>
    <message>
        <source>By article…</source>
        <translation>Nach Artikel …</translation>
    </message>
    <message>
        <source>Filter by this</source>
        <translation>Danach filtern</translation>
    </message>
    <message>
        <source>Key (Ctrl+digit)</source>
        <translation>Taste (Strg+Ziffer)</translation>
    </message>
    <message>
        <source>Merge into…	F8</source>
        <translation>Aufgehen lassen in …	F8</translation>
    </message>
    <message>
        <source>Split off…	F9</source>
        <translation>Abspalten …	F9</translation>
    </message>
    <message>
        <source>Unfold all</source>
        <translation>Alle aufklappen</translation>
    </message>
    <message>
        <source>Fold all</source>
        <translation>Alle zuklappen</translation>
    </message>
    <message>
        <source>Import a codebook…</source>
        <translation>Codebuch importieren …</translation>
    </message>
    <message>
        <source>Export the codebook…</source>
        <translation>Codebuch exportieren …</translation>
    </message>
</context>
<context>
    <name>crossread::TagsView</name>
    <message>
        <source>Tags</source>
        <translation>Codes</translation>
    </message>
</context>
<context>
    <name>crossread::TimelinePanel</name>
    <message>
        <source>Timeline</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>suggested</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>first to carry the claim</source>
        <translation>brachte die Behauptung zuerst</translation>
    </message>
    <message>
        <source>When each outlet carried each claim will be drawn here.</source>
        <translation>Wann welches Medium welche Behauptung brachte, wird hier gezeichnet.</translation>
    </message>
    <message>
        <source>no dated article</source>
        <translation>kein datierter Artikel</translation>
    </message>
    <message>
        <source>time not known</source>
        <translation>Uhrzeit nicht bekannt</translation>
    </message>
    <message>
        <source>among the first to carry it</source>
        <translation>brachte sie mit als Erstes</translation>
    </message>
    <message>
        <source>first to carry it</source>
        <translation>brachte sie zuerst</translation>
    </message>
    <message numerus="yes">
        <source>Click to open the %n passage(s)</source>
        <translation>
            <numerusform>Klick öffnet die %n Textstelle</numerusform>
            <numerusform>Klick öffnet die %n Textstellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Click to open the passage</source>
        <translation>Klick öffnet die Textstelle</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>Behauptung</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Outlet</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Haltung</translation>
    </message>
    <message>
        <source>Passages</source>
        <translation>Textstellen</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Zuerst</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>crossread::VersionDesk</name>
    <message>
        <source>This is the newest version.</source>
        <translation>Dies ist die neueste Fassung.</translation>
    </message>
    <message>
        <source>This is the oldest version.</source>
        <translation>Dies ist die älteste Fassung.</translation>
    </message>
    <message>
        <source>The versions are articles of their own now.</source>
        <translation>Die Fassungen sind jetzt eigene Artikel.</translation>
    </message>
    <message>
        <source>This is a newer version of</source>
        <translation>Dies ist eine neuere Fassung von</translation>
    </message>
    <message>
        <source>Carrying over</source>
        <translation>Wird übertragen</translation>
    </message>
    <message>
        <source>This is a newer version now</source>
        <translation>Dies ist jetzt eine neuere Fassung</translation>
    </message>
    <message numerus="yes">
        <source>%n moved along</source>
        <translation>
            <numerusform>%n mitgezogen</numerusform>
            <numerusform>%n mitgezogen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n zu prüfen</numerusform>
            <numerusform>%n zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n ohne Stelle</numerusform>
            <numerusform>%n ohne Stelle</numerusform>
        </translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Show Differences</source>
        <translation>Unterschiede zeigen</translation>
    </message>
    <message>
        <source>Choose in Review what is to be placed.</source>
        <translation>Wählen Sie unter „Prüfen“, was gesetzt werden soll.</translation>
    </message>
    <message>
        <source>Select the words where it belongs in the newest version, then choose Place Here.</source>
        <translation>Wählen Sie die Wörter in der neuesten Fassung aus, zu denen es gehört, dann „Hierhin setzen“.</translation>
    </message>
    <message>
        <source>Place Here</source>
        <translation>Hierhin setzen</translation>
    </message>
    <message>
        <source>Placed at the selected words; Undo asks again</source>
        <translation>An die ausgewählten Wörter gesetzt; Rückgängig fragt noch einmal</translation>
    </message>
</context>
<context>
    <name>crossread::Welcome</name>
    <message>
        <source>Add the articles that tell one story, or look around in the sample first.</source>
        <translation>Artikel hinzufügen, die eine Geschichte erzählen, oder sich zuerst im Beispiel umsehen.</translation>
    </message>
    <message>
        <source>Open files…</source>
        <translation>Dateien öffnen …</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Beispiel öffnen</translation>
    </message>
    <message>
        <source>Files and folders can be dropped anywhere in this window.</source>
        <translation>Dateien und Ordner lassen sich überall in dieses Fenster ziehen.</translation>
    </message>
</context>
</TS>
