#include "app/import/draft.h"
#include "app/import/encoding.h"
#include "app/import/frontmatter.h"
#include "app/import/shape.h"
#include "app/import/textlines.h"

#include <md4c.h>
#include <QCoreApplication>
#include <QHash>

namespace crossread {

namespace {

QString entity(QStringView name)
{
    if (name.startsWith(u"&#")) {
        const bool hex = name.size() > 2 && (name[2] == u'x' || name[2] == u'X');
        const uint code = name.sliced(hex ? 3 : 2).chopped(1).toUInt(nullptr, hex ? 16 : 10);
        const char32_t c = code;
        return code == 0 || code > 0x10ffff ? QString() : QString::fromUcs4(&c, 1);
    }
    static const QHash<QString, QString> names = {
        {QStringLiteral("&amp;"), QStringLiteral("&")},    {QStringLiteral("&lt;"), QStringLiteral("<")},
        {QStringLiteral("&gt;"), QStringLiteral(">")},     {QStringLiteral("&quot;"), QStringLiteral("\"")},
        {QStringLiteral("&apos;"), QStringLiteral("'")},   {QStringLiteral("&nbsp;"), QString(QChar::Nbsp)},
        {QStringLiteral("&mdash;"), QStringLiteral("—")},  {QStringLiteral("&ndash;"), QStringLiteral("–")},
        {QStringLiteral("&hellip;"), QStringLiteral("…")}, {QStringLiteral("&lsquo;"), QStringLiteral("‘")},
        {QStringLiteral("&rsquo;"), QStringLiteral("’")},  {QStringLiteral("&ldquo;"), QStringLiteral("“")},
        {QStringLiteral("&rdquo;"), QStringLiteral("”")},  {QStringLiteral("&copy;"), QStringLiteral("©")},
        {QStringLiteral("&euro;"), QStringLiteral("€")},   {QStringLiteral("&pound;"), QStringLiteral("£")}};
    const QString key = name.toString();
    return names.value(key, key);
}

// Collects the blocks that md4c reports.
class Collector
{
public:
    explicit Collector(Draft &draft) : m_draft(draft) {}

    void enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            flush();
            ++m_quotes;
            break;
        case MD_BLOCK_UL:
            flush();
            m_lists.append({0, {}, QString(QLatin1Char(static_cast<MD_BLOCK_UL_DETAIL *>(detail)->mark))});
            break;
        case MD_BLOCK_OL: {
            flush();
            const auto *list = static_cast<MD_BLOCK_OL_DETAIL *>(detail);
            m_lists.append({int(list->start), QString(QLatin1Char(list->mark_delimiter)), {}});
            break;
        }
        case MD_BLOCK_LI:
            flush();
            if (!m_lists.isEmpty()) {
                List &list = m_lists.last();
                m_marker = list.delimiter.isEmpty() ? list.bullet : QString::number(list.next++) + list.delimiter;
            }
            break;
        case MD_BLOCK_H:
            flush();
            m_heading = int(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
            break;
        case MD_BLOCK_CODE:
            flush();
            m_code = true;
            break;
        case MD_BLOCK_TD:
        case MD_BLOCK_TH:
            if (m_cells++ > 0)
                m_text += QStringLiteral(" | ");
            break;
        default:
            flush();
        }
    }

    void leaveBlock(MD_BLOCKTYPE type)
    {
        if (type == MD_BLOCK_TD || type == MD_BLOCK_TH)
            return;
        flush();
        if (type == MD_BLOCK_QUOTE)
            --m_quotes;
        else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
            m_lists.removeLast();
        else if (type == MD_BLOCK_LI)
            m_marker.clear();
        m_heading = 0;
        m_code = false;
        m_cells = 0;
    }

