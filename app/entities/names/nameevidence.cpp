#include "app/entities/names/names.h"

#include <cmath>

namespace crossread {

namespace {

constexpr double floorProbability = 0.01; // nothing is surer than this lets it be

} // namespace

QString kindId(NameKind kind)
{
    switch (kind) {
    case PersonName:
        return QStringLiteral("person");
    case PlaceName:
        return QStringLiteral("place");
    case ProductName:
        return QStringLiteral("product");
    case EventName:
        return QStringLiteral("event");
    default:
        return QStringLiteral("organisation");
    }
}

NameEvidence NameCandidate::evidence() const
{
    static const auto logarithms = [] {
        std::array<int, 256> table{};
        for (int i = 0; i < 256; ++i)
            table[size_t(i)] =
                int(std::lround(1000 * std::log((i / 255.0 + floorProbability) / (1 + floorProbability))));
        return table;
    }();
    NameEvidence evidence;
    int sum = 0;
    for (size_t kind = 0; kind < NameKindCount; ++kind) {
        sum += kinds[kind];
        evidence.points[kind] = logarithms[kinds[kind]];
    }
    evidence.points[NameKindCount] = logarithms[size_t(std::clamp(255 - sum, 0, 255))];
    return evidence;
}

NameEvidence &NameEvidence::operator+=(const NameEvidence &other)
{
    for (size_t i = 0; i < points.size(); ++i)
        points[i] += other.points[i];
    return *this;
}

NameEvidence &NameEvidence::operator-=(const NameEvidence &other)
{
    for (size_t i = 0; i < points.size(); ++i)
        points[i] -= other.points[i];
    return *this;
}

NameEvidence NameEvidence::weighed(int numerator, int denominator) const
{
    NameEvidence result;
    for (size_t i = 0; i < points.size(); ++i)
        result.points[i] = points[i] * numerator / denominator;
    return result;
}

NameKind NameEvidence::best() const
{
    return NameKind(std::max_element(points.begin(), points.begin() + NameKindCount) - points.begin());
}

qint64 NameEvidence::over(NameKind kind) const
{
    qint64 second = none();
    for (int i = 0; i < NameKindCount; ++i) {
        if (i != kind)
            second = std::max(second, points[size_t(i)]);
    }
    return points[kind] - second;
}

double NameEvidence::probability(NameKind kind) const
{
    double sum = 0;
    for (const qint64 other : points)
        sum += std::exp(double(other - points[kind]) / 1000);
    return 1 / sum;
}

} // namespace crossread
