#include "app/entities/reading.h"

#include "app/entities/dictionary/userdefinitions.h"
#include "app/entities/figures/figures.h"
#include "app/entities/linking/nameresolve.h"

#include <QDataStream>
#include <QtConcurrent>

#include <atomic>
#include <mutex>

namespace crossread {

namespace {

constexpr quint32 readingFormat = 1;

// Both lists in order; where two overlap, the longer stands, of equals the one of `first`.
QList<Mention> merged(const QList<Mention> &first, const QList<Mention> &second)
{
    QList<Mention> all;
    all.reserve(first.size() + second.size());
    std::merge(first.begin(), first.end(), second.begin(), second.end(), std::back_inserter(all),
               [](const Mention &a, const Mention &b) { return a.span.start < b.span.start; });
    QList<Mention> kept;
    for (const Mention &mention : std::as_const(all)) {
        if (kept.isEmpty() || !kept.last().span.overlaps(mention.span))
            kept.append(mention);
        else if (mention.span.length() > kept.last().span.length())
            kept.last() = mention;
    }
    return kept;
}

// Runs work(0) … work(count - 1) on the pool's threads; false when it was cancelled.
bool forAll(qsizetype count, const Progress &progress, const std::function<void(int)> &work)
{
    QList<int> indices(count);
    std::iota(indices.begin(), indices.end(), 0);
    std::atomic<int> done = 0;
    std::mutex mutex; // reports come one at a time and never fall
    double reported = 0;
    QtConcurrent::blockingMap(indices, [&](int index) {
        if (progress.cancelled())
            return;
        work(index);
        const double now = ++done / double(count);
        const std::lock_guard lock(mutex);
        if (now - reported >= 0.005) {
            reported = now;
            progress.at(now);
        }
    });
    return !progress.cancelled();
}

void prepare(QDataStream &stream)
{
    stream.setVersion(QDataStream::Qt_6_0);
    stream.setByteOrder(QDataStream::LittleEndian);
    stream.setFloatingPointPrecision(QDataStream::DoublePrecision);
}

void write(QDataStream &stream, Span span)
{
    stream << quint32(span.start) << quint32(span.length());
}

void read(QDataStream &stream, Span &span)
{
    quint32 start = 0;
    quint32 length = 0;
    stream >> start >> length;
    span = {qsizetype(start), qsizetype(start) + qsizetype(length)};
}

void write(QDataStream &stream, const NameForm &form)
{
    stream << form.text << form.key;
}

void read(QDataStream &stream, NameForm &form)
{
    stream >> form.text >> form.key;
}

void write(QDataStream &stream, const NameCandidate &name)
{
    write(stream, name.span);
    stream << qint32(name.form) << qint32(name.longForm);
    for (const quint8 kind : name.kinds)
        stream << kind;
    stream << quint8((name.afterTitle ? 1 : 0) | (name.loud ? 2 : 0) | (name.inHeading ? 4 : 0));
}

void read(QDataStream &stream, NameCandidate &name)
{
    qint32 form = 0;
    qint32 longForm = 0;
    quint8 flags = 0;
    read(stream, name.span);
    stream >> form >> longForm;
    for (quint8 &kind : name.kinds)
        stream >> kind;
    stream >> flags;
    name.form = form;
    name.longForm = longForm;
    name.afterTitle = flags & 1;
    name.loud = flags & 2;
    name.inHeading = flags & 4;
}

void write(QDataStream &stream, const LooseWord &word)
{
    write(stream, word.span);
    stream << word.key << quint8((word.joined ? 1 : 0) | (word.small ? 2 : 0));
}

void read(QDataStream &stream, LooseWord &word)
{
    quint8 flags = 0;
    read(stream, word.span);
    stream >> word.key >> flags;
    word.joined = flags & 1;
    word.small = flags & 2;
}

void write(QDataStream &stream, const Mention &figure)
{
    write(stream, figure.span);
    stream << figure.kind << figure.entity << quint8(figure.origin) << figure.score << figure.value.has_value();
    if (const auto &value = figure.value) {
        stream << value->kind << value->min << value->max << quint8(value->bound) << value->unit << value->from
               << value->to;
    }
}

void read(QDataStream &stream, Mention &figure)
{
    bool hasValue = false;
    read(stream, figure.span);
    quint8 origin = 0;
    stream >> figure.kind >> figure.entity >> origin >> figure.score >> hasValue;
    figure.origin = MentionOrigin(origin & 3);
    if (!hasValue)
        return;
    Figure value;
    quint8 bound = 0;
    stream >> value.kind >> value.min >> value.max >> bound >> value.unit >> value.from >> value.to;
    value.bound = Bound(bound & 3);
    figure.value = value;
}

template<typename T>
void writeList(QDataStream &stream, const QList<T> &list)
{
    stream << quint32(list.size());
    for (const T &one : list)
        write(stream, one);
}

template<typename T>
void readList(QDataStream &stream, QList<T> &list)
{
    quint32 size = 0;
    stream >> size;
    for (quint32 i = 0; i < size && stream.status() == QDataStream::Ok; ++i) {
        T one;
        read(stream, one);
        list.append(one);
    }
}

} // namespace

// The format, how long the rest is, a check sum of it, the rest.
QByteArray toBytes(const ArticleReading &reading)
{
    QByteArray content;
    QDataStream stream(&content, QIODevice::WriteOnly);
    prepare(stream);
    writeList(stream, reading.names.forms);
    writeList(stream, reading.names.names);
    writeList(stream, reading.names.loose);
    writeList(stream, reading.figures);
    writeList(stream, reading.defined);
    content = qCompress(content, 1);
    QByteArray bytes;
    QDataStream head(&bytes, QIODevice::WriteOnly);
    prepare(head);
    head << readingFormat << quint32(content.size()) << qChecksum(content);
    return bytes + content;
}

std::optional<ArticleReading> readingFromBytes(const QByteArray &bytes)
{
    constexpr qsizetype headSize = 10;
    QDataStream head(bytes);
    prepare(head);
    quint32 format = 0;
    quint32 size = 0;
    quint16 sum = 0;
    head >> format >> size >> sum;
    if (format != readingFormat || bytes.size() != headSize + qsizetype(size) ||
        qChecksum(bytes.sliced(headSize)) != sum)
        return std::nullopt;
    const QByteArray content = qUncompress(bytes.sliced(headSize));
    QDataStream stream(content);
    prepare(stream);
    ArticleReading reading;
    ArticleNames &names = reading.names;
    readList(stream, names.forms);
    readList(stream, names.names);
    readList(stream, names.loose);
    readList(stream, reading.figures);
    readList(stream, reading.defined);
    if (stream.status() != QDataStream::Ok)
        return std::nullopt;
    for (const NameCandidate &name : std::as_const(names.names)) {
        if (name.form < 0 || name.form >= names.forms.size() || name.longForm >= names.forms.size())
            return std::nullopt;
    }
    return reading;
}

QList<Mention> articleFigures(const Article &article)
{
    QList<Mention> found;
    const FigureContext context = figureContext(article);
    for (const Block &block : article.blocks) {
        if (!isAnalysed(block))
            continue;
        const auto figures = findFigures(block.span.in(article.text), context);
        for (const FigureSpan &figure : figures) {
            Mention mention;
            mention.span = {block.span.start + figure.span.start, block.span.start + figure.span.end};
            mention.kind = figure.kind;
            mention.value = figure.value;
            mention.entity = figure.value ? figureName(*figure.value) : mention.span.of(article.text).simplified();
            if (figure.kind == QLatin1String("ticker"))
                mention.entity = tickerSymbol(mention.entity);
            // A weekday over a section is a heading, not a date of the story.
            if (block.kind == BlockKind::Heading && figure.span.length() == block.span.length() &&
                !mention.entity.contains(QLatin1Char('/')) && figure.kind == QLatin1String("date"))
                continue;
            found.append(mention);
        }
    }
    return found;
}

ArticleReading readArticle(const Article &article)
{
    return {articleNames(article), articleFigures(article), {}};
}

QList<ArticleReading> readArticles(const QList<Article> &articles, const Progress &progress)
{
    QList<ArticleReading> readings(articles.size());
    auto *readingsOf = readings.data();
    if (!forAll(articles.size(), progress, [&](int i) { readingsOf[i] = readArticle(articles.at(i)); }))
        return {};
    return readings;
}

QList<QList<Mention>> link(const QList<ArticleReading> &readings, const Progress &progress)
{
    const NameTable names(readings);
    QList<QList<Mention>> mentions(readings.size());
    auto *mentionsOf = mentions.data();
    const auto decide = [&](int i) {
        const ArticleReading &reading = readings.at(i);
        mentionsOf[i] = withDefined(merged(names.mentions(i), reading.figures), reading.defined);
    };
    if (!forAll(readings.size(), progress, decide))
        return {};
    return mentions;
}

} // namespace crossread
