#include "ui/panels/originslist.h"

#include "ui/models/claimrows.h"

namespace crossread {

OriginsList::OriginsList(QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(Qt::RichText);
    setTextInteractionFlags(Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    setAccessibleName(tr("Origins of the claim"));
    connect(this, &QLabel::linkActivated, this,
            [this](const QString &link) { Q_EMIT opened(m_places.value(link.toInt())); });
}

void OriginsList::setClaim(const Project &project, const Claim &claim)
{
    const OriginSummary summary = originSummary(project, claim);
    m_places.clear();
    const auto link = [this](const QString &words, const QList<PassageRef> &places) {
        m_places.append(places);
        return QStringLiteral("<a href=\"%1\">%2</a>").arg(m_places.size() - 1).arg(words.toHtmlEscaped());
    };
    QSet<Id> articles;
    for (const Passage &passage : claim.passages)
        articles.insert(passage.article);
    QStringList lines{link(originsText(int(articles.size()), int(summary.lines.size())), passageRefs(claim))};
    if (!summary.first.isEmpty())
        lines[0] += QStringLiteral(" · ") + link(summary.first, summary.firstPlaces);
    for (const OriginLine &line : summary.lines)
        lines.append(QStringLiteral("%1: %2").arg(link(line.name, line.places), line.ways.toHtmlEscaped()));
    setText(lines.join(QStringLiteral("<br>")));
    setVisible(claim.id != 0);
}

} // namespace crossread
