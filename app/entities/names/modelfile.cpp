#include "app/entities/names/modelfile.h"

#include "app/entities/names/lexicon.h"

#include <QResource>

namespace crossread {

QByteArrayView modelFile(const QString &name)
{
    lexicon(); // provides the resources
    const QResource resource(QStringLiteral(":/models/") + name);
    if (!resource.isValid() || resource.compressionAlgorithm() != QResource::NoCompression)
        return {};
    return {reinterpret_cast<const char *>(resource.data()), qsizetype(resource.size())};
}

} // namespace crossread
