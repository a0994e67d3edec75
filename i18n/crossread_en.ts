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
</context>
<context>
    <name>crossread::Margin</name>
    <message numerus="yes">
        <source>%n more notes ▸</source>
        <translation>
            <numerusform>%n more note ▸</numerusform>
            <numerusform>%n more notes ▸</numerusform>
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
</TS>
