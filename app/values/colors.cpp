#include "app/values/colors.h"

#include <array>
#include <cmath>

namespace crossread {

namespace {

QColor rgb(quint32 value)
{
    return QColor::fromRgb(QRgb(0xff000000u | value));
}

struct TagRow
{
    const char *name;
    quint32 lightEdge, lightBand, darkEdge, darkBand;
};

constexpr std::array<TagRow, 7> tagTable{{
    {"cyan", 0x0B7196, 0xC5E4F1, 0x62BEE0, 0x1B4252},
    {"red", 0xB93C34, 0xFAD2CD, 0xF1928A, 0x57302D},
    {"amber", 0x8A5D00, 0xFBE4AE, 0xE0B04A, 0x4A3B16},
    {"indigo", 0x4A55BD, 0xDADDFA, 0xA3ABF5, 0x34386A},
    {"slate", 0x4D667F, 0xD5DFE9, 0x9DB4CB, 0x33414F},
    {"magenta", 0xA0306F, 0xF6D3E5, 0xEE93C4, 0x552C44},
    {"green", 0x3A7315, 0xD7ECC1, 0x9BD06A, 0x31441F},
}};

// Moves a colour's lightness until it stands out from `ground` by `ratio`; hue and saturation stay.
QColor fitContrast(QColor color, const QColor &ground, double ratio, bool lighter)
{
    for (int step = 0; step < 100 && contrast(color, ground) < ratio; ++step) {
        const auto hsl = color.toHsl();
        const auto lightness = std::clamp(hsl.lightnessF() + (lighter ? 0.01f : -0.01f), 0.0f, 1.0f);
        color = QColor::fromHslF(std::max(0.0f, hsl.hslHueF()), hsl.hslSaturationF(), lightness);
    }
    return color;
}

double channel(float value)
{
    return value <= 0.04045f ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

const Colors &lightColors()
{
    static const Colors colors{
        false,         rgb(0xF2F3F4), rgb(0xFFFFFF), rgb(0xF7F8F9), rgb(0xFFFFFF), // window, base, alternate, raised
        rgb(0x1D2125), rgb(0x565E66), rgb(0x646C74),                               // text, secondary, faint
        rgb(0x1F5FA6), rgb(0xFFFFFF),                                              // accent, onAccent
        rgb(0xD9E7F7), rgb(0x12283F), rgb(0xB9D5F5),                // selectedRow, its text, textSelection
        rgb(0xE8EBEE), rgb(0xD4D8DC), rgb(0xE6E9EB), rgb(0x7F8890), // hover, line, faintLine, outline
        rgb(0xA3271D), rgb(0x7A5200), rgb(0x1F6B4A), rgb(0xFCE9E7), // error, warning, saved, errorStrip
    };
    return colors;
}

const Colors &darkColors()
{
    static const Colors colors{
        true,          rgb(0x25282C), rgb(0x1B1D20), rgb(0x202326), rgb(0x2C3035), rgb(0xE4E6E9), rgb(0xA9B0B8),
        rgb(0x949CA5), rgb(0x82B6EE), rgb(0x10202F), rgb(0x2A4260), rgb(0xEAF2FB), rgb(0x2F5C8F), rgb(0x31353A),
        rgb(0x3B4046), rgb(0x303439), rgb(0x7B848D), rgb(0xF4A199), rgb(0xEBC467), rgb(0x7CCBA3), rgb(0x43211E),
    };
    return colors;
}

QColor Colors::entity(const QString &kind) const
{
    if (kind == QLatin1String("person"))
        return isDark ? rgb(0x7DB4F0) : rgb(0x1D5FA8);
    if (kind == QLatin1String("organisation"))
        return isDark ? rgb(0xC9A0EA) : rgb(0x7A3FA0);
    if (kind == QLatin1String("place"))
        return isDark ? rgb(0x6FCB99) : rgb(0x1E7546);
    if (kind == QLatin1String("product"))
        return isDark ? rgb(0xF0A273) : rgb(0xA8480F);
    if (kind == QLatin1String("event"))
        return isDark ? rgb(0xEE93C4) : rgb(0xA0306F);
    if (kind == QLatin1String("date") || kind == QLatin1String("time"))
        return isDark ? rgb(0xAEB6BE) : rgb(0x566069);
    for (const char *figure : {"money", "percent", "quantity", "ticker"}) {
        if (kind == QLatin1String(figure))
            return isDark ? rgb(0xD9C05A) : rgb(0x755E00);
    }
    // A kind that only a file names: always the same colour of those that the analyst can choose.
    uint number = 0;
    for (const QChar c : kind)
        number = number * 31 + c.unicode();
    return tag(QLatin1String(tagTable[number % tagTable.size()].name)).edge;
}

QColor Colors::entity(const EntityKind &kind) const
{
    if (kind.color.isEmpty())
        return entity(kind.id);
    QColor color = tag(kind.color).edge;
    // Light text on a lit mention over a tag's band would lose its contrast with a brighter one.
    while (isDark && crossread::contrast(color, base) > 13)
        color = color.darker(104);
    return color;
}

TagColors Colors::tag(const QString &color) const
{
    for (const auto &row : tagTable) {
        if (color == QLatin1String(row.name))
            return isDark ? TagColors{rgb(row.darkEdge), rgb(row.darkBand)}
                          : TagColors{rgb(row.lightEdge), rgb(row.lightBand)};
    }
    const QColor own = QColor::isValidColor(color) ? QColor(color) : secondary;
    const auto edge = fitContrast(own, base, 5, isDark);
    return {edge, fitContrast(mix(edge, base, 0.25), text, 8, !isDark)};
}

TagColors Colors::difference(DiffLook kind) const
{
    const QColor edge = kind == DiffLook::Added     ? saved
                        : kind == DiffLook::Removed ? error
                        : kind == DiffLook::Other   ? warning
                                                    : accent;
    return {edge, mix(edge, base, isDark ? 0.22 : 0.13)};
}

TagColors Colors::compared(ComparedLook look) const
{
    if (look == ComparedLook::SameWords)
        return isDark ? TagColors{rgb(0x8A939B), rgb(0x363B41)} : TagColors{rgb(0x87909A), rgb(0xE2E5E8)};
    if (look == ComparedLook::SameClaim)
        return isDark ? TagColors{rgb(0x5AAE9F), rgb(0x1F3B38)} : TagColors{rgb(0x1A6A5E), rgb(0xD9EEE8)};
    return isDark ? TagColors{rgb(0x8F7540), rgb(0x362E1F)} : TagColors{rgb(0xA9812F), rgb(0xF9EFDB)};
}

QColor Colors::outlet(int index) const
{
    static constexpr std::array<std::pair<quint32, quint32>, outletColors> chips{{
        {0x3F6FA3, 0x86B0DE},
        {0xA8642A, 0xDDA06A},
        {0x4F7F4C, 0x93C48E},
        {0x7F5A9E, 0xBF9EDB},
        {0xA84F5F, 0xE295A2},
        {0x2F7F86, 0x78C4CB},
        {0x8A7420, 0xCDB866},
        {0x6A6F78, 0xB3B9C2},
        {0xB0509A, 0xE79AD3},
        {0x27406F, 0x6C84E8},
        {0x6B3F22, 0xBC9270},
        {0x74921B, 0xB7D65A},
    }};
    const auto &chip = chips[static_cast<std::size_t>(std::max(0, index)) % chips.size()];
    return rgb(isDark ? chip.second : chip.first);
}

QColor Colors::stance(Stance stance, bool differs) const
{
    if (stance == Stance::Disputes)
        return isDark ? rgb(0xF1928A) : rgb(0xB3352C);
    if (differs)
        return isDark ? rgb(0xE0B04A) : rgb(0x8F5D00);
    if (stance == Stance::Mentions)
        return isDark ? rgb(0xA9B1B9) : rgb(0x5C656D);
    return isDark ? rgb(0x6CCBBB) : rgb(0x1A6A5E);
}

QColor Colors::stanceFill(Stance stance, bool differs) const
{
    if (stance == Stance::Disputes)
        return isDark ? rgb(0xD9756B) : rgb(0xB8473D);
    if (differs)
        return isDark ? rgb(0xD0A040) : rgb(0xBD8619);
    if (stance == Stance::Mentions)
        return isDark ? rgb(0x8A939B) : rgb(0x87909A);
    return isDark ? rgb(0x5AAE9F) : rgb(0x2C7F73);
}

QColor Colors::onStanceFill(Stance stance, bool differs) const
{
    const bool white = !isDark && (stance == Stance::Disputes || (stance == Stance::Supports && !differs));
    return white ? rgb(0xFFFFFF) : rgb(0x14181C);
}

QColor mix(const QColor &over, const QColor &under, qreal share)
{
    const auto part = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(over.redF(), under.redF()), part(over.greenF(), under.greenF()),
                            part(over.blueF(), under.blueF()));
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace crossread
