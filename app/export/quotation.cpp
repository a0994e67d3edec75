#include "app/export/quotation.h"

#include "app/export/words.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

namespace crossread {

namespace {

// Without the quotation marks that it may have at both ends already.
QString bare(const QString &words)
{
    QString text = xmlText(words).trimmed();
    const bool isQuoted = text.size() > 2 && (text.startsWith(u'“') || text.startsWith(u'"')) &&
                          (text.endsWith(u'”') || text.endsWith(u'"'));
    return isQuoted ? text.mid(1, text.size() - 2) : text;
}

QString dayOf(const Article &article)
{
    return article.hasDate() ? QLocale().toString(article.published, QLocale::LongFormat) : QString();
}

QString sourceOf(const Article &article, const QString &title)
{
    QStringList parts{article.byline, title, article.source, dayOf(article)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString quotationText(const QList<Quotation> &quotations)
{
    QStringList paragraphs;
    for (const Quotation &one : quotations)
        paragraphs +=
            QString::fromUtf8("“%1” — %2")
                .arg(bare(one.words), sourceOf(one.article, QString::fromUtf8("“%1”").arg(one.article.title)));
    return paragraphs.join(QStringLiteral("\n\n"));
}

QString quotationHtml(const QList<Quotation> &quotations)
{
    QString html;
    for (const Quotation &one : quotations) {
        Article article = one.article;
        for (QString *field : {&article.byline, &article.source, &article.title})
            *field = xmlText(*field).toHtmlEscaped();
        const QUrl address(article.address);
        QString title = QStringLiteral("<cite>%1</cite>").arg(article.title);
        if (address.scheme() == QLatin1String("http") || address.scheme() == QLatin1String("https"))
            title = QStringLiteral("<a href=\"%1\">%2</a>").arg(xmlText(article.address).toHtmlEscaped(), title);
        const QString words = bare(one.words).toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br/>"));
        html +=
            QStringLiteral("<blockquote><p>“%1”</p></blockquote>\n<p>— %2</p>\n").arg(words, sourceOf(article, title));
    }
    return html;
}

} // namespace crossread
