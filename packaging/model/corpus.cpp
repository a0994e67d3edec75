#include "packaging/model/corpus.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace crossread {

namespace {

const QStringList kindNames = {QStringLiteral("per"), QStringLiteral("org"), QStringLiteral("pla"),
                               QStringLiteral("pro"), QStringLiteral("evt")};

Result<LabelledLine> readLine(QString text, const QString &where)
{
    LabelledLine line;
    if (text.startsWith(QLatin1String("= "))) {
        line.isHeading = true;
        text = text.mid(2);
    }
    qsizetype at = 0;
    while (at < text.size()) {
        const qsizetype open = text.indexOf(QLatin1Char('['), at);
        const qsizetype close = text.indexOf(QLatin1Char(']'), std::max<qsizetype>(open, at));
        if (open < 0) {
            line.pieces.append({text.mid(at), -1});
            break;
        }
        if (open > at)
            line.pieces.append({text.mid(at, open - at), -1});
        const int kind = int(kindNames.indexOf(text.mid(open + 1, 3)));
        if (close < 0 || kind < 0 || close - open < 6 || text.at(open + 4) != QLatin1Char(' '))
            return Error{QStringLiteral("%1: not a label: %2").arg(where, text.mid(open, 30)), {}};
        line.pieces.append({text.mid(open + 5, close - open - 5), kind});
        at = close + 1;
    }
    return line;
}

Result<QStringList> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'));
}

int kindOf(const QString &label, Source source)
{
    if (label == QLatin1String("PER") || label == QLatin1String("person"))
        return PersonName;
    if (label == QLatin1String("ORG") || label == QLatin1String("corporation") || label == QLatin1String("group"))
        return OrganisationName;
    if (label == QLatin1String("LOC") || label == QLatin1String("location"))
        return PlaceName;
    return source == Source::Wnut ? int(ProductName) : -1;
}

void appendWord(LabelledLine &line, const QString &word, int kind, bool goesOn)
{
    if (!line.pieces.isEmpty()) {
        if (kind >= 0 && goesOn && line.pieces.last().kind == kind) {
            line.pieces.last().text += QLatin1Char(' ') + word;
            return;
        }
        line.pieces.append({QStringLiteral(" "), -1});
    }
    line.pieces.append({word, kind});
}

QString tokenised(QString text, bool isEnd)
{
    static const QRegularExpression before(QStringLiteral("(?<=\\S)([,;:?!)%\"”]|['’]s\\b|['’](?=\\s|$))(?![0-9])"));
    static const QRegularExpression after(QStringLiteral("([($€£\"“])(?=\\S)"));
    static const QRegularExpression end(QStringLiteral("(?<=[^\\s.])([.]+)([\"”)]*)\\s*$"));
    text.replace(before, QStringLiteral(" \\1"));
    text.replace(after, QStringLiteral("\\1 "));
    if (isEnd)
        text.replace(end, QStringLiteral(" \\1 \\2"));
    static const QRegularExpression blanks(QStringLiteral("  +"));
    return text.replace(blanks, QStringLiteral(" "));
}

QString titled(QString text)
{
    static const QSet<QString> small = {
        QStringLiteral("of"),  QStringLiteral("the"), QStringLiteral("in"),  QStringLiteral("a"),  QStringLiteral("an"),
        QStringLiteral("and"), QStringLiteral("to"),  QStringLiteral("for"), QStringLiteral("on"), QStringLiteral("at"),
        QStringLiteral("by"),  QStringLiteral("as"),  QStringLiteral("s"),   QStringLiteral("or")};
    static const QRegularExpression word(QStringLiteral("(?<![\\w'’])\\p{Ll}\\w*"));
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        if (!small.contains(match.captured()))
            text[match.capturedStart()] = text.at(match.capturedStart()).toUpper();
    }
    return text;
}

