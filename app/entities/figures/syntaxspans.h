#pragma once

#include "app/text/span.h"

#include <memory>
#include <QList>
#include <QStringList>

namespace crossread {

// A stretch of one line that a rule of a Kate syntax definition has matched, by the name of its format.
struct SyntaxSpan
{
    Span span;
    QString format; // "Money"

    friend bool operator==(const SyntaxSpan &, const SyntaxSpan &) = default;
};

// Reads lines through a Kate syntax definition (KSyntaxHighlighting) and collects what its rules match. Loading
// takes some 15 ms. One object belongs to one thread at a time: a repository and its definitions are not shared.
class SyntaxReader
{
public:
    // `folders` are looked through for syntax/*.xml, resource paths too.
    SyntaxReader(const QString &definition, const QStringList &folders);
    ~SyntaxReader();

    bool isValid() const; // the definition was found and could be read
    QStringList formats() const;

    // The spans of one line, in order; text that no rule speaks of has none. Each line starts anew.
    QList<SyntaxSpan> read(QStringView line);

private:
    class Collector;
    std::unique_ptr<Collector> m_collector;
};

// The reader of our own rules for figures, one a thread.
SyntaxReader &figureReader();

} // namespace crossread
