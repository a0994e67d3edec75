#pragma once

#include "app/entities/dictionary/userdefinitions.h"

namespace crossread {

// A definition that has been gone through line by line, and made safe to read: see UserDefinition::xml.
struct CheckedDefinition
{
    UserDefinition definition;
    int nameLine = 0; // where it says what it is called
    struct Include
    {
        QString name;
        int line;
    };
    QList<Include> definitions;    // other definitions that it refers to
    QList<DefinitionFault> faults; // none: it can be used
};

CheckedDefinition checkDefinition(const QString &file, const QByteArray &bytes);

} // namespace crossread
