#include "app/import/draft.h"
#include "app/import/encoding.h"
#include "app/import/frontmatter.h"
#include "app/import/lists.h"
#include "app/import/textlines.h"

#include <QCoreApplication>

namespace crossread {

Result<QList<Article>> readText(const QByteArray &bytes, const ImportFile &file)
{
    const auto decoded = decodeText(bytes);
    if (!decoded)
        return Error{
            QCoreApplication::translate("crossread", "“%1” holds no text that can be read (it is a binary file).")
                .arg(file.name),
            {}};
    QString text = cleanText(decoded->text);
    Draft draft;
    takeFrontMatter(text, draft.article);
    draft.blocks = draftBlocks(textLines(text));
    return QList<Article>{finishDraft(std::move(draft), file)};
}

} // namespace crossread