// "U.S." to "US", "Inc." to "Inc"; surnames alone get a "Mr" or the like.
void makeBritish(LabelledLine &line, int number)
{
    static const QRegularExpression initials(QStringLiteral("\\b(?:[A-Z]\\.){2,}"));
    static const QRegularExpression shortened(QStringLiteral("\\b(Mr|Mrs|Ms|Dr|Prof|Sen|Gov|Gen|Inc|Corp|Ltd|Co)\\."));
    static const QStringList titles = {QStringLiteral("Mr "), QStringLiteral("Ms "),  QStringLiteral("Mr "),
                                       QStringLiteral("Dr "), QStringLiteral("Mrs "), QStringLiteral("Sir ")};
    for (qsizetype i = 0; i < line.pieces.size(); ++i) {
        LabelledPiece &piece = line.pieces[i];
        if (i + 1 < line.pieces.size() || piece.kind >= 0)
            piece.text.replace(shortened, QStringLiteral("\\1"));
        for (auto it = initials.globalMatch(piece.text); piece.kind != PersonName && it.hasNext();) {
            const QString found = it.next().captured();
            piece.text.replace(found, QString(found).remove(QLatin1Char('.')));
        }
        const bool surname = piece.kind == PersonName && !piece.text.contains(QLatin1Char(' ')) && !line.isHeading;
        const QString before = i > 0 ? line.pieces.at(i - 1).text : QStringLiteral(". ");
        static const QRegularExpression fits(
            QStringLiteral("([,.\"]|\\b(said|for|and|told|by|with|of|that|to|from)) $"));
        if (surname && fits.match(before).hasMatch() && (number + i) % 2 == 0) {
            const QString title = titles.at((number + piece.text.size()) % titles.size());
            if (i > 0)
                line.pieces[i - 1].text += title;
            else
                line.pieces.insert(i++, {title, -1});
        }
    }
}

} // namespace

Result<QList<LabelledLines>> readSentenceFile(const QString &path)
{
    const auto lines = linesOf(path);
    if (!lines.ok())
        return lines.error();
    QList<LabelledLines> articles(1);
    for (int i = 0; i < lines->size(); ++i) {
        const QString text = lines->at(i).trimmed();
        if (text.startsWith(QLatin1String("# ")) || text == QLatin1String("#"))
            continue;
        if (text.isEmpty()) {
            if (!articles.last().isEmpty())
                articles.append(LabelledLines());
            continue;
        }
        auto line = readLine(text, QStringLiteral("%1:%2").arg(path).arg(i + 1));
        if (!line.ok())
            return line.error();
        articles.last().append(*line);
    }
    if (articles.last().isEmpty())
        articles.removeLast();
    return articles;
}

Result<QList<LabelledLines>> readIob(const QString &path, Source source)
{
    const auto lines = linesOf(path);
    if (!lines.ok())
        return lines.error();
    QList<LabelledLines> articles;
    LabelledLines article;
    LabelledLine sentence;
    const auto endSentence = [&] {
        if (!sentence.pieces.isEmpty())
            article.append(std::exchange(sentence, {}));
    };
    const auto endArticle = [&] {
        endSentence();
        if (!article.isEmpty())
            articles.append(std::exchange(article, {}));
    };
    const int column = source == Source::Uner ? 1 : 0;
    for (const QString &line : *lines) {
        if (source == Source::Uner && line.startsWith(QLatin1String("# newdoc")))
            endArticle();
        const QStringList fields = line.split(QLatin1Char('\t'));
        if (line.trimmed().isEmpty() || fields.size() < column + 2) {
            endSentence();
            if (source == Source::Wnut)
                endArticle();
            continue;
        }
        const QString label = fields.at(column + 1).trimmed();
        const int kind = label.size() > 2 ? kindOf(label.mid(2), source) : -1;
        appendWord(sentence, fields.at(column), kind, label.startsWith(QLatin1Char('I')));
    }
    endArticle();
    return articles;
}

