#pragma once

#include "app/annotations/anchoring.h"
#include "app/text/sentences.h"
#include "app/text/words.h"

#include <functional>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>

// Texts of our own, edits of them that know where each character went, and what became of quotes.
namespace crossread {

// A text whose characters remember their place in the text that it was made from.
class EditedText
{
public:
    explicit EditedText(const QString &text) : m_text(text)
    {
        for (qsizetype i = 0; i < text.size(); ++i)
            m_origins += i;
    }

    const QString &text() const { return m_text; }

    // What the characters at the span become; each new one stands for the old one at the same place, the last for
    // those that are too many. `known`: they are the same characters written otherwise.
    void replace(Span span, const QString &by, bool known)
    {
        QList<qsizetype> origins;
        for (qsizetype i = 0; i < by.size(); ++i)
            origins += known && !span.isEmpty() ? m_origins.at(std::min(span.start + i, span.end - 1)) : -1;
        m_text.replace(span.start, span.length(), by);
        m_origins = m_origins.mid(0, span.start) + origins + m_origins.mid(span.end);
    }
    void move(Span span, qsizetype to) // `to` outside the span
    {
        const QString text = span.of(m_text);
        const QList<qsizetype> origins = m_origins.mid(span.start, span.length());
        m_text.remove(span.start, span.length());
        m_origins.remove(span.start, span.length());
        const qsizetype at = to > span.start ? to - span.length() : to;
        m_text.insert(at, text);
        m_origins = m_origins.mid(0, at) + origins + m_origins.mid(at);
    }

