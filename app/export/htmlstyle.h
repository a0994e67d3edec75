#pragma once

#include "app/export/exportdata.h"

#include <QHash>

namespace crossread {

// The style sheet of an exported page, in the program's colours: light, dark where the reader wants that, and paper.
class HtmlStyle
{
public:
    explicit HtmlStyle(const ExportData &data);

    QString css() const;
    QString markClass(const QString &color) const;  // of a Tag::color or Annotation::color; "" : of none
    QString entityClass(const QString &kind) const; // "" : of a kind that there is none of

private:
    struct Kind
    {
        EntityKind kind;
        QString name;
    };
    QStringList m_colors; // class number as they lie here
    QList<Kind> m_kinds;
};

} // namespace crossread
