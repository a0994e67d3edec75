#pragma once

#include "app/export/pdfpages.h"

#include <QListView>

namespace crossread {

// The pages of a document as small pictures below each other; the current one is framed. Pictures are made as they
// come into sight.
class PageStrip : public QListView
{
    Q_OBJECT
public:
    explicit PageStrip(QWidget *parent = nullptr);
    ~PageStrip() override;

    void setPages(const PdfPages &pages);
    int page() const; // from 0; -1: none
    void setPage(int page);

Q_SIGNALS:
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    class Pages;
    class Pictures;
    Pages *m_model;
};

} // namespace crossread