    // Where the characters of an old span are now; `kept` is the part of them that is still there.
    struct Fate
    {
        Span span;
        double kept = 0;
        bool whole = false; // together, not torn apart
    };
    Fate fate(Span old) const
    {
        Fate fate{{m_text.size(), 0}, 0, false};
        QList<bool> seen(old.length(), false);
        qsizetype inside = 0;
        for (qsizetype i = 0; i < m_origins.size(); ++i) {
            if (!old.contains(m_origins.at(i)))
                continue;
            seen[m_origins.at(i) - old.start] = true;
            fate.span = {std::min(fate.span.start, i), i + 1};
            ++inside;
        }
        if (inside == 0)
            return {};
        fate.kept = double(seen.count(true)) / double(old.length());
        fate.whole = fate.span.length() <= old.length() * 3 / 2 + 12;
        return fate;
    }

private:
    QString m_text;
    QList<qsizetype> m_origins;
};

enum class TextEdit { None, Insert, Delete, Reorder, Rewrite, RewriteMuch, Recase, Respace, Requote, Decompose, All };

inline QList<std::pair<TextEdit, const char *>> textEdits()
{
    return {
        {TextEdit::None, "none"},           {TextEdit::Insert, "insert"},    {TextEdit::Delete, "delete"},
        {TextEdit::Reorder, "reorder"},     {TextEdit::Rewrite, "rewrite"},  {TextEdit::RewriteMuch, "rewrite much"},
        {TextEdit::Recase, "re-case"},      {TextEdit::Respace, "re-space"}, {TextEdit::Requote, "other quotes"},
        {TextEdit::Decompose, "decompose"}, {TextEdit::All, "all of it"}};
}

// Character by character, `change` says what one becomes.
template<typename Function>
void rewriteCharacters(EditedText &edited, Function change)
{
    for (qsizetype i = edited.text().size(); i-- > 0;) {
        const QChar c = edited.text().at(i);
        const QString by = change(c, i);
        if (by != QString(c))
            edited.replace({i, i + 1}, by, true);
    }
}

inline void editText(EditedText &edited, TextEdit kind, const QStringList &foreign, QRandomGenerator &chance)
{
    const auto one = [&](int of) { return chance.bounded(of) == 0; };
    const QList<Span> all = sentences(edited.text());
    switch (kind) {
    case TextEdit::None:
        break;
    case TextEdit::Insert:
        for (qsizetype i = all.size(); i-- > 0;) {
            if (one(4))
                edited.replace({all.at(i).start, all.at(i).start},
                               foreign.at(chance.bounded(foreign.size())) + QLatin1Char(' '), false);
        }
        break;
    case TextEdit::Delete:
        for (qsizetype i = all.size(); i-- > 0;) {
            if (one(4))
                edited.replace(all.at(i), {}, false);
        }
        break;
    case TextEdit::Reorder:
        for (int i = 0; i < 6; ++i) {
            const QList<Span> now = sentences(edited.text());
            const Span moved = now.at(chance.bounded(now.size()));
            const qsizetype to = now.at(chance.bounded(now.size())).start;
            if (!moved.contains(to))
                edited.move(moved, to);
        }
        break;
    case TextEdit::Rewrite:
    case TextEdit::RewriteMuch: {
        const QList<Span> old = words(edited.text());
        for (qsizetype i = old.size(); i-- > 0;) {
            if (!one(kind == TextEdit::Rewrite ? 14 : 4))
                continue;
            const QString from = foreign.at(chance.bounded(foreign.size()));
            const QList<Span> others = words(from);
            const QString other = others.isEmpty() ? QString() : others.at(chance.bounded(others.size())).of(from);
            if (!other.isEmpty() && other.compare(old.at(i).of(edited.text()), Qt::CaseInsensitive) != 0)
                edited.replace(old.at(i), other, false);
        }
        break;
    }
    case TextEdit::Recase:
        rewriteCharacters(edited, [&](QChar c, qsizetype) { return QString(one(2) ? c.toUpper() : c.toLower()); });
        break;
    case TextEdit::Respace:
        rewriteCharacters(edited, [&](QChar c, qsizetype) -> QString {
            if (c == u' ')
                return QStringList{QStringLiteral("  "), QStringLiteral("\n"), QChar(0x00A0), QStringLiteral(" \t "),
                                   QStringLiteral(" ")}
                    .at(chance.bounded(5));
            return c.isLetter() && one(12) ? QString(c) + QChar(0x00AD) : QString(c);
        });
        break;
    case TextEdit::Requote:
        rewriteCharacters(edited, [&](QChar c, qsizetype) -> QString {
            switch (c.unicode()) {
            case u'"':
            case 0x201C:
            case 0x201D:
                return QChar(one(2) ? 0x201E : 0x00AB);
            case u'\'':
            case 0x2019:
                return QChar(one(2) ? 0x2018 : u'\'');
            case 0x2013:
            case 0x2014:
                return one(2) ? QStringLiteral("--") : QStringLiteral(" - ");
            case u'-':
                return QChar(0x2011);
            case 0x2026:
                return QStringLiteral("...");
            default:
                return c;
            }
        });
        break;
    case TextEdit::Decompose:
        rewriteCharacters(edited, [&](QChar c, qsizetype) {
            return c == u'f' && one(3) ? QString(c) : QString(c).normalized(QString::NormalizationForm_D);
        });
        for (qsizetype i = edited.text().size() - 1; i-- > 0;) {
            if (edited.text().mid(i, 2) == QLatin1String("fi"))
                edited.replace({i, i + 2}, QString(QChar(0xFB01)), true);
        }
        break;
    case TextEdit::All:
        for (const TextEdit part : {TextEdit::Insert, TextEdit::Delete, TextEdit::Reorder, TextEdit::Rewrite,
                                    TextEdit::Recase, TextEdit::Respace, TextEdit::Requote})
            editText(edited, part, foreign, chance);
        break;
    }
}

// Our own texts: the sample's articles and the stories; without those (h-*) of which nearly each has a sentence in two
// copies, for a mark in the one that goes is rightly found in the other.
inline QStringList ownTexts(const QString &root)
{
    QStringList texts;
    for (const char *folder : {"resources/corpus", "packaging/model/stories"}) {
        const QDir dir(root + QLatin1Char('/') + QLatin1String(folder));
        for (const QString &name : dir.entryList({QStringLiteral("*.txt")}, QDir::Files, QDir::Name)) {
            QFile file(dir.filePath(name));
            if (name.startsWith(QLatin1String("h-")) || !file.open(QIODevice::ReadOnly))
                continue;
            // As an import would have it: no title twice; of the stories their sentences alone.
            QStringList lines;
            for (QString line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
                if (line.contains(QLatin1String(" | ")))
                    line = line.section(QLatin1String(" | "), 1);
                else if (QLatin1String("#@=!~").contains(line.at(0)))
                    continue;
                if (!lines.contains(line))
                    lines += line;
            }
            texts += lines.join(QLatin1Char('\n'));
        }
    }
    return texts;
}

// What somebody might mark: words, phrases, sentences, paragraphs.
inline QList<Span> anyMarks(const QString &text, int count, QRandomGenerator &chance)
{
    const QList<Span> allWords = words(text);
    const QList<Span> allSentences = sentences(text);
    QList<Span> marks;
    while (marks.size() < count) {
        const qsizetype first = chance.bounded(allWords.size());
        const int kind = chance.bounded(4);
        if (kind < 2) {
            const qsizetype last = std::min<qsizetype>(allWords.size() - 1, first + chance.bounded(kind == 0 ? 2 : 8));
            marks += Span{allWords.at(first).start, allWords.at(last).end};
        } else if (kind == 2) {
            marks += allSentences.at(chance.bounded(allSentences.size()));
        } else {
            const qsizetype start = text.lastIndexOf(QLatin1Char('\n'), allWords.at(first).start) + 1;
            const qsizetype end = text.indexOf(QLatin1Char('\n'), start);
            marks += Span{start, end < 0 ? text.size() : end};
        }
    }
    return marks;
}

inline Quote quoteOf(const QString &text, Span span)
{
    return {span.of(text), text.mid(std::max<qsizetype>(0, span.start - 32), std::min<qsizetype>(32, span.start)),
            text.mid(span.end, 32), span.start, text.size()};
}

// What became of all quotes of one kind of edit.
struct AnchoringTally
{
    int marks = 0;
    int present = 0;     // still there, together, at least nine tenths of it
    int found = 0;       // of those: moved there by itself
    int offered = 0;     // of those: the review list has the right place
    int wrong = 0;       // moved by itself to where it does not belong
    int wrongOffers = 0; // the review list has another place, or one for what is gone

