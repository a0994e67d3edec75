<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>crossread</name>
    <message numerus="yes">
        <source>Remove %n annotations</source>
        <translation>
            <numerusform>Remove %n annotation</numerusform>
            <numerusform>Remove %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n articles</source>
        <translation>
            <numerusform>Import %n article</numerusform>
            <numerusform>Import %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n articles</source>
        <translation>
            <numerusform>Remove %n article</numerusform>
            <numerusform>Remove %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origins</source>
        <translation>
            <numerusform>%n origin</numerusform>
            <numerusform>%n origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already here</source>
        <translation>
            <numerusform>%n already here</numerusform>
            <numerusform>%n already here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) refused</source>
        <translation>
            <numerusform>%n file refused</numerusform>
            <numerusform>%n files refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n names from the dictionary</source>
        <translation>
            <numerusform>Remove %n name from the dictionary</numerusform>
            <numerusform>Remove %n names from the dictionary</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n names</source>
        <translation>
            <numerusform>Import %n name</numerusform>
            <numerusform>Import %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n claims</source>
        <translation>
            <numerusform>Accept %n claim</numerusform>
            <numerusform>Accept %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %n claims</source>
        <translation>
            <numerusform>Reject %n claim</numerusform>
            <numerusform>Reject %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n annotations</source>
        <translation>
            <numerusform>Import %n annotation</numerusform>
            <numerusform>Import %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n claim(s)</source>
        <translation>
            <numerusform>%1 of %n claim</numerusform>
            <numerusform>%1 of %n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n claim(s)</source>
        <translation>
            <numerusform>%n claim</numerusform>
            <numerusform>%n claims</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n entities</source>
        <translation>
            <numerusform>%1 of %n entity</numerusform>
            <numerusform>%1 of %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities</source>
        <translation>
            <numerusform>%n entity</numerusform>
            <numerusform>%n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n article(s)</source>
        <translation>
            <numerusform>%1 of %n article</numerusform>
            <numerusform>%1 of %n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no date, %n passage(s) not drawn</source>
        <translation>
            <numerusform>no date, %n passage not drawn</numerusform>
            <numerusform>no date, %n passages not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) placed</source>
        <translation>
            <numerusform>%n annotation placed</numerusform>
            <numerusform>%n annotations placed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotations “%1”</source>
        <translation>
            <numerusform>Tag %n annotation “%1”</numerusform>
            <numerusform>Tag %n annotations “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take “%1” from %n annotations</source>
        <translation>
            <numerusform>Take “%1” from %n annotation</numerusform>
            <numerusform>Take “%1” from %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n tags</source>
        <translation>
            <numerusform>Import %n tag</numerusform>
            <numerusform>Import %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n conflicts</source>
        <translation>
            <numerusform>Dismiss %n conflict</numerusform>
            <numerusform>Dismiss %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restore %n conflicts</source>
        <translation>
            <numerusform>Restore %n conflict</numerusform>
            <numerusform>Restore %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Accept %n places</source>
        <translation>
            <numerusform>Accept %n place</numerusform>
            <numerusform>Accept %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave %n where they were</source>
        <translation>
            <numerusform>Leave %n where it was</numerusform>
            <numerusform>Leave %n where they were</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n that have no place</source>
        <translation>
            <numerusform>Remove %n that has no place</numerusform>
            <numerusform>Remove %n that have no place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n tags</source>
        <translation>
            <numerusform>Move %n tag</numerusform>
            <numerusform>Move %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Colour %n tags</source>
        <translation>
            <numerusform>Colour %n tag</numerusform>
            <numerusform>Colour %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tags</source>
        <translation>
            <numerusform>Delete %n tag</numerusform>
            <numerusform>Delete %n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tags into “%1”</source>
        <translation>
            <numerusform>Merge %n tag into “%1”</numerusform>
            <numerusform>Merge %n tags into “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as a version of one that was here</source>
        <translation>
            <numerusform>%n as a version of one that was here</numerusform>
            <numerusform>%n as versions of ones that were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) to review</source>
        <translation>
            <numerusform>%n place to review</numerusform>
            <numerusform>%n places to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n origin(s)</source>
        <translation>
            <numerusform>%n origin</numerusform>
            <numerusform>%n origins</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” takes exactly %n article(s).</source>
        <translation>
            <numerusform>“%1” takes exactly %n article.</numerusform>
            <numerusform>“%1” takes exactly %n articles.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %n change(s) from a PDF</source>
        <translation>
            <numerusform>Take %n change from a PDF</numerusform>
            <numerusform>Take %n changes from a PDF</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weaker one(s) are left out here; the table of conflicts has all.</source>
        <translation>
            <numerusform>%n weaker one is left out here; the table of conflicts has all.</numerusform>
            <numerusform>%n weaker ones are left out here; the table of conflicts has all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2 and %n more</source>
        <translation>
            <numerusform>%1, %2 and %n more</numerusform>
            <numerusform>%1, %2 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::AnnotationsPanel</name>
    <message numerus="yes">
        <source>%n annotations removed; Undo brings them back</source>
        <translation>
            <numerusform>%n annotation removed; Undo brings it back</numerusform>
            <numerusform>%n annotations removed; Undo brings them back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %n annotations</source>
        <translation>
            <numerusform>Tag %n annotation</numerusform>
            <numerusform>Tag %n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take a tag from %n annotations</source>
        <translation>
            <numerusform>Take a tag from %n annotation</numerusform>
            <numerusform>Take a tag from %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::BackupsDialog</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::CompareBar</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::CompareDesk</name>
    <message numerus="yes">
        <source>%n word(s) new</source>
        <translation>
            <numerusform>%n word new</numerusform>
            <numerusform>%n words new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching passage(s)</source>
        <translation>
            <numerusform>%n matching passage</numerusform>
            <numerusform>%n matching passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::ConflictsPanel</name>
    <message numerus="yes">
        <source>%n dismissed</source>
        <translation>
            <numerusform>%n dismissed</numerusform>
            <numerusform>%n dismissed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::DictionaryDialog</name>
    <message numerus="yes">
        <source>%n names added</source>
        <translation>
            <numerusform>%n name added</numerusform>
            <numerusform>%n names added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n replaced</numerusform>
            <numerusform>%n replaced</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new kinds</source>
        <translation>
            <numerusform>%n new kind</numerusform>
            <numerusform>%n new kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names written to %1.</source>
        <translation>
            <numerusform>%n name written to %1.</numerusform>
            <numerusform>%n names written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::DifferencesPanel</name>
    <message numerus="yes">
        <source>%n difference(s)</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n word(s) the same</source>
        <translation>
            <numerusform>%n word the same</numerusform>
            <numerusform>%n words the same</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n matching passage(s)</source>
        <translation>
            <numerusform>%n matching passage</numerusform>
            <numerusform>%n matching passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::EntitiesModel</name>
    <message numerus="yes">
        <source>%1: %n entities</source>
        <translation>
            <numerusform>%1: %n entity</numerusform>
            <numerusform>%1: %n entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::ExportDialog</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::FilterRow</name>
    <message numerus="yes">
        <source>%n outlets</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kinds</source>
        <translation>
            <numerusform>%n kind</numerusform>
            <numerusform>%n kinds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n authors</source>
        <translation>
            <numerusform>%n author</numerusform>
            <numerusform>%n authors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n articles</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::MainWindow</name>
    <message numerus="yes">
        <source>%n faults in your syntax definitions.</source>
        <translation>
            <numerusform>%n fault in your syntax definitions.</numerusform>
            <numerusform>%n faults in your syntax definitions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fault(s).</source>
        <translation>
            <numerusform>%1 has %n fault.</numerusform>
            <numerusform>%1 has %n faults.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new tag(s)</source>
        <translation>
            <numerusform>%n new tag</numerusform>
            <numerusform>%n new tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n as before</source>
        <translation>
            <numerusform>%n as before</numerusform>
            <numerusform>%n as before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) of this project bear “%1”.</source>
        <translation>
            <numerusform>%n annotation of this project bears “%1”.</numerusform>
            <numerusform>%n annotations of this project bear “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s) now bear “%1”.</source>
        <translation>
            <numerusform>%n annotation now bears “%1”.</numerusform>
            <numerusform>%n annotations now bear “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new version(s) of articles that were here</source>
        <translation>
            <numerusform>%n new version of an article that was here</numerusform>
            <numerusform>%n new versions of articles that were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) imported</source>
        <translation>
            <numerusform>%n article imported</numerusform>
            <numerusform>%n articles imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them a new version of one that was here</source>
        <translation>
            <numerusform>%n of them a new version of one that was here</numerusform>
            <numerusform>%n of them new versions of ones that were here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written.</source>
        <translation>
            <numerusform>%n file was written.</numerusform>
            <numerusform>%n files were written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n change(s) taken.</source>
        <translation>
            <numerusform>“%1”: %n change taken.</numerusform>
            <numerusform>“%1”: %n changes taken.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::Margin</name>
    <message numerus="yes">
        <source>%n more note(s) ▸</source>
        <translation>
            <numerusform>%n more note ▸</numerusform>
            <numerusform>%n more notes ▸</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more mark(s) ▸</source>
        <translation>
            <numerusform>%n more mark ▸</numerusform>
            <numerusform>%n more marks ▸</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::Marks</name>
    <message numerus="yes">
        <source>and %n more mark(s)</source>
        <translation>
            <numerusform>and %n more mark</numerusform>
            <numerusform>and %n more marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::MatrixModel</name>
    <message numerus="yes">
        <source>%n claim(s) in common</source>
        <translation>
            <numerusform>%n claim in common</numerusform>
            <numerusform>%n claims in common</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n figure(s) in conflict</source>
        <translation>
            <numerusform>%1 of %n figure in conflict</numerusform>
            <numerusform>%1 of %n figures in conflict</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::NameActions</name>
    <message numerus="yes">
        <source>No longer highlighted: “%1”, %n mentions.</source>
        <translation>
            <numerusform>No longer highlighted: “%1”, %n mention.</numerusform>
            <numerusform>No longer highlighted: “%1”, %n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is now: %2, %n mentions.</source>
        <translation>
            <numerusform>“%1” is now: %2, %n mention.</numerusform>
            <numerusform>“%1” is now: %2, %n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Highlighted now: “%1”, %n mentions.</source>
        <translation>
            <numerusform>Highlighted now: “%1”, %n mention.</numerusform>
            <numerusform>Highlighted now: “%1”, %n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entities are now: %1.</source>
        <translation>
            <numerusform>%n entity is now: %1.</numerusform>
            <numerusform>%n entities are now: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No longer highlighted: %1 entities, %n mentions.</source>
        <translation>
            <numerusform>No longer highlighted: %1 entities, %n mention.</numerusform>
            <numerusform>No longer highlighted: %1 entities, %n mentions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n entities into …</source>
        <translation>
            <numerusform>Merge %n entity into …</numerusform>
            <numerusform>Merge %n entities into …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %n mentions now.</source>
        <translation>
            <numerusform>“%1” has %n mention now.</numerusform>
            <numerusform>“%1” has %n mentions now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::PaneHeader</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::PdfReviewDialog</name>
    <message numerus="yes">
        <source>%n of them you have changed too: tick what is to replace yours.</source>
        <translation>
            <numerusform>%n of them you have changed too: tick what is to replace yours.</numerusform>
            <numerusform>%n of them you have changed too: tick what is to replace yours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take %n change(s)</source>
        <translation>
            <numerusform>&amp;Take %n change</numerusform>
            <numerusform>&amp;Take %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::ReviewPanel</name>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) accepted; Undo asks again</source>
        <translation>
            <numerusform>%n place accepted; Undo asks again</numerusform>
            <numerusform>%n places accepted; Undo asks again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept without a place, with the quote; Undo asks again</source>
        <translation>
            <numerusform>%n kept without a place, with the quote; Undo asks again</numerusform>
            <numerusform>%n kept without a place, with their quotes; Undo asks again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed; Undo brings it back</source>
        <translation>
            <numerusform>%n removed; Undo brings it back</numerusform>
            <numerusform>%n removed; Undo brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::SourcesModel</name>
    <message numerus="yes">
        <source>the newest of %n versions</source>
        <translation>
            <numerusform>the newest of %n version</numerusform>
            <numerusform>the newest of %n versions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::SourcesPanel</name>
    <message numerus="yes">
        <source>Compare the %n selected</source>
        <translation>
            <numerusform>Compare the %n selected</numerusform>
            <numerusform>Compare the %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Export the %n selected…</source>
        <translation>
            <numerusform>Export the %n selected…</numerusform>
            <numerusform>Export the %n selected…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the %n selected from the project	Del</source>
        <translation>
            <numerusform>Remove the %n selected from the project	Del</numerusform>
            <numerusform>Remove the %n selected from the project	Del</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n article(s) removed; Undo brings them back</source>
        <translation>
            <numerusform>%n article removed; Undo brings it back</numerusform>
            <numerusform>%n articles removed; Undo brings them back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::StatusLine</name>
    <message numerus="yes">
        <source>%n article(s)</source>
        <translation>
            <numerusform>%n article</numerusform>
            <numerusform>%n articles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outlet(s)</source>
        <translation>
            <numerusform>%n outlet</numerusform>
            <numerusform>%n outlets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TagSplit</name>
    <message numerus="yes">
        <source>%1 of %n annotation(s)</source>
        <translation>
            <numerusform>%1 of %n annotation</numerusform>
            <numerusform>%1 of %n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TagsModel</name>
    <message numerus="yes">
        <source>and in %n more articles</source>
        <translation>
            <numerusform>and in %n more article</numerusform>
            <numerusform>and in %n more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TagsPanel</name>
    <message numerus="yes">
        <source>The %n tags below it go too.</source>
        <translation>
            <numerusform>The %n tag below it goes too.</numerusform>
            <numerusform>The %n tags below it go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lose it.</source>
        <translation>
            <numerusform>%n annotation loses it.</numerusform>
            <numerusform>%n annotations lose it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n have no other tag and no note: they go.</source>
        <translation>
            <numerusform>%n has no other tag and no note: it goes.</numerusform>
            <numerusform>%n have no other tag and no note: they go.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n tags?</source>
        <translation>
            <numerusform>Delete %n tag?</numerusform>
            <numerusform>Delete %n tags?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n tags below them go too.</source>
        <translation>
            <numerusform>The %n tag below them goes too.</numerusform>
            <numerusform>The %n tags below them go too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotations lose tags.</source>
        <translation>
            <numerusform>%n annotation loses tags.</numerusform>
            <numerusform>%n annotations lose tags.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags deleted.</source>
        <translation>
            <numerusform>%n tag deleted.</numerusform>
            <numerusform>%n tags deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n tags into</source>
        <translation>
            <numerusform>Merge %n tag into</numerusform>
            <numerusform>Merge %n tags into</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more articles</source>
        <translation>
            <numerusform>%n more article</numerusform>
            <numerusform>%n more articles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::TimelinePanel</name>
    <message numerus="yes">
        <source>Click to open the %n passage(s)</source>
        <translation>
            <numerusform>Click to open the %n passage</numerusform>
            <numerusform>Click to open the %n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>crossread::VersionDesk</name>
    <message numerus="yes">
        <source>%n moved along</source>
        <translation>
            <numerusform>%n moved along</numerusform>
            <numerusform>%n moved along</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to review</source>
        <translation>
            <numerusform>%n to review</numerusform>
            <numerusform>%n to review</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a place</source>
        <translation>
            <numerusform>%n without a place</numerusform>
            <numerusform>%n without a place</numerusform>
        </translation>
    </message>
</context>
</TS>