LabelledLines respelt(LabelledLines lines, Spelling spelling)
{
    int number = 0;
    for (LabelledLine &line : lines) {
        if (spelling == Spelling::British)
            makeBritish(line, number++);
        for (LabelledPiece &piece : line.pieces) {
            if (spelling == Spelling::Upper || (spelling == Spelling::UpperHeadings && line.isHeading))
                piece.text = piece.text.toUpper();
            else if (spelling == Spelling::LowerHeadings && line.isHeading)
                piece.text = piece.text.toLower();
            else if (spelling == Spelling::TitleHeadings && line.isHeading && piece.kind < 0)
                piece.text = titled(piece.text);
            else if (spelling == Spelling::Tokenised && piece.kind < 0)
                piece.text = tokenised(piece.text, &piece == &line.pieces.last());
        }
        if (spelling != Spelling::Tokenised)
            continue;
        // "Name,", "Name's"
        for (qsizetype i = 1; i < line.pieces.size(); ++i) {
            QString &text = line.pieces[i].text;
            static const QRegularExpression mark(QStringLiteral("^([,;:?!)%\"”.]|['’]s?\\b|['’]\\s)"));
            if (line.pieces.at(i - 1).kind >= 0 && mark.match(text).hasMatch())
                text.prepend(QLatin1Char(' '));
        }
    }
    return lines;
}

void addToPool(NamePool &pool, const LabelledLines &lines)
{
    for (const LabelledLine &line : lines) {
        for (const LabelledPiece &piece : line.pieces) {
            if (piece.kind >= 0 && !line.isHeading)
                pool[size_t(piece.kind)].append(piece.text);
        }
    }
}

LabelledLines renamed(LabelledLines lines, const NamePool &pool, quint32 seed)
{
    QHash<QString, QString> others;
    const auto draw = [&](int kind, bool several) {
        const QStringList &names = pool[size_t(kind)];
        for (int tries = 0; tries < 50; ++tries) {
            seed = seed * 1664525u + 1013904223u;
            const QString &name = names.at(qsizetype(seed >> 8) % names.size());
            if (name.contains(QLatin1Char(' ')) == several)
                return name;
        }
        return QString();
    };
    // Full names of persons first: surnames follow them.
    for (const bool several : {true, false}) {
        for (LabelledLine &line : lines) {
            for (LabelledPiece &piece : line.pieces) {
                const bool isLong = piece.text.contains(QLatin1Char(' '));
                if (piece.kind < 0 || isLong != several)
                    continue;
                QString &other = others[QString::number(piece.kind) + piece.text];
                if (other.isEmpty())
                    other = draw(piece.kind, several);
                if (other.isEmpty())
                    other = piece.text;
                if (piece.kind == PersonName && several)
                    others[QString::number(piece.kind) + piece.text.section(QLatin1Char(' '), -1)] =
                        other.section(QLatin1Char(' '), -1);
                const bool upper = piece.text == piece.text.toUpper() && isLong;
                piece.text = upper ? other.toUpper() : other;
            }
        }
    }
    return lines;
}

LabelledArticle toArticle(const LabelledLines &lines, Source source, int paragraph)
{
    LabelledArticle labelled;
    labelled.source = source;
    Article &article = labelled.article;
    int inParagraph = 0;
    for (const LabelledLine &line : lines) {
        const bool joins = !line.isHeading && inParagraph > 0 && inParagraph < paragraph;
        if (!article.text.isEmpty())
            article.text += joins ? QLatin1Char(' ') : QLatin1Char('\n');
        if (!joins) {
            inParagraph = 0;
            article.blocks.append({line.isHeading ? BlockKind::Heading : BlockKind::Paragraph,
                                   line.isHeading ? 1 : 0,
                                   {article.text.size(), article.text.size()},
                                   {}});
        }
        inParagraph = line.isHeading ? 0 : inParagraph + 1;
        for (const LabelledPiece &piece : line.pieces) {
            const qsizetype start = article.text.size();
            article.text += piece.text;
            if (piece.kind >= 0)
                labelled.names.append({{start, article.text.size()}, NameKind(piece.kind)});
        }
        article.blocks.last().span.end = article.text.size();
    }
    return labelled;
}

} // namespace crossread
