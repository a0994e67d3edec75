#pragma once

#include "app/values/article.h"
#include "app/values/placement.h"

#include <array>
#include <QDateTime>

namespace crossread {

// What enumerations are called in the file, in the order of their values. An unknown name reads as the first.
template<typename Enum>
struct Names;

template<>
struct Names<BlockKind>
{
    static constexpr std::array list{"heading", "paragraph", "list-item", "quote", "caption", "furniture"};
};
template<>
struct Names<MetadataOrigin>
{
    static constexpr std::array list{"none", "user", "metadata", "text", "file-name", "file-time", "derived"};
};
template<>
struct Names<Stance>
{
    static constexpr std::array list{"supports", "disputes", "mentions"};
};
template<>
struct Names<Modality>
{
    static constexpr std::array list{"asserted", "reported", "possible", "planned", "denied", "asked"};
};
template<>
struct Names<ClaimStatus>
{
    static constexpr std::array list{"suggested", "confirmed", "rejected"};
};
template<>
struct Names<Bound>
{
    static constexpr std::array list{"exact", "about", "at-least", "at-most"};
};
template<>
struct Names<ConflictKind>
{
    static constexpr std::array list{"figures", "polarity", "status", "date"};
};

template<>
struct Names<CitationKind>
{
    static constexpr std::array list{"credit", "named", "copied"};
};

template<>
struct Names<Anchoring>
{
    static constexpr std::array list{"exact", "moved", "review", "orphan"};
};

template<typename Enum>
QString nameOf(Enum value)
{
    return QLatin1String(Names<Enum>::list[std::size_t(value)]);
}

template<typename Enum>
Enum named(const QString &name)
{
    const auto &list = Names<Enum>::list;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (name == QLatin1String(list[i]))
            return Enum(i);
    }
    return Enum(0);
}

inline QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

inline QDateTime timeOf(const QString &text)
{
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

} // namespace crossread
