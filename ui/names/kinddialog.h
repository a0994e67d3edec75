#pragma once

#include "app/values/dictionary.h"

#include <QDialog>

#include <functional>

class QAbstractButton;
class QButtonGroup;
class QLabel;
class QLineEdit;
class QPushButton;

namespace crossread {

class Project;

// Asks for the title and the colour of a kind of the analyst's own, and shows how its mentions will look.
class KindDialog : public QDialog
{
    Q_OBJECT
public:
    // Without a title in `kind` a new one is asked for. `accepted` gets it with title and colour set. Does not block.
    static void open(QWidget *parent, const Project &project, const EntityKind &kind,
                     const std::function<void(const EntityKind &)> &accepted);

private:
    KindDialog(QWidget *parent, const Project &project, const EntityKind &kind);
    void addColor(const QString &color, const QString &title);
    void chooseOther();
    void check();
    EntityKind chosen() const;

    const Project &m_project;
    EntityKind m_kind;
    QLineEdit *m_title;
    QButtonGroup *m_colors;
    QWidget *m_sample;
    QLabel *m_clash;
    QPushButton *m_ok;
};

QString colorTitle(const QString &color); // of tagColors(), for people; others as they are

// The id of the kind that bears a title, whatever its case; "" none.
QString kindCalled(const Project &project, const QString &title);

} // namespace crossread
