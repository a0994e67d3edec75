#pragma once

#include "ui/names/picker.h"
#include "ui/reader/tagmatches.h"

namespace crossread {

// Type to find a tag, or to make one on the spot.
class TagPicker : public Picker
{
    Q_OBJECT
public:
    TagPicker(const Project &project, QWidget *parent = nullptr);

Q_SIGNALS:
    // `andNote`: Ctrl+Enter.
    void picked(crossread::Id tag, bool andNote);
    void newTagWanted(const crossread::TagMatch &tag, bool andNote);

protected:
    void narrow(const QString &typed) override;
    void take(const QModelIndex &index, Qt::KeyboardModifiers modifiers) override;

private:
    TagMatches m_matches;
};

} // namespace crossread
