#pragma once

#include "app/progress.h"
#include "app/values/dictionary.h"
#include "app/values/mention.h"

namespace crossread {

// What is wrong with a definition that the user has dropped into the folder.
struct DefinitionFault
{
    QString file; // without its folder
    int line = 0; // 0: the file as a whole
    QString message;

    QString text() const; // "own.xml, line 12: …", for people

    friend bool operator==(const DefinitionFault &, const DefinitionFault &) = default;
};

// A Kate syntax definition whose formats are kinds of entities: all but those of normal text.
struct UserDefinition
{
    QString name;
    QString file; // without its folder
    struct Format
    {
        QString name;
        QString color; // "#rrggbb", "" none
    };
    QList<Format> formats;
    QByteArray xml; // ready to be read: checked, entities in place, every expression bounded
};

struct UserDefinitions
{
    QList<UserDefinition> list;
    QList<DefinitionFault> faults;
    QByteArray fingerprint; // of those that can be used; "" none

    QList<EntityKind> kinds() const;
};

// Where users put them: AppDataLocation/syntax. It need not exist.
QString definitionsFolder();

// Reads every *.xml of a folder, by name. One that is broken (not well-formed, a context, format or list that is
// missing, a bad expression or one that may take for ever) is left out with its faults, and the rest goes on. Files
// are bounded to 1 MB, entities that lie elsewhere are not fetched. Any thread.
UserDefinitions userDefinitions(const QString &folder);

// The kind of a format: one of the program's own where the name is its id or title, else the name in lower case with
// hyphens for blanks.
QString definitionKind(const QString &format);

// Adds what the definitions find to the mentions of the articles, a list each. Where two overlap the longer stands, of
// equals that of the definition. One that takes longer than some 5 ms for 1,000 characters is given up, with a fault,
// and its mentions with it. Any thread. Cancelled: no mentions at all.
struct DefinedMentions
{
    QList<QList<Mention>> mentions;
    QList<DefinitionFault> faults;
};
DefinedMentions withDefinitions(const QList<Article> &articles, const QList<QList<Mention>> &mentions,
                                const UserDefinitions &definitions, const Progress &progress = {});

// The same of mentions that were found before; both in order.
QList<Mention> withDefined(const QList<Mention> &mentions, const QList<Mention> &defined);

// The version under which mentions are kept (Project::setRecogniser): recogniserVersion when there are none.
int recognitionVersion(const UserDefinitions &definitions);

} // namespace crossread