    void enterSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG)
            ++m_images;
        else if (type == MD_SPAN_STRONG)
            ++m_strong;
    }

    void leaveSpan(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG) {
            --m_images;
            m_hasImage = true;
        } else if (type == MD_SPAN_STRONG) {
            --m_strong;
        }
    }

    void text(MD_TEXTTYPE type, QStringView text)
    {
        if (m_images > 0) {
            m_alternative += type == MD_TEXT_ENTITY ? entity(text) : text.toString();
            return;
        }
        switch (type) {
        case MD_TEXT_NULLCHAR:
            break;
        case MD_TEXT_BR:
            flushLine();
            break;
        case MD_TEXT_SOFTBR:
            m_text += QLatin1Char('\n');
            break;
        case MD_TEXT_HTML:
            html(text);
            break;
        case MD_TEXT_ENTITY:
            add(entity(text));
            break;
        default:
            if (m_code && text == u"\n")
                flushLine();
            else
                add(text);
        }
    }

private:
    struct List
    {
        int next;
        QString delimiter; // "" of a bulleted one
        QString bullet;
    };

    void add(QStringView text)
    {
        m_text += text;
        m_plain = m_plain || (m_strong == 0 && !trimmedView(text).isEmpty());
    }

    // Of raw HTML the words are text and the tags are nothing.
    void html(QStringView text)
    {
        for (const QChar c : text) {
            if (c == u'<')
                m_tag = true;
            else if (c == u'>' && m_tag)
                m_tag = false;
            else if (!m_tag && c == u'\n')
                flush();
            else if (!m_tag)
                add(QStringView(&c, 1));
        }
    }

    // A line that was broken on purpose goes on as a block of the same kind.
    void flushLine()
    {
        const QString marker = m_marker;
        flush();
        if (marker.isEmpty())
            m_marker.clear();
    }

    void flush()
    {
        QString text = trimmedView(m_text).toString();
        const bool picture = m_hasImage && (text.isEmpty() || m_text.startsWith(QLatin1Char('\n')));
        if (text.isEmpty() && m_hasImage)
            text = trimmedView(m_alternative).toString();
        if (!text.isEmpty()) {
            DraftBlock block;
            block.text = text;
            block.emphasised = !m_plain && !m_hasImage;
            if (picture)
                block.kind = BlockKind::Caption;
            else if (m_heading > 0) {
                block.kind = BlockKind::Heading;
                block.level = m_heading;
                m_draft.marksHeadings = true;
            } else if (!m_lists.isEmpty()) {
                block.kind = BlockKind::ListItem;
                block.level = int(m_lists.size());
                block.marker = std::exchange(m_marker, QString());
            } else if (m_quotes > 0)
                block.kind = BlockKind::Quote;
            m_draft.blocks.append(block);
        }
        m_text.clear();
        m_alternative.clear();
        m_hasImage = false;
        m_plain = false;
    }

    Draft &m_draft;
    QString m_text;
    QString m_alternative; // of the images in the paragraph
    QString m_marker;      // of the item whose first paragraph is still to come
    QList<List> m_lists;
    int m_heading = 0;
    int m_quotes = 0;
    int m_images = 0;
    int m_strong = 0;
    int m_cells = 0;
    bool m_hasImage = false;
    bool m_plain = false; // some of the block is not bold
    bool m_code = false;
    bool m_tag = false;
};

void parse(const QString &text, Draft &draft)
{
    Collector collector(draft);
    MD_PARSER parser = {};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS | MD_FLAG_NOINDENTEDCODEBLOCKS;
    parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *to) {
        static_cast<Collector *>(to)->enterBlock(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void *, void *to) {
        static_cast<Collector *>(to)->leaveBlock(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void *, void *to) {
        static_cast<Collector *>(to)->enterSpan(type);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void *, void *to) {
        static_cast<Collector *>(to)->leaveSpan(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE size, void *to) {
        static_cast<Collector *>(to)->text(type, QString::fromUtf8(at, size));
        return 0;
    };
    const QByteArray bytes = text.toUtf8();
    md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &collector);
}

} // namespace

Result<QList<Article>> readMarkdown(const QByteArray &bytes, const ImportFile &file)
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return Error{
            QCoreApplication::translate("crossread", "“%1” holds no text that can be read (it is a binary file).")
                .arg(file.name),
            {}};
    QString text = cleanText(decoded->text).remove(QChar::SoftHyphen);
    Draft draft;
    takeFrontMatter(text, draft.article);
    parse(text, draft);
    return QList<Article>{finishDraft(std::move(draft), file)};
}

} // namespace crossread