    void count(const Anchor &anchor, const EditedText::Fate &fate)
    {
        ++marks;
        const bool silent = anchor.verdict == Anchoring::Exact || anchor.verdict == Anchoring::Moved;
        const bool there = fate.kept >= 0.9 && fate.whole;
        const qsizetype shared = anchor.span.shared(fate.span);
        // Half of what both cover together; of what is torn or partly gone half of the smaller.
        const qsizetype both = anchor.span.length() + fate.span.length() - shared;
        const qsizetype least = std::min(anchor.span.length(), fate.span.length());
        const bool right = shared > 0 && (there ? 2 * shared >= both : 2 * shared >= least);
        present += there;
        found += there && silent && right;
        offered += there && anchor.verdict == Anchoring::Review && right;
        wrong += silent && !right;
        wrongOffers += anchor.verdict == Anchoring::Review && !right;
    }
};

// Edits each text, with sentences of the next one where it needs foreign ones.
inline void
forEdited(const QStringList &texts, TextEdit kind, quint32 seed,
          const std::function<void(const QString &text, const EditedText &edited, QRandomGenerator &)> &visit)
{
    QRandomGenerator chance(seed);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const QString &text = texts.at(i);
        const QString &other = texts.at((i + 1) % texts.size());
        QStringList foreign;
        for (const Span sentence : sentences(other))
            foreign += sentence.of(other);
        EditedText edited(text);
        editText(edited, kind, foreign, chance);
        visit(text, edited, chance);
    }
}

// Marks `marks` places in each text, edits it and looks for them. `wrong` gets what was misplaced.
inline AnchoringTally anchorEdited(const QStringList &texts, TextEdit kind, int marks, quint32 seed,
                                   QStringList *wrong = nullptr)
{
    AnchoringTally tally;
    forEdited(texts, kind, seed, [&](const QString &text, const EditedText &edited, QRandomGenerator &chance) {
        const AnchorText where(edited.text());
        for (const Span mark : anyMarks(text, marks, chance)) {
            const Anchor anchor = where.find(quoteOf(text, mark));
            const int before = tally.wrong;
            tally.count(anchor, edited.fate(mark));
            if (wrong && tally.wrong > before)
                *wrong += QStringLiteral("[%1] -> [%2] score %3 margin %4, kept %5")
                              .arg(mark.of(text), anchor.span.of(edited.text()))
                              .arg(anchor.score)
                              .arg(anchor.margin)
                              .arg(edited.fate(mark).kept);
        }
    });
    return tally;
}

} // namespace crossread
