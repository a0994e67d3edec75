#include "ui/models/quotations.h"

#include "app/export/quotation.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>

namespace crossread {

void copyAsQuotations(const Project &project, const QList<PassageRef> &places)
{
    QList<Quotation> quotations;
    for (const PassageRef &place : places) {
        const Article article = project.article(place.article);
        if (article.id != 0 && !place.span.isEmpty())
            quotations += {place.span.of(article.text), article};
    }
    if (quotations.isEmpty())
        return;
    auto *data = new QMimeData; // the clipboard owns it
    data->setText(quotationText(quotations));
    data->setHtml(quotationHtml(quotations));
    QGuiApplication::clipboard()->setMimeData(data);
}

QList<PassageRef> placesOf(const Project &project, const QList<Id> &annotations)
{
    QList<PassageRef> places;
    for (const Id id : annotations) {
        const Annotation annotation = project.annotation(id);
        places += PassageRef{annotation.article, annotation.span};
    }
    return places;
}

} // namespace crossread
