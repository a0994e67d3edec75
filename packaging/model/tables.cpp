#include "packaging/model/tables.h"

#include "app/entities/names/nametokens.h"
#include "app/entities/tagger/taggerfeatures.h"

#include <map>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace crossread {

namespace {

template<typename T>
void append(QByteArray &bytes, T value)
{
    char buffer[sizeof(T)];
    qToLittleEndian(value, buffer);
    bytes.append(buffer, sizeof(T));
}

Result<QList<QByteArray>> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{QStringLiteral("%1: %2").arg(path, file.errorString()), {}};
    return file.readAll().split('\n');
}

// The keys of a name's words and marks, as they are read in an article.
std::vector<quint32> keysOf(QString name)
{
    // Lists are in lower case; capitals tell the reader that "inc." is an abbreviation.
    for (qsizetype i = 0; i < name.size(); ++i) {
        if (name.at(i).isLower() && (i == 0 || name.at(i - 1).isSpace() || name.at(i - 1) == QLatin1Char('.')))
            name[i] = name.at(i).toUpper();
    }
    Article article;
    article.text = name;
    article.blocks.append({BlockKind::Paragraph, 0, {0, name.size()}, {}});
    std::vector<quint32> keys;
    for (const NameBlock &block : nameBlocks(article)) {
        for (const NameToken &token : block.tokens)
            keys.push_back(taggerHash(token));
    }
    return keys;
}

quint32 listOf(char letter)
{
    switch (letter) {
    case 'c':
        return KnownCountry;
    case 'r':
        return KnownRegion;
    case 't':
        return KnownCity;
    case 'T':
        return KnownBigCity;
    case 'f':
        return KnownFirstName;
    case 'o':
        return KnownCompany;
    default:
        return 0;
    }
}

quint32 listOf(const QByteArray &kind)
{
    static const QList<QByteArray> kinds = {"per", "org", "pla", "pro", "evt"};
    const auto at = kinds.indexOf(kind);
    return at < 0 ? 0 : quint32(KnownPerson) << at;
}

// Collects lists by name, and how far the longest name that begins so goes.
class NameCollector
{
public:
    void add(const QByteArray &name, quint32 lists)
    {
        const auto keys = keysOf(QString::fromUtf8(name));
        if (lists == 0 || keys.empty() || keys.size() > longestKnownName)
            return;
        quint32 hash = 0;
        for (const quint32 key : keys)
            hash = taggerNameHash(hash, key);
        m_rows[hash] |= lists;
        m_longest[keys.front()] = std::max(m_longest[keys.front()], keys.size());
    }

    std::vector<TableRow> rows()
    {
        for (const auto &[first, size] : m_longest)
            m_rows[first] |= quint32(size - 1) << KnownNameCount;
        std::vector<TableRow> rows;
        for (const auto &[hash, value] : m_rows) {
            rows.push_back({hash, {}});
            append(rows.back().data, quint16(value));
            rows.back().data.append(char(value >> 16));
        }
        return rows;
    }

private:
    std::map<quint32, quint32> m_rows;
    std::map<quint32, size_t> m_longest;
};

// The places and organisations of lexicon.txt, which has sections and writes blanks as "_".
void addLexicon(const QList<QByteArray> &lines, NameCollector &names)
{
    quint32 list = 0;
    for (QByteArray line : lines) {
        if (const qsizetype comment = line.indexOf('#'); comment >= 0)
            line.truncate(comment);
        if (line.startsWith('['))
            list = line.startsWith("[place]")          ? quint32(KnownPlace)
                   : line.startsWith("[organisation]") ? quint32(KnownOrganisation)
                                                       : 0;
        else if (list != 0 && !line.contains(" = "))
            for (const QByteArray &word : line.simplified().split(' '))
                names.add(QByteArray(word).replace('_', ' '), list);
    }
}

} // namespace

