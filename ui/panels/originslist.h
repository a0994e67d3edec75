#pragma once

#include "ui/models/origintext.h"

#include <QLabel>

namespace crossread {

// Where the claim comes from: a line a root, and who was first. Each opens its passages.
class OriginsList : public QLabel
{
    Q_OBJECT
public:
    explicit OriginsList(QWidget *parent);

    void setClaim(const Project &project, const Claim &claim);

Q_SIGNALS:
    void opened(const QList<crossread::PassageRef> &passages);

private:
    QList<QList<PassageRef>> m_places; // by the number of the link
};

} // namespace crossread
