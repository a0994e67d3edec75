#include "app/export/htmlstyle.h"

#include "app/values/colors.h"

namespace crossread {

namespace {

// Colours are variables, so that each rule stands there once.
QString variables(const QStringList &colorNames, const QList<EntityKind> &kinds, const Colors &colors)
{
    QString css = QStringLiteral("--base:%1;--text:%2;--faint:%3;--line:%4;--link:%5;--soft:%6;")
                      .arg(colors.base.name(), colors.text.name(), colors.secondary.name(), colors.line.name(),
                           colors.accent.name(), colors.alternate.name());
    for (qsizetype i = 0; i < colorNames.size(); ++i) {
        const TagColors tag = colors.tag(colorNames.at(i));
        css += QStringLiteral("--m%1:%2;--e%1:%3;").arg(i).arg(tag.band.name(), tag.edge.name());
    }
    for (qsizetype i = 0; i < kinds.size(); ++i)
        css += QStringLiteral("--k%1:%2;").arg(i).arg(colors.entity(kinds.at(i)).name());
    return css;
}

} // namespace

HtmlStyle::HtmlStyle(const ExportData &data)
{
    const auto add = [this](const QString &color) {
        if (!m_colors.contains(color))
            m_colors += color;
    };
    add(tagColors().first()); // of annotations without a tag
    for (const Tag &tag : data.tags)
        add(tag.color);
    for (const ExportedArticle &exported : data.articles) {
        for (const Annotation &annotation : exported.annotations) {
            if (!annotation.color.isEmpty())
                add(annotation.color);
        }
    }
    for (const EntityKind &kind : data.kinds)
        m_kinds += {kind, QStringLiteral("k%1").arg(m_kinds.size())};
}

QString HtmlStyle::markClass(const QString &color) const
{
    return QStringLiteral("m%1").arg(std::max<qsizetype>(0, m_colors.indexOf(color)));
}

QString HtmlStyle::entityClass(const QString &kind) const
{
    for (const Kind &one : m_kinds) {
        if (one.kind.id == kind)
            return one.name;
    }
    return {};
}

QString HtmlStyle::css() const
{
    QList<EntityKind> kinds;
    for (const Kind &one : m_kinds)
        kinds += one.kind;
    const QString light = variables(m_colors, kinds, lightColors());
    QString css = QStringLiteral(":root{%1}\n@media (prefers-color-scheme: dark){:root{%2}}\n@media print{:root{%1}}\n")
                      .arg(light, variables(m_colors, kinds, darkColors()));
    css +=
        QLatin1String("body{margin:0 auto;padding:1.5rem;max-width:42rem;background:var(--base);color:var(--text);"
                      "font:1.05rem/1.7 \"Charis SIL\",\"Noto Serif\",Georgia,serif;overflow-wrap:break-word}\n"
                      "h1,h2,h3,h4,h5,h6{line-height:1.3;margin:1.4em 0 .4em}\n"
                      "a{color:var(--link)}\n"
                      "nav,.legend,.meta,.notes,.note,.furniture,.ref{font-family:\"Inter\",\"Noto Sans\",sans-serif}\n"
                      "nav,.legend,.notes,.note{font-size:.9rem;line-height:1.5}\n"
                      ".meta,.furniture,.caption{color:var(--faint);font-size:.9rem}\n"
                      "article{border-top:1px solid var(--line);margin-top:2.5rem}\n"
                      ".furniture{border:1px solid var(--line);border-width:1px 0;padding:.3rem 0}\n"
                      "blockquote{margin:1em 0;padding-left:1rem;border-left:3px solid var(--line)}\n"
                      ".note{background:var(--soft);padding:.2rem .8rem;border-left:3px solid var(--line)}\n"
                      ".legend ul{list-style:none;padding:0}\n"
                      "mark,.mark{color:inherit;border-bottom:2px solid;border-radius:1px}\n"
                      "mark.d1{padding-bottom:3px}mark.d2{padding-bottom:6px}mark.d3{padding-bottom:9px}\n"
                      ".mark{padding:0 .25em}\n"
                      ".ref{font-size:.7em;line-height:0;vertical-align:super;text-decoration:none;padding:0 .15em}\n"
                      ".notes li{margin-bottom:.6em}\n"
                      ".notes p{margin:.2em 0}\n"
                      ":target{outline:2px solid var(--link);outline-offset:2px}\n"
                      ".entity{text-decoration:underline 2px;text-underline-offset:.2em}\n");
    for (qsizetype i = 0; i < m_colors.size(); ++i)
        css += QStringLiteral(".m%1{background-color:var(--m%1);border-color:var(--e%1)}\n").arg(i);
    for (qsizetype i = 0; i < m_kinds.size(); ++i)
        css += QStringLiteral(".k%1{text-decoration-color:var(--k%1)}\n").arg(i);
    css += QLatin1String(
        "@media print{body{max-width:none;padding:0;font-size:10.5pt}"
        "article{break-before:page;border:0;margin:0}header.front+main article:first-child{break-before:auto}"
        "h2,h3,h4,h5,h6{break-after:avoid}mark,.mark{-webkit-print-color-adjust:exact;"
        "print-color-adjust:exact}nav,a[href^=\"#ref\"]{display:none}}\n");
    return css;
}

} // namespace crossread
