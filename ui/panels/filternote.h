#pragma once

#include <QLabel>

namespace crossread {

class Filter;

// A line that says that the filter of the whole window hides things, with a link that clears it. Hidden else.
class FilterNote : public QLabel
{
    Q_OBJECT
public:
    FilterNote(Filter &filter, QWidget *parent);

private:
    void update();

    Filter &m_filter;
};

} // namespace crossread
