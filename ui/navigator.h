#pragma once

#include "app/result.h"
#include "app/values/claim.h"
#include "ui/models/comparing.h"

#include <QObject>
#include <QStringList>

namespace crossread {

// What the parts of the window tell one another, without knowing one another: panels ask to open things,
// readers say what is current. One a window, on the GUI thread.
class Navigator : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    Id currentArticle() const { return m_article; }
    const QList<Id> &openArticles() const { return m_open; }
    Id currentClaim() const { return m_claim; }
    Id currentPlacement() const { return m_placement; }
    const QList<Id> &selectedArticles() const { return m_selected; }
    QString litEntity() const { return m_entity; }
    const QStringList &hiddenKinds() const { return m_hiddenKinds; }
    QString author() const { return m_author; }
    Comparing &comparing() { return m_comparing; }

    void setCurrentArticle(Id article);                  // of the active pane; 0 none
    void setOpenArticles(const QList<Id> &articles);     // one a pane, from the left
    void setSelectedArticles(const QList<Id> &articles); // in a list, in the order of selecting; none: fewer than two
    void setCurrentClaim(Id claim);                      // selected in ledger, claims panel or a chart; 0 none
    void setCurrentPlacement(Id placement);              // selected in the review list; 0 none
    void setLitEntity(const QString &name);              // lit in all panes and charts; "" none
    void setHiddenKinds(const QStringList &kinds);       // of entities: not highlighted in the readers
    void toggleKind(const QString &kind);                // hides it, or shows it again
    void setAuthor(const QString &name);                 // the name that this user's annotations bear

Q_SIGNALS:
    // Requests; the main window answers them.
    void openArticle(crossread::Id article, bool newPane);
    void showPassages(const QList<crossread::PassageRef> &passages); // beside each other where they fit
    void showAnnotation(crossread::Id annotation);
    // Two versions of an article beside each other, what differs between them marked; an empty span lights nothing.
    void showVersions(const crossread::PassageRef &older, const crossread::PassageRef &newer);
    // Two articles beside each other in the compare view; an empty span lights nothing.
    void compareArticles(const crossread::PassageRef &left, const crossread::PassageRef &right);
    // The first one against the others, which come in tabs.
    void compareSeveral(const QList<crossread::Id> &articles);
    // The words that are selected in the reader become the current placement's place; where there are none, they are
    // asked for.
    void placeHere();
    void exportWanted(const QList<crossread::Id> &articles); // a dialog with these chosen; none: all
    void editDetails(crossread::Id article);                 // title, byline, source, date: ui/dialogs/articledetails.h
    void failed(const crossread::Error &error);              // the message strip
    void told(const QString &message);                       // a passing word in the status bar
    void done(const QString &message);   // what the last edit did elsewhere too: the strip offers to undo it
    void trigger(const QString &action); // an action of the window by its id

    // What is current.
    void currentArticleChanged(crossread::Id article);
    void openArticlesChanged();
    void currentClaimChanged(crossread::Id claim);
    void currentPlacementChanged(crossread::Id placement);
    void litEntityChanged(const QString &name);
    void hiddenKindsChanged();
    void authorChanged(const QString &name);

private:
    Id m_article = 0;
    QList<Id> m_open;
    QList<Id> m_selected;
    Id m_claim = 0;
    Id m_placement = 0;
    QString m_entity;
    QStringList m_hiddenKinds;
    QString m_author;
    Comparing m_comparing;
};

} // namespace crossread
