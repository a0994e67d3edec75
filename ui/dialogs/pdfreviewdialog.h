#pragma once

#include "app/pdf/pdfchanges.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTreeWidget;

namespace crossread {

// What somebody has changed in a PDF that comes back: seen before any of it is taken. It only asks.
class PdfReviewDialog : public QDialog
{
    Q_OBJECT
public:
    // Of `changes` those that change something, and those that found no place. What the project has changed too is
    // there, but not chosen.
    PdfReviewDialog(const QString &file, const QList<PdfChange> &changes, const QList<Tag> &tags, QWidget *parent);

    QList<PdfChange> chosen() const;

private:
    void add(const PdfChange &change, const QList<Tag> &tags);
    void chooseAll(bool all);
    void updateButtons();

    QList<PdfChange> m_changes; // a row each
    QTreeWidget *m_tree;
    QLabel *m_about;
    QPushButton *m_take;
};

} // namespace crossread
