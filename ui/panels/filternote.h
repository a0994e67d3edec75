#pragma once

#include <QLabel>

namespace crossread {

class Filter;

// A line that says that the filter of the whole window hides things, with a link that clears it. Hidden else,
// and where the window's row of filters says so.
class FilterNote : public QLabel
{
    Q_OBJECT
public:
    // What the panel shows: what is only about other things hides nothing in it.
    enum About { Articles, Names, Claims, Annotations };
    FilterNote(Filter &filter, About about, QWidget *parent);

private:
    void update();

    Filter &m_filter;
    const About m_about;
};

} // namespace crossread
