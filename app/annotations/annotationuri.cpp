#include "app/annotations/annotationuri.h"

#include <QUuid>

namespace crossread {

QString annotationUri(const Annotation &annotation)
{
    static const QUuid space(QStringLiteral("{6e1d3ad3-60a4-4d5f-9d0b-0c7f1b7f5a52}"));
    const QString name =
        QStringLiteral("%1 %2").arg(annotation.id).arg(annotation.created.toUTC().toString(Qt::ISODateWithMs));
    return QStringLiteral("urn:uuid:") + QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

} // namespace crossread
