#include "app/entities/figures/syntaxspans.h"

#include "app/text/linepieces.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>

// Resources in a static library are dropped by the linker unless somebody asks for them; the macro wants no namespace.
static void provideResources()
{
    Q_INIT_RESOURCE(resources);
}

namespace crossread {

class SyntaxReader::Collector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QList<SyntaxSpan> read(QStringView piece, qsizetype offset)
    {
        m_found.clear();
        m_offset = offset;
        highlightLine(piece, KSyntaxHighlighting::State());
        return std::move(m_found);
    }

    KSyntaxHighlighting::Repository repository;
    QString plain; // the format of text that no rule speaks of

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QString name = format.name();
        if (length > 0 && !name.isEmpty() && name != plain)
            m_found.append({{m_offset + offset, m_offset + offset + length}, name});
    }

private:
    QList<SyntaxSpan> m_found;
    qsizetype m_offset = 0;
};

SyntaxReader::SyntaxReader(const QString &definition, const QStringList &folders)
    : m_collector(std::make_unique<Collector>())
{
    provideResources();
    for (const QString &folder : folders)
        m_collector->repository.addCustomSearchPath(folder);
    m_collector->setDefinition(m_collector->repository.definitionForName(definition));
    m_collector->plain = QStringLiteral("Text");
}

SyntaxReader::~SyntaxReader() = default;

bool SyntaxReader::isValid() const
{
    return m_collector->definition().isValid() && !m_collector->definition().formats().isEmpty();
}

QStringList SyntaxReader::formats() const
{
    QStringList names;
    const auto formats = m_collector->definition().formats();
    for (const auto &format : formats) {
        if (format.name() != m_collector->plain)
            names.append(format.name());
    }
    return names;
}

QList<SyntaxSpan> SyntaxReader::read(QStringView line)
{
    QList<SyntaxSpan> found;
    for (const Span piece : linePieces(line))
        found += m_collector->read(piece.in(line), piece.start);
    return found;
}

SyntaxReader &figureReader()
{
    thread_local SyntaxReader reader(QStringLiteral("Crossread figures"), {QStringLiteral(":/entities")});
    return reader;
}

} // namespace crossread