Result<QByteArray> packedTable(std::vector<TableRow> rows, int bits)
{
    std::stable_sort(rows.begin(), rows.end(), [bits](const TableRow &a, const TableRow &b) {
        return std::pair(PackedTable::bucketOf(a.hash, bits), PackedTable::checkOf(a.hash, bits)) <
               std::pair(PackedTable::bucketOf(b.hash, bits), PackedTable::checkOf(b.hash, bits));
    });
    std::vector<size_t> sizes(size_t(1) << bits);
    QByteArray data;
    for (size_t i = 0; i < rows.size(); ++i) {
        const quint32 bucket = PackedTable::bucketOf(rows[i].hash, bits);
        const quint16 check = PackedTable::checkOf(rows[i].hash, bits);
        if (i > 0 && PackedTable::bucketOf(rows[i - 1].hash, bits) == bucket &&
            PackedTable::checkOf(rows[i - 1].hash, bits) == check)
            continue;
        append(data, check);
        data += rows[i].data;
        sizes[bucket] += 2 + size_t(rows[i].data.size());
    }
    QByteArray bytes(1, char(bits));
    append(bytes, quint32(data.size()));
    for (const size_t size : sizes) {
        if (size > 65535)
            return Error{QStringLiteral("a table of %1 bits is too small").arg(bits), {}};
        append(bytes, quint16(size));
    }
    return bytes + data;
}

Result<std::vector<TableRow>> clusterRows(const QString &path, int count)
{
    const auto lines = linesOf(path);
    if (!lines.ok())
        return lines.error();
    std::vector<TableRow> rows;
    for (const QByteArray &line : *lines) {
        const auto fields = line.split('\t');
        if (fields.size() != 4)
            continue;
        if (int(rows.size()) == count)
            break;
        const quint32 ids = fields[1].toUInt() | fields[2].toUInt() << 6 | fields[3].toUInt() << 14;
        QByteArray data;
        append(data, quint16(ids));
        data.append(char(ids >> 16));
        rows.push_back({taggerHash(lexiconKey(QString::fromUtf8(fields[0]))), data});
    }
    return rows;
}

Result<std::vector<TableRow>> nameRows(const QString &gazetteer, const QString &folder, const QString &lists)
{
    NameCollector names;
    const auto lines = linesOf(gazetteer);
    if (!lines.ok())
        return lines.error();
    for (const QByteArray &line : *lines) {
        const auto fields = line.split('\t');
        quint32 known = 0;
        for (const char letter : fields.value(1))
            known |= listOf(letter);
        names.add(fields.first(), known);
    }
    const auto lexiconLines = linesOf(QFileInfo(gazetteer).dir().filePath(QStringLiteral("lexicon.txt")));
    if (!lexiconLines.ok())
        return lexiconLines.error();
    addLexicon(*lexiconLines, names);
    const std::pair<const char *, quint32> plainLists[] = {{"firstnames.txt", KnownFirstName},
                                                           {"surnames.txt", KnownSurname},
                                                           {"towns.txt", KnownTown},
                                                           {"nonames.txt", KnownNoName}};
    for (const auto &[file, list] : plainLists) {
        const auto plain = linesOf(lists + QLatin1Char('/') + QLatin1String(file));
        if (!plain.ok())
            return plain.error();
        for (const QByteArray &name : *plain)
            names.add(name, list);
    }
    const QDir dir(folder);
    for (const QString &file : dir.entryList({QStringLiteral("*.tsv")}, QDir::Files, QDir::Name)) {
        const auto rows = linesOf(dir.filePath(file));
        if (!rows.ok())
            return rows.error();
        for (const QByteArray &row : *rows) {
            const auto fields = row.split('\t');
            if (fields.size() >= 2 && !row.startsWith('#'))
                names.add(fields.at(0).trimmed(), listOf(fields.at(1).trimmed()) |
                                                      (fields.value(2).trimmed() == "?" ? quint32(KnownDoubtful) : 0));
        }
    }
    return names.rows();
}

Result<QByteArray> modelBytes(float step, const TaggerTransitions &transitions, const std::vector<TableRow> &clusters,
                              const std::vector<TableRow> &names, const std::vector<TableRow> &weights)
{
    QByteArray bytes("CRTAG1\n");
    append(bytes, step);
    for (const auto &row : transitions) {
        for (const float score : row)
            append(bytes, score);
    }
    const std::pair<const std::vector<TableRow> &, int> tables[] = {{clusters, 14}, {names, 14}, {weights, 16}};
    for (const auto &[rows, bits] : tables) {
        const auto table = packedTable(rows, bits);
        if (!table.ok())
            return table.error();
        bytes += *table;
    }
    return bytes;
}

} // namespace crossread
